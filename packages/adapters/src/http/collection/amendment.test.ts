import { resolution, value } from "@heyue/core/testing/test-estate";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { expect, it } from "vitest";
import { estate, httpEstate } from "../testing/http-estate.ts";

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;

it("carries a signed amendment into the contract, whose text is the old one the day before", async () => {
  const site = await httpEstate();
  const post = (path: string, as: string, body: unknown, key: string) =>
    site.call("POST", path, { as, body, headers: { "idempotency-key": key } });
  const sample = sampleContract();
  const draft: ContractDraft = {
    ...sample,
    notice: { clause: "c-10", nonRenewalDays: null },
    estate: { ...sample.estate, id: estate.id },
  };
  const { body: laid } = await post("/v1/contracts", "p-manager", draft, "d");
  const contract = laid["id"] as string;
  const signing = { signedOn: "2025-12-20", signatures, authority: resolution };
  const { body: signed } = await post(`/v1/contracts/${contract}/sign`, "p-manager", signing, "s");
  expect(signed).toMatchObject({
    status: "in-force",
    deadlines: [{ kind: "renewal-notice", dueDate: "2028-10-02" }],
  });
  const proposal = {
    estate: estate.id,
    contract,
    title: "补充协议一",
    ground: { kind: "policy-change", basis: "地方服务规范修订" },
    effectiveFrom: "2026-12-01",
    draft: { ...draft, standards: draft.standards.map((standard) => ({ ...standard, target: "20" })) },
  };
  const opened = await post("/v1/amendments", "p-manager", proposal, "a");
  expect(opened).toMatchObject({
    status: 201,
    body: { impact: { affected: { duties: ["工程主管"] }, consent: { by: "parties" } } },
  });
  const id = opened.body["id"] as string;
  await post(`/v1/amendments/${id}/consent`, "p-committee", { ref: "会议纪要", on: "2026-11-24" }, "c");
  expect(
    await post(`/v1/amendments/${id}/sign`, "p-committee", { signedOn: "2026-11-24", signatures }, "g"),
  ).toMatchObject({
    status: 200,
    body: { phase: "signed" },
  });
  await site.heyue.project("t");
  const target = async (asOf: string) => {
    const { body } = await site.call("GET", `/v1/contracts/${contract}?asOf=${asOf}`, { as: "p-owner" });
    return (body["draft"] as ContractDraft).standards[0]?.target;
  };
  expect([await target("2026-11-30"), await target("2026-12-01")]).toEqual(["30", "20"]);
  // Run again, the reaction counts once.
  await site.heyue.project("t");
  const again = value(
    await site.heyue.contracts.get({ tenant: "t", actor: { id: "p-manager", role: "manager" } }, contract),
  );
  expect(again.versions).toHaveLength(2);
  expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
});
