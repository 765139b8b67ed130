import * as Result from "effect/Result";
import type { CollectDocuments, FileDocument, RetentionInput, SetRetention } from "./command.ts";
import {
  type ArchiveContent,
  type ArchiveDocument,
  type FiledDocument,
  keptUntil,
  type Replacement,
  type Retention,
  statusOf,
} from "./entry.ts";
import { type ArchiveDecision, type ArchiveMoment, entryOf, fail, one } from "./moment.ts";
import { type ArchiveRejection, refuse } from "./rejection.ts";
import type { ArchiveState } from "./state.ts";

type Line = Pick<ArchiveDocument, "content" | "id" | "kind" | "title"> & { readonly isCurrent: boolean };

const linesOf = (state: ArchiveState): readonly Line[] =>
  state.entries.map((entry) => ({ ...entry, isCurrent: statusOf(entry) === "current" }));

/**
 * Documents as they are entered, without those that are there: by id, and an annex by its words too, which most changes of a
 * contract leave alone. An annex whose words have changed supersedes the one of the same title.
 */
export const entered = (
  before: readonly Line[],
  documents: readonly ArchiveDocument[],
  { by, today }: ArchiveMoment,
): readonly FiledDocument[] => {
  const lines = [...before];
  const filed: FiledDocument[] = [];
  for (const document of documents) {
    if (lines.some(({ id }) => id === document.id)) continue;
    const former =
      document.kind === "annex"
        ? lines.findIndex(
            ({ isCurrent, kind, title }) =>
              isCurrent && kind === "annex" && title["zh-CN"] === document.title["zh-CN"],
          )
        : -1;
    const line = lines[former];
    if (line !== undefined && line.content.hash === document.content.hash) continue;
    const replaces: Replacement | null = line === undefined ? null : { how: "supersedes", entry: line.id };
    if (line !== undefined) lines[former] = { ...line, isCurrent: false };
    lines.push({ ...document, isCurrent: true });
    filed.push({ ...document, filedBy: by, filedOn: today, retention: null, replaces });
  }
  return filed;
};

/** Enters the documents of an event; the second time there is nothing left to enter. */
export const collect = (
  state: ArchiveState,
  { source }: CollectDocuments,
  at: ArchiveMoment,
): ArchiveDecision => {
  const { documents } = at.terms;
  if (documents === null) return fail("event-unknown", { ...source });
  if (documents.length === 0) return fail("nothing-to-file", { ...source });
  const entries = entered(linesOf(state), documents, at);
  return entries.length === 0
    ? fail("already-archived", { ...source })
    : one({ type: "ArchiveCollected", data: { source, entries } });
};

/** A retention as it is kept, or the clause that the contract does not have. */
const retentionOf = (
  { basis, from, years }: RetentionInput,
  date: string,
  { terms }: ArchiveMoment,
): Result.Result<Retention, ArchiveRejection> =>
  basis.kind === "clause" && terms.contract?.clauses.includes(basis.clause) !== true
    ? Result.fail(refuse("clause-unknown", { clauses: [basis.clause] }))
    : Result.succeed({ years, from: from ?? date, basis });

/** Whether a document may replace an entry: one of its kind that is there and was not replaced before. */
const replacementFault = (
  state: ArchiveState,
  { kind, replaces }: Pick<FileDocument, "kind" | "replaces">,
): ArchiveRejection | null => {
  if (replaces === undefined) return null;
  const entry = entryOf(state, replaces.entry);
  if (Result.isFailure(entry)) return entry.failure;
  const { kind: former, replacedBy } = entry.success;
  if (replacedBy !== null)
    return refuse("archive-entry-replaced", { entry: replaces.entry, by: replacedBy.entry });
  return former === kind ? null : refuse("kind-differs", { entry: replaces.entry, kind: former });
};

/** Files a document by hand. */
export const fileDocument = (
  state: ArchiveState,
  command: FileDocument,
  at: ArchiveMoment,
): ArchiveDecision => {
  const { clauses, content: given, date, kind, parties, retention, title } = command;
  const { terms, today } = at;
  if (date > today) return fail("date-in-future", { date });
  const unknown = clauses.filter((clause) => terms.contract?.clauses.includes(clause) !== true);
  if (unknown.length > 0) return fail("clause-unknown", { clauses: unknown });
  if (terms.strangers.length > 0) return fail("person-unknown", { people: terms.strangers });
  const content: ArchiveContent =
    "file" in given
      ? { form: "file", hash: given.file.id, file: given.file }
      : { form: "hash", hash: given.hash, file: null };
  const same = state.entries.find(
    (entry) => entry.kind === kind && entry.content.hash === content.hash && statusOf(entry) === "current",
  );
  if (same !== undefined) return fail("already-archived", { entry: same.id });
  const fault = replacementFault(state, command);
  if (fault !== null) return Result.fail(fault);
  const kept = retention === undefined ? null : retentionOf(retention, date, at);
  if (kept !== null && Result.isFailure(kept)) return Result.fail(kept.failure);
  return one({
    type: "ArchiveEntryFiled",
    data: {
      id: `m${state.entries.length + 1}`,
      kind,
      title: { "zh-CN": title, en: title },
      date,
      parties,
      clauses,
      content,
      source: null,
      filedBy: at.by,
      filedOn: today,
      retention: kept === null ? null : kept.success,
      replaces: command.replaces ?? null,
    },
  });
};

/** Says how long an entry is kept. What was said before is a promise: the last day may move away, never nearer. */
export const setRetention = (
  state: ArchiveState,
  command: SetRetention,
  at: ArchiveMoment,
): ArchiveDecision => {
  const entry = entryOf(state, command.entry);
  if (Result.isFailure(entry)) return Result.fail(entry.failure);
  const retention = retentionOf(command.retention, entry.success.date, at);
  if (Result.isFailure(retention)) return Result.fail(retention.failure);
  const { retention: before } = entry.success;
  const until = keptUntil(retention.success);
  const promised = before === null ? "" : keptUntil(before);
  if (until !== null && (promised === null || until < promised))
    return fail("retention-shortened", { entry: command.entry, until: promised });
  return one({
    type: "ArchiveRetentionSet",
    data: { entry: command.entry, retention: retention.success, by: at.by, on: at.today },
  });
};
