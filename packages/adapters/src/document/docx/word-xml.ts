import { DOMParser, type Document as XmlDocument, type Element, type Node } from "@xmldom/xmldom";
import { failure } from "../failure.ts";

export type { Element, Node, XmlDocument };

const namespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  // Of "Strict Open XML".
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** Decodes an XML part: UTF-8, or UTF-16 with its mark. */
const decode = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
};

const damaged = (part: string) =>
  failure(
    "damaged",
    `Word 文件已损坏：其中的 ${part} 不是完整的 XML。请在 Word 中用“打开并修复”后另存，或重新取得原件。`,
    `The Word file is damaged: its part ${part} is not whole XML. Use Open and Repair in Word and save it, or get the original again.`,
  );

/**
 * Parses an XML part of a Word package. Word writes no document type, so one that is there can only do harm (entities that
 * grow or reach outside) and is refused.
 *
 * @throws DocumentFailure `xml-entity` or `damaged`
 */
export const parseWordXml = (bytes: Uint8Array, part: string): XmlDocument => {
  let source: string;
  try {
    source = decode(bytes);
  } catch {
    throw damaged(part);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source))
    throw failure(
      "xml-entity",
      `Word 文件中的 ${part} 带有文档类型声明（可能是实体炸弹或外部引用），已拒绝。请在 Word 中打开后另存一份。`,
      `The part ${part} of the Word file carries a document type (an entity bomb or a reference to the outside) and was refused. Open it in Word and save a copy.`,
    );
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(source.replace(/^\uFEFF/, ""), "text/xml");
  } catch {
    throw damaged(part);
  }
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Whether a node is the element `w:NAME`. */
export const isWord = (node: Node | null, name: string): boolean =>
  node !== null && isElement(node) && node.localName === name && namespaces.has(node.namespaceURI ?? "");

/** Child elements, in order. */
export const elementsOf = (parent: Node): Element[] => {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) found.push(node);
  return found;
};

/** First child `w:NAME`. */
export const wordChild = (parent: Node | undefined, name: string): Element | undefined => {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (isElement(node) && isWord(node, name)) return node;
  return undefined;
};

/** Attribute by its local name, whatever its prefix. */
export const attribute = (element: Element | undefined, name: string): string | undefined => {
  if (element === undefined) return undefined;
  for (const { localName, value } of element.attributes) if (localName === name) return value;
  return undefined;
};

/** Value `w:val` of the child `w:NAME`. */
export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  attribute(wordChild(parent, name), "val");

/** A switch such as `w:vanish`: on when it is there and not turned off. */
export const isOn = (parent: Element | undefined, name: string): boolean => {
  const element = wordChild(parent, name);
  return element !== undefined && !/^(?:false|0|off)$/.test(attribute(element, "val") ?? "");
};

/** Every element below a node, parents first, in document order. Collected before anything changes. */
export const descendantsOf = (root: Node): Element[] => {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node !== root && isElement(node)) found.push(node);
    for (let child = node.lastChild; child !== null; child = child.previousSibling) open.push(child);
  }
  return found;
};

/** Replaces an element by nodes. */
export const replaceBy = (element: Element, nodes: readonly Node[]): void => {
  for (const node of nodes) element.parentNode?.insertBefore(node, element);
  element.parentNode?.removeChild(element);
};

/** Makes an element of the same namespace as another. */
export const wordElement = (like: Element, name: string): Element => {
  const owner = like.ownerDocument;
  if (owner === null) throw new Error("the element belongs to no document");
  return owner.createElementNS(like.namespaceURI, `w:${name}`);
};
