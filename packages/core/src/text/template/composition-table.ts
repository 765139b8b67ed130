import type { Annex, ContractDraft } from "../../contract/contract/draft.ts";

/** What each price is made of (费用构成表), a column for each price; what a price does not hold is a dash. */
export const compositionTable = ({ fees }: ContractDraft, number: string): Annex => {
  const composed = fees.items.filter(({ composition }) => composition.length > 0);
  const parts = [...new Set(composed.flatMap(({ composition }) => composition.map(({ item }) => item)))];
  return {
    id: "a-composition",
    title: `${number} 费用构成表`,
    paragraphs: ["单位与各单价的计价单位相同。各列构成项之和等于单价。"],
    table: {
      head: ["构成项", ...composed.map(({ title }) => title)],
      rows: [
        ...parts.map((part) => [
          part,
          ...composed.map(({ composition }) => composition.find(({ item }) => item === part)?.amount ?? "—"),
        ]),
        ["单价合计", ...composed.map(({ unitPrice }) => unitPrice)],
      ],
    },
  };
};
