import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { ballotFile } from "../meeting/ballot-file.ts";
import type { BallotCommand, IssueBallot } from "./command.ts";
import { decide } from "./decision.ts";
import type { BallotEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { BallotState } from "./state.ts";
import { view } from "./view.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
}
const at = (who: string, now = "2026-04-01T09:00:00+08:00"): Moment => ({
  actor: { id: who, role: who.split("-")[0] as Actor["role"] },
  now,
});
const document = "d0".repeat(32);
const issue: IssueBallot = {
  type: "issue",
  estate: "estate-1",
  meeting: "estate-1.m1",
  elector: { number: 1, kind: "single", persons: ["owner-1"], voter: "owner-1", units: ["u-1"], heads: 1, area: "89.00" },
  holder: null,
  agenda: [{ id: "fee", matter: 9, title: "收费", text: "同意", options: [], seats: null }],
  channels: [
    { channel: "written", binding: true, officialPlatform: false },
    { channel: "other-electronic", binding: true, officialPlatform: false },
  ],
  secrecy: "secret",
  change: "until-close",
  votingFrom: "2026-04-01T09:00:00+08:00",
  votingEnds: "2026-04-08T18:00:00+08:00",
}; // prettier-ignore
const ballot = (changes: Partial<IssueBallot> = {}) => {
  let salts = 0;
  return story<BallotState, BallotEvent, BallotCommand, Moment>({
    evolve,
    decide: ({ actor, now }, _version, state, command) =>
      decide({ salt: (salts += 1).toString(16).padStart(32, "0") }, { actor, now, id: "estate-1.m1~1" })(
        state,
        command,
      ),
    at: ({ now }) => now,
  }).given(at("system-1"), { ...issue, ...changes });
};
const cast = (answer: string): BallotCommand => ({
  type: "cast",
  channel: "other-electronic",
  choices: [{ item: "fee", chosen: [answer] }],
});
const record = (changes: Partial<Extract<BallotCommand, { type: "record" }>> = {}): BallotCommand => ({
  type: "record",
  channel: "written",
  returnedAt: "2026-04-01T09:00:00+08:00",
  document,
  choices: [{ item: "fee", chosen: ["for"] }],
  ...changes,
});
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const lineOf = (state: BallotState | null) => (state === null ? [] : ballotFile([state]).lines);

describe("a ballot", () => {
  it("goes from its issue to its closing, and its elector finds what he said", () => {
    const told = ballot()
      .given(at("staff-1"), { type: "deliver", on: "2026-04-01", means: "上门", proof: "签收单3号" })
      .given(at("owner-1"), cast("for"));
    const receipt = view(told.state as BallotState, 3, { id: "owner-1", role: "owner" }).vote?.receipt;
    expect(receipt).toMatchObject({ choices: [{ item: "fee", chosen: ["for"] }] });
    const closed = told.given(at("system-1"), { type: "close" });
    expect(closed.state).toMatchObject({ phase: "closed", outcome: "returned" });
    expect(lineOf(closed.state)).toMatchObject([
      { outcome: "returned", heads: 1, area: "89.00", commitment: receipt?.commitment },
    ]);
    expect(code(closed.when(at("owner-1"), cast("for")))).toBe("ballot-closed");
  });

  it("counts the last mind until the end, and keeps every earlier one in its chain", () => {
    const told = ballot().given(at("owner-1"), cast("for")).given(at("owner-1"), cast("against"));
    expect(lineOf(told.state)).toMatchObject([{ choices: [{ item: "fee", chosen: ["against"] }] }]);
    expect(told.events.filter(({ type }) => type === "BallotCast")).toHaveLength(2);
    expect(told.state?.votes).toBe(2);
  });

  it("is final with its return where the rules say so", () => {
    const told = ballot({ change: "until-return" }).given(at("owner-1"), cast("for"));
    expect(code(told.when(at("owner-1"), cast("against")))).toBe("returned-already");
    expect(code(told.when(at("committee-1", "2026-04-02T09:00:00+08:00"), record({ returnedAt: "2026-04-02T08:00:00+08:00" })))).toBe("returned-already"); // prettier-ignore
  });

  it("keeps an opinion beside the vote that counts", () => {
    const channels = [
      { channel: "written", binding: true, officialPlatform: false },
      { channel: "other-electronic", binding: false, officialPlatform: false },
    ] as const;
    const told = ballot({ channels }).given(at("owner-1"), cast("against"));
    expect(told.state).toMatchObject({ phase: "issued", vote: null });
    const both = told.given(at("committee-1"), record());
    expect(lineOf(both.state).map(({ choices, opinion }) => [opinion, choices?.[0]?.chosen[0]]).toSorted()).toEqual([[false, "for"], [true, "against"]]); // prettier-ignore
  });

  it("is voted on by who was authorised, and by the elector again", () => {
    const told = ballot().given(at("system-1"), { type: "entrust", holder: "owner-9" });
    const voted = told.given(at("owner-9"), cast("for"));
    expect(voted.state?.vote).toMatchObject({ as: "proxy", by: "owner-9" });
    expect(voted.given(at("owner-1"), cast("against")).state?.vote).toMatchObject({ as: "voter" });
    const revoked = voted.given(at("system-1"), { type: "entrust", holder: null });
    expect(code(revoked.when(at("owner-9"), cast("for")))).toBe("not-elector");
    expect(code(revoked.when(at("system-1"), { type: "entrust", holder: null }))).toBe("nothing-changed");
  });

  it("waits until co-owners have named the one who votes", () => {
    const told = ballot({ elector: { ...issue.elector, persons: ["owner-1", "owner-2"], voter: null } });
    expect(code(told.when(at("owner-1"), cast("for")))).toBe("voter-unnamed");
    const name = (person: string): BallotCommand => ({ type: "name-voter", person, document });
    expect(code(told.when(at("committee-1"), name("owner-3")))).toBe("voter-unknown");
    const named = told.given(at("committee-1"), name("owner-2"));
    expect(code(named.when(at("committee-1"), name("owner-2")))).toBe("nothing-changed");
    expect(code(named.when(at("owner-1"), cast("for")))).toBe("not-elector");
    expect(code(named.when(at("owner-2"), cast("for")))).toBe("accepted");
  });

  it("tells what was delivered and never came back from what was not delivered", () => {
    const close: BallotCommand = { type: "close" };
    expect(ballot().given(at("system-1"), close).state?.outcome).toBe("not-delivered");
    const delivered = ballot().given(at("desk-1"), { type: "deliver", on: "2026-04-01", means: "邮寄", proof: "单号1" }); // prettier-ignore
    expect(delivered.given(at("system-1"), close).state?.outcome).toBe("not-returned");
  });

  it("is invalid with its reason, and a slip of the pen is mended with its own", () => {
    const { choices: _, ...bare } = record() as Extract<BallotCommand, { type: "record" }>;
    const unsigned: BallotCommand = { ...bare, invalid: { reason: "unsigned", text: "未签名" } };
    const told = ballot().given(at("committee-1"), unsigned);
    expect(lineOf(told.state)).toMatchObject([{ outcome: "invalid", reason: "unsigned", choices: null }]);
    expect(code(told.when(at("committee-1"), record()))).toBe("returned-already");
    const mended = told.given(at("committee-1"), record({ correction: "背面有签名" }));
    expect(lineOf(mended.state)).toMatchObject([{ outcome: "returned" }]);
    expect(code(ballot().when(at("committee-1"), bare))).toBe("choices-or-invalid");
    expect(code(ballot().when(at("committee-1"), { ...unsigned, choices: [] }))).toBe("choices-or-invalid");
  });

  it("comes in while the vote is open: not before, not after, and not from the future", () => {
    expect(code(ballot().when(at("owner-1", "2026-04-01T08:59:59+08:00"), cast("for")))).toBe("not-yet");
    expect(code(ballot().when(at("owner-1", "2026-04-08T17:59:59+08:00"), cast("for")))).toBe("accepted");
    expect(code(ballot().when(at("owner-1", "2026-04-08T18:00:00+08:00"), cast("for")))).toBe("voting-over");
    // Paper that came back in time is entered later.
    const late = at("committee-1", "2026-04-09T09:00:00+08:00");
    expect(code(ballot().when(late, record({ returnedAt: "2026-04-08T17:59:00+08:00" })))).toBe("accepted");
    expect(code(ballot().when(late, record({ returnedAt: "2026-04-08T18:00:00+08:00" })))).toBe(
      "voting-over",
    );
    expect(code(ballot().when(at("committee-1"), record({ returnedAt: "2026-04-01T09:00:01+08:00" })))).toBe("date-in-future"); // prettier-ignore
    expect(code(ballot().when(at("desk-1"), { type: "deliver", on: "2026-04-02", means: "上门", proof: "1" }))).toBe("date-in-future"); // prettier-ignore
  });

  it("is refused in a channel that is not offered or that is the authority's, and for a choice that does not fit", () => {
    const official = ballot({ channels: [{ channel: "electronic", binding: true, officialPlatform: true }] });
    expect(code(official.when(at("owner-1"), { ...cast("for"), channel: "electronic" } as BallotCommand))).toBe("cast-elsewhere"); // prettier-ignore
    expect(code(official.when(at("owner-1"), cast("for")))).toBe("channel-not-offered");
    expect(code(official.when(at("committee-1"), record()))).toBe("channel-not-offered");
    expect(code(ballot().when(at("owner-1"), cast("maybe")))).toBe("choice-fault");
    expect(code(ballot().when(at("owner-2"), cast("for")))).toBe("not-elector");
    expect(code(ballot().when(at("manager-1"), record()))).toBe("not-allowed");
    expect(code(ballot().when(at("system-1"), issue))).toBe("already-open");
  });

  it("shows a secret choice to its elector only, a named one to the committee too", () => {
    const shown = (secrecy: "named" | "secret", reader: string) =>
      view(ballot({ secrecy }).given(at("owner-1"), cast("for")).state as BallotState, 2, {
        id: reader,
        role: reader.split("-")[0] ?? "",
      }).vote;
    expect(shown("secret", "committee-1")).toMatchObject({ choices: null, receipt: null });
    expect(shown("named", "committee-1")).toMatchObject({ choices: [{ item: "fee" }], receipt: null });
    expect(shown("secret", "owner-1")).toMatchObject({ choices: [{ item: "fee" }] });
    expect(shown("named", "desk-1")).toMatchObject({ choices: null });
  });
});
