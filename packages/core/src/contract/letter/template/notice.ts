import { answer, basis, numbered, youOf } from "./matter.ts";
import type { LetterFacts, LetterWords } from "./facts.ts";

/** What is asked, with the days for it. */
const asked = (facts: LetterFacts): readonly string[] => {
  const { asks = [], days } = facts.content;
  if (asks.length === 0) return [];
  const lead =
    facts.language === "zh-CN"
      ? `请${youOf(facts)}${days === undefined ? "" : `自收到本函之日起${days}日内`}配合以下事项：`
      : `Please see to this${days === undefined ? "" : ` within ${days} ${days === 1 ? "day" : "days"} of receiving this letter`}:`;
  return [lead, ...numbered(asks)];
};

/** The notice (告知函): it tells, and asks for what it says; nothing follows from it by itself. */
export const noticeWords = (facts: LetterFacts): LetterWords => {
  const { content, contract, estate, language, unit } = facts;
  const place = `${estate}${unit ?? ""}`;
  return language === "zh-CN"
    ? {
        subject: `关于${place}有关事项的告知`,
        paragraphs: [
          `就《${contract.title}》（合同编号：${contract.number}）项下${place}的有关事项，现告知如下：`,
          ...(content.facts ?? []),
          ...asked(facts),
          ...basis(facts),
          `${youOf(facts)}如有疑问或者不同意见，请随时与我方联系，我方将予答复。`,
          ...answer(facts),
        ],
      }
    : {
        subject: `Notice about ${unit === null ? "" : `${unit} of `}${estate}`,
        paragraphs: [
          `Under the contract 《${contract.title}》 (No. ${contract.number}) we let you know, about ${unit === null ? "" : `${unit} of `}${estate}:`,
          ...(content.facts ?? []),
          ...asked(facts),
          ...basis(facts),
          "If anything is unclear, or if you see it differently, write to us or call; we will answer.",
          ...answer(facts),
        ],
      };
};
