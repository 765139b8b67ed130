import type { HandoverView } from "@heyue/core/contract/handover/view";
import { expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

const both = { giver: "陆明远", receiver: "周主任" };
const proof = [{ kind: "record", ref: "YJ-1" }];

it("hands over under the deadline of the place, with refunds to the fen, a hold, and nothing left open", async () => {
  const { contract, post, read, site } = await signedSite();
  const opening = {
    estate: estate.id,
    contract,
    receiver: { kind: "committee", name: "柳下小区业主委员会" },
    agreedPeriod: null,
    isServing: false,
  };
  expect((await post("handovers", "p-manager", opening)).body["rejection"]).toMatchObject({
    code: "contract-running",
  });
  const dispute = (
    await post("disputes", "p-committee", {
      estate: estate.id,
      contract,
      source: { kind: "hand" },
      title: "公共收益争议",
      claim: "请求返还公共收益",
      claimant: { kind: "owners", person: null },
      respondent: { kind: "provider", person: null },
      clause: { clause: "c-11", steps: [], forum: "court", noticeDays: null },
      due: "2026-06-30",
    })
  ).body["id"] as string;
  const notice = await post(`contracts/${contract}/terminate`, "p-committee", {
    on: "2026-11-20",
    ground: {
      kind: "agreement",
      text: "双方协商一致解除",
      proof: [{ kind: "record", ref: "解除协议1号" }],
    },
  });
  expect(notice.status).toBe(200);
  const opened = await post("handovers", "p-manager", opening);
  expect(opened).toMatchObject({
    status: 201,
    body: {
      id: contract,
      cause: "terminated",
      endedOn: "2026-11-20",
      // 2026-12-05 is a Saturday.
      deadlines: [{ dueDate: "2026-12-07", basis: "law" }],
      warning: { verdict: "determined", values: { payable: "0.00" }, citations: [{ id: "CN-949" }] },
      forfeited: null,
    },
  });
  const listed = await post(`handovers/${contract}/list-prepaid`, "p-desk", {
    entries: [{ unit: "u-1", prepaid: 120_000, from: "2026-01-01", to: "2026-12-31", basis: "month" }],
  });
  // December, and ten of the thirty days of November.
  expect(listed.body).toMatchObject({ prepaid: [{ refund: 13_333, verdict: { verdict: "determined" } }] });
  const refund = { unit: "u-1", from: "2026-01-01", how: "refunded", amount: 12_000, proof };
  const wrong = await post(`handovers/${contract}/settle-prepaid`, "p-desk", refund);
  expect(wrong.body["rejection"]).toMatchObject({
    code: "refund-mismatch",
    citations: [{ id: "CN-JS-3", article: "第三条" }],
  });
  expect(
    (await post(`handovers/${contract}/settle-prepaid`, "p-desk", { ...refund, amount: 13_333 })).status,
  ).toBe(200);
  const held = await post(`handovers/${contract}/hold`, "p-committee", {
    dispute,
    items: ["funds-revenue"],
    reason: "金额有争议",
  });
  expect(held.status).toBe(200);
  const { items } = (await read(`handovers/${contract}`)) as unknown as HandoverView;
  const record = (item: string) =>
    post(`handovers/${contract}/record-item`, "p-staff", { item, outcome: "handed-over", proof, ...both });
  for (const { id } of items.filter((item) => item.heldBy === null))
    expect((await record(id)).status).toBe(200);
  expect((await record("funds-revenue")).body["rejection"]).toMatchObject({ code: "item-held" });
  expect((await post(`handovers/${contract}/complete`, "p-committee", both)).body["rejection"]).toMatchObject(
    {
      code: "items-open",
      data: { items: ["funds-revenue"] },
    },
  );
  // The dispute ends; what it held is free by itself.
  expect(
    (await post(`disputes/${dispute}/withdraw`, "p-committee", { reason: "已结清", evidence: [] })).status,
  ).toBe(200);
  await site.heyue.project("t");
  expect(await read(`handovers/${contract}`)).toMatchObject({ holds: [] });
  expect((await record("funds-revenue")).status).toBe(200);
  expect((await post(`handovers/${contract}/complete`, "p-committee", both)).body).toMatchObject({
    phase: "completed",
    progress: { open: [] },
    completed: { on: "2026-11-24", names: both },
    deadlines: [],
  });
  expect(await read("verify")).toMatchObject({ ok: true });
  expect((await site.call("GET", `/v1/handovers/${contract}`, { as: "p-owner" })).status).toBe(403);
});
