import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import {
  disclosureMoment,
  disclosureStory,
  disclosureTerms,
  openingDisclosures,
} from "../../testing/disclosure-world.ts";
import { photo } from "../../testing/notice-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { DisclosureCommand } from "./command.ts";
import { disclosurePermissions } from "./decision.ts";
import {
  type DisclosureItem,
  disclosurePhases,
  type DisclosureState,
  hasEnded,
  itemPhase,
  overdueOf,
} from "./state.ts";

type Type = DisclosureCommand["type"];
const types = Object.keys(disclosurePermissions) as Type[];
const who: readonly Actor[] = [
  { id: "desk-1", role: "desk" },
  { id: "manager-1", role: "manager" },
  { id: "committee-1", role: "committee" },
  { id: "staff-1", role: "staff" },
  { id: "owner-1", role: "owner" },
  { id: "system", role: "system" },
];
/** Short, so that walks of a few days see the end of everything. */
const times = {
  timesAYear: 12,
  postingDays: 1,
  photoDays: 1,
  answerDays: 1,
  reportDays: 1,
  escalationDays: 1,
};
const terms = { times, laws: { ...disclosureTerms.laws, fees: disclosureTerms.laws.services!, "public-revenue": disclosureTerms.laws.services! } }; // prettier-ignore

const first = (
  state: DisclosureState | null,
  fits: (item: DisclosureItem) => boolean,
): DisclosureItem | undefined =>
  state?.items.find((item) => item.subject === "performance" && fits(item)) ?? state?.items.find(fits);
const isUnanswered = (item: DisclosureItem) => item.objections.some(({ answer }) => answer === null);
const isUnreported = (item: DisclosureItem) => hasEnded(item) && item.reports.length < 2;

const command = (
  type: Type,
  state: DisclosureState | null,
  detail: number,
  now: string,
): DisclosureCommand => {
  const idOf = (fits: (item: DisclosureItem) => boolean): string => first(state, fits)?.id ?? "fees-1";
  const today = now.slice(0, 10);
  switch (type) {
    case "open":
      return { ...openingDisclosures, agreed: [] };
    case "compile":
      return {
        type,
        item: idOf(
          (item) => item.posted === null && item.approved === null && item.subject === "performance",
        ),
        source: "scorecard",
        period: { from: "2026-01-01", to: detail === 0 ? "2999-01-01" : today },
      };
    case "approve": {
      const item = first(state, ({ approved, compiled }) => compiled !== null && approved === null);
      return { type, item: item?.id ?? "fees-1", revision: item?.compiled?.revision ?? 0 };
    }
    case "post":
      return {
        type,
        item: idOf(({ approved, posted }) => approved !== null && posted === null),
        places: [{ place: "南门", photo: photo("a") }],
      };
    case "take-down":
      return {
        type,
        item: idOf((item) => item.posted !== null && !hasEnded(item)),
        place: "南门",
        photo: photo("b"),
      };
    case "object":
      return { type, item: idOf(({ posted }) => posted !== null), text: "有误" };
    case "answer": {
      const item = first(state, isUnanswered);
      const objection = item?.objections.find(({ answer }) => answer === null)?.number ?? 1;
      return { type, item: item?.id ?? "fees-1", objection, text: "已核对" };
    }
    case "report": {
      const item = first(state, isUnreported);
      const to = item?.reports.some((one) => one.to === "assembly") === true ? "committee" : "assembly";
      return {
        type,
        item: item?.id ?? "fees-1",
        to,
        on: detail === 0 ? addDays(localDate(today), 1) : today,
        ref: "纪要",
      };
    }
    case "note-missed": {
      const [due] = [...(state?.deadlines ?? [])].sort((a, b) => (a.due < b.due ? -1 : 1));
      return { type, deadline: due?.id ?? "none" };
    }
  }
};

const ahead = (state: DisclosureState): readonly Type[] => {
  const some = (fits: (item: DisclosureItem) => boolean, ...those: readonly Type[]): readonly Type[] =>
    state.items.some(fits) ? those : [];
  return [
    ...some(({ compiled, posted }) => compiled === null && posted === null, "compile"),
    ...some((item) => itemPhase(item) === "compiled", "approve", "approve", "approve"),
    ...some((item) => itemPhase(item) === "approved", "post", "post", "post"),
    ...some((item) => itemPhase(item) === "posted", "take-down", "take-down", "object"),
    ...some(isUnanswered, "answer", "answer"),
    ...some(isUnreported, "report", "report"),
    "note-missed",
  ];
};

/** What must hold of every register, whatever was done to it. */
const fault = (after: DisclosureState, before: DisclosureState | null): string | null => {
  const ids = after.deadlines.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return "a deadline stands twice";
  for (const item of after.items) {
    if (item.posted === null && !after.deadlines.some(({ about }) => about === item.id || about === `${item.id}/disclose`) &&
        !after.missed.some(({ about }) => about === item.id)) return `${item.id} is due on no day`;
    if (item.approved !== null && item.approved.by === item.compiled?.by) return `${item.id} was approved by its compiler`;
    if (item.posted !== null && item.approved === null) return `${item.id} was posted unapproved`;
    if (item.posted?.places.some(({ end }) => end !== null && end.at.slice(0, 10) <= item.posted!.to) === true)
      return `${item.id} was taken down too early`;
    for (const { answer, number } of item.objections)
      if (answer === null && ![...after.deadlines, ...after.missed].some(({ about }) => about === `${item.id}/objection/${number}`))
        return `objection ${number} waits for nobody`;
  }
  if (before === null) return null;
  const known = new Map([...before.deadlines, ...before.missed].map(({ due, id }) => [id, due]));
  for (const { due, id } of [...after.deadlines, ...after.missed])
    if (known.has(id) && known.get(id) !== due) return `${id} moved`;
  for (const was of before.items) {
    const is = after.items.find(({ id }) => id === was.id);
    if (is === undefined) return `${was.id} is gone`;
    if (was.posted !== null && JSON.stringify(was.compiled) !== JSON.stringify(is.compiled)) return `${was.id} changed while posted`;
  }
  return before.missed.every((deadline) => after.missed.some(({ id }) => id === deadline.id)) ? null : "a miss was forgotten";
}; // prettier-ignore

describe("disclosures, whatever is done to them", () => {
  it("leave nothing due on no day, nothing unanswered by nobody, and no miss forgotten", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: disclosurePhases,
        opening: "open",
        start: () => disclosureStory(),
        phaseOf: (state) => (overdueOf(state).length > 0 ? "overdue" : "kept"),
        // A year after the contract there are as many again: it has no end.
        isOver: () => false,
        ahead,
        step: (type, state, { detail, isLikely, now }) => {
          const compiler = first(state, (item) => itemPhase(item) === "compiled")?.compiled?.by;
          const fits = who.filter(
            ({ id, role }) =>
              disclosurePermissions[type].includes(role) && (type !== "approve" || id !== compiler),
          );
          const actor = (isLikely ? fits[detail % fits.length] : who[detail % who.length]) ?? who[0]!;
          return { command: command(type, state, detail, now), moment: disclosureMoment(actor, now, terms) };
        },
        fault,
      },
      { runs: 400, seed: 20261126 },
    );
    console.info(histogram("disclosure", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
