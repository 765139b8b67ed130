import { createPolicies, PolicyError } from "@heyue/rules";
import type { PolicyDocument } from "@heyue/rules/format/document";
import type { PolicyCase } from "@heyue/rules/kit/policy-case";
import type { Command } from "commander";
import { BadInput, say, type Terminal } from "./terminal.ts";

/** Option of a command that may load policies. */
export interface PolicyOption {
  readonly policy?: readonly string[];
}

/** The policies that a command works with, and those that were loaded for it. */
export interface Corpus {
  readonly documents: readonly PolicyDocument[];
  readonly loaded: readonly PolicyDocument[];
  readonly cases: readonly PolicyCase[];
}

const asBadInput = (error: unknown): unknown => {
  if (error instanceof PolicyError) {
    return new BadInput("bad-policy", {
      "zh-CN": `政策无法一并使用：${error.message}`,
      en: `The policies cannot be used together: ${error.message}`,
    });
  }
  const { words, name } = error as { readonly words?: BadInput["words"]; readonly name?: string };
  return name === "PolicyFileError" && words !== undefined ? new BadInput("bad-policy", words) : error;
};

/** Runs what reads policies; what is wrong with them is bad input. */
export const orBadInput = async <A>(run: () => Promise<A>): Promise<A> => {
  try {
    return await run();
  } catch (error) {
    throw asBadInput(error);
  }
};

/** `--policy`, as often as one likes. */
export const policyOption = (command: Command, terminal: Terminal): Command =>
  command.option(
    "--policy <FILE|PACKAGE>",
    say(
      terminal,
      "叠加一份政策：文件、文件夹或已安装的包，可重复",
      "a policy on top: a file, folder or installed package; repeatable",
    ),
    (name: string, names: readonly string[] = []) => [...names, name],
  );

/** The built-in policies with the named ones over them; `cases` only when asked for, for they are many. */
export const readCorpus = (names: readonly string[] = [], withCases = false): Promise<Corpus> =>
  orBadInput(async () => {
    const { composeOver, loadPolicies } = await import("../files/policy-file.ts");
    const found = await loadPolicies(names);
    const loaded = found.map(({ document }) => document);
    const documents = composeOver(loaded);
    createPolicies(documents);
    if (!withCases) return { documents, loaded, cases: [] };
    const { builtinCases } = await import("@heyue/rules/cases");
    const codes = new Set(loaded.map(({ code }) => code));
    // The cases of a policy that is replaced go with it.
    const kept = builtinCases.filter(({ code }) => !codes.has(code));
    return { documents, loaded, cases: [...kept, ...found.flatMap(({ corpus }) => corpus)] };
  });

/** What looks like no path may have been meant as a place. */
const withPlaces = ({ code, words }: BadInput, documents: readonly PolicyDocument[]): BadInput => {
  const places = documents.map((document) => document.code).join(", ");
  return new BadInput(code, {
    "zh-CN": `${words["zh-CN"]}有政策的地方：${places}。`,
    en: `${words.en} Places with a policy: ${places}.`,
  });
};

/** The codes of places named by code, Chinese name or path; loads what is no known place. */
export const readTarget = async (
  target: string | undefined,
  names: readonly string[] = [],
): Promise<Corpus & { readonly codes: readonly string[] }> => {
  const corpus = await readCorpus(names, true);
  if (target === undefined) {
    const chosen = corpus.loaded.length > 0 ? corpus.loaded : corpus.documents;
    return { ...corpus, codes: chosen.map(({ code }) => code) };
  }
  const named = corpus.documents.find(({ code, id, name, aliases }) =>
    [code, id, name["zh-CN"], name.en, ...aliases].includes(target),
  );
  if (named !== undefined) return { ...corpus, codes: [named.code] };
  const withTarget = await readCorpus([...names, target], true).catch((error: unknown) => {
    throw error instanceof BadInput && !/[./\\]/.test(target) ? withPlaces(error, corpus.documents) : error;
  });
  const last = withTarget.loaded.at(-1);
  return { ...withTarget, codes: last === undefined ? [] : [last.code] };
};
