/**
 * Recomputes every figure of a scorecard from exported events, as docs/scorecard.md says, without any code of Heyue.
 * Usage: node scripts/recompute-scorecard.ts SCORECARD.json EVENTS.jsonl
 * Exit: 0 everything is right, 3 something is not (each is named), 2 a file cannot be read.
 */
import { readFileSync } from "node:fs";

interface Entry {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly data: {
    readonly contract?: string;
    readonly standard?: string;
    readonly at?: string;
    readonly foundAt?: string;
    readonly visit?: number;
    readonly unit?: string;
    readonly results?: readonly { readonly standard: string; readonly met: boolean | null }[];
    readonly ratings?: readonly { readonly standard: string; readonly score: number | null }[];
  };
}
interface Claimed {
  readonly value: number | string | null;
  readonly events: readonly string[];
}
interface Row {
  readonly standard?: string;
  readonly team?: string;
  readonly standards?: readonly string[];
  readonly trend: Claimed;
  readonly inspections: Record<string, Claimed>;
  readonly thirdParty: Record<string, Claimed>;
  readonly owners: Record<string, Claimed>;
  readonly deviations: Record<string, Claimed>;
}
interface Card {
  readonly contract: string;
  readonly months: readonly {
    readonly month: string;
    readonly standards: readonly Row[];
    readonly teams: readonly Row[];
    readonly all: Row;
  }[];
  readonly sources: Record<
    string,
    | {
        readonly kind: string;
        readonly id: string;
        readonly version: number;
        readonly type: string;
        readonly at: string;
      }
    | undefined
  >;
}

/** What is known about one standard from one place: a mark (kept, missed, a score, or none), in a month, from events. */
interface Mark {
  readonly standard: string;
  readonly month: string;
  readonly mark: boolean | number | null;
  readonly from: readonly string[];
}

const unreadable = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const [, , cardPath, eventsPath] = process.argv;
if (cardPath === undefined || eventsPath === undefined)
  unreadable("Usage: node scripts/recompute-scorecard.ts SCORECARD.json EVENTS.jsonl");

const parse = (path: string, text: string, where: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return unreadable(`${path}, ${where}: this is not JSON`);
  }
};
const content = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return unreadable(`${path} cannot be read`);
  }
};
const card = parse(cardPath ?? "", content(cardPath ?? ""), "whole file") as Card;
if (!Array.isArray(card.months)) unreadable(`${cardPath}: a scorecard has months`);
const entries = content(eventsPath ?? "")
  .split("\n")
  .flatMap((line, index) =>
    line.trim() === "" ? [] : [parse(eventsPath ?? "", line, `line ${index + 1}`) as Entry],
  );
const byId = new Map(entries.map((entry) => [entry.eventId, entry]));

const streamsOf = (list: readonly Entry[]): Entry[][] => {
  const streams: Record<string, Entry[]> = {};
  for (const entry of list) (streams[entry.stream] ??= []).push(entry);
  return Object.values(streams).map((stream) => stream.sort((a, b) => a.version - b.version));
};
const monthOf = (at: string | undefined): string => (at ?? "").slice(0, 7);

const inspectionMarks = (list: readonly Entry[]): Mark[] =>
  streamsOf(list).flatMap((stream) => {
    const saying = stream.filter(
      ({ type }) => type === "InspectionRecorded" || type === "InspectionCorrected",
    );
    const [first] = saying;
    if (first === undefined) return [];
    const named = new Set(saying.flatMap(({ data }) => (data.results ?? []).map(({ standard }) => standard)));
    return [...named].map((standard) => {
      const about = saying.filter(({ data }) => data.results?.some((result) => result.standard === standard));
      const last = about.at(-1)?.data.results?.find((result) => result.standard === standard);
      const from = [...new Set([first, ...about])].map(({ eventId }) => eventId);
      return { standard, month: monthOf(first.data.at), mark: last?.met ?? null, from };
    });
  });

const visitMarks = (list: readonly Entry[], whole: readonly Entry[]): Mark[] =>
  list
    .filter(
      ({ stream, type, version }) =>
        type === "AssessmentMeasured" &&
        !whole.some(
          (other) =>
            other.stream === stream && other.type === "AssessmentVisitStruck" && other.data.visit === version,
        ),
    )
    .flatMap(({ data, eventId }) =>
      (data.results ?? []).map(({ met, standard }) => ({
        standard,
        month: monthOf(data.at),
        mark: met,
        from: [eventId],
      })),
    );

const ratingMarks = (list: readonly Entry[]): Mark[] =>
  streamsOf(list).flatMap((stream) => {
    const answers = stream.filter(({ type }) => type === "AssessmentRated");
    return answers
      .filter(({ data, version }) => !answers.some((o) => o.data.unit === data.unit && o.version > version))
      .flatMap(({ data, eventId, occurredAt }) =>
        (data.ratings ?? []).map(({ score, standard }) => ({
          standard,
          month: monthOf(occurredAt),
          mark: score,
          from: [eventId],
        })),
      );
  });

/** `numerator ÷ denominator` with so many decimals, halves up, both not negative. */
const quotient = (numerator: number, denominator: number, decimals: number): string | null => {
  if (denominator === 0) return null;
  const scaled =
    (BigInt(numerator) * 10n ** BigInt(decimals) * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  return decimal(scaled, decimals);
};
const decimal = (scaled: bigint, decimals: number): string => {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, "0");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
const minus = (a: Claimed["value"], b: Claimed["value"]): string | null =>
  typeof a !== "string" || typeof b !== "string"
    ? null
    : decimal(BigInt(a.replace(".", "")) - BigInt(b.replace(".", "")), 4);

type Values = Record<string, number | string | null>;
const tally = (marks: readonly Mark[]): Values => {
  const measured = marks.filter(({ mark }) => mark !== null).length;
  const met = marks.filter(({ mark }) => mark === true).length;
  return { measured, met, share: quotient(met, measured, 4), notApplicable: marks.length - measured };
};
const feeling = (marks: readonly Mark[]): Values => {
  const scores = marks.flatMap(({ mark }) => (typeof mark === "number" ? [mark] : []));
  const sum = scores.reduce((total, score) => total + score, 0);
  const content45 = scores.filter((score) => score > 3).length;
  return {
    ratings: scores.length,
    mean: quotient(sum, scores.length, 2),
    satisfied: quotient(content45, scores.length, 4),
    notApplicable: marks.length - scores.length,
  };
};

const own = new Set(
  entries
    .filter(({ data, version }) => version === 1 && data.contract === card.contract)
    .map(({ stream }) => stream),
);
const mine = entries.filter(({ stream }) => own.has(stream));
const whole = {
  inspections: inspectionMarks(mine),
  thirdParty: visitMarks(mine, mine),
  owners: ratingMarks(mine),
};
const ends = mine.filter(({ type }) => type === "DeviationClosed" || type === "DeviationDismissed");
const deviations = mine
  .filter(({ type }) => type === "DeviationOpened")
  .map((opened) => ({
    standard: opened.data.standard ?? "",
    found: opened.data.foundAt ?? "",
    opened: opened.eventId,
    end: ends.find(({ stream }) => stream === opened.stream),
  }));

let wrong = 0;
let figures = 0;
const named = new Set<string>();
const compare = (
  where: string,
  claimed: Claimed | undefined,
  value: Claimed["value"],
  events: Iterable<string>,
) => {
  figures += 1;
  for (const id of claimed?.events ?? []) named.add(id);
  const expected = [...new Set(events)].sort();
  const given = [...(claimed?.events ?? [])].sort();
  if (claimed?.value === value && JSON.stringify(given) === JSON.stringify(expected)) return;
  wrong += 1;
  process.stdout.write(
    `${where}: ${JSON.stringify(claimed?.value)} from [${given.join(", ")}]; recomputed ${JSON.stringify(value)} from [${expected.join(", ")}]\n`,
  );
};

const earlier = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
};

const check = (month: string, name: string, row: Row): void => {
  const standards = new Set(row.standards ?? [row.standard ?? ""]);
  const pick = (marks: readonly Mark[], of: string): Mark[] =>
    marks.filter((mark) => mark.month === of && standards.has(mark.standard));
  const from = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => mark.from);
  const where = `${month} ${name}`;
  /** What the listed events, and no others, say. */
  const listed = (claimed: Claimed | undefined): Entry[] =>
    (claimed?.events ?? []).flatMap((id) => byId.get(id) ?? []);

  const inspections = pick(whole.inspections, month);
  const thirdParty = pick(whole.thirdParty, month);
  const owners = pick(whole.owners, month);
  for (const figure of ["measured", "met", "share", "notApplicable"]) {
    const a = row.inspections[figure];
    const b = row.thirdParty[figure];
    compare(
      `${where} inspections.${figure}`,
      a,
      tally(pick(inspectionMarks(listed(a)), month))[figure] ?? null,
      from(inspections),
    );
    compare(
      `${where} thirdParty.${figure}`,
      b,
      tally(pick(visitMarks(listed(b), mine), month))[figure] ?? null,
      from(thirdParty),
    );
  }
  for (const figure of ["ratings", "mean", "satisfied", "notApplicable"]) {
    const claimed = row.owners[figure];
    compare(
      `${where} owners.${figure}`,
      claimed,
      feeling(pick(ratingMarks(listed(claimed)), month))[figure] ?? null,
      from(owners),
    );
  }
  const share = tally(inspections)["share"] ?? null;
  const before = pick(whole.inspections, earlier(month));
  const difference = (
    name: string,
    claimed: Claimed | undefined,
    value: Claimed["value"],
    marks: readonly Mark[],
  ) => compare(`${where} ${name}`, claimed, value, from([...inspections, ...marks]));
  difference("trend", row.trend, minus(share, tally(before)["share"] ?? null), before);
  difference(
    "thirdParty.difference",
    row.thirdParty["difference"],
    minus(tally(thirdParty)["share"] ?? null, share),
    thirdParty,
  );
  difference(
    "owners.difference",
    row.owners["difference"],
    minus(feeling(owners)["satisfied"] ?? null, share),
    owners,
  );

  const about = deviations.filter(({ standard }) => standards.has(standard));
  const ended = (type: string) =>
    about.filter(({ end }) => end?.type === type && monthOf(end.occurredAt) === month);
  const counted = {
    opened: about.filter(({ found }) => monthOf(found) === month),
    open: about.filter(
      ({ end, found }) => monthOf(found) <= month && (end === undefined || monthOf(end.occurredAt) > month),
    ),
    closed: ended("DeviationClosed"),
    dismissed: ended("DeviationDismissed"),
  };
  for (const [figure, found] of Object.entries(counted)) {
    const isEnd = figure === "closed" || figure === "dismissed";
    compare(
      `${where} deviations.${figure}`,
      row.deviations[figure],
      found.length,
      found.flatMap(({ end, opened }) => (isEnd && end !== undefined ? [opened, end.eventId] : [opened])),
    );
  }
};

for (const { all, month, standards, teams } of card.months) {
  for (const row of standards) check(month, `standard ${row.standard ?? ""}`, row);
  for (const row of teams) {
    check(month, `team ${row.team ?? ""}`, row);
    const members = standards.filter(({ team }) => team === row.team).map(({ standard }) => standard);
    if (JSON.stringify(members.sort()) !== JSON.stringify([...(row.standards ?? [])].sort())) {
      wrong += 1;
      process.stdout.write(
        `${month} team ${row.team ?? ""}: its standards are not those whose rows name it\n`,
      );
    }
  }
  check(month, "all", all);
}
for (const id of new Set([...named, ...Object.keys(card.sources ?? {})])) {
  const source = card.sources?.[id];
  const entry = named.has(id) ? byId.get(id) : undefined;
  const [estate, kind, key] = (entry?.stream ?? "").split("/");
  const right =
    source?.kind === kind &&
    source?.id === `${estate}.${key}` &&
    source.version === entry?.version &&
    source.type === entry.type &&
    source.at === entry.occurredAt;
  if (right) continue;
  wrong += 1;
  process.stdout.write(`source of event ${id}: ${JSON.stringify(source)} is not where it was recorded\n`);
}
process.stdout.write(`${figures} figures recomputed from ${mine.length} events, ${wrong} wrong\n`);
process.exit(wrong === 0 ? 0 : 3);
