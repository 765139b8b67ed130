import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { boxMoment as at, boxOpening, boxStory } from "../../testing/box-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const photo = { id: "ab".repeat(32), name: "意见条.jpg", mediaType: "image/jpeg", size: 9 };
  const life = boxStory()
    .given(at("desk"), boxOpening)
    .given(at("desk"), { type: "record", kind: "request", text: "请增设晾衣架", writer: "owner-1", photo })
    .given(at("desk"), { type: "record", kind: "complaint", text: "保安夜里睡觉", code: "box-0123456789" })
    .given(at("system", "2026-03-03"), { type: "note-missed", deadline: "estate-1.b1/confirm/1" })
    .given(at("committee", "2026-03-03"), { type: "confirm", slips: 2 });
  expect(new Set(life.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
  const read = readGolden(aggregate, readFileSync(golden, "utf8"));
  expect(read).toMatchObject({ phase: "confirmed", openers: life.state?.openers, missed: [{}] });
  expect(read.slips.map((slip) => [slip.case, slip.writer])).toEqual([
    ["estate-1.b1-1", "owner-1"],
    ["estate-1.b1-2", null],
  ]);
});
