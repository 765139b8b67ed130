/**
 * Makes the files of a new part from scripts/templates/<kind>. In paths and texts, `{{name}}` stands for the name as
 * given (kebab-case), `{{Name}}` for PascalCase, `{{camel}}` for camelCase; `{{number}}` and `{{date}}` for decisions.
 * Template files end in `.template`, so that no tool takes them for sources.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "./source-files.ts";

export const kinds = ["policy", "widget", "adapter", "decision"] as const;
export type Kind = (typeof kinds)[number];

/** Where a part of each kind lives, from the root. */
const homes: Readonly<Record<Kind, string>> = {
  policy: "packages/rules/src/regions",
  widget: "packages/widgets/src",
  adapter: "packages/adapters/src",
  decision: "docs/decisions",
};

/** A file to be written: path from the root, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const pascal = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const decisionNumbers = (folder: string): readonly number[] =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => {
    const number = /^(\d{4})-/.exec(file)?.[1];
    return number === undefined ? [] : [Number(number)];
  });

const checkName = (root: string, kind: Kind, name: string): void => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `"${name}" is no name for a ${kind}: use kebab-case letters and digits, such as "fee-explainer".`,
    );
  }
  const home = join(root, homes[kind]);
  const taken = (existsSync(home) ? readdirSync(home) : []).find((entry) =>
    kind === "decision" ? entry.replace(/^\d{4}-/, "") === `${name}.md` : entry === name,
  );
  if (taken !== undefined) {
    throw new Error(`The ${kind} "${name}" exists already: ${homes[kind]}/${taken}. Choose another name.`);
  }
};

/** The files of a new part; throws one message when the name does not do or is taken. Writes nothing. */
export const planPart = (
  root: string,
  templates: string,
  kind: Kind,
  name: string,
  date: string,
): readonly NewFile[] => {
  checkName(root, kind, name);
  const words: Readonly<Record<string, string>> = {
    name,
    Name: pascal(name),
    camel: pascal(name).replace(/^./, (letter) => letter.toLowerCase()),
    title: name.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase()),
    number: String(Math.max(0, ...decisionNumbers(join(root, homes.decision))) + 1).padStart(4, "0"),
    date,
  };
  const filled = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (all, word: string) => words[word] ?? all);
  const folder = join(templates, kind);
  return filesBelow(folder, [".template"]).map((file) => ({
    path: `${homes[kind]}/${filled(file).replace(/\.template$/, "")}`,
    text: filled(readFileSync(join(folder, file), "utf8")),
  }));
};

/** Writes planned files below the root. */
export const writePart = (root: string, files: readonly NewFile[]): void => {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: "wx" });
  }
};
