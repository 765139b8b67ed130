import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { convening, minutes, symposiumMoment as at, symposiumStory } from "../../testing/symposium-world.ts";
import { aggregate } from "./aggregate.ts";

const files = ["golden.jsonl", "golden-cancelled.jsonl"].map(
  (name) => new URL(name, import.meta.url).pathname,
);

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const file = { id: "ab".repeat(32), name: "签到表.pdf", mediaType: "application/pdf", size: 9 };
  const lives = [
    symposiumStory()
      .given(at("desk"), convening)
      .given(at("desk", "2026-03-05"), { ...minutes, attachments: [file] })
      .given(at("system", "2026-03-11"), { type: "note-missed", deadline: "estate-1.y1/action/action/2/2" })
      .given(at("staff", "2026-03-12"), { type: "complete", action: 1, note: "已划线", evidence: [{ kind: "record", ref: "WO-1", note: "验收" }] }),
    symposiumStory().given(at("desk"), convening).given(at("manager"), { type: "cancel", reason: "改期" }),
  ]; // prettier-ignore
  expect(new Set(lives.flatMap(({ events }) => events.map(({ type }) => type)))).toEqual(
    new Set(Object.keys(aggregate.schemas)),
  );
  for (const [index, { events, state }] of lives.entries()) {
    const path = files[index] ?? "";
    await expect(goldenLines(aggregate, events)).toMatchFileSnapshot(path);
    const read = readGolden(aggregate, readFileSync(path, "utf8"));
    expect(read).toMatchObject({ phase: state?.phase, deadlines: state?.deadlines, topics: state?.topics });
    expect(read.actions.map(({ done }) => done?.by)).toEqual(state?.actions.map(({ done }) => done?.by));
  }
});
