import { openTestEstate, signSample, type TestEstate, value } from "@heyue/core/testing/test-estate";
import { beforeEach, expect, it } from "vitest";
import { memoryStore } from "./memory.ts";

const dayMinutes = 24 * 60;

let estate: TestEstate;
let contract: string;
let inspections = 0;

beforeEach(async () => {
  estate = await openTestEstate(memoryStore());
  await estate.heyue.store.directory.putPerson("test", {
    id: "staff-9",
    estate: "estate-1",
    name: "韩主管",
    role: "staff",
    post: "工程主管",
  });
  contract = await signSample(estate);
});

/** Measures the arrival of an urgent repair, so many minutes; what was missed is opened. */
const measure = async (minutes: string): Promise<string> => {
  const { as, clock, heyue } = estate;
  const staff = as("staff-1", "staff");
  const key = `device-${(inspections += 1)}`;
  const { id } = value(
    await heyue.inspections.open(
      staff,
      { type: "open", estate: "estate-1", contract, key, place: "1幢", standards: ["s-1"] },
      { commandId: `open-${key}` },
    ),
  );
  value(
    await heyue.inspections.act(
      staff,
      id,
      {
        type: "submit",
        upload: key,
        doneAt: new Date(clock.now()).toISOString(),
        results: [{ kind: "measured", standard: "s-1", value: minutes, unit: "minute" }],
      },
      { commandId: key },
    ),
  );
  await heyue.project("test");
  return id;
};

const list = async () =>
  value(await estate.heyue.deviations.list(estate.as("manager-1", "manager"), { estate: "estate-1" }));

it("goes to whoever has the duty, and to the manager when nobody acts in time, once however often it is swept", async () => {
  await measure("45");
  expect(await list()).toMatchObject([
    { phase: "opened", responsible: "staff-9", next: { dueDate: "2026-03-05" } },
  ]);
  estate.clock.forward(3 * dayMinutes);
  expect(await estate.heyue.deadlines.sweep()).toMatchObject({ taken: 0 });
  estate.clock.forward(dayMinutes);
  const swept = await Promise.all([estate.heyue.deadlines.sweep(), estate.heyue.deadlines.sweep()]);
  expect(swept.flatMap(({ acted }) => acted)).toMatchObject([{ action: "note-missed" }]);
  expect(await list()).toMatchObject([
    {
      phase: "opened",
      responsible: "manager-1",
      missed: [{ deadline: { kind: "analyse", dueDate: "2026-03-05" } }],
      next: { kind: "escalation" },
    },
  ]);
  expect(await estate.heyue.verify("test")).toMatchObject({ ok: true });
});

it("links a miss to those of the last ninety days, and not to an older one", async () => {
  await measure("45");
  estate.clock.forward(90 * dayMinutes);
  await measure("50");
  const [second, first] = await list();
  expect(second?.repeats).toEqual([first?.id]);
  estate.clock.forward(1);
  await measure("55");
  // The first is ninety days and a minute ago.
  expect((await list())[0]?.repeats).toEqual([second?.id]);
});

it("opens nothing for what was kept, and again for a miss that a correction brings to light", async () => {
  const inspection = await measure("25");
  expect(await list()).toEqual([]);
  value(
    await estate.heyue.inspections.act(
      estate.as("staff-1", "staff"),
      inspection,
      {
        type: "correct",
        reason: "少录一位",
        results: [{ kind: "measured", standard: "s-1", value: "0.75", unit: "hour" }],
      },
      { commandId: "correct" },
    ),
  );
  for (let n = 0; n < 2; n += 1) await estate.heyue.project("test");
  expect(await list()).toMatchObject([{ miss: { measured: "0.75", unit: "hour", target: "30" } }]);
});
