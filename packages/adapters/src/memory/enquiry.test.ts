import type { AskEnquiry } from "@heyue/core/communication/enquiry/command";
import { openTestEstate, value } from "@heyue/core/testing/test-estate";
import { expect, it } from "vitest";
import { memoryStore } from "./memory.ts";

const question: AskEnquiry = { type: "ask", estate: "estate-1", channel: "app", text: "何时清洗水箱？" };

it("takes a late answer to the manager once, and settles an answered question by rule", async () => {
  const { as, clock, heyue } = await openTestEstate(memoryStore());
  const owner = as("owner-1", "owner");
  const { id } = value(await heyue.enquiries.open(owner, question, { commandId: "ask" }));
  // Three days of the house, to the end of 5 March.
  clock.forward(3 * 1440);
  expect((await heyue.deadlines.sweep()).acted).toEqual([]);
  clock.forward(15 * 60);
  const swept = await Promise.all([heyue.deadlines.sweep(), heyue.deadlines.sweep()]);
  expect(swept.flatMap(({ acted }) => acted)).toHaveLength(1);
  expect(value(await heyue.enquiries.get(owner, id))).toMatchObject({
    answerer: "manager-1",
    missed: [{ escalatedTo: "manager-1" }],
  });
  clock.forward(3 * 1440);
  await heyue.deadlines.sweep();
  const manager = as("manager-1", "manager");
  const overdue = value(await heyue.enquiries.list(manager, { overdue: true }));
  expect(overdue.map((item) => item.id)).toEqual([id]);
  const answer = { type: "answer", answers: [{ point: 0, text: "每季度首月。" }] } as const;
  value(await heyue.enquiries.act(manager, id, answer, { commandId: "answer" }));
  expect(value(await heyue.enquiries.list(manager, { overdue: true }))).toEqual([]);
  clock.forward(8 * 1440);
  await heyue.deadlines.sweep();
  expect(value(await heyue.enquiries.get(owner, id))).toMatchObject({
    phase: "closed",
    ended: { outcome: "lapsed" },
  });
});
