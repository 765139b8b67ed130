import { generateKeyPairSync } from "node:crypto";
import { signingHash } from "@heyue/core/contract/amendment/signing-hash";
import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { sampleStandards } from "@heyue/core/testing/standard-world";
import { resolution, value } from "@heyue/core/testing/test-estate";
import { expect, it } from "vitest";
import { ed25519Signer, ed25519Verifier } from "../../system/ed25519.ts";
import { estate, httpEstate } from "../testing/http-estate.ts";

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;

const sample = sampleContract();
const text = (changes: Partial<ContractDraft> = {}): ContractDraft => ({
  ...sample,
  notice: { clause: "c-10", nonRenewalDays: null },
  estate: { ...sample.estate, id: estate.id },
  ...changes,
});
const targets = (draft: ContractDraft, target: string): ContractDraft => ({
  ...draft,
  standards: draft.standards.map((standard) => ({ ...standard, target })),
});

/** An estate with a signed contract, and how to write to it. */
const contractedEstate = async (
  draft: ContractDraft,
  signedOn: string,
  options: Parameters<typeof httpEstate>[0] = {},
) => {
  const site = await httpEstate(options);
  let keys = 0;
  const post = (path: string, as: string, body: unknown) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${keys++}` } });
  const contract = (await post("contracts", "p-manager", draft)).body["id"] as string;
  const authority = { ...resolution, on: `${signedOn.slice(0, 4)}-12-10` };
  const signing = { signedOn, signatures, authority };
  expect(await post(`contracts/${contract}/sign`, "p-manager", signing)).toMatchObject({ status: 200 });
  const proposal = (amended: ContractDraft, effectiveFrom = "2026-12-01") => ({
    estate: estate.id,
    contract,
    title: "补充协议一",
    ground: { kind: "policy-change", basis: "地方服务规范修订" },
    effectiveFrom,
    draft: amended,
  });
  const propose = (amended: ContractDraft) => post("amendments", "p-manager", proposal(amended));
  const agree = (id: string) =>
    post(`amendments/${id}/consent`, "p-committee", { ref: "会议纪要", on: "2026-11-24" });
  const sign = (id: string, more: object = {}) =>
    post(`amendments/${id}/sign`, "p-committee", { signedOn: "2026-11-24", signatures, ...more });
  return { site, post, contract, proposal, propose, agree, sign };
};

it("carries a signed amendment into the contract, whose text is the old one the day before", async () => {
  const draft = text();
  const { agree, contract, propose, sign, site } = await contractedEstate(draft, "2025-12-20");
  const opened = await propose(targets(draft, "20"));
  expect(opened).toMatchObject({
    status: 201,
    body: {
      by: "provider",
      difference: { standards: [{ standard: "s-1", before: { target: "30" }, after: { target: "20" } }] },
      impact: {
        affected: { duties: ["工程主管"] },
        consent: { by: "parties", law: [{ change: "provider-duties", citations: [{ id: "CN-543" }] }] },
        deadlines: [{ of: "contract", kind: "renewal-notice" }],
        briefings: [],
      },
    },
  });
  const id = opened.body["id"] as string;
  await agree(id);
  expect(await sign(id)).toMatchObject({ status: 200, body: { phase: "signed" } });
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

it("is signed electronically over the amended text with its day, not over the text that it replaces", async () => {
  const pair = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { format: "pem", type: "pkcs8" },
    publicKeyEncoding: { format: "pem", type: "spki" },
  });
  const draft = text();
  const amended = targets(draft, "20");
  const house = { signatures: ed25519Verifier({ 周主任: pair.publicKey }) };
  const { agree, contract, propose, sign, site } = await contractedEstate(draft, "2025-12-20", { house });
  const { body: opened } = await propose(amended);
  const { id, signingHash: hash } = opened as unknown as AmendmentView;
  await agree(id);
  const signedOver = async (what: string) => {
    const value = await ed25519Signer(pair.privateKey).sign(what);
    const proof = { scheme: "ed25519", key: "周主任", value };
    const [provider, client] = signatures;
    return sign(id, { signatures: [provider, { ...client, means: "e-signature", proof }] });
  };
  const present = (await site.call("GET", `/v1/contracts/${contract}`, { as: "p-manager" })).body["textHash"];
  for (const what of [present as string, signingHash({ draft: amended, effectiveFrom: "2026-12-02" })])
    expect((await signedOver(what)).body["rejection"]).toMatchObject({ code: "signature-invalid" });
  expect(await signedOver(hash)).toMatchObject({ status: 200, body: { phase: "signed" } });
});

it("passes the gates of a contract's text, and the law says who must agree", async () => {
  const draft = text();
  const { agree, propose, sign, site } = await contractedEstate(draft, "2025-12-20");
  const [chapter] = draft.chapters;
  const clauses = (change: (clause: NonNullable<typeof chapter>["clauses"][number]) => object) => ({
    ...draft,
    chapters: [
      { ...chapter!, clauses: chapter!.clauses.map((clause) => ({ ...clause, ...change(clause) })) },
    ],
  });
  const bare = await propose(clauses(() => ({ topics: [] })));
  expect(bare.body["rejection"]).toMatchObject({ code: "core-clauses-missing" });
  const passing = clauses(({ id }) =>
    id === "c-3" ? { paragraphs: ["乙方可以将全部物业服务转委托给第三方。"] } : {},
  );
  const id = (await propose(passing)).body["id"] as string;
  await agree(id);
  expect((await sign(id)).body["rejection"]).toMatchObject({
    code: "findings-open",
    data: { findings: [{ rule: "whole-subcontract", clause: "c-3" }] },
  });
  const override = { reason: "条款仅指专项服务，双方另有说明" };
  expect(await sign(id, { override })).toMatchObject({
    status: 200,
    body: { override: { ...override, findings: [{ rule: "whole-subcontract" }] } },
  });
  await site.heyue.project("t");
  const slower = (await propose(targets(passing, "40"))).body as unknown as AmendmentView;
  expect(slower.impact.consent).toMatchObject({
    by: "owners-assembly",
    item: 9,
    because: ["standards"],
    quorum: "2/3",
    majority: "0.5",
    law: [{ change: "standards-lowered", verdict: "discretionary" }],
  });
  expect(slower.impact.consent.law?.[0]?.citations.map(({ id: fact }) => fact)).toContain("CN-278-9");
  expect((await agree(slower.id)).body["rejection"]).toMatchObject({ code: "votes-missing" });
});

it("leaves the plan of a contract that goes on after its term without an end", async () => {
  const draft = text({ term: { from: "2023-01-01", to: "2025-12-31" }, standards: sampleStandards });
  const { agree, contract, post, propose, sign, site } = await contractedEstate(draft, "2022-12-20");
  const going = await post(`contracts/${contract}/continue`, "p-manager", { since: "2026-01-01" });
  expect(going).toMatchObject({ status: 200, body: { status: "continuing" } });
  await site.heyue.project("t");
  const roster = { places: [{ id: "b1", name: "1幢" }], inspectors: ["p-staff"] };
  const plan = await post("plans", "p-manager", { estate: estate.id, contract, ...roster });
  expect(plan).toMatchObject({ status: 201, body: { endsOn: null } });
  const often = sampleStandards.map((item) =>
    item.id === "s-glass" ? { ...item, frequency: "1/day" } : item,
  );
  const id = (await propose({ ...draft, standards: often })).body["id"] as string;
  await agree(id);
  expect(await sign(id)).toMatchObject({ status: 200 });
  await site.heyue.project("t");
  const after = (await site.call("GET", `/v1/plans/${contract}`, { as: "p-manager" })).body;
  expect(after).toMatchObject({ version: 2, endsOn: null });
  expect((after["rounds"] as readonly { readonly day: string }[]).at(-1)?.day).toBe("2026-12-07");
});
