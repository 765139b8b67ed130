import { zipSync, strToU8 } from "fflate";

/** Parts of a Word file for a test; what is not given is left out. */
export interface WordParts {
  /** XML inside `w:body`. */
  readonly body: string;
  /** XML inside `w:numbering`. */
  readonly numbering?: string;
  /** XML inside `w:styles`. */
  readonly styles?: string;
  /** XML inside `w:footnotes`. */
  readonly footnotes?: string;
  /** XML inside `w:comments`. */
  readonly comments?: string;
  /** XML inside `w:hdr`. */
  readonly header?: string;
  /** Further entries by path. */
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const part = (name: string, inner: string): Uint8Array =>
  strToU8(`${declaration}<w:${name} ${spaces}>${inner}</w:${name}>`);

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (inner: string): Uint8Array =>
  strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
  );

/** The entries of a Word file, before they are packed. */
export const wordEntries = (parts: WordParts): Record<string, Uint8Array> => ({
  "[Content_Types].xml": strToU8(
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
  ),
  "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
  "word/_rels/document.xml.rels": relations(
    ["numbering", "styles", "footnotes", "comments"]
      .map((name, index) => relation(index + 1, name, `${name}.xml`))
      .join("") + relation(9, "header", "header1.xml"),
  ),
  "word/document.xml": part("document", `<w:body>${parts.body}<w:sectPr/></w:body>`),
  ...(parts.numbering === undefined ? {} : { "word/numbering.xml": part("numbering", parts.numbering) }),
  ...(parts.styles === undefined ? {} : { "word/styles.xml": part("styles", parts.styles) }),
  ...(parts.footnotes === undefined ? {} : { "word/footnotes.xml": part("footnotes", parts.footnotes) }),
  ...(parts.comments === undefined ? {} : { "word/comments.xml": part("comments", parts.comments) }),
  ...(parts.header === undefined ? {} : { "word/header1.xml": part("hdr", parts.header) }),
  ...parts.extra,
});

/** A Word file from the XML of its parts. */
export const wordFile = (parts: WordParts): Uint8Array => zipSync(wordEntries(parts));

/** A run with a text. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of plain text, or of runs when it begins with a tag. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;

/** A paragraph on a level (0-based) of a list. */
export const listed = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A level of a list. */
export const level = (index: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A list and what `w:num` names it. */
export const list = (id: number, levels: string, overrides = ""): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;

/** A cell, merged over columns with `span`, with the one above with `merge`. */
export const cell = (
  content: string,
  { span, merge }: { readonly span?: number; readonly merge?: "restart" | "continue" } = {},
): string =>
  `<w:tc><w:tcPr>${span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`}${merge === undefined ? "" : `<w:vMerge w:val="${merge}"/>`}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;

/** A table from rows of cells. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
