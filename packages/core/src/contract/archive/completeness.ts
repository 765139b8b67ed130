import type { LocalDate } from "../../kernel/local-date.ts";
import { localDate } from "../../kernel/local-date.ts";
import { type Frequency, readFrequency } from "../../standard/standard/frequency.ts";
import type { AmendmentState } from "../amendment/state.ts";
import { type ContractState, draftOn } from "../contract/state.ts";
import { textHash } from "../contract/text-hash.ts";
import { occurrences } from "../duty/due-day.ts";
import type { Obligation } from "../duty/obligation.ts";
import type { LetterState } from "../letter/state.ts";
import { annexHash } from "./document-part.ts";
import { type ArchiveEntry, type ArchiveKind, type ArchiveTitle, statusOf } from "./entry.ts";
import { completenessWords, type CompletenessReason, letterWords, noticeWords } from "./words.ts";

/** What the archive should hold, and how it stands with it. */
export interface ExpectedDocument {
  readonly kind: ArchiveKind;
  /** Id of what it is expected for: contract, annex, amendment, letter, clause, obligation, file. */
  readonly about: string;
  readonly title: ArchiveTitle;
  /** present 在档, missing 缺失, stale 已过时. */
  readonly status: "present" | "missing" | "stale";
  readonly reason: CompletenessReason;
  /** The reason in words. */
  readonly says: ArchiveTitle;
  /** The entry that is there, or that is stale. */
  readonly entry: string | null;
}

/** How complete an archive is as of a day (完整性检查). */
export interface ArchiveCompleteness {
  readonly archive: string;
  readonly asOf: string;
  readonly isComplete: boolean;
  readonly counts: { readonly present: number; readonly missing: number; readonly stale: number };
  readonly documents: readonly ExpectedDocument[];
}

/** What completeness is judged by. */
export interface CompletenessFacts {
  readonly contract: ContractState;
  /** Amendments of the contract in any phase. */
  readonly amendments: readonly AmendmentState[];
  /** Letters of the contract in any phase. */
  readonly letters: readonly LetterState[];
  /** What is promised on the day. */
  readonly obligations: readonly Obligation[];
  readonly entries: readonly ArchiveEntry[];
  readonly asOf: string;
}

type About = Pick<ExpectedDocument, "kind" | "about" | "title">;

const expected = (
  about: About,
  status: ExpectedDocument["status"],
  reason: CompletenessReason,
  entry: ArchiveEntry | undefined,
): ExpectedDocument => ({
  ...about,
  status,
  reason,
  says: completenessWords[reason],
  entry: entry?.id ?? null,
});

const same = (title: string): ArchiveTitle => ({ "zh-CN": title, en: title });
const isThere = (entry: ArchiveEntry): boolean => statusOf(entry) !== "destroyed";

/** A document that is there when its hash is; `former` finds what stands in its place, `stale` says why that does not do. */
const byHash = (
  entries: readonly ArchiveEntry[],
  about: About,
  hash: string,
  former: (entry: ArchiveEntry) => boolean = () => false,
  stale: CompletenessReason = "text-differs",
): ExpectedDocument => {
  const ofKind = entries.filter(({ kind }) => kind === about.kind);
  const equal = ofKind.filter(({ content }) => content.hash === hash);
  const there = equal.find(isThere);
  if (there !== undefined) return expected(about, "present", "filed", there);
  const other = ofKind.findLast((entry) => isThere(entry) && former(entry));
  if (other !== undefined) return expected(about, "stale", stale, other);
  const [gone] = equal;
  return expected(about, "missing", gone === undefined ? "not-filed" : "destroyed", gone);
};

/** Texts that were signed: the first, and each renewal. */
const originals = ({ asOf, contract, entries }: CompletenessFacts): readonly ExpectedDocument[] => {
  if (contract.signed === null || contract.signed.on > asOf) return [];
  return contract.versions
    .filter(({ amendment, from }, index) => amendment === null && (index === 0 || from <= asOf))
    .map(({ draft, textHash: hash }, index) =>
      byHash(
        entries,
        { kind: "original", about: contract.id, title: same(draft.title) },
        hash,
        // A renewal is no stale form of the text before it.
        () => index === 0 && contract.versions.length === 1,
      ),
    );
};

const annexes = ({ asOf, contract, entries }: CompletenessFacts): readonly ExpectedDocument[] =>
  contract.signed === null
    ? []
    : draftOn(contract, asOf).annexes.map((annex) =>
        byHash(
          entries,
          { kind: "annex", about: annex.id, title: same(annex.title) },
          annexHash(annex),
          ({ title }) => title["zh-CN"] === annex.title,
          "annex-changed",
        ),
      );

/** The bidding files, which there must be where a bid award entitled the client to sign. */
const bidding = ({ contract, entries }: CompletenessFacts): readonly ExpectedDocument[] => {
  const { biddingFiles, id, signed } = contract;
  const files = biddingFiles.map((file) =>
    byHash(entries, { kind: "bidding", about: file.id, title: same(file.name) }, file.id),
  );
  if (files.length > 0 || signed?.authority?.kind !== "bid-award") return files;
  const about: About = { kind: "bidding", about: id, title: same(signed.authority.ref) };
  const filed = entries.find((entry) => entry.kind === "bidding" && isThere(entry));
  return [expected(about, filed === undefined ? "missing" : "present", filed === undefined ? "bid-awarded" : "filed", filed)];
}; // prettier-ignore

/** Notices that were given under the contract by the day. */
const notices = ({ asOf, contract, entries }: CompletenessFacts): readonly ExpectedDocument[] => {
  const notice = (about: string, title: ArchiveTitle, date: string, isIt: (entry: ArchiveEntry) => boolean) => {
    const found = entries.find((entry) => entry.kind === "notice" && entry.date === date && isIt(entry));
    const status = found !== undefined && isThere(found) ? "present" : "missing";
    const reason = found === undefined ? "not-filed" : isThere(found) ? "filed" : "destroyed";
    return expected({ kind: "notice", about, title }, status, reason, found);
  };
  return [
    ...contract.onerous
      .filter(({ on }) => on <= asOf)
      .map(({ clause, how, on }) => notice(clause, same(how), on, ({ clauses }) => clauses.includes(clause))),
    ...contract.notices
      .filter(({ receivedOn }) => receivedOn <= asOf)
      .map(({ kind, receivedOn }) => notice(kind, noticeWords[kind], receivedOn, () => true)),
  ];
}; // prettier-ignore

const amended = ({ amendments, asOf, entries }: CompletenessFacts): readonly ExpectedDocument[] =>
  amendments
    .filter(({ signed }) => signed !== null && signed.on <= asOf)
    .map(({ draft, id, title }) =>
      byHash(
        entries,
        { kind: "amendment", about: id, title: same(title) },
        textHash(draft),
        ({ title: filed }) => filed["zh-CN"] === title,
      ),
    );

/** Each sealed letter, with the proof of each time it was served. */
const letters = ({ asOf, entries, letters: all }: CompletenessFacts): readonly ExpectedDocument[] =>
  all
    .filter(({ phase, writtenOn }) => writtenOn <= asOf && !["draft", "withdrawn"].includes(phase))
    .flatMap(({ id, kind, number, scan, services }) => {
      const word = letterWords[kind];
      const title: ArchiveTitle = { "zh-CN": `${word["zh-CN"]} ${number}`, en: `${word.en} ${number}` };
      const letter: About = { kind: "letter", about: id, title };
      const proof: About = { kind: "service-proof", about: id, title };
      const sealed = scan === null ? [] : [byHash(entries, letter, scan.id)];
      const served = services
        .filter(({ sentOn }) => sentOn <= asOf)
        .flatMap(({ dueToArrive, outcome, proof: sent }) => [
          ...[...sent, ...(outcome?.proof ?? [])].map((file) => byHash(entries, proof, file.id)),
          ...(outcome === null && dueToArrive !== null && dueToArrive < asOf
            ? [expected(proof, "missing", "arrival-unproven", undefined)]
            : []),
        ]);
      return [...sealed, ...served];
    });

/** Records are filed at most monthly: what is done more often has its sheet of the month. */
const filingFrequency = ({ per, times }: Frequency): Frequency =>
  per === "day" || per === "week"
    ? { times: 1, per: "month" }
    : per === "month"
      ? { times: 1, per }
      : { times, per };

/** A record of what the provider does again and again: one for the last stretch that is over. */
const performance = ({ asOf, contract, entries, obligations }: CompletenessFacts): readonly ExpectedDocument[] => {
  const begin: LocalDate = localDate(contract.draft.term.from);
  const day = localDate(asOf);
  return obligations.flatMap(({ clause, frequency, id, party, text }): readonly ExpectedDocument[] => {
    const often = party === "provider" && frequency !== null ? readFrequency(frequency) : null;
    if (often === null || day < begin) return [];
    const last = occurrences(filingFrequency(often), begin, day)
      .filter(({ opens }) => opens >= begin)
      .at(-1);
    if (last === undefined) return [];
    const about: About = { kind: "performance", about: id, title: same(text) };
    // What was promised beside the text may concern no clause: then no record can be told to be about it.
    if (clause === null) return [expected(about, "missing", "names-no-clause", undefined)];
    const records = entries
      .filter((entry) => entry.kind === "performance" && isThere(entry) && entry.date <= asOf && entry.clauses.includes(clause))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    const latest = records.at(-1);
    if (latest === undefined) return [expected(about, "missing", "no-record", undefined)];
    return [
      latest.date >= last.opens
        ? expected(about, "present", "filed", latest)
        : expected(about, "stale", "record-old", latest),
    ];
  });
}; // prettier-ignore

/**
 * Which documents the archive of a contract should hold on a day, and which are there, missing or stale (完整性检查). Pure: the
 * same facts give the same answer. Before the contract is signed nothing is expected.
 */
export const completeness = (facts: CompletenessFacts): readonly ExpectedDocument[] =>
  facts.contract.signed === null || facts.contract.signed.on > facts.asOf
    ? []
    : [originals, annexes, bidding, notices, amended, letters, performance].flatMap((part) => part(facts));

/** The documents counted up. */
export const completenessOf = (archive: string, facts: CompletenessFacts): ArchiveCompleteness => {
  const documents = completeness(facts);
  const count = (status: ExpectedDocument["status"]): number =>
    documents.filter((document) => document.status === status).length;
  const counts = { present: count("present"), missing: count("missing"), stale: count("stale") };
  return {
    archive,
    asOf: facts.asOf,
    isComplete: documents.length > 0 && counts.present === documents.length,
    counts,
    documents,
  };
};
