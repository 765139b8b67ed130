import { inconsistencies } from "@heyue/core/contract/consistency";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { ContractDraftSchema } from "@heyue/core/contract/schema";
import { readInput } from "@heyue/core/kernel/input";
import type { InputIssue } from "@heyue/core/kernel/input-issue";
import * as Result from "effect/Result";
import { isObject, readJsonArgument } from "./input.ts";
import { BadInput, printable, type Terminal } from "./terminal.ts";

const refused = (path: string, issues: readonly InputIssue[]): BadInput => {
  const list = issues
    .map(({ path: at, message }) => `\n  ${at === "" ? "/" : at}: ${printable(message)}`)
    .join("");
  return new BadInput("invalid-input", {
    "zh-CN": `${path} 不是完整的合同草案（heyue-contract/1），共 ${issues.length} 处：${list}`,
    en: `${path} is not a whole draft of a contract (heyue-contract/1), ${issues.length} ${issues.length === 1 ? "place" : "places"}:${list}`,
  });
};

/** A draft, or what `contract draft` read from a document once its questions are answered in its `draft`. */
const draftIn = (value: unknown): { readonly value: unknown; readonly at: string } =>
  isObject(value) && value["format"] === undefined && isObject(value["draft"])
    ? { value: value["draft"], at: "/draft" }
    : { value, at: "" };

/**
 * Reads a draft (合同草案) from a file, or what `contract draft` read from a document once its questions are answered in its `draft`.
 *
 * @throws BadInput with every place that keeps it from being a whole draft
 */
export const readDraft = async (path: string, terminal: Terminal): Promise<ContractDraft> => {
  const { value, at } = draftIn(await readJsonArgument(path, "FILE", terminal));
  const below = (issues: readonly InputIssue[]): readonly InputIssue[] =>
    issues.map((issue) => ({ ...issue, path: `${at}${issue.path}` }));
  const read = readInput(ContractDraftSchema, value);
  if (Result.isFailure(read)) throw refused(path, below(read.failure));
  const found = inconsistencies(read.success);
  if (found.length > 0) throw refused(path, below(found));
  return read.success;
};
