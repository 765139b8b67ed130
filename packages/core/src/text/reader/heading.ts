/** The title on the first line of a numbered part, and how much of the line it takes. */
export interface Heading {
  readonly title: string;
  /** Nothing but the title stands on the line. */
  readonly isWholeLine: boolean;
}

const none: Heading = { title: "", isWholeLine: false };
const longestChinese = 30;
const longestLabel = 16;
const longestEnglish = 90;

const marked = /^[【〖[]([^】〗\]]{1,40})[】〗\]]/;
const beforeTitle = /^[\s：:、.．—–-]+/;
const emphasised = /^\*{1,3}|\*{1,3}$/g;
const sentenceMark = /[。；;！!？?，,]/;
const endMark = /[。；;！!？?，,]$/;
/** 服务期限：三年 has a title, 乙方应当：… has none. */
const label = /^([^：:。；;，,！!？?“”"_]{1,16})[：:](?!\d|[0-9])/;
const noLabel = /(?:如下|以下|下列|包括|为|是|有权|应当|应|须|必须|不得|可以|约定|规定|按|若|如|即|注)$/;
/** The sentence of a list that follows, not its title. */
const introduces = /下列|以下|如下/;
const beforeText = /^([^\s。；;，,！!？?：:、“”"_]{2,12})[\s\u3000]+(?=\S{6})/;
const noTitle = /^(?:本|甲方|乙方|双方|甲乙|如|若|因|由|对|在|根据|按照|为了?|凡|经|自|除|当|未|应|有)/;
const titleEnd = /(?:义务|权利|责任|义务和权利|的约定|事项|期限|范围|方式|标准|费用|价款|金额|内容)$/;
const blankFill = /(?:_{2,}|\s{3,}|　{2,}|……)/;

const smallWord =
  /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with|upon|under|after|before|during|per|its|their|respect|be|is|which|that|as|not|&|–|-)$/;

/** Every word of some length starts with a capital: Appointment of Manager. */
const isTitleCase = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length <= 12 &&
  /^[“"(]?[A-Z]/.test(words[0]!) &&
  words.every((word) => smallWord.test(word) || /^[“"(]?[A-Z0-9&–-]/.test(word));

const wordsOf = (title: string): readonly string[] => title.split(/[\s,;/]+/).filter(Boolean);
/** Up to the first stop, colon or dash, also over a line end. */
const englishTitle = /^(?<title>[^.;:?!“”]{4,90}?)(?<mark>\.|:| [–—-])(?=\s|$)/;

const englishHeading = (line: string, next: string): Heading => {
  const title = englishTitle
    .exec(`${line} ${next}`.slice(0, longestEnglish + 60).trim())
    ?.groups!["title"]!.trim();
  if (title !== undefined && isTitleCase(wordsOf(title))) {
    return { title, isWholeLine: line.replace(/[.:：]$/, "").trim() === title };
  }
  const whole = line.replace(/[.:：]$/, "");
  if (whole.length > longestEnglish || /[.:?!]\s|[,;]$/.test(whole)) return none;
  const isTitle = isTitleCase(wordsOf(whole)) && !whole.startsWith("The ");
  const isShort = whole.length <= 60 && /^[A-Z][^;]*$/.test(whole) && line === whole;
  return (next === "" && (isTitle || isShort)) || (isTitle && /^[A-Z]/.test(next))
    ? { title: whole, isWholeLine: true }
    : none;
};

/** Two characters set apart to fill a line are one word: 总则. */
const closed = (title: string): string =>
  /^[\u3400-\u9fff](?:\s+[\u3400-\u9fff])+$/.test(title) ? title.replace(/\s+/g, "") : title;

/**
 * Tells a title from the text of a clause. `line` is what follows the number on its line, `next` the unnumbered line right
 * below, for an English title that is broken over two lines; `isOuter` for the styles that number clauses and what is above.
 */
export const headingOf = (line: string, next: string, isOuter: boolean): Heading => {
  const content = line.replace(beforeTitle, "").replace(emphasised, "").trim();
  if (content === "") return none;
  const inMarks = marked.exec(content);
  if (inMarks !== null)
    return { title: inMarks[1]!.trim(), isWholeLine: inMarks[0].length === content.length };
  if (!/[\u3400-\u9fff]/.test(content)) return englishHeading(content.replace(/\s+/g, " "), next);
  const labelled = label.exec(content);
  if (labelled !== null) {
    const title = labelled[1]!.trim();
    if (
      title.length > longestLabel ||
      introduces.test(title) ||
      noLabel.test(title) ||
      /应当|必须|不得/.test(title) ||
      title === ""
    )
      return none;
    return { title, isWholeLine: labelled[0].length === content.length };
  }
  if (content.length <= longestChinese && !sentenceMark.test(content) && !blankFill.test(content)) {
    if (
      introduces.test(content) ||
      (/[：:]$/.test(content) && noLabel.test(content.slice(0, -1))) ||
      /应当|应符合|应按|必须|不得/.test(content)
    )
      return none;
    const isClause =
      !isOuter && /^(?:甲方|乙方|双方)\S{0,3}(?:应|须|有权|不得|负责|可|委派|同意)/.test(content);
    return isClause ? none : { title: closed(content.replace(/[：:]$/, "")), isWholeLine: true };
  }
  if (
    isOuter &&
    content.length <= longestChinese &&
    !/[：:]$/.test(content) &&
    !introduces.test(content) &&
    !endMark.test(content) &&
    !blankFill.test(content)
  ) {
    return { title: content, isWholeLine: true };
  }
  const spaced = isOuter ? beforeText.exec(content) : null;
  if (spaced !== null && (!noTitle.test(spaced[1]!) || titleEnd.test(spaced[1]!)))
    return { title: spaced[1]!, isWholeLine: false };
  return none;
};
