import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { heldVisit, visitMoment as at, visitPlan, visitStory } from "../../testing/visit-world.ts";
import { aggregate } from "./aggregate.ts";

const files = ["golden.jsonl", "golden-cancelled.jsonl"].map(
  (name) => new URL(name, import.meta.url).pathname,
);

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const photo = { id: "ab".repeat(32), name: "楼道.jpg", mediaType: "image/jpeg", size: 9 };
  const unit = { unitHeld: true };
  const lives = [
    visitStory()
      .given(at("staff", "2026-03-02", unit), { ...visitPlan, unit: "u-1" })
      .given(at("system", "2026-03-06"), { type: "note-missed", deadline: "estate-1.v1/hold/1" })
      .given(at("staff", "2026-03-06"), { ...heldVisit, photos: [photo] })
      .given(at("staff", "2026-03-06", unit), { type: "take-up", finding: 1, as: "deviation", contract: "estate-1.k1", standard: "s-sweep" })
      .given(at("staff", "2026-03-06"), { type: "note", finding: 2, reason: "当场说明" }),
    visitStory().given(at("staff"), visitPlan).given(at("desk"), { type: "cancel", reason: "业主外出" }),
  ]; // prettier-ignore
  expect(new Set(lives.flatMap(({ events }) => events.map(({ type }) => type)))).toEqual(
    new Set(Object.keys(aggregate.schemas)),
  );
  for (const [index, { events, state }] of lives.entries()) {
    const file = files[index] ?? "";
    await expect(goldenLines(aggregate, events)).toMatchFileSnapshot(file);
    const read = readGolden(aggregate, readFileSync(file, "utf8"));
    expect(read).toMatchObject({ phase: state?.phase, dueOn: state?.dueOn, deadlines: state?.deadlines });
    expect(read.findings.map(({ outcome }) => outcome?.kind)).toEqual(
      state?.findings.map(({ outcome }) => outcome?.kind),
    );
  }
});
