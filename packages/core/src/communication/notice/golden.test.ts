import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { DomainEvent } from "../../kernel/decider.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import {
  noticeMoment as at,
  noticeStory,
  photo,
  plainNotice,
  promisingNotice,
} from "../../testing/notice-world.ts";
import { aggregate } from "./aggregate.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
const withoutAny = ({ type }: DomainEvent): string => type;

/** From a draft with everything in it to its correction. */
const life = () => {
  const { corrects: _, estate: __, type: ___, ...content } = promisingNotice;
  return noticeStory()
    .given(at("desk"), { ...plainNotice, corrects: "estate-1.n0" })
    .given(at("desk"), {
      ...content,
      type: "revise",
      text: { ...content.text!, en: { title: "Lift rescue", body: "We will be there within 30 minutes." } },
      audience: [
        { kind: "building", building: "1幢" },
        { kind: "unit", unit: "u-1" },
        { kind: "role", role: "owner" },
        { kind: "tag", tag: "tenant" },
      ],
      publicity: { places: ["南门"], subject: "price-plan", agreed: { clause: "c-3", days: 3 }, days: 2 },
    })
    .given(at("manager"), { type: "judge-promise", flag: "p1", isPromise: true, reason: "承诺", standard: "s-1", target: "30", until: "2026-12-31" })
    .given(at("manager"), { type: "judge-promise", flag: "p2", isPromise: false, reason: "译文" })
    .given(at("manager"), { type: "approve", revision: 2 })
    .given(at("desk"), { type: "schedule", at: "2026-03-02T10:00:00+08:00" })
    .given(at("system", "2026-03-02T10:00:00+08:00", { audience: null }), { type: "publish" })
    .given(at("desk"), { type: "publish" })
    .given(at("system"), {
      type: "record-deliveries",
      results: [
        { person: "owner-1", channel: "wecom", ref: "w-1", reason: null },
        { person: "owner-2", channel: "wecom", ref: null, reason: "停用" },
      ],
    })
    .given(at("system", "2026-03-03"), { type: "fall-back", deadline: "estate-1.n1/fall-back/9" })
    .given(at("desk", "2026-03-03"), { type: "report-delivery", person: "owner-1", channel: "wecom", outcome: "failed", reason: "退回" })
    .given(at("owner", "2026-03-03"), { type: "read" })
    .given(at("owner", "2026-03-03"), { type: "reply", text: "好" })
    .given(at("desk", "2026-03-03"), { type: "answer", reply: 1, text: "谢谢" })
    .given(at("staff", "2026-03-03"), { type: "post", place: "南门", photo: photo("a") })
    .given(at("staff", "2026-04-02"), { type: "take-down", place: "南门", photo: photo("b") })
    .given(at("manager", "2026-04-03"), { type: "recall", reason: "有误" })
    .given(at("system", "2026-04-04"), { type: "supersede", by: "estate-1.n2" });
}; // prettier-ignore

/** The one event that a life with all its photos does not have. */
const missed = () => {
  const posted = noticeStory()
    .given(at("desk"), promisingNotice)
    .given(at("manager"), { type: "judge-promise", flag: "p1", isPromise: false, reason: "译文" })
    .given(at("manager"), { type: "approve", revision: 1 })
    .given(at("desk"), { type: "publish" });
  const deadline = posted.state?.deadlines[0]?.id ?? "";
  return posted.given(at("system", "2026-03-04"), { type: "note-missed", deadline });
};

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const told = life();
  const other = missed();
  const types = new Set([...told.events, ...other.events].map(withoutAny));
  expect(types).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(golden);
  const read = readGolden(aggregate, readFileSync(golden, "utf8"));
  // Stored forms hold commitments in place of personal values.
  expect({ ...read, replies: [] }).toEqual({ ...JSON.parse(JSON.stringify(told.state)), replies: [] });
  await expect(goldenLines(aggregate, other.events)).toMatchFileSnapshot(
    golden.replace("golden", "golden-missed"),
  );
});
