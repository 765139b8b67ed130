import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bothAnswered, enquiryMoment as at, enquiryStory, question } from "../../testing/enquiry-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const photo = { id: "ab".repeat(32), name: "车位.jpg", mediaType: "image/jpeg", size: 9 };
  const citation = { source: "物业服务合同", article: "第八条", quote: "一日内答复咨询", id: "s-1" };
  const terms = { contract: { minutes: 1440, citation } };
  const lives = [
    enquiryStory()
      .given(at("owner", "2026-03-02", { ...terms, unitHeld: true }), { ...question, unit: "u-1", attachments: [photo] })
      .given(at("manager", "2026-03-02"), { type: "assign", person: "staff-1", reason: "归工程" })
      .given(at("staff", "2026-03-02"), { type: "say", text: "几号楼？", attachments: [photo] })
      .given(at("system", "2026-03-03"), { type: "note-missed", deadline: "estate-1.e1/reply/1" })
      .given(at("manager", "2026-03-03"), { ...bothAnswered, text: "如上", attachments: [photo] })
      .given(at("owner", "2026-03-04"), { type: "follow-up", text: "还有", rating: 2 })
      .given(at("owner", "2026-03-04", { unitHeld: true }), { type: "complain", text: "不满", attachments: [photo] }),
    enquiryStory()
      .given(at("owner"), question)
      .given(at("desk"), bothAnswered)
      .given(at("owner"), { type: "accept", rating: 5, note: "谢谢" }),
    enquiryStory()
      .given(at("owner"), question)
      .given(at("owner"), { type: "withdraw", reason: "不用了" }),
    enquiryStory()
      .given(at("owner"), question)
      .given(at("desk"), bothAnswered)
      .given(at("system", "2026-03-10"), { type: "note-missed", deadline: "estate-1.e1/settle/2" }),
  ]; // prettier-ignore
  const lines = lives.map(({ events }) => goldenLines(aggregate, events));
  const types = lives.flatMap(({ events }) => events.map(({ type }) => type));
  expect(new Set(types)).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(lines.join("\n")).toMatchFileSnapshot(golden);
  const stored = readFileSync(golden, "utf8").trim().split("\n\n");
  // Every line is told at the same instant; what the texts say is compared, not when each step was taken.
  for (const [index, life] of lives.entries()) {
    const read = readGolden(aggregate, stored[index] ?? "");
    expect(read).toMatchObject({ phase: life.state?.phase, ended: { outcome: life.state?.ended?.outcome } });
    expect(read.deadlines).toEqual(life.state?.deadlines);
    expect(read.thread.map(({ text }) => text.$personal?.length)).toEqual(read.thread.map(() => 64));
  }
});
