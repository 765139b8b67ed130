import { amountText, shortAmountText, totalOf } from "./amount.ts";
import { answer, basis, numbered, youOf } from "./matter.ts";
import type { LetterFacts, LetterWords } from "./facts.ts";

/** First names what is asked besides the money. */
const further = (facts: LetterFacts): readonly string[] => {
  const asks = facts.content.asks ?? [];
  if (asks.length === 0) return [];
  const lead = facts.language === "zh-CN" ? `并请${youOf(facts)}：` : "Please also see to this:";
  return [lead, ...numbered(asks)];
};

const chinese = (facts: LetterFacts): LetterWords => {
  const { content, contract, estate, unit } = facts;
  const { bills = [], days = 0, facts: told = [], pay } = content;
  const total = amountText("zh-CN", totalOf(bills));
  const you = youOf(facts);
  const home = unit === null ? `${you}在${estate}` : `${estate}${unit}`;
  return {
    subject: `关于支付${unit === null ? "" : unit}物业服务费用的催告`,
    paragraphs: [
      `根据《${contract.title}》（合同编号：${contract.number}），${home}应当按期支付物业服务费用。截至本函出具之日，下列${bills.length}笔已经到期而尚未付清，共计人民币${total}：`,
      ...told,
      `请${you}自收到本函之日起${days}日内，付清上述款项${shortAmountText("zh-CN", totalOf(bills))}。${pay === undefined ? "" : `支付方式：${pay.replace(/。$/, "")}。`}`,
      ...further(facts),
      ...basis(facts),
      `${you}如认为金额有误，或者认为服务没有达到合同约定，请在上述期限内告知我方并说明理由。我方将核实并书面答复；经核实确有不当的，相应扣减。`,
      "期限届满仍未支付，也没有提出异议的，我方将按照合同约定的争议解决方式，依法申请调解、提起诉讼或者申请仲裁。我方不会停止供水、供电、供热、供燃气，也不会限制进出；投诉和报修照常受理。",
      ...answer(facts),
    ],
  };
};

const english = (facts: LetterFacts): LetterWords => {
  const { content, contract, estate, unit } = facts;
  const { bills = [], days = 0, facts: told = [], pay } = content;
  const total = amountText("en", totalOf(bills));
  const home = unit === null ? `you at ${estate}` : `${unit} of ${estate}`;
  const count = bills.length === 1 ? "this bill is" : `these ${bills.length} bills are`;
  return {
    subject: `Demand for payment of property-service fees${unit === null ? "" : `, ${unit}`}`,
    paragraphs: [
      `Under the contract 《${contract.title}》 (No. ${contract.number}) property-service fees for ${home} are payable when due. On the day of this letter ${count} overdue and not paid in full, ${total} in all:`,
      ...told,
      `Please pay ${total} within ${days} ${days === 1 ? "day" : "days"} of receiving this letter.${pay === undefined ? "" : ` How to pay: ${pay.replace(/\.$/, "")}.`}`,
      ...further(facts),
      ...basis(facts),
      "If you think that the amount is wrong, or that the service fell short of the contract, tell us within the same period and say why. We will look into it and answer in writing, and take off what was not due.",
      "If it is neither paid nor objected to by then, we will take the way that the contract names for disputes: mediation, a suit or arbitration, as the law provides. Supply and access are never made to depend on payment, and complaints and repairs are dealt with as always.",
      ...answer(facts),
    ],
  };
};

/** The demand for payment (催告函). */
export const demandWords = (facts: LetterFacts): LetterWords =>
  facts.language === "zh-CN" ? chinese(facts) : english(facts);
