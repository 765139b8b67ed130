import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Role } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { BallotCommand } from "./command.ts";
import { decide } from "./decision.ts";
import type { BallotEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { BallotState } from "./state.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
const document = "d0".repeat(32);

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const life = story<BallotState, BallotEvent, BallotCommand, string>({
    evolve,
    decide: (id, _version, state, command) =>
      decide(
        { salt: "5a".repeat(16) },
        { actor: { id, role: id.split("-")[0] as Role }, now: "2026-04-02T09:00:00+08:00", id: "estate-1.m1~1" },
      )(state, command),
    at: () => "2026-04-02T09:00:00+08:00",
  })
    .given("system-1", {
      type: "issue", estate: "estate-1", meeting: "estate-1.m1", holder: null, secrecy: "secret", change: "until-close",
      elector: { number: 1, kind: "single", persons: ["owner-1", "owner-2"], voter: null, units: ["u-1"], heads: 1, area: "89.00" },
      agenda: [{ id: "fee", matter: 9, title: "收费", text: "同意", options: [], seats: null }],
      channels: [{ channel: "written", binding: true, officialPlatform: false }, { channel: "other-electronic", binding: false, officialPlatform: false }],
      votingFrom: "2026-04-01T09:00:00+08:00", votingEnds: "2026-04-08T18:00:00+08:00",
    })
    .given("staff-1", { type: "deliver", on: "2026-04-01", means: "上门", proof: "签收单3号", document })
    .given("committee-1", { type: "name-voter", person: "owner-2", document })
    .given("system-1", { type: "entrust", holder: "owner-9" })
    .given("owner-9", { type: "cast", channel: "other-electronic", choices: [{ item: "fee", chosen: ["for"] }] })
    .given("committee-1", { type: "record", channel: "written", returnedAt: "2026-04-02T08:00:00+08:00", document, invalid: { reason: "unsigned", text: "未签名" } })
    .given("committee-1", { type: "record", channel: "written", returnedAt: "2026-04-02T08:00:00+08:00", document, choices: [{ item: "fee", chosen: ["against"] }], correction: "背面有签名" })
    .given("system-1", { type: "close" }); // prettier-ignore
  expect(new Set(life.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
  const sealed = { subject: "owner-2", $personal: expect.stringMatching(/^[0-9a-f]{64}$/) };
  expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toEqual({
    ...(life.state as BallotState),
    vote: { ...life.state?.vote, value: sealed },
    opinion: { ...life.state?.opinion, value: sealed },
  });
});
