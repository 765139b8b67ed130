import { fieldOf } from "../blanks/field-label.ts";
import type { Topic } from "./topic.ts";

/** Headings of the last parts of a contract, behind which the parties sign. */
const lastParts =
  /附则|其[他它]|生效|附件|签[字订署]|争议|违约|终止|解除|保密|不可抗力|变更|notices?|miscellaneous|general/iu;
const signedBefore =
  /盖章|签字|签章|公章|签[订约署](?:地点|日期)|一式|合同附件|未尽事宜|in witness whereof/iu;

/** How much of the text before tells that a field belongs to the signatures. */
const reach = 700;

/**
 * What a line of a form is about (`地址：`): the parties at the beginning of a contract, signatures at its end. `undefined` for
 * lines that are none, or whose field belongs to the matter itself (`合同金额：`).
 */
export const topicsOfField = (
  sentence: string,
  headings: readonly string[],
  before = "",
): readonly Topic[] | undefined => {
  const field = fieldOf(sentence);
  if (field === undefined || field.kind === "project" || sentence.length > 160 || /。./u.test(sentence))
    return undefined;
  const nearest = headings.at(-1) ?? "";
  if (field.kind === "sign")
    return /[甲乙丙]方|采购人|供应商|业主|委托|受托|买方|卖方/u.test(field.label)
      ? ["signature", "parties"]
      : ["signature"];
  const atEnd = lastParts.test(nearest) || signedBefore.test(before.slice(-reach));
  if (atEnd) return ["signature", "parties"];
  return field.kind === "bank" ? ["payment"] : ["parties"];
};
