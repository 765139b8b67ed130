import { beforeEach, describe, expect, it } from "vitest";
import { type LiveEstate, openLiveEstate } from "../testing/live-estate.fixture.ts";

describe("the client's collections over the real handler", () => {
  let estate: LiveEstate;
  beforeEach(async () => {
    estate = await openLiveEstate();
  });

  const opening = () => ({
    estate: "liuxia", contract: estate.contract, key: "2026-11-24-lobby", place: "3幢大堂", standards: ["s-1"],
  }); // prettier-ignore

  it("opens, lists, reads and acts on what a staff member inspects", async () => {
    const inspections = estate.client("p-staff").collection("inspections");
    const opened = await inspections.open(opening(), { idempotencyKey: "k-1" });
    expect((await inspections.list({ estate: "liuxia" })).map(({ id }) => id)).toEqual([opened.id]);
    const submitted = await inspections.act(
      opened.id,
      {
        type: "submit",
        upload: "u-1",
        doneAt: "2026-11-24T10:30:00+08:00",
        results: [{ kind: "measured", standard: "s-1", value: "20", unit: "minute" }],
      } as never,
      { idempotencyKey: "k-2", version: opened.version },
    );
    expect(submitted.version).toBe(2);
    expect((await inspections.get(opened.id, { version: 1 })).version).toBe(1);
  });

  it("hands a refusal on with its code, and a dead line as offline", async () => {
    const inspections = estate.client("p-staff").collection("inspections");
    await expect(
      inspections.open({ ...opening(), contract: "nothing" }, { idempotencyKey: "k-1" }),
    ).rejects.toMatchObject({ kind: "rejected" });
    estate.offline = true;
    await expect(inspections.list()).rejects.toMatchObject({ kind: "offline" });
  });

  it("reads contracts, duties, the scorecard, and asks the law", async () => {
    const manager = estate.client("p-manager");
    expect((await manager.contracts("liuxia")).map(({ id }) => id)).toEqual([estate.contract]);
    expect((await manager.duties(estate.contract, { from: "2026-12-01", to: "2026-12-31" })).from).toBe(
      "2026-12-01",
    );
    expect(
      (await manager.scorecard(estate.contract, { from: "2026-11", to: "2026-11" })).months,
    ).toHaveLength(1);
    const verdict = await manager.ask({
      code: "330100",
      rule: "reply.deadline",
      facts: { received: "2026-11-24T10:30:00+08:00", addressee: "provider" },
    });
    expect(verdict.verdict).toBe("determined");
  });
});
