import { openTestEstate, signSample, value } from "@heyue/core/testing/test-estate";
import { expect, it } from "vitest";
import { memoryStore } from "./memory.ts";

const day = 24 * 60;

it("acts on what passed in dispute, takeover and risk: an assessment is made, the rest is noted as missed, each once", async () => {
  const estate = await openTestEstate(memoryStore());
  const { as, clock, heyue } = estate;
  const contract = await signSample(estate);
  const manager = as("manager-1", "manager");
  const opening = { estate: "estate-1", contract };
  value(await heyue.risks.open(manager, { type: "open", ...opening, everyDays: 30 }, { commandId: "r" }));
  value(
    await heyue.takeovers.open(
      manager,
      { type: "open", ...opening, from: { kind: "owners", name: "业主大会" }, lateReason: "补做查验" },
      { commandId: "t" },
    ),
  );
  value(
    await heyue.takeovers.act(
      manager,
      contract,
      { type: "check-document", document: "units", status: "missing", dueDate: "2026-03-10" },
      { commandId: "t1" },
    ),
  );
  const dispute = value(
    await heyue.disputes.open(
      manager,
      {
        type: "open",
        ...opening,
        source: { kind: "hand" },
        title: "物业费争议",
        claim: "请求支付",
        claimant: { kind: "provider", person: null },
        respondent: { kind: "owner", person: "owner-1" },
        clause: { clause: "c-11", steps: [], forum: "court", noticeDays: null },
        due: "2026-01-15",
      },
      { commandId: "d" },
    ),
  );
  // The test place answers nothing about limitation: that is kept as it is, and no day is made up.
  expect(dispute).toMatchObject({
    limitation: { end: null, verdict: { verdict: "not-covered" } },
    deadlines: [],
  });
  value(
    await heyue.disputes.act(
      manager,
      dispute.id,
      { type: "offer", side: "claimant", text: "免除违约金", validUntil: "2026-03-20", evidence: [] },
      { commandId: "d1" },
    ),
  );
  clock.forward(29 * day);
  const acted = async () => (await heyue.deadlines.sweep()).acted.map(({ action }) => action).sort();
  expect(await acted()).toEqual(["note-missed", "note-missed"]);
  clock.forward(3 * day);
  expect(await acted()).toEqual(["assess"]);
  expect(await acted()).toEqual([]);
  expect(value(await heyue.takeovers.get(manager, contract))).toMatchObject({
    missing: ["units"],
    missed: [{ deadline: { about: "document/units" } }],
  });
  expect(value(await heyue.disputes.get(manager, dispute.id))).toMatchObject({
    offers: [{ status: "lapsed" }],
  });
  expect(value(await heyue.risks.get(manager, contract))).toMatchObject({
    latest: { by: "system" },
    next: { kind: "assessment", dueDate: "2026-05-03" },
  });
  expect(await heyue.verify("test")).toMatchObject({ ok: true });
});
