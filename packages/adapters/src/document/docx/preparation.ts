import type { ListCounter } from "./list-counter.ts";
import {
  descendantsOf,
  elementsOf,
  isOn,
  isWord,
  replaceBy,
  wordChild,
  wordElement,
  type Element,
  type Node,
  type XmlDocument,
} from "./word-xml.ts";

/** What was seen of a document while it was made ready. */
export interface Seen {
  /** Number of tracked changes (修订) by author. */
  readonly changes: Map<string, number>;
  pictures: number;
  hidden: number;
}

const vml = "urn:schemas-microsoft-com:vml";

const inside = (node: Node, test: (element: Element) => boolean): boolean => {
  for (let up = node.parentNode; up !== null; up = up.parentNode)
    if (up.nodeType === 1 && test(up as Element)) return true;
  return false;
};

const holds = (root: Node, name: string): boolean =>
  descendantsOf(root).some((element) => isWord(element, name) || (name === "t" && element.localName === "t"));

/** Of a content with a choice for newer and older programs, keeps the one with words in it. */
const settleAlternatives = (root: Node): void => {
  for (const element of descendantsOf(root)) {
    if (element.localName !== "AlternateContent" || element.parentNode === null) continue;
    const branches = elementsOf(element);
    const fallback = branches.find(({ localName }) => localName === "Fallback");
    const choice = branches.find(({ localName }) => localName === "Choice");
    const kept =
      fallback !== undefined && (holds(fallback, "t") || choice === undefined || !holds(choice, "t"))
        ? fallback
        : choice;
    replaceBy(element, kept === undefined ? [] : elementsOf(kept));
  }
};

/** Brings text boxes, whatever shape they hang in, into the one form that is read; counts and drops pictures. */
const settleDrawings = (root: Node, seen: Seen): void => {
  for (const element of descendantsOf(root)) {
    if (!["drawing", "pict", "object"].some((name) => isWord(element, name))) continue;
    if (inside(element, (up) => isWord(up, "drawing") || isWord(up, "pict"))) continue;
    const boxes = descendantsOf(element).filter((node) => isWord(node, "txbxContent"));
    if (boxes.length === 0) {
      seen.pictures++;
      element.parentNode?.removeChild(element);
      continue;
    }
    const picture = wordElement(element, "pict");
    for (const box of boxes) {
      const shape = element.ownerDocument!.createElementNS(vml, "v:shape");
      const frame = element.ownerDocument!.createElementNS(vml, "v:textbox");
      frame.appendChild(box);
      shape.appendChild(frame);
      picture.appendChild(shape);
    }
    replaceBy(element, [picture]);
  }
};

const changeNames = ["ins", "del", "moveFrom", "moveTo"];

const countChanges = (elements: readonly Element[], seen: Seen): void => {
  for (const element of elements) {
    if (!changeNames.some((name) => isWord(element, name))) continue;
    const author = element.getAttributeNS(element.namespaceURI, "author") || "?";
    seen.changes.set(author, (seen.changes.get(author) ?? 0) + 1);
  }
};

const textElement = (like: Element, text: string): Element => {
  const element = wordElement(like, "t");
  element.appendChild(like.ownerDocument!.createTextNode(text));
  return element;
};

/** A line to write on (underlined spaces) is printed as a line. */
const drawBlanks = (run: Element): void => {
  const underline = wordChild(wordChild(run, "rPr"), "u");
  if (
    underline === undefined ||
    /^(?:none|false|0)$/.test(underline.getAttributeNS(underline.namespaceURI, "val") ?? "")
  )
    return;
  const content = elementsOf(run).filter((node) => !isWord(node, "rPr"));
  const isBlank = content.every(
    (node) => isWord(node, "tab") || (isWord(node, "t") && /^[\s\u3000]*$/.test(node.textContent ?? "")),
  );
  if (!isBlank) return;
  for (const node of content)
    replaceBy(node, [
      textElement(
        run,
        isWord(node, "tab") ? "____" : (node.textContent ?? "").replace(/\u3000/g, "__").replace(/\s/g, "_"),
      ),
    ]);
};

/** Unwraps what only wraps words, so that nothing in it is passed over. */
const unwrapped = new Set([
  "fldSimple",
  "dir",
  "bdo",
  "ruby",
  "rubyBase",
  "oMath",
  "oMathPara",
  "customXml",
  "smartTag",
]);

const settleRuns = (elements: readonly Element[], seen: Seen): void => {
  for (const element of elements) {
    if (element.parentNode === null) continue;
    if (isWord(element, "del") || isWord(element, "moveFrom")) {
      // In the properties of a paragraph or row it is read later.
      if (!isWord(element.parentNode, "rPr") && !isWord(element.parentNode, "trPr"))
        element.parentNode.removeChild(element);
    } else if (isWord(element, "cr")) replaceBy(element, [wordElement(element, "br")]);
    else if (isWord(element, "ptab")) replaceBy(element, [wordElement(element, "tab")]);
    else if (isWord(element, "rt") || isWord(element, "rubyPr")) element.parentNode.removeChild(element);
    else if (unwrapped.has(element.localName ?? ""))
      replaceBy(
        element,
        elementsOf(element).filter((node) => node.localName?.endsWith("Pr") !== true),
      );
    else if (isWord(element, "r")) {
      if (isOn(wordChild(element, "rPr"), "vanish") && holds(element, "t")) seen.hidden++;
      drawBlanks(element);
    }
  }
};

/** Formulas are written as their letters, one after the other. */
const settleFormulas = (root: Node): void => {
  const formulas = descendantsOf(root).filter(
    (node) => node.localName === "oMath" && !inside(node, (up) => up.localName === "oMath"),
  );
  for (const formula of formulas) {
    const paragraph = descendantsOf(formula).filter(({ localName }) => localName === "t");
    const like = formula.ownerDocument!.documentElement!;
    const run = wordElement(like, "r");
    run.appendChild(textElement(like, paragraph.map((node) => node.textContent ?? "").join("")));
    replaceBy(formula, [run]);
  }
};

const hasDeletedMark = (paragraph: Element): boolean => {
  const mark = wordChild(wordChild(paragraph, "pPr"), "rPr");
  return wordChild(mark, "del") !== undefined || wordChild(mark, "moveFrom") !== undefined;
};

const nextElement = (element: Element): Element | undefined => {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling)
    if (node.nodeType === 1) return node as Element;
  return undefined;
};

/** A paragraph whose end was deleted goes into the one behind it, and vanishes with it when nothing is left. */
const joinDeletedParagraphs = (paragraphs: readonly Element[]): void => {
  for (const paragraph of paragraphs) {
    if (!hasDeletedMark(paragraph)) continue;
    const content = elementsOf(paragraph).filter((node) => !isWord(node, "pPr"));
    const next = nextElement(paragraph);
    if (next !== undefined && isWord(next, "p")) {
      const behind = wordChild(next, "pPr");
      const before = behind === undefined ? next.firstChild : behind.nextSibling;
      for (const node of content) next.insertBefore(node, before);
      paragraph.parentNode?.removeChild(paragraph);
    } else if (content.length === 0) paragraph.parentNode?.removeChild(paragraph);
    else {
      const mark = wordChild(wordChild(paragraph, "pPr"), "rPr");
      for (const name of ["del", "moveFrom"]) {
        const element = wordChild(mark, name);
        if (element !== undefined) mark?.removeChild(element);
      }
    }
  }
};

const printNumber = (paragraph: Element, counter: ListCounter): void => {
  const properties = wordChild(paragraph, "pPr");
  const label = counter.next(properties);
  if (label === "") return;
  const run = wordElement(paragraph, "r");
  run.appendChild(textElement(paragraph, label));
  paragraph.insertBefore(run, properties === undefined ? paragraph.firstChild : properties.nextSibling);
};

/**
 * Makes a part of a Word document say in plain runs what mammoth would pass over: the numbers of lists, text boxes of every
 * kind, fields, moved text, lines to write on. Deleted text goes, inserted text stays.
 */
export const prepareWordPart = (document: XmlDocument, counter: ListCounter, seen: Seen): void => {
  settleAlternatives(document);
  const elements = descendantsOf(document);
  countChanges(elements, seen);
  settleDrawings(document, seen);
  settleFormulas(document);
  settleRuns(descendantsOf(document), seen);
  joinDeletedParagraphs(descendantsOf(document).filter((node) => isWord(node, "p")));
  const deletedRow = (row: Element): boolean =>
    isWord(row, "tr") && wordChild(wordChild(row, "trPr"), "del") !== undefined;
  for (const paragraph of descendantsOf(document).filter((node) => isWord(node, "p")))
    if (!inside(paragraph, deletedRow)) printNumber(paragraph, counter);
};
