/** Where lines of mixed Chinese and Latin text may break (中西文混排断行). */

/** Signs that must not begin a line: 避首. */
const noStart = /^[，。、；：！？）》〉」』】〕］｝”’…—～·％‰℃.,;:!?)\]}%]$/u;
/** Signs that must not end a line: 避尾. */
const noEnd = /^[（《〈「『【〔［｛“‘￥＄([{]$/u;
/** Written in a square of its own. */
const square =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]|[“”‘’…—]/u;

/** The smallest pieces that stay on one line: a Chinese sign with the marks that cling to it, a Latin word, a blank. */
export const piecesOf = (text: string): readonly string[] => {
  const atoms: string[] = [];
  let isWord = false;
  for (const sign of text) {
    const isLatin = !square.test(sign) && sign !== " ";
    const before = atoms.at(-1) ?? "";
    // A word may break behind its hyphen, a number or a date may not.
    if (isLatin && isWord && !(/[A-Za-z]-$/.test(before) && /[A-Za-z]/.test(sign)))
      atoms[atoms.length - 1] = before + sign;
    else atoms.push(sign);
    isWord = isLatin;
  }
  return atoms.reduce<string[]>((pieces, atom) => {
    const before = pieces.at(-1);
    const [first = ""] = atom;
    const last = [...(before ?? "")].at(-1) ?? "";
    if (before !== undefined && before !== " " && atom !== " " && (noStart.test(first) || noEnd.test(last)))
      pieces[pieces.length - 1] = before + atom;
    else pieces.push(atom);
    return pieces;
  }, []);
};

/**
 * Breaks a text into lines. `measure` gives the width of a text; the first line has `indent` less room. A piece that is wider than a
 * line is broken anywhere. Blanks at a break are left out.
 */
export const linesOf = (
  text: string,
  width: number,
  measure: (text: string) => number,
  indent = 0,
): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  const room = (): number => (lines.length === 0 ? width - indent : width);
  const fits = (candidate: string): boolean => measure(candidate.trimEnd()) <= room() + 0.01;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = "";
  };
  for (const piece of piecesOf(text)) {
    if (fits(line + piece)) {
      line += line === "" && lines.length > 0 && piece === " " ? "" : piece;
      continue;
    }
    if (line !== "") end();
    if (piece === " ") continue;
    if (fits(piece)) {
      line = piece;
      continue;
    }
    for (const sign of piece) {
      if (line !== "" && !fits(line + sign)) end();
      line += sign;
    }
  }
  if (line.trimEnd() !== "" || lines.length === 0) end();
  return lines;
};

const ideograph = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const latin = /[A-Za-z0-9]/;

/** The runs of a line between which a little room is left: where a Chinese sign meets a Latin letter or figure. */
export const runsOf = (line: string): readonly string[] => {
  const runs: string[] = [];
  let before = "";
  for (const sign of line) {
    const isSeam =
      (ideograph.test(before) && latin.test(sign)) || (latin.test(before) && ideograph.test(sign));
    if (isSeam || runs.length === 0) runs.push(sign);
    else runs[runs.length - 1] += sign;
    before = sign;
  }
  return runs;
};
