import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Role } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { contractStory, contractTerms, verdictOf } from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { resolution } from "../../testing/test-estate.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { ContractCommand } from "./command.ts";
import type { ContractEvent } from "./event.ts";
import type { TerminationGround } from "./ground.ts";
import { contractRoles } from "./permission.ts";
import { type ContractState, draftOn, statusOn, textHashOn } from "./state.ts";
import type { ContractTerms } from "./terms.ts";
import type { ContractStatus } from "./view.ts";

type Type = ContractCommand["type"];
const types = Object.keys(contractRoles) as Type[];
const statuses = ["draft", "signed", "in-force", "continuing", "expired", "terminated"] as const;
const roles: readonly Role[] = ["manager", "committee", "desk", "owner", "system"];
const day = (date: string, days: number): string => addDays(localDate(date), days);

/** A contract that runs for a few days only, so that a walk sees all of its life. */
const draftFrom = (today: string, detail: number) =>
  sampleContract({
    title: `第${detail}稿`,
    term: { from: day(today, detail % 3), to: day(today, 5 + detail) },
    chapters: [],
    standards: [],
    breaches: [],
  });
const coreChapters = sampleContract().chapters;

const before: readonly Type[] = [
  "negotiate",
  "revise",
  "attach-bid",
  "notify-onerous",
  "sign",
  "sign",
  "sign",
];
const running: readonly Type[] = [
  "file",
  "amend",
  "note-notice",
  "note-notice",
  "note-missed",
  "note-missed",
];
const ahead: { readonly [Status in ContractStatus]: readonly Type[] } = {
  draft: before,
  signed: ["file", "amend", "note-missed"],
  "in-force": [...running, "renew", "terminate"],
  expired: ["continue", "continue", "continue", "renew", "note-missed", "file", "terminate"],
  continuing: ["amend", "note-notice", "terminate", "terminate", "renew", "note-missed"],
  terminated: ["note-notice", "amend", "renew", "continue", "file", "note-missed"],
};

/** A notice that fits what the contract is, or one that does not: of another kind, another side, no resolution, a day to come. */
const notice = (state: ContractState | null, today: string, detail: number): ContractCommand => {
  const status = state === null ? "draft" : statusOn(state, today);
  const kind =
    detail === 9 ? "indefinite" : detail % 2 === 0 ? "dismissal" : status === "continuing" ? "indefinite" : "non-renewal";
  return {
    type: "note-notice",
    kind,
    by: detail === 8 ? "provider" : "client",
    receivedOn: day(today, detail === 7 ? 1 : detail === 5 ? -90 : detail === 6 ? -3 : 0),
    ...(kind === "dismissal" && detail !== 4 ? { authority: resolution } : {}),
    ...(detail === 3 ? { contractNoticeDays: 30 } : {}),
  };
}; // prettier-ignore

const proof = [{ kind: "record", ref: "协议1号" }] as const;

/** A ground: by the notices that there are, by what proves it, or by neither. */
const ground = (state: ContractState | null, today: string, detail: number): TerminationGround => {
  const noticed = state?.notices.find(({ kind }) => kind !== "non-renewal")?.kind ?? "dismissal";
  const kind = detail < 4 ? (noticed as "dismissal" | "indefinite") : detail < 6 ? "agreement" : detail < 8 ? "rescission" : "new-contract";
  return {
    kind,
    text: "业主大会决定",
    ...(detail === 3 || detail === 7 ? {} : { proof }),
    ...(kind === "new-contract" ? { effectiveOn: day(today, 1) } : {}),
  };
}; // prettier-ignore

const command = (type: Type, state: ContractState | null, today: string, detail: number): ContractCommand => {
  const draft = { ...draftFrom(today, detail), chapters: coreChapters };
  const signatures = [
    { name: "甲某", party: "provider", means: "seal" },
    ...(detail === 9 ? [] : [{ name: "乙某", party: "client", means: "seal" } as const]),
  ] as const;
  const last = state?.versions.at(-1)?.draft ?? state?.draft ?? draft;
  switch (type) {
    case "draft":
    case "revise":
      return { type, draft };
    case "negotiate":
      return { type, party: "client", position: "意见", ...(detail > 7 ? { clause: "c-none" } : {}) };
    case "attach-bid":
      return { type, files: [] };
    case "notify-onerous":
      return { type, clause: detail > 7 ? "c-none" : "c-9", how: "加粗" };
    case "sign":
      // On a day to come, or by a word that came later than the signing.
      return {
        type, signedOn: day(today, detail === 8 ? 1 : detail === 6 ? -3 : 0), signatures,
        authority: detail === 7 ? { ...resolution, on: day(today, 1) } : resolution,
      }; // prettier-ignore
    case "file":
      return { type, filedOn: day(today, detail > 7 ? 1 : detail > 6 ? -400 : 0), receipt: "备字1号" };
    case "amend":
      // From tomorrow on, from the last day of the term, or from a day on which nothing binds.
      return {
        type, amendment: "estate-1.a1", cause: "other", draft: { ...last, title: `变更${detail}` },
        effectiveFrom: detail === 0 ? "2025-01-01" : detail === 1 ? last.term.to : day(today, 1 + (detail % 3)),
        affected: { clauses: [], standards: [], duties: [], fees: false },
      }; // prettier-ignore
    case "renew":
      return { type, to: day(last.term.to, detail > 7 ? 0 : 4), signedOn: today, signatures, authority: resolution };
    case "note-notice":
      return notice(state, today, detail);
    case "terminate":
      return { type, on: day(today, detail === 8 ? -2 : detail % 3), ground: ground(state, today, detail) };
    case "continue":
      return { type, since: day(last.term.to, detail > 7 ? 0 : 1) };
    case "note-missed":
      return { type, deadline: [...(state?.deadlines ?? [])].sort((a, b) => (a.due < b.due ? -1 : 1))[0]?.id ?? "none" };
  }
}; // prettier-ignore

const termsOn = (type: Type, today: string, detail: number, number: number): ContractTerms => ({
  ...contractTerms,
  fresh: { id: `estate-1.k${number}` },
  // Some days before it is entered too: then it is missed at once.
  filing: verdictOf({ due: day(today, (detail % 4) - (detail === 6 ? 3 : 0)) }),
  renewalNotice: verdictOf({ latestNotice: day(today, 2 + (detail % 5)) }),
  notice: verdictOf({ earliestLastDayInForce: day(today, detail % 2), due: day(today, detail % 2) }),
  preliminaryEnd: verdictOf({ end: day(today, 1) }),
  successor: detail === 6 && type === "continue" ? "handover" : null,
  policyFindings: detail === 7 && type === "sign" ? [{ rule: "term.limit", citations: [], values: {} }] : [],
});

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

/** First day that an event speaks about; the days before it stay as they were. */
const firstDayOf = ({ data, type }: ContractEvent): string => {
  switch (type) {
    case "ContractAmended":
    case "ContractRenewed":
      return data.effectiveFrom;
    case "ContractTerminated":
      return day(data.on, 1);
    case "ContractContinued":
      return data.since;
    default:
      return "9999-12-31";
  }
};

/** A day on which a contract is no longer what it was, though nothing that happened reaches back to it; `null` when there is none. */
const rewritten = (
  state: ContractState,
  was: ContractState,
  event: ContractEvent,
  today: string,
): string | null => {
  if (was.signed === null) return null;
  const until = [firstDayOf(event), day(today, 20)].sort()[0]!;
  for (let date = was.signed.on; date < until; date = day(date, 1))
    if (
      statusOn(state, date) !== statusOn(was, date) ||
      textHashOn(state, date) !== textHashOn(was, date) ||
      draftOn(state, date) !== draftOn(was, date)
    )
      return date;
  return null;
};

/** Whether a side said in time that it will not renew. */
const isRefused = ({ notices }: ContractState, dueDate: string): boolean =>
  notices.some(({ kind, receivedOn }) => kind === "non-renewal" && receivedOn <= dueDate);

/** A deadline that moved, came back, or went without a word why; `null` when there is none. */
const movedDeadline = (state: ContractState, was: ContractState): string | null => {
  const changed = state.deadlines.find((deadline) => {
    const promised = was.deadlines.find(({ id }) => id === deadline.id);
    return promised !== undefined && text(promised) !== text(deadline);
  });
  if (changed !== undefined) return `${changed.id} moved`;
  const back = state.deadlines.find(({ id }) => was.missed.includes(id));
  if (back !== undefined) return `${back.id} came back`;
  const gone = was.deadlines.find(
    ({ dueDate, id, kind }) =>
      !state.deadlines.some((deadline) => deadline.id === id) &&
      !state.missed.includes(id) &&
      (kind === "filing"
        ? state.filed === null
        : state.terminated === null &&
          state.versions.at(-1)?.cause !== "renewal" &&
          !isRefused(state, dueDate)),
  );
  return gone === undefined ? null : `${gone.id} is gone and nothing says why`;
};

/** What must hold of every contract, whatever was done to it. */
const fault = (
  state: ContractState,
  was: ContractState | null,
  { event, now }: { readonly event: ContractEvent; readonly now: string },
): string | null => {
  const today = dayOf(now);
  if (was === null) return null;
  const settled = { ...state, filed: was.filed, deadlines: was.deadlines, missed: was.missed };
  if (was.terminated !== null && today > was.terminated.on && text(settled) !== text(was))
    return "something happened after its last day";
  if (was.signed !== null && (state.draft !== was.draft || state.signed !== was.signed))
    return "what was signed changed";
  if (!was.missed.every((id) => state.missed.includes(id))) return "a missed deadline was forgotten";
  const date = rewritten(state, was, event, today);
  return date === null ? movedDeadline(state, was) : `as of ${date} it is not what it was`;
};

describe("a contract keeps its past", () => {
  it("as of a day is what it was then, moves no promised day, and ends when it ends", async () => {
    let number = 0;
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: statuses,
        opening: "draft",
        start: (next) => {
          number = next;
          return contractStory();
        },
        phaseOf: (state, now) => statusOn(state, dayOf(now)),
        // Some days after its last one, so that what comes too late is tried too.
        isOver: (state, now) => statusOn(state, day(dayOf(now), -2)) === "terminated",
        ahead: (state, now) => ahead[statusOn(state, dayOf(now))],
        step: (type, state, { detail, isLikely, now }) => {
          const today = dayOf(now);
          const fits = contractRoles[type];
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "manager";
          return {
            command: command(type, state, today, detail),
            moment: { now, actor: { id: `${role}-1`, role }, terms: termsOn(type, today, detail, number) },
          };
        },
        fault,
      },
      { runs: 320, seed: 20261124 },
    );
    console.info(histogram("contract", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
