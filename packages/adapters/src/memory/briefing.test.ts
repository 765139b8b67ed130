import type { Caller } from "@heyue/core";
import { openTestEstate, signSample, value } from "@heyue/core/testing/test-estate";
import { expect, it } from "vitest";
import { memoryStore } from "./memory.ts";

it("marks an acknowledgement missed once its day is over, counts it once, and still takes it later", async () => {
  const estate = await openTestEstate(memoryStore());
  const { as, clock, heyue } = estate;
  const contract = await signSample(estate);
  const manager = as("manager-1", "manager");
  const staff: Caller = as("staff-1", "staff");
  value(
    await heyue.briefings.open(manager, { type: "open", estate: "estate-1", contract }, { commandId: "o" }),
  );
  const sheet = "post/工程主管";
  const sent = await heyue.briefings.act(
    manager,
    contract,
    { type: "send", sheet, people: ["staff-1"], dueOn: "2026-03-05" },
    { commandId: "s" },
  );
  // The manager of the estate is who comes next.
  expect(value(sent).sheets[0]).toMatchObject({ id: sheet, escalation: ["项目经理"] });
  expect(await heyue.deadlines.sweep()).toMatchObject({ taken: 0 });
  clock.forward(4 * 24 * 60);
  expect(await heyue.deadlines.sweep()).toMatchObject({
    acted: [{ stream: "estate-1/briefing/" + contract.split(".")[1], action: "note-missed" }],
  });
  expect(await heyue.deadlines.sweep()).toMatchObject({ taken: 0 });
  const own = value(await heyue.briefings.get(staff, contract)).sheets[0];
  expect(own?.people).toMatchObject([{ state: "sent", deadline: null, missed: [{ dueDate: "2026-03-05" }] }]);
  const late = await heyue.briefings.act(
    staff,
    contract,
    { type: "acknowledge", sheet, hash: own?.hash ?? "" },
    { commandId: "a" },
  );
  expect(value(late).total).toEqual({ acknowledged: 1, of: 1, events: [4] });
  expect(await heyue.verify("test")).toMatchObject({ ok: true });
});
