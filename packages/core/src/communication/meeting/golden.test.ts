import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Role } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { convening, meetingTerms, paper } from "../../testing/meeting-terms.ts";
import { aggregate } from "./aggregate.ts";
import type { MeetingCommand } from "./command.ts";
import { decide } from "./decision.ts";
import type { MeetingEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { MeetingState } from "./state.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
/** Who acts, and when; the day that `readGolden` folds with does not matter to the facts. */
type Moment = readonly [who: string, day: string];
const prepared: Moment = ["committee-1", "2026-03-02"];
const afterwards: Moment = ["committee-1", "2026-03-26"];

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const begun = story<MeetingState, MeetingEvent, MeetingCommand, Moment>({
    evolve,
    decide: ([id, day], version, state, command) =>
      decide(
        { ...meetingTerms, official: meetingTerms.count?.items ?? [] },
        { actor: { id, role: id.split("-")[0] as Role }, now: `${day}T18:00:00+08:00`, id: "estate-1.m1" },
        version,
      )(state, command),
    at: () => "2026-03-02T09:00:00+08:00",
  });
  const whole = begun
    .given(prepared, convening)
    .given(prepared, { type: "give-notice", on: "2026-03-02", means: "张贴并逐户送达", document: paper })
    .given(prepared, { type: "freeze-roll", developerUnits: [], countParking: { clause: "第九条", document: paper } })
    .given(["owner-1", "2026-03-03"], { type: "dispute-roll", unit: "u-1", text: "面积应为11.00平方米" })
    .given(prepared, { type: "correct-roll", unit: "u-1", change: { area: "11.00" }, reason: "登记簿", document: paper })
    .given(prepared, { type: "settle-dispute", dispute: "d-1", outcome: "upheld", reason: "已更正" })
    .given(["owner-1", "2026-03-03"], { type: "authorise", unit: "u-1", holder: "owner-9", document: paper })
    .given(prepared, { type: "open-voting" })
    .given(["owner-1", "2026-03-21"], { type: "revoke-proxy", unit: "u-1" })
    .given(["system-1", "2026-03-25"], { type: "lapse", deadline: "estate-1.m1/voting-end" })
    .given(afterwards, {
      type: "import-result",
      platform: "电子投票系统",
      document: paper,
      on: "2026-03-26",
      counts: (meetingTerms.count?.items ?? []).map(({ citations: _c, quorum: _q, passed: _p, seat: _s, tie: _t, verdict: _v, ...count }) => count), // prettier-ignore
    })
    .given(afterwards, { type: "seal-ballots" })
    .given(afterwards, { type: "count" })
    .given(["system-1", "2026-04-02"], { type: "lapse", deadline: "estate-1.m1/publish-by/13" })
    .given(["committee-1", "2026-04-02"], { type: "publish", on: "2026-04-02", endsOn: "2026-04-09", document: paper })
    .given(["owner-2", "2026-04-03"], { type: "object", text: "票数不对" })
    .given(["committee-1", "2026-04-03"], { type: "answer-objection", objection: "o-1", outcome: "dismissed", text: "已复核" })
    .given(["committee-1", "2026-04-10"], { type: "resolve", on: "2026-04-10", number: "决议2026-1", document: paper }); // prettier-ignore
  const cancelled = begun.given(prepared, convening).given(prepared, { type: "cancel", reason: "改期" });
  const events = [...whole.events, ...cancelled.events.slice(1)];
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, whole.events)).toMatchFileSnapshot(golden);
  expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toEqual({
    ...(whole.state as MeetingState),
    disputes: [{ ...whole.state?.disputes[0], text: { subject: "owner-1", $personal: expect.any(String) } }],
    objections: [
      { ...whole.state?.objections[0], text: { subject: "owner-2", $personal: expect.any(String) } },
    ],
  });
});
