/** Markup of a page, made by {@link html} only: whatever else is put into a page is text and is escaped. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text is escaped, markup stands as it is, lists one after the other, nothing gives nothing. */
export type MarkupValue = string | number | Markup | undefined | readonly MarkupValue[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};
const special = /[&<>"'`]/g;
/** No part of a page: controls, halves of a pair, and marks that would turn the order of what is read. */
const unprintable =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in an element or a quoted attribute; what cannot be shown becomes U+FFFD. */
const escapeText = (text: string): string =>
  text.replace(unprintable, "\uFFFD").replace(special, (character) => entities[character]!);

const written = (value: MarkupValue): string => {
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  if (value === undefined) return "";
  if (value instanceof Markup) return value.toString();
  return value.map(written).join("");
};

const pieces = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The pieces of a template without the indentation of the code, which would make a third of the page. */
const piecesOf = (template: TemplateStringsArray): readonly string[] => {
  const known = pieces.get(template);
  if (known !== undefined) return known;
  const made = template.map((piece) => piece.replace(/\n\s*(>?)/g, (_, end: string) => end || "\n"));
  pieces.set(template, made);
  return made;
};

/** Builds markup: the template is code, everything put into it is escaped unless it is markup itself. */
export const html = (template: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup =>
  new Markup(piecesOf(template).reduce((page, piece, at) => `${page}${written(values[at - 1])}${piece}`));
