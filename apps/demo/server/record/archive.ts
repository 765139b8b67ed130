import { type ArchiveKind, archiveKinds } from "@heyue/core/contract/archive/entry";
import type { ArchiveCompleteness } from "@heyue/core/contract/archive/completeness";
import type { ArchiveEntryView } from "@heyue/core/contract/archive/view";
import { archiveKindWords } from "@heyue/core/contract/archive/words";
import { isLocalDate } from "@heyue/core/kernel/local-date";
import type { Words } from "../portal-estate.ts";
import { recordTable } from "../record-table.ts";
import { escapeHtml } from "../template.ts";
import { type Reading, readValue } from "./reading.ts";

/** What was typed into the search, as it was typed. */
interface Asked {
  readonly text: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

const askedIn = ({ searchParams }: URL): Asked => {
  const typed = (name: string): string => (searchParams.get(name) ?? "").trim().slice(0, 200);
  return { text: typed("text"), kind: typed("kind"), from: typed("from"), to: typed("to") };
};

const isKind = (text: string): text is ArchiveKind => (archiveKinds as readonly string[]).includes(text);

/** What is wrong with the dates, by the portal's word. */
const problemOf = ({ from, to }: Asked): string | null => {
  if ([from, to].some((day) => day !== "" && !isLocalDate(day))) return "archiveBadDate";
  return from !== "" && to !== "" && to < from ? "archivePeriod" : null;
};

const statusWords: { readonly [status in ArchiveEntryView["status"]]: string } = {
  current: "archiveCurrent",
  superseded: "archiveSuperseded",
  corrected: "archiveCorrected",
  destroyed: "archiveDestroyed",
};

const keptUntil = ({ retention }: ArchiveEntryView, say: Reading["say"]): string =>
  retention.status === "undetermined"
    ? say("archiveUndetermined")
    : (retention.until ?? say("archiveForever"));

const hashOf = ({ content, title }: ArchiveEntryView, { language, say }: Reading): string => {
  const hash = `<code title="${content.hash}">${content.hash.slice(0, 12)}…</code>`;
  return content.file === null
    ? hash
    : `${hash} <a href="/heyue/v1/attachments/${content.file.id}" aria-label="${escapeHtml(`${say("archiveFile")} ${title[language]}`)}">${escapeHtml(say("archiveFile"))}</a>`;
};

/** Documents that are listed at first; the rest is one link away. */
const listedAtFirst = 20;

const found = (entries: readonly ArchiveEntryView[], reading: Reading): string => {
  const { language, say, url } = reading;
  if (entries.length === 0) return `<p class="empty" role="status">${escapeHtml(say("archiveNothing"))}</p>`;
  const head = ["archiveTitle", "archiveDate", "archiveKind", "archiveStatus", "archiveKept", "archiveHash"];
  const isShort = entries.length > listedAtFirst && !url.searchParams.has("all");
  const newestFirst = entries.toReversed();
  const table = recordTable({
    caption: say(isShort ? "archiveFoundMany" : "archiveFound", {
      n: entries.length,
      listed: listedAtFirst,
    }),
    head: head.map((name) => say(name)),
    rows: (isShort ? newestFirst.slice(0, listedAtFirst) : newestFirst).map((entry) => ({
      cells: [
        escapeHtml(entry.title[language]),
        `<time datetime="${entry.date}">${entry.date}</time>`,
        escapeHtml(archiveKindWords[entry.kind][language]),
        escapeHtml(say(statusWords[entry.status])),
        escapeHtml(keptUntil(entry, say)),
        hashOf(entry, reading),
      ],
    })),
  });
  if (!isShort) return table;
  const all = new URL(url);
  all.searchParams.set("all", "");
  return `${table}<p><a href="${escapeHtml(all.pathname + all.search)}">${escapeHtml(say("archiveAll", { n: entries.length }))}</a></p>`;
};

const complete = (report: ArchiveCompleteness, { language, say }: Reading): string => {
  const { asOf, counts, documents, isComplete } = report;
  if (isComplete)
    return `<p class="good">${escapeHtml(say("archiveIsComplete", { date: asOf, n: counts.present }))}</p>`;
  const summary = say("archiveIncomplete", { date: asOf, ...counts });
  const head = ["archiveTitle", "archiveKind", "archiveStatus", "archiveReason"];
  const rows = documents
    .filter(({ status }) => status !== "present")
    .map(({ kind, says, status, title }) => ({
      cells: [
        title[language],
        archiveKindWords[kind][language],
        say(status === "missing" ? "archiveMissing" : "archiveStale"),
        says[language],
      ].map(escapeHtml),
    }));
  return (
    `<p class="warn">${escapeHtml(summary)}</p>` +
    recordTable({ caption: say("archiveComplete"), head: head.map((name) => say(name)), rows })
  );
};

const kindOptions = (asked: Asked, { language, say }: Reading): string =>
  [
    `<option value="">${escapeHtml(say("archiveAnyKind"))}</option>`,
    ...archiveKinds.map(
      (kind) =>
        `<option value="${kind}"${kind === asked.kind ? " selected" : ""}>${escapeHtml(archiveKindWords[kind][language])}</option>`,
    ),
  ].join("");

/** The archive of the contract, searched and checked (档案检索和完整性检查). The search is in the address: it can be kept and sent on. */
export const archivePage = async (reading: Reading, contract: string | null): Promise<Words> => {
  const { caller, estate, heyue, say, url } = reading;
  const asked = askedIn(url);
  const problem = problemOf(asked);
  const archives = (await readValue(heyue.archives.list(caller, { estate }))) ?? [];
  const archive = archives.find((one) => one.contract === contract) ?? archives[0];
  const values = {
    askedText: asked.text,
    askedFrom: asked.from,
    askedTo: asked.to,
    kinds: kindOptions(asked, reading),
    periodState: problem === null ? "" : 'aria-invalid="true" aria-describedby="archive-problem"',
    archiveProblem:
      problem === null
        ? ""
        : `<p class="wrong" id="archive-problem" role="alert">${escapeHtml(say(problem))}</p>`,
  };
  if (archive === undefined)
    return { ...values, completeness: `<p class="empty">${escapeHtml(say("archiveNone"))}</p>`, found: "" };
  const { from, kind, text, to } = asked;
  const [entries, report] = await Promise.all([
    problem === null
      ? readValue(
          heyue.archiving.search(caller, archive.id, {
            ...(text === "" ? {} : { text }),
            ...(isKind(kind) ? { kind } : {}),
            ...(from === "" ? {} : { from }),
            ...(to === "" ? {} : { to }),
          }),
        )
      : null,
    readValue(heyue.archiving.completeness(caller, archive.id)),
  ]);
  const unavailable = `<p class="empty">${escapeHtml(say("unavailable"))}</p>`;
  return {
    ...values,
    completeness: report === null ? unavailable : complete(report, reading),
    found: entries !== null ? found(entries.entries, reading) : problem === null ? unavailable : "",
  };
};
