import type { ContractDraft } from "../contract/draft.ts";
import type { ContractEvent } from "../contract/event.ts";
import type { ContractState } from "../contract/state.ts";
import {
  annexParts,
  type DocumentMaker,
  type DocumentPart,
  partiesOf,
  same,
  says,
  words,
} from "./document-part.ts";
import type { ArchiveTitle } from "./entry.ts";
import { noticeWords } from "./words.ts";

const clausesOf = ({ chapters }: ContractDraft) => chapters.flatMap(({ clauses }) => clauses);

/** A text that was signed, with its annexes. */
const signedParts = (
  draft: ContractDraft,
  title: ArchiveTitle,
  date: string,
  hash: string,
): readonly DocumentPart[] => [
  {
    kind: "original",
    title,
    date,
    parties: partiesOf(draft),
    clauses: clausesOf(draft).map(({ id }) => id),
    content: words(hash),
  },
  ...annexParts(draft, date),
];

/** Documents of an event in the contract's own stream. */
export const contractParts = (
  event: ContractEvent,
  state: ContractState,
  { day, draft, each, record }: DocumentMaker,
): readonly DocumentPart[] => {
  const parties = partiesOf(draft);
  switch (event.type) {
    case "ContractSigned":
      return signedParts(state.draft, same(state.draft.title), event.data.signedOn, event.data.textHash);
    case "ContractRenewed": {
      const { draft: text, signedOn, textHash } = event.data;
      const title = says(`${text.title}（续签）`, `${text.title} (renewal)`);
      return signedParts(text, title, signedOn, textHash);
    }
    case "ContractFiled": {
      const { on, receipt } = event.data;
      return record("notice", says(`备案回执 ${receipt}`, `Filing receipt ${receipt}`), on, { parties });
    }
    case "ContractNoticed":
      return record("notice", noticeWords[event.data.kind], event.data.receivedOn, { parties });
    case "BidAttached":
      return event.data.files.flatMap((file) =>
        each([file], { kind: "bidding", title: same(file.name), date: day, parties }),
      );
    case "OnerousTermNotified": {
      const { clause, evidence, on } = event.data;
      const number = clausesOf(draft).find(({ id }) => id === clause)?.number ?? clause;
      const title = says(`格式条款提示说明：${number}`, `Attention drawn to onerous clause ${number}`);
      return each(evidence, { kind: "notice", title, date: on, clauses: [clause], parties });
    }
    default:
      return [];
  }
};
