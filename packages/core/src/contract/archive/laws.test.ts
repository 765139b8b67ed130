import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import {
  archiveDocument,
  archiveMoment,
  archiveStory,
  openingArchive,
  recordToFile,
} from "../../testing/archive-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { ArchiveCommand } from "./command.ts";
import { archivePermissions } from "./decision.ts";
import { type ArchiveEntry, keptUntil, statusOf } from "./entry.ts";
import { archivePhases, type ArchiveState, phaseOf, standingHolds } from "./state.ts";
import type { ArchiveTerms } from "./terms.ts";

type Type = ArchiveCommand["type"];
const types = Object.keys(archivePermissions) as Type[];
const actor = (role: Actor["role"]): Actor => ({ id: `${role}-1`, role });
const actors = ["manager", "committee", "desk", "owner", "system"].map((role) => actor(role as "desk"));

/** Id of the first entry that is not destroyed and fits; of none where there is no such entry. */
const there = (state: ArchiveState | null, wanted: (entry: ArchiveEntry) => boolean): string =>
  state?.entries.find((entry) => statusOf(entry) !== "destroyed" && wanted(entry))?.id ?? "m0";

const command = (type: Type, state: ArchiveState | null, detail: number): ArchiveCommand => {
  const dispute = `estate-1.x${(state?.holds.length ?? 0) + (detail === 9 ? 0 : 1)}`;
  const number = state?.entries.length ?? 0;
  switch (type) {
    case "open":
      return openingArchive;
    case "collect":
      return {
        type,
        source: { stream: "estate-1/letter/l1", event: detail > 7 ? "e-signed" : `e-${number}` },
      };
    case "file": {
      const former = state?.entries.findLast(
        (entry) => entry.kind === "performance" && entry.replacedBy === null && statusOf(entry) === "current",
      );
      return {
        ...recordToFile,
        date: detail === 0 ? "2999-01-01" : "2026-01-01",
        content: { hash: String(number % 10).repeat(64) },
        ...(detail === 1 ? { clauses: ["c-99"] } : {}),
        ...(detail > 6 && former !== undefined
          ? { replaces: { how: detail === 7 ? "corrects" : "supersedes", entry: former.id } }
          : {}),
      };
    }
    case "set-retention":
      return {
        type,
        entry: there(state, ({ retention }) => retention === null || detail < 2),
        retention: {
          years: detail === 1 ? "permanent" : detail === 2 ? 30 : 1 + (detail % 3),
          from: "2020-01-01",
          basis: { kind: "clause", clause: detail === 3 ? "c-99" : "c-1" },
        },
      };
    case "hold":
      return { type, reason: "审计" };
    case "release": {
      const hold = state === null ? undefined : standingHolds(state).find((item) => item.dispute === null);
      return { type, hold: hold?.number ?? detail, reason: "结束" };
    }
    case "hold-dispute":
      return { type, dispute };
    case "release-dispute": {
      const hold = state === null ? undefined : standingHolds(state).find((item) => item.dispute !== null);
      return { type, dispute: hold?.dispute ?? dispute };
    }
    case "propose-destruction": {
      const entry = there(
        state,
        (item) => item.destruction === null && (item.retention !== null || detail < 2),
      );
      return { type, entry, reason: "期满" };
    }
    case "approve-destruction":
      return { type, entry: there(state, ({ destruction }) => destruction !== null) };
    case "decline-destruction":
      return { type, entry: there(state, ({ destruction }) => destruction !== null), reason: "仍有用" };
  }
};

/** What brings an archive on: something to do that it is likely to accept. */
const ahead = (state: ArchiveState): readonly Type[] => {
  const holds = standingHolds(state);
  const proposed = state.entries.some((entry) => entry.destruction !== null && statusOf(entry) !== "destroyed");
  const release: readonly Type[] = holds.map(({ dispute }) => (dispute === null ? "release" : "release-dispute"));
  if (holds.length > 0) return [...release, ...release, ...release, "file", "collect", "set-retention", "hold-dispute"];
  return proposed
    ? ["approve-destruction", "approve-destruction", "decline-destruction", "hold"]
    : ["propose-destruction", "propose-destruction", "set-retention", "set-retention", "collect", "file", "file", "hold", "hold-dispute"];
}; // prettier-ignore

const termsOf = (
  tried: ArchiveCommand,
  state: ArchiveState | null,
  detail: number,
): Partial<ArchiveTerms> => {
  const event = tried.type === "collect" ? tried.source.event : "e-signed";
  const source = { stream: "estate-1/letter/l1", event };
  return {
    documents: detail === 8 ? null : [archiveDocument(event, { kind: "letter", source })],
    contract: detail === 8 && state === null ? null : { isSigned: detail !== 7, clauses: ["c-1", "c-3"] },
    dispute: detail === 8 ? null : { isOpen: tried.type === "hold-dispute" ? true : detail === 7 },
  };
};

const sameStart = (before: ArchiveState, after: ArchiveState): boolean =>
  before.entries.every(
    ({ content, id }, index) =>
      after.entries[index]?.id === id && after.entries[index].content.hash === content.hash,
  );

/** What must hold between a line and the same line after one more step. */
const lineFault = (was: ArchiveEntry, is: ArchiveEntry, before: ArchiveState): string | null => {
  const until = was.retention === null ? "" : keptUntil(was.retention);
  const now = is.retention === null ? "" : keptUntil(is.retention);
  if (now !== null && (until === null || now < until)) return `${is.id} is kept for less time than was said`;
  if (statusOf(was) === "destroyed") return statusOf(is) === "destroyed" ? null : `${is.id} came back`;
  if (statusOf(is) !== "destroyed") return null;
  if (phaseOf(before) === "held") return `${is.id} was destroyed while held`;
  const { approved, proposedBy } = is.destruction ?? { approved: null, proposedBy: "" };
  if (approved === null || approved.by === proposedBy) return `${is.id} was destroyed by one person`;
  return is.retention !== null && now !== null && approved.on > now
    ? null
    : `${is.id} was destroyed before its period was over`;
};

/** What must hold of every archive, whatever was done to it. */
const fault = (after: ArchiveState, before: ArchiveState | null): string | null => {
  const ids = after.entries.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return "an entry stands twice";
  const disputes = after.holds.flatMap(({ dispute }) => dispute ?? []);
  if (new Set(disputes).size !== disputes.length) return "a dispute holds twice";
  for (const { id, kind, replacedBy } of after.entries) {
    if (replacedBy === null) continue;
    const next = after.entries.find((entry) => entry.id === replacedBy.entry);
    if (next?.kind !== kind || next.replaces?.entry !== id) return `${id} is replaced by nothing`;
  }
  if (before === null) return null;
  if (!sameStart(before, after)) return "a line of the register is gone";
  if (before.holds.some((hold, index) => hold.released !== null && after.holds[index]?.released === null))
    return "a hold stands again";
  for (const [index, was] of before.entries.entries()) {
    const is = after.entries[index];
    const found = is === undefined ? "a line is gone" : lineFault(was, is, before);
    if (found !== null) return found;
  }
  return null;
};

describe("an archive forgets nothing", () => {
  it("keeps every line, destroys nothing that is held or must be kept, and nothing by one person", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: archivePhases,
        opening: "open",
        start: () => archiveStory(),
        phaseOf: (state) => phaseOf(state),
        // An archive has no end.
        isOver: () => false,
        ahead,
        step: (type, state, { detail, isLikely, now }) => {
          const fits = actors.filter(({ role }) => archivePermissions[type].includes(role));
          const who = isLikely ? fits[detail % fits.length] : actors[detail % actors.length];
          const tried = command(type, state, detail);
          const terms = termsOf(tried, state, isLikely && detail === 8 ? 4 : detail);
          return { command: tried, moment: archiveMoment(who ?? actors[0]!, now, terms) };
        },
        fault,
      },
      { runs: 400, seed: 20261124 },
    );
    console.info(histogram("archive", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
