import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { postsContract, subcontractStory, subcontractTerms } from "../../testing/briefing-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { SubcontractCommand } from "./command.ts";
import { subcontractPermissions } from "./decision.ts";
import { type RegisteredSubcontract, runsOn, type SubcontractState } from "./state.ts";

type Type = SubcontractCommand["type"];
const types = Object.keys(subcontractPermissions) as Type[];
const roles: readonly Actor["role"][] = ["manager", "committee", "system"];
const draft = postsContract();
const ids = draft.standards.map(({ id }) => id);
const areas = [...new Set(draft.standards.map(({ area }) => area))];
const company = { name: "洁净保洁有限公司", registration: "91330000CLEAN00001" };

/** Mostly one standard from some weeks ahead; now and then all of the service, a clause or a standard that is not there. */
const command = (type: Type, state: SubcontractState | null, now: string, detail: number): SubcontractCommand => {
  const day = (days: number): string => addDays(localDate(dayOf(now)), days);
  const open = state?.subcontracts.filter(({ ended }) => ended === null) ?? [];
  const one = open[detail % Math.max(open.length, 1)];
  const subcontract = detail === 9 ? (state?.subcontracts[0]?.id ?? "9") : (one?.id ?? "9");
  const first = one?.from ?? day(0);
  switch (type) {
    case "open":
      return { type, estate: "estate-1", contract: "estate-1.k1" };
    case "engage": {
      const count = state?.subcontracts.length ?? 0;
      const standards = detail === 7 ? ids : detail === 8 ? ["s-none"] : ids.slice(count % 5).slice(0, 1 + (detail % 2));
      const from = day(detail * 3);
      return { type, ...company, standards, from, to: detail === 6 ? "2999-12-31" : addDays(localDate(from), detail === 5 ? -1 : 20 + 9 * detail), clause: detail === 9 ? "c-none" : "c-2" };
    }
    case "end":
      return { type, subcontract, on: addDays(localDate(first), detail === 8 ? -1 : 5 + detail), reason: "约定解除" };
    case "replace":
      return { type, ...company, subcontract, from: addDays(localDate(first), detail === 8 ? 0 : 1 + detail), reason: "服务不合格" };
  }
}; // prettier-ignore

/** Whether two subcontracts hand the same standard over on the same day. */
const collide = (a: RegisteredSubcontract, b: RegisteredSubcontract): boolean =>
  [a.from, b.from].some((date) => runsOn(a, date) && runsOn(b, date)) &&
  a.standards.some((id) => b.standards.includes(id));

/** What must hold of every register, whatever was done to it. */
const fault = (state: SubcontractState, before: SubcontractState | null): string | null => {
  const all = state.subcontracts;
  for (const [index, item] of all.entries()) {
    if (all.slice(index + 1).some((other) => collide(item, other)))
      return `${item.id}: a standard is handed over twice`;
    if (item.to > item.agreedTo) return `${item.id} runs longer than was agreed`;
    if (item.ended === null && item.to !== item.agreedTo) return `${item.id} is over and nothing says why`;
    const next = item.ended?.replacedBy ?? null;
    if (next !== null && all.find(({ id }) => id === next)?.replaces !== item.id)
      return `${item.id} is replaced by nobody`;
    const was = before?.subcontracts[index];
    if (was !== undefined && (was.id !== item.id || (was.ended !== null && was.ended !== item.ended)))
      return `${item.id} was written over`;
  }
  // Day by day, from the standards alone: never every area of the service in full.
  for (const { from, to } of all) {
    if (from > to) continue;
    const handed = new Set(
      all.filter((item) => runsOn(item, from)).flatMap(({ standards }) => [...standards]),
    );
    if (areas.every((area) => draft.standards.every((item) => item.area !== area || handed.has(item.id))))
      return `on ${from} the whole service is handed over`;
  }
  return (before?.subcontracts.length ?? 0) > all.length ? "a subcontract is gone" : null;
};

describe("a subcontract register forgets nobody", () => {
  it("hands no standard over twice, never the whole service, and keeps whoever was replaced", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: ["open"],
        opening: "open",
        start: () => subcontractStory(),
        phaseOf: () => "open",
        // A register has no end; a new one begins when one is full enough.
        isOver: ({ subcontracts }) => subcontracts.length >= 8,
        ahead: ({ subcontracts }) =>
          subcontracts.some(({ ended }) => ended === null)
            ? ["engage", "engage", "end", "replace"]
            : ["engage"],
        step: (type, state, { detail, isLikely, now }) => {
          const role = (isLikely ? "manager" : roles[detail % roles.length]) ?? "manager";
          const terms = subcontractTerms(draft);
          return {
            command: command(type, state, now, isLikely ? detail % 8 : detail),
            moment: { now, actor: { id: `${role}-1`, role }, terms },
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("subcontract", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
