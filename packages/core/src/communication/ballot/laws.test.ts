import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { fromEpochMillis, instant, toEpochMillis } from "../../kernel/instant.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { story } from "../../testing/given-when-then.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { ballotFile } from "../meeting/ballot-file.ts";
import { aggregate } from "./aggregate.ts";
import type { BallotCommand } from "./command.ts";
import { ballotPermissions, decide } from "./decision.ts";
import type { BallotEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type BallotState, ballotPhases } from "./state.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
}
type Type = BallotCommand["type"];

const types = Object.keys(ballotPermissions) as Type[];
const roles = ["manager", "owner", "staff", "committee", "system"] as const;
const document = "d0".repeat(32);
const millis = (text: string): number => toEpochMillis(instant(text));
const later = (now: string, minutes: number): string =>
  fromEpochMillis(millis(now) + minutes * 60_000, "+08:00");
const answers = ["for", "against", "abstain"];

const command = (type: Type, now: string, detail: number, number: number): BallotCommand => {
  const choices = [{ item: detail === 9 ? "pool" : "fee", chosen: [answers[detail % 3] ?? "for"] }];
  switch (type) {
    case "issue":
      return {
        type, estate: "estate-1", meeting: "estate-1.m1", holder: null, secrecy: "secret", change: number % 2 === 0 ? "until-close" : "until-return",
        elector: { number: 1, kind: "single", persons: ["owner-1", "owner-2"], voter: detail % 4 === 0 ? null : "owner-1", units: ["u-1"], heads: 1, area: "89.00" },
        agenda: [{ id: "fee", matter: 9, title: "收费", text: "同意", options: [], seats: null }],
        channels: [{ channel: "written", binding: true, officialPlatform: false }, { channel: "other-electronic", binding: detail % 2 === 0, officialPlatform: false }],
        votingFrom: now, votingEnds: later(now, 20_000),
      };
    case "deliver":
      return { type, on: detail === 9 ? "2099-01-01" : "2026-03-01", means: "上门", proof: "签收单" };
    case "name-voter":
      return { type, person: `owner-${(detail % 3) + 1}`, document };
    case "cast":
      return { type, channel: detail === 8 ? "electronic" : "other-electronic", choices };
    case "record":
      return {
        type, channel: "written", returnedAt: later(now, detail === 7 ? 10 : 0), document,
        ...(detail % 4 === 3 ? { invalid: { reason: "unclear", text: "涂改" } as const } : { choices }),
        ...(detail % 2 === 0 ? { correction: "看错" } : {}),
      };
    case "entrust":
      return { type, holder: detail % 2 === 0 ? "owner-3" : null };
    case "close":
      return { type };
  }
}; // prettier-ignore

/** What must hold of every ballot, whatever was done to it. */
const fault = (
  state: BallotState,
  before: BallotState | null,
  { event, now }: { readonly event: BallotEvent; readonly now: string },
): string | null => {
  if (before?.phase === "closed") return "it went on after it was closed";
  const cast = event.type === "BallotCast" || event.type === "BallotRecorded";
  if (before !== null && !cast && (state.vote !== before.vote || state.opinion !== before.opinion))
    return "a vote changed although nobody voted";
  if ((before?.vote ?? null) !== null && state.vote === null) return "a vote was lost";
  if (cast) {
    const { at, as, by } = event.data.vote;
    if (millis(at) < millis(state.votingFrom) || millis(at) >= millis(state.votingEnds))
      return "a vote came in outside of the period";
    if (as === "voter" && by !== state.elector.voter) return "somebody else voted as the elector";
    if (as === "proxy" && by !== state.holder) return "somebody voted who was not authorised";
    if (millis(at) > millis(now)) return "a vote came in from the future";
    const former = event.data.binding ? before?.vote : before?.opinion;
    const isMended = event.type === "BallotRecorded" && event.data.correction !== null;
    if ((former ?? null) !== null && state.change === "until-return" && !isMended)
      return "a returned ballot was changed";
  }
  const lines = ballotFile([state]).lines.filter(({ opinion }) => !opinion);
  if (lines.length !== 1) return "a ballot counts more or less than once";
  if (state.outcome !== null && lines[0]?.outcome !== state.outcome) return "it was closed as what it is not";
  return null;
};

describe("a ballot", () => {
  it("counts once, by the last vote of who may vote, within the period, and loses none", async () => {
    let begun = 0;
    const report = await walkAggregate<BallotState, BallotEvent, BallotCommand, Moment>(
      {
        aggregate,
        types,
        phases: ballotPhases,
        opening: "issue",
        start: (number) => {
          begun = number;
          return story({
            evolve,
            decide: ({ actor, now }, version, state, tried) =>
              // The same step draws the same salt, so that deciding twice gives the same.
              decide(
                { salt: (version + 1).toString(16).padStart(32, "0") },
                { actor, now, id: `estate-1.m1~${number}` },
              )(state, tried),
            at: ({ now }) => now,
          });
        },
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "closed",
        ahead: ({ votingEnds }, now) =>
          millis(now) >= millis(votingEnds)
            ? ["close", "deliver"]
            : ["deliver", "name-voter", "cast", "cast", "cast", "record", "record", "entrust", "close"],
        step: (type, state, { detail, isLikely, now }) => {
          const fits = ballotPermissions[type];
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "owner";
          const id =
            type === "cast" && isLikely ? (state?.holder ?? state?.elector.voter ?? "owner-1") : `${role}-1`;
          return { command: command(type, now, detail, begun), moment: { actor: { id, role }, now } };
        },
        fault,
      },
      { runs: 400, seed: 20261124 },
    );
    console.info(histogram("ballot", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
