import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { story } from "../../testing/given-when-then.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { FoundDefect, TakeoverCommand } from "./command.ts";
import { decide, takeoverPermissions, type TakeoverTerms } from "./decision.ts";
import type { TakeoverEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { takeoverPhases, type TakeoverState } from "./state.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: TakeoverTerms;
}
type Type = TakeoverCommand["type"];

const types = Object.keys(takeoverPermissions) as Type[];
const roles = ["manager", "committee", "staff", "desk", "owner", "system"] as const;
const proof = [{ kind: "record", ref: "CY-1" }] as const;

const command = (type: Type, state: TakeoverState | null, now: string, detail: number): TakeoverCommand => {
  const day = (days: number): string => addDays(localDate(dayOf(now)), days);
  const evidence = detail === 9 ? [] : [...proof];
  const open = state?.defects.filter(({ acceptedOn }) => acceptedOn === null) ?? [];
  const said = (isMended: boolean) => open.find(({ mended }) => (mended !== null) === isMended)?.number ?? 99;
  const dueDate = day(detail === 8 ? -1 : 1 + (detail % 4));
  const found: FoundDefect = { severity: detail === 1 ? "dangerous" : "major", text: "平层误差", mender: "developer", dueDate };
  switch (type) {
    case "open":
      return { type, estate: "estate-1", contract: "estate-1.k1", from: { kind: "developer", name: "试验置业" }, ...(detail % 5 === 4 ? {} : { lateReason: "移交延后" }) };
    case "add-part":
      return { type, part: "other", title: "儿童游乐设施" };
    case "inspect": {
      const item = state?.items.find(({ inspected }) => inspected === null)?.id ?? "lift";
      return { type, item, defects: detail % 3 === 1 ? [found] : [], evidence };
    }
    case "check-document": {
      const document = state?.documents.find(({ status }) => status === null)?.id ?? "quality";
      return detail % 2 === 0 ? { type, document, status: "present" } : { type, document, status: "missing", ...(detail === 9 ? {} : { dueDate }) };
    }
    case "deliver-document":
      return { type, document: state?.documents.find(({ deliveredOn, status }) => status === "missing" && deliveredOn === null)?.id ?? "units", proof: evidence };
    case "reserve":
      return { type, side: detail % 2 === 0 ? "handing-over" : "taking-over", text: "保留意见" };
    case "sign":
      return { type, signatures: [{ side: "handing-over", name: "丁某" }, ...(detail === 9 ? [] : [{ side: "taking-over", name: "甲某" } as const])] };
    case "mend":
      return { type, defect: said(false), on: day(detail === 8 ? 1 : 0), evidence };
    case "check-mending":
      return { type, defect: said(true), accepted: detail % 4 > 0 };
    case "close":
      return { type };
    case "note-missed":
      return { type, deadline: [...(state?.deadlines ?? [])].sort((a, b) => (a.due < b.due ? -1 : 1))[0]?.id ?? "none" };
  }
}; // prettier-ignore

const isLeft = {
  item: ({ items }: TakeoverState) => items.some(({ inspected }) => inspected === null),
  document: ({ documents }: TakeoverState) => documents.some(({ status }) => status === null),
};

/** What brings a takeover on: something to do that it is likely to accept. */
const ahead = (state: TakeoverState, now: string): readonly Type[] => {
  const { defects, deadlines, documents, phase } = state;
  const late: readonly Type[] = deadlines.some(({ dueDate }) => dueDate < dayOf(now)) ? ["note-missed"] : [];
  const missing: readonly Type[] = documents.some(({ deliveredOn, status }) => status === "missing" && deliveredOn === null)
    ? ["deliver-document"]
    : [];
  const open = defects.filter(({ acceptedOn }) => acceptedOn === null);
  const mending: readonly Type[] = open.map(({ mended }) => (mended === null ? "mend" : "check-mending"));
  const rest: readonly Type[] = [...late, ...missing, ...mending];
  if (phase === "signed") return rest.length === 0 ? ["close"] : rest;
  if (isLeft.item(state)) return ["inspect", "inspect", "inspect", "inspect", "inspect", "check-document", "add-part", ...rest];
  if (isLeft.document(state)) return ["check-document"];
  const isDangerous = open.some(({ severity }) => severity === "dangerous");
  return isDangerous && state.reservations.length === 0 ? ["reserve"] : ["sign", "sign", ...rest];
}; // prettier-ignore

/** What must hold of every takeover, whatever was done to it. */
const fault = (state: TakeoverState, before: TakeoverState | null): string | null => {
  if (before !== null && before.phase === "closed") return "it went on after it was closed";
  for (const { acceptedOn, dueDate, mended, mender, number } of state.defects) {
    if (acceptedOn !== null && mended === null) return `defect ${number} was accepted and never mended`;
    if (acceptedOn !== null) continue;
    if (mender.length === 0 || dueDate === "") return `nobody has to mend defect ${number}`;
    if (state.phase === "closed") return `closed with defect ${number} open`;
    const isWatched = [...state.deadlines, ...state.missed.map(({ deadline }) => deadline)].some(
      (deadline) => deadline.about === `defect/${number}` && deadline.dueDate === dueDate,
    );
    if (!isWatched) return `nobody watches the day of defect ${number}`;
  }
  const late = state.documents.find(
    ({ deliveredOn, status }) => status === "missing" && deliveredOn === null,
  );
  if (state.phase === "closed" && late !== undefined) return `closed without ${late.id}`;
  if (state.phase === "closed" && state.deadlines.length > 0) return "something is due after the end";
  if ((state.phase === "open") !== (state.signed === null)) return "it is signed by nobody";
  if (state.signed !== null && (isLeft.item(state) || isLeft.document(state)))
    return "it was signed before all was looked at";
  if (before === null) return null;
  const gone = before.defects.find(({ number }) => state.defects[number - 1]?.number !== number);
  if (gone !== undefined) return `defect ${gone.number} is gone`;
  const moved = state.deadlines.find(({ dueDate, id }) =>
    before.deadlines.some((promised) => promised.id === id && promised.dueDate !== dueDate),
  );
  return moved === undefined ? null : `${moved.id} moved`;
};

describe("a takeover leaves nothing behind", () => {
  it("loses no defect, lets none go without whoever mends it by when, and closes only when all is mended and delivered", async () => {
    const report = await walkAggregate<TakeoverState, TakeoverEvent, TakeoverCommand, Moment>(
      {
        aggregate,
        types,
        phases: takeoverPhases,
        opening: "open",
        start: (number) =>
          story({
            evolve,
            decide: ({ actor, now, terms }, version, state, tried) =>
              decide(terms, { actor, now, id: `estate-1.k${number}` }, version)(state, tried),
            at: ({ now }) => now,
          }),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "closed",
        ahead,
        step: (type, state, { detail, isLikely, now }) => {
          const fits = takeoverPermissions[type].by;
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "manager";
          return {
            command: command(type, state, now, isLikely ? detail % 9 : detail),
            moment: {
              actor: { id: `${role}-1`, role },
              now,
              terms: { contract: { serviceFrom: "2026-03-10" }, manager: "manager-1" },
            },
          };
        },
        fault,
      },
      { runs: 130, seed: 20261124, shortest: 80, longest: 140 },
    );
    console.info(histogram("takeover", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
