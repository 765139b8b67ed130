/**
 * Takes out of `html` and `css` templates what means nothing. In `html`, white space that contains a line break
 * shrinks to one blank, so words stay apart where they stood apart; inside tags blanks and quotes go that the
 * parser does not need. In `css` the blanks around punctuation, zeros before a point and quotes go.
 */
export const minifyTemplates = (code: string): string => {
  if (!/\b(html|css|svg)`/.test(code)) return code;
  let result = "";
  let at = 0;
  for (const [from, to] of templateSpans(code)) {
    const text = code.slice(from, to);
    const css = code.slice(at, from).endsWith("css`");
    result += code.slice(at, from) + (css ? minifyCss(text) : minifyHtml(text));
    at = to;
  }
  return result + code.slice(at);
};

const minifyCss = (text: string): string =>
  text
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/([\w-]): /g, "$1:")
    .replace(/([(*\w]) \+ \*/g, "$1+*")
    .replace(/\( | \)/g, (blank) => blank.trim())
    .replace(/ !important/g, "!important")
    .replace(/([:, (-])0\.(\d)/g, "$1.$2")
    .replace(/=("|')([a-z-]+)\1\]/g, "=$2]")
    .replace(/;\}/g, "}")
    .trim();

const minifyHtml = (text: string): string =>
  text
    .replace(/[ \t]*\n\s*/g, " ")
    .replace(/ (\/?>)/g, "$1")
    .replace(/ ([a-z-]+)="([\w#./-]+)"(?=[ >])/g, " $1=$2");

/** Spans of template text, found by one pass over the code. */
const templateSpans = (code: string): readonly (readonly [number, number])[] => {
  const spans: (readonly [number, number])[] = [];
  const open: { braces: number }[] = [];
  let from = -1;
  let inside = false;
  for (let at = 0; at < code.length; at++) {
    const char = code[at];
    if (inside) {
      if (char === "\\") at++;
      else if (char === "`") {
        spans.push([from, at]);
        open.pop();
        inside = false;
      } else if (char === "$" && code[at + 1] === "{") {
        spans.push([from, at]);
        open[open.length - 1]!.braces = 1;
        inside = false;
        at++;
      }
      continue;
    }
    if (char === "/" && code[at + 1] === "/" && /[\s;,{(]/.test(code[at - 1] ?? " "))
      at = Math.max(at, code.indexOf("\n", at));
    else if (char === "/" && code[at + 1] === "*") at = code.indexOf("*/", at) + 1;
    else if (char === '"' || char === "'") {
      while (code[++at] !== char && at < code.length) if (code[at] === "\\") at++;
    } else if (char === "`") {
      open.push({ braces: 0 });
      from = at + 1;
      inside = true;
    } else if (open.length > 0) {
      const top = open[open.length - 1]!;
      if (char === "{") top.braces++;
      else if (char === "}" && --top.braces === 0) {
        from = at + 1;
        inside = true;
      }
    }
  }
  return spans;
};
