import { attribute, elementsOf, parseWordXml } from "./word-xml.ts";
import type { WordPackage } from "./word-package.ts";

/** Paths of the parts that are read, in a Word package; only the main one must be there. */
export interface WordPaths {
  readonly main: string;
  readonly numbering: string | undefined;
  readonly styles: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  readonly comments: string | undefined;
}

const resolve = (folder: string, target: string): string =>
  new URL(target, `file:///${folder}`).pathname.slice(1);

/** Targets of a relationship part by the last word of their type. */
const targetsOf = (parts: WordPackage, path: string, folder: string): ReadonlyMap<string, string> => {
  const bytes = parts.get(path);
  const root = bytes === undefined ? null : parseWordXml(bytes, path).documentElement;
  const targets = new Map<string, string>();
  for (const element of root === null ? [] : elementsOf(root)) {
    const type = (attribute(element, "Type") ?? "").replace(/^.*\//, "");
    const target = attribute(element, "Target");
    if (
      target === undefined ||
      attribute(element, "TargetMode") === "External" ||
      !URL.canParse(target, "file:///")
    )
      continue;
    const resolved = resolve(folder, target);
    if (!targets.has(type) && parts.has(resolved)) targets.set(type, resolved);
  }
  return targets;
};

/** Finds the parts of a Word package by their relationships, else by their usual names. */
export const findWordPaths = (parts: WordPackage): WordPaths => {
  const main = targetsOf(parts, "_rels/.rels", "").get("officeDocument") ?? "word/document.xml";
  const [folder = "", file = ""] = [
    main.slice(0, main.lastIndexOf("/") + 1),
    main.slice(main.lastIndexOf("/") + 1),
  ];
  const targets = targetsOf(parts, `${folder}_rels/${file}.rels`, folder);
  const find = (name: string): string | undefined =>
    targets.get(name) ?? (parts.has(`word/${name}.xml`) ? `word/${name}.xml` : undefined);
  return {
    main,
    numbering: find("numbering"),
    styles: find("styles"),
    footnotes: find("footnotes"),
    endnotes: find("endnotes"),
    comments: find("comments"),
  };
};
