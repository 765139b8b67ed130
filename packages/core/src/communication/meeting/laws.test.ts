import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { fromEpochMillis, instant, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { story } from "../../testing/given-when-then.ts";
import { answer, convening, meetingTerms, paper } from "../../testing/meeting-terms.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { MeetingCommand } from "./command.ts";
import { decide, meetingPermissions } from "./decision.ts";
import type { MeetingEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { representedBy } from "./proxying.ts";
import { totalOf } from "./roll.ts";
import { type MeetingPhase, meetingPhases, type MeetingState } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: MeetingTerms;
}
type Type = MeetingCommand["type"];

const types = Object.keys(meetingPermissions) as Type[];
const roles = ["manager", "owner", "committee", "system", "desk"] as const;
const later = (now: string, minutes: number): string =>
  fromEpochMillis(toEpochMillis(instant(now)) + minutes * 60_000, "+08:00");
const day = (now: string, days: number): string => addDays(localDate(dayOf(now)), days);

const command = (type: Type, state: MeetingState | null, now: string, detail: number, likely: boolean): MeetingCommand => {
  const unit = `u-${(detail % 3) + 1 + (likely ? 0 : detail % 2)}`;
  switch (type) {
    case "convene":
      return { ...convening, recordDate: day(now, -2), votingFrom: later(now, 60), votingEnds: later(now, likely ? 9000 : -60) };
    case "give-notice":
      return { type, on: day(now, likely ? 0 : 1), means: "张贴", document: paper };
    case "freeze-roll":
      return { type, developerUnits: [] };
    case "correct-roll":
      return { type, unit, change: { area: `${detail + 5}.00`, ...(detail === 4 ? { excluded: true } : {}) }, reason: "更正", document: paper };
    case "dispute-roll":
      return { type, unit: detail === 9 ? "u-9" : unit, text: "不对" };
    case "settle-dispute":
      return { type, dispute: state?.disputes.find(({ settled }) => settled === null)?.id ?? "d-9", outcome: "rejected", reason: "已核" };
    case "authorise":
      return { type, unit, holder: `owner-${7 + (detail % 2)}`, document: paper };
    case "revoke-proxy":
      return { type, unit: likely ? (state?.proxies[0]?.unit ?? unit) : unit };
    case "import-result":
      return {
        type, platform: "系统", document: paper, on: dayOf(now),
        counts: detail === 9 ? [] : (meetingTerms.count?.items ?? []),
      };
    case "publish":
      return { type, on: dayOf(now), endsOn: day(now, likely && detail < 8 ? 2 : 1), document: paper };
    case "object":
      return { type, text: "异议" };
    case "answer-objection":
      return { type, objection: state?.objections.find((item) => item.answer === null)?.id ?? "o-9", outcome: detail === 9 ? "upheld" : "dismissed", text: "答复" };
    case "resolve":
      return { type, on: dayOf(now), number: "1", document: paper };
    case "cancel":
      return { type, reason: "改期" };
    case "lapse":
      return { type, deadline: state?.deadlines[0]?.id ?? "none" };
    case "open-voting":
    case "close-voting":
    case "seal-ballots":
    case "count":
      return { type };
  }
}; // prettier-ignore

const ahead: { readonly [Phase in MeetingPhase]: readonly Type[] } = {
  convened: ["give-notice", "freeze-roll"],
  noticed: ["open-voting", "open-voting", "authorise", "revoke-proxy", "correct-roll", "dispute-roll", "settle-dispute"],
  voting: ["close-voting", "close-voting", "lapse", "lapse", "authorise", "revoke-proxy", "seal-ballots"],
  closed: ["seal-ballots", "seal-ballots", "import-result", "count", "dispute-roll"],
  sealed: ["count", "count", "import-result"],
  counted: ["publish", "publish", "lapse", "lapse", "object", "answer-objection"],
  published: ["object", "answer-objection", "answer-objection", "resolve", "resolve", "resolve", "resolve", "resolve", "resolve", "cancel"],
  resolved: [],
  cancelled: [],
}; // prettier-ignore

/** What must hold of every meeting, whatever was done to it. */
const fault = (
  state: MeetingState,
  before: MeetingState | null,
  { event, now }: { readonly event: MeetingEvent; readonly now: string },
): string | null => {
  if (before !== null && before.electors.length > 0) {
    if (JSON.stringify(state.electors) !== JSON.stringify(before.electors))
      return "who votes changed after voting had opened";
    if (JSON.stringify(state.roll) !== JSON.stringify(before.roll)) return "the roll moved after voting had opened"; // prettier-ignore
  }
  if (event.type === "VotingClosed" && toEpochMillis(instant(now)) < toEpochMillis(instant(state.votingEnds)))
    return "voting closed before its time";
  if (event.type === "VotingOpened") {
    const counted = state.roll?.units.filter(({ excluded }) => excluded === null) ?? [];
    if (state.electors.flatMap(({ units }) => units).toSorted().join() !== counted.map(({ unit }) => unit).toSorted().join())
      return "a unit votes twice or not at all"; // prettier-ignore
    const area = counted.reduce((sum, unit) => sum + Math.round(Number(unit.area) * 100), 0);
    if (totalOf(state.electors).area !== area) return "area was lost between the units and the electors";
  }
  for (const holder of ["owner-7", "owner-8"])
    if (event.type === "ProxyGiven" && representedBy(state, holder) > 2)
      return `${holder} votes for more than the place allows`;
  if (
    before !== null &&
    before.result !== null &&
    JSON.stringify(before.result) !== JSON.stringify(state.result)
  )
    return "a result was counted otherwise afterwards";
  if (state.phase === "resolved") {
    if (state.objections.some(({ answer: given }) => given?.outcome !== "dismissed"))
      return "resolved over an objection";
    if (state.publicity === null || (state.resolution?.on ?? "") <= state.publicity.endsOn)
      return "resolved before the posting was over";
  }
  if (before !== null && (before.disputes.length > state.disputes.length || before.objections.length > state.objections.length))
    return "what somebody said was lost"; // prettier-ignore
  return null;
};

describe("a meeting", () => {
  it("keeps its roll once voting has opened, its period, the limit of authorisations, its result and every objection", async () => {
    const report = await walkAggregate<MeetingState, MeetingEvent, MeetingCommand, Moment>(
      {
        aggregate,
        types,
        phases: meetingPhases,
        opening: "convene",
        start: (number) =>
          story({
            evolve,
            decide: ({ actor, now, terms }, version, state, tried) =>
              decide(terms, { actor, now, id: `estate-1.m${number}` }, version)(state, tried),
            at: ({ now }) => now,
          }),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "resolved" || phase === "cancelled",
        ahead: ({ disputes, objections, phase, proxies, roll, votingEnds }, now) =>
          phase === "noticed" && roll === null
            ? ["freeze-roll"]
            : phase === "noticed" && toEpochMillis(instant(now)) >= toEpochMillis(instant(votingEnds))
              ? ["cancel", "open-voting"]
              : phase === "published" && objections.some((item) => item.answer?.outcome === "upheld")
                ? ["cancel"]
                : [
                    ...ahead[phase],
                    ...(disputes.some(({ settled }) => settled === null)
                      ? (["settle-dispute", "settle-dispute"] as const)
                      : []),
                    ...(proxies.length > 0 ? (["revoke-proxy", "revoke-proxy"] as const) : []),
                  ],
        step: (type, state, { detail, isLikely, now }) => {
          const fits = meetingPermissions[type];
          const isStranger = type === "cancel" && detail > 4;
          const role =
            (isLikely && !isStranger ? fits[detail % fits.length] : roles[detail % roles.length]) ??
            "committee";
          const tried = command(type, state, now, detail, isLikely);
          // An owner acts for his own unit, when he is likely to be heard.
          const who = "unit" in tried && role === "owner" && isLikely ? `owner-${tried.unit?.slice(2) ?? 1}` : `${role}-1`; // prettier-ignore
          return {
            command: tried,
            moment: {
              actor: { id: who, role },
              now,
              terms: {
                ...meetingTerms,
                noticeBy: answer({ due: day(now, 5) }),
                official: meetingTerms.count?.items ?? [],
                heads: isLikely || detail % 2 === 0 ? meetingTerms.heads : null,
                count:
                  meetingTerms.count === null
                    ? null
                    : {
                        ...meetingTerms.count,
                        open: isLikely ? 0 : detail % 2,
                        publishBy: { day: day(now, 1), basis: "house", citations: [] },
                      },
                posting: { day: day(now, 2), basis: "house", citations: [] },
              },
            },
          };
        },
        fault,
      },
      { runs: 500, shortest: 60, longest: 84, seed: 20261124 },
    );
    console.info(histogram("meeting", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
