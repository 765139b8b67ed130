import type { Attachment } from "../../kernel/attachment.ts";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Envelope } from "../../kernel/envelope.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { Annex, ContractDraft } from "../contract/draft.ts";
import type { ArchiveContent, ArchiveDocument, ArchiveKind, ArchiveParty, ArchiveTitle } from "./entry.ts";

/** A document without what its event gives to all of its documents. */
export type DocumentPart = Pick<ArchiveDocument, "kind" | "title" | "date" | "content"> &
  Partial<Pick<ArchiveDocument, "parties" | "clauses">>;

export const says = (zh: string, en: string): ArchiveTitle => ({ "zh-CN": zh, en });
export const same = (title: string): ArchiveTitle => says(title, title);
export const words = (hash: string): ArchiveContent => ({ form: "text", hash, file: null });

/** Both parties of a text. */
export const partiesOf = ({ client, provider }: ContractDraft): readonly ArchiveParty[] => [
  { kind: "provider", ref: provider.name },
  { kind: "client", ref: client.name },
];

/** SHA-256 of the words and the table of an annex (RFC 8785 form). */
export const annexHash = (annex: Annex): string => sha256Hex(canonicalJson(annex as unknown as Json));

/** The annexes of a text that was agreed on a day. */
export const annexParts = (draft: ContractDraft, date: string): readonly DocumentPart[] =>
  draft.annexes.map((annex) => ({
    kind: "annex",
    title: same(annex.title),
    date,
    parties: partiesOf(draft),
    content: words(annexHash(annex)),
  }));

/** What every document of an event is made with. */
export interface DocumentMaker {
  /** Local day of the event. */
  readonly day: string;
  /** Text of the contract on that day. */
  readonly draft: ContractDraft;
  /** The recorded fact itself as the document. */
  record(
    kind: ArchiveKind,
    title: ArchiveTitle,
    date: string,
    more?: Partial<DocumentPart>,
  ): readonly DocumentPart[];
  /** One document for each file; the recorded fact where there is none. */
  each(files: readonly Attachment[], part: Omit<DocumentPart, "content">): readonly DocumentPart[];
}

export const makerOf = (envelope: Envelope, draft: ContractDraft): DocumentMaker => {
  const content: ArchiveContent = {
    form: "record",
    hash: sha256Hex(canonicalJson(envelope.data)),
    file: null,
  };
  return {
    day: dayOf(envelope.occurredAt),
    draft,
    record: (kind, title, date, more) => [{ kind, title, date, content, ...more }],
    each: (files, part) =>
      files.length === 0
        ? [{ ...part, content }]
        : files.map((file) => ({ ...part, content: { form: "file", hash: file.id, file } })),
  };
};
