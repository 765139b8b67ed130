import { openTestEstate, signSample, value } from "@heyue/core/testing/test-estate";
import { expect, it } from "vitest";
import { memoryStore } from "./memory.ts";

it("keeps on record that the day of a training passed, once however often it is swept, and can still be held", async () => {
  const { as, clock, heyue } = await openTestEstate(memoryStore());
  const contract = await signSample({ as, clock, heyue });
  const manager = as("manager-1", "manager");
  const { id } = value(
    await heyue.trainings.open(
      manager,
      {
        type: "plan",
        estate: "estate-1",
        contract,
        topic: "急修到场",
        deviations: [],
        audience: ["staff-1"],
        trainer: { organisation: "培训中心" },
        plannedOn: "2026-03-03",
      },
      { commandId: "plan" },
    ),
  );
  expect((await heyue.deadlines.sweep()).acted).toEqual([]);
  clock.forward(2 * 24 * 60);
  expect(value(await heyue.trainings.list(manager, { overdue: true }))).toHaveLength(1);
  expect((await heyue.deadlines.sweep()).acted).toMatchObject([{ action: "note-missed" }]);
  expect((await heyue.deadlines.sweep()).acted).toEqual([]);
  const held = value(
    await heyue.trainings.act(
      manager,
      id,
      { type: "hold", on: "2026-03-04", minutes: 30, attendance: [{ person: "staff-1", attended: true }] },
      { commandId: "hold" },
    ),
  );
  expect(held.sessions).toMatchObject([
    { plannedOn: "2026-03-03", missed: true, held: { on: "2026-03-04" } },
  ]);
  expect(await heyue.verify("test")).toMatchObject({ ok: true });
});
