import { answer, basis, numbered, youOf } from "./matter.ts";
import type { LetterFacts, LetterWords } from "./facts.ts";

const chinese = (facts: LetterFacts): LetterWords => {
  const { content, contract, estate, unit } = facts;
  const you = youOf(facts);
  const place = `${estate}${unit ?? ""}`;
  return {
    subject: `关于${place}有关问题的整改要求`,
    paragraphs: [
      `就《${contract.title}》（合同编号：${contract.number}）的履行，经核查，${place}存在下列不符合约定或者规定的情形：`,
      ...numbered(content.facts ?? []),
      `请${you}自收到本函之日起${content.days ?? 0}日内完成下列整改，并将结果连同证明材料书面反馈我方：`,
      ...numbered(content.asks ?? []),
      ...basis(facts),
      `${you}如对上述情形有异议，或者客观上不能如期完成，请在上述期限内书面说明理由和可行的期限，我方将核实并答复。`,
      "期限届满没有整改，也没有说明理由的，我方将按照合同约定的违约责任和争议解决方式处理；依法应当由有关主管部门处理的，向其反映。",
      ...answer(facts),
    ],
  };
};

const english = (facts: LetterFacts): LetterWords => {
  const { content, contract, estate, unit } = facts;
  const days = content.days ?? 0;
  return {
    subject: `What is to be put right at ${unit === null ? "" : `${unit} of `}${estate}`,
    paragraphs: [
      `Under the contract 《${contract.title}》 (No. ${contract.number}) the following was found that is not as agreed or as the rules require, at ${unit === null ? "" : `${unit} of `}${estate}:`,
      ...numbered(content.facts ?? []),
      `Please put this right within ${days} ${days === 1 ? "day" : "days"} of receiving this letter, and report the result to us in writing with proof:`,
      ...numbered(content.asks ?? []),
      ...basis(facts),
      "If you disagree, or if it cannot be done in that time, tell us why within the same period and name a time that can be kept. We will look into it and answer.",
      "If by then it is neither put right nor explained, we will proceed by what the contract says about breach and disputes, and report to the authority what is the authority's to decide.",
      ...answer(facts),
    ],
  };
};

/** The letter that asks to put something right (整改函). */
export const rectificationWords = (facts: LetterFacts): LetterWords =>
  facts.language === "zh-CN" ? chinese(facts) : english(facts);
