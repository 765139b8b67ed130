import {
  attribute,
  descendantsOf,
  elementsOf,
  isOn,
  isWord,
  valueOf,
  wordChild,
  type Element,
  type XmlDocument,
} from "./word-xml.ts";

/** One level of a list, as `w:lvl` describes it. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** Example of a custom format. */
  readonly pattern?: string;
  /** `%1.%2` with `%n` for the number of level n. */
  readonly text: string;
  /** What stands between number and text. */
  readonly suffix: string;
  /** Level (1-based) whose number starts this one anew; 0 never; by default any level above. */
  readonly restart?: number;
  /** Prints every number of the text in plain digits. */
  readonly legal: boolean;
  /** Style whose paragraphs are on this level. */
  readonly style?: string;
}

/** A list that paragraphs name by `w:numId`: its levels, the counter it shares, and where it starts anew. */
export interface ListInstance {
  readonly id: string;
  readonly counter: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Which list and level a paragraph or style is on; each may be left to the style. */
export interface NumberingChoice {
  readonly list?: string;
  readonly level?: number;
}

/** Lists and styles of a Word document, as far as they number paragraphs. */
export interface Numbering {
  readonly list: (id: string) => ListInstance | undefined;
  /** What a style and those it is based on say; without id the default paragraph style. */
  readonly ofStyle: (id: string | undefined) => NumberingChoice & { readonly style?: string };
}

const numberOf = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text === undefined || !Number.isInteger(value) || value < 0 || value > 1_000_000 ? undefined : value;
};

/** The choice in a `w:pPr`. */
export const choiceOf = (properties: Element | undefined): NumberingChoice => {
  const numbering = wordChild(properties, "numPr");
  const list = valueOf(numbering, "numId");
  const level = numberOf(valueOf(numbering, "ilvl"));
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
};

const levelOf = (element: Element): ListLevel => {
  // A custom format stands in a choice with a plain one beside it for older programs.
  const formats = descendantsOf(element).filter((node) => isWord(node, "numFmt"));
  const format = formats.find((node) => attribute(node, "val") === "custom") ?? formats[0];
  const restart = numberOf(valueOf(element, "lvlRestart"));
  const pattern = attribute(format, "format");
  const style = valueOf(element, "pStyle");
  return {
    start: numberOf(valueOf(element, "start")) ?? 0,
    format: attribute(format, "val") ?? "decimal",
    text: valueOf(element, "lvlText") ?? "",
    suffix: valueOf(element, "suff") ?? "tab",
    legal: isOn(element, "isLgl"),
    ...(pattern === undefined ? {} : { pattern }),
    ...(restart === undefined ? {} : { restart }),
    ...(style === undefined ? {} : { style }),
  };
};

const levelsOf = (element: Element): Map<number, ListLevel> =>
  new Map(
    elementsOf(element)
      .filter((node) => isWord(node, "lvl"))
      .map((node) => [numberOf(attribute(node, "ilvl")) ?? 0, levelOf(node)]),
  );

const byId = (root: XmlDocument | undefined, name: string, id: string): Map<string, Element> =>
  new Map(
    (root?.documentElement ? elementsOf(root.documentElement) : [])
      .filter((node) => isWord(node, name))
      .map((node) => [attribute(node, id) ?? "", node]),
  );

/** Reads `numbering.xml` and `styles.xml`. */
export const readNumbering = (
  numbering: XmlDocument | undefined,
  styles: XmlDocument | undefined,
): Numbering => {
  const abstracts = byId(numbering, "abstractNum", "abstractNumId");
  const nums = byId(numbering, "num", "numId");
  const styleElements = byId(styles, "style", "styleId");
  const defaultStyle = [...styleElements].find(
    ([, element]) =>
      attribute(element, "type") === "paragraph" &&
      /^(?:1|true|on)$/.test(attribute(element, "default") ?? ""),
  )?.[0];
  const lists = new Map<string, ListInstance | undefined>();

  /** The definition of a list; one may lie behind a numbering style, which names another list. */
  const definitionOf = (num: Element, depth: number): readonly [string, Element] | undefined => {
    const id = valueOf(num, "abstractNumId") ?? "";
    const element = abstracts.get(id);
    const link = valueOf(element, "numStyleLink");
    const style = link === undefined ? undefined : styleElements.get(link);
    const linked = nums.get(choiceOf(wordChild(style, "pPr")).list ?? "");
    if (linked !== undefined && depth < 5) return definitionOf(linked, depth + 1);
    return element === undefined ? undefined : [id, element];
  };

  const makeList = (id: string): ListInstance | undefined => {
    const num = nums.get(id);
    const definition = num === undefined ? undefined : definitionOf(num, 0);
    if (num === undefined || definition === undefined) return undefined;
    const levels = levelsOf(definition[1]);
    const starts = new Map<number, number>();
    for (const override of elementsOf(num).filter((node) => isWord(node, "lvlOverride"))) {
      const level = numberOf(attribute(override, "ilvl")) ?? 0;
      const own = wordChild(override, "lvl");
      if (own !== undefined) levels.set(level, levelOf(own));
      const start = numberOf(valueOf(override, "startOverride"));
      if (start !== undefined) starts.set(level, start);
    }
    return { id, counter: definition[0], levels, starts };
  };

  const list = (id: string): ListInstance | undefined => {
    if (!lists.has(id)) lists.set(id, makeList(id));
    return lists.get(id);
  };

  return {
    list,
    ofStyle: (id) => {
      let choice: NumberingChoice & { readonly style?: string } = {};
      let current = id ?? defaultStyle;
      for (let depth = 0; current !== undefined && depth < 20; depth++) {
        const style = styleElements.get(current);
        const own = choiceOf(wordChild(style, "pPr"));
        if (own.list !== undefined) {
          choice = { ...own, ...choice, style: current };
          break;
        }
        choice = { ...own, ...choice };
        current = valueOf(style, "basedOn");
      }
      return choice;
    },
  };
};
