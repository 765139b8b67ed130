import type { LintRule } from "@heyue/core/text";
import { builtinPolicies } from "../rules.ts";
import { lawChecks } from "./law-checks.ts";

const policies = builtinPolicies();

/** The check of a place by its id; throws when the place has no law for it. */
export const ruleOf = (code: string, id: string): LintRule => {
  const rule = lawChecks(policies, { code }).find((each) => each.id === id);
  if (rule === undefined) throw new Error(`${code} has no check "${id}"`);
  return rule;
};

/** The ids of the checks that a place allows. */
export const idsOf = (code: string): readonly string[] => lawChecks(policies, { code }).map(({ id }) => id);

/** A contract of an estate with its owners around these clauses. */
export const contract = (...clauses: readonly string[]): string =>
  `物业服务合同\n甲方：兰亭小区业主委员会\n乙方：清源物业服务有限公司\n${clauses
    .map((clause, index) => `第${"一二三四五六七八九"[index]}条 约定\n${clause}\n`)
    .join("")}`;

/** The same made by the developer, before there is a committee. */
export const preliminary = (...clauses: readonly string[]): string =>
  contract(...clauses)
    .replace("物业服务合同", "前期物业服务合同")
    .replace("兰亭小区业主委员会", "兰亭房地产开发有限公司") + "业主指物业的所有权人。\n";
