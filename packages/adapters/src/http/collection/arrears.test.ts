import { createHash } from "node:crypto";
import { resolution, value } from "@heyue/core/testing/test-estate";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { batchOf, type BilledUnit } from "@heyue/core/contract/arrears/batch";
import type { ArrearsView } from "@heyue/core/contract/arrears/view";
import { beforeEach, describe, expect, it } from "vitest";
import { estate, type HttpEstate, httpEstate } from "../testing/http-estate.ts";

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;

describe("arrears, over HTTP and under the law of Hangzhou", () => {
  let site: HttpEstate;
  let contract: string;
  let keys = 0;
  const post = (path: string, as: string, body: unknown) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${(keys += 1)}` } });
  const read = async (id: string, as = "p-manager"): Promise<ArrearsView> =>
    (await site.call("GET", `/v1/arrears/${id}`, { as })).body as unknown as ArrearsView;
  const billed = (ref: string, due: string): BilledUnit => ({
    ref,
    event: `bill-${ref}`,
    item: "住宅物业费",
    period: ref,
    principal: 74760,
    paid: 0,
    due,
    estate: estate.id,
    contract,
    unit: "u-1",
    owner: "p-owner",
  });
  /** Opens what a batch of bills gives. */
  const opened = async (): Promise<string> => {
    const { cases } = batchOf(
      [billed("2026-Q2", "2026-04-15"), billed("2026-Q1", "2026-01-15")],
      "2026-11-24",
    );
    expect(cases).toHaveLength(1);
    const answer = await post("arrears", "p-manager", { ...cases[0]!.command, type: undefined });
    expect(answer).toMatchObject({ status: 201, body: { phase: "open", outstanding: { value: 149520 } } });
    return answer.body["id"] as string;
  };

  beforeEach(async () => {
    site = await httpEstate();
    const sample = sampleContract();
    const draft = {
      ...sample,
      notice: { clause: "c-10", nonRenewalDays: null },
      estate: { ...sample.estate, id: estate.id },
    };
    contract = (await post("contracts", "p-manager", draft)).body["id"] as string;
    const signing = { signedOn: "2025-12-20", signatures, authority: resolution };
    expect((await post(`contracts/${contract}/sign`, "p-manager", signing)).status).toBe(200);
  });

  it("open with the limitation of the place, and refuse a threat by the article that forbids it", async () => {
    const id = await opened();
    expect((await read(id)).bills.map(({ limitation }) => limitation.end)).toEqual([
      "2029-01-15",
      "2029-04-15",
    ]);
    const threat = await post(`arrears/${id}/remind`, "p-desk", { text: "再不交费，我司将停水停电。" });
    expect(threat).toMatchObject({
      status: 422,
      body: {
        code: "rejected",
        rejection: {
          code: "threat",
          data: {
            threats: [
              { kind: "utility", text: "停水" },
              { kind: "utility", text: "停电" },
            ],
          },
          citations: [{ source: "中华人民共和国民法典", article: "第九百四十四条", id: "CN-944-3" }],
        },
      },
    });
    expect(threat.body["detail"]).toContain("停水停电");
    expect(
      (await post(`arrears/${id}/remind`, "p-desk", { text: "我司不会停水停电，请交费。" })).status,
    ).toBe(200);
  });

  it("have one open case per unit and owner, of somebody who was the owner when the bill fell due", async () => {
    const id = await opened();
    const { cases } = batchOf([billed("2026-Q3", "2026-07-15")], "2026-11-24");
    const again = await post("arrears", "p-manager", { ...cases[0]!.command, type: undefined });
    expect(again.body["rejection"]).toMatchObject({ code: "case-open", data: { case: id } });
    const stranger = { ...cases[0]!.command, type: undefined, owner: "p-other" };
    expect((await post("arrears", "p-manager", stranger)).body["rejection"]).toMatchObject({
      code: "relation-missing",
    });
    expect((await site.call("GET", `/v1/arrears/${id}`, { as: "p-other" })).status).toBe(404);
    expect((await read(id, "p-owner")).unit).toBe("u-1");
  });

  it("look into a defence about a standard in a deviation that opens by itself, before anything goes to court", async () => {
    const id = await opened();
    await post(`arrears/${id}/remind`, "p-desk", { text: "请核对两期物业费。" });
    const raised = await post(`arrears/${id}/record-defence`, "p-owner", {
      ground: "duty-unperformed",
      standard: "s-1",
      text: "三次报修都等了一个多小时",
    });
    expect(raised).toMatchObject({ status: 200, body: { unanswered: [1], defences: [{ link: null }] } });
    await site.heyue.project("t");
    const { defences } = await read(id);
    const deviation = defences[0]?.link?.id ?? "";
    expect((await site.call("GET", `/v1/deviations/${deviation}`, { as: "p-manager" })).body).toMatchObject({
      standard: "s-1",
      contract,
      phase: "opened",
    });
    // Told again, the reaction counts once.
    await site.heyue.project("t");
    expect((await site.call("GET", "/v1/deviations", { as: "p-manager" })).body["items"]).toHaveLength(1);
    const answer = {
      defence: 1,
      outcome: "partly",
      text: "一次属实",
      reductions: [{ bill: "2026-Q2", amount: 3000 }],
    };
    expect((await post(`arrears/${id}/answer-defence`, "p-manager", answer)).body).toMatchObject({
      outstanding: { value: 146520 },
      unanswered: [],
      defences: [{ text: "三次报修都等了一个多小时", answer: { text: "一次属实" } }],
    });
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });

  it("start the period and interrupt the limitation at arrival; sending the demand does neither", async () => {
    const id = await opened();
    await post(`arrears/${id}/remind`, "p-desk", { text: "请核对两期物业费。" });
    await post(`arrears/${id}/note-no-defence`, "p-owner", { how: "said-none" });
    const demand = { letter: `${estate.id}.l1`, text: "请于收到之日起十五日内交纳。" };
    expect((await post(`arrears/${id}/demand`, "p-manager", demand)).body).toMatchObject({
      demands: [
        { basis: "house", days: 15, dueDate: null, citations: [{ id: "CN-944-2" }, { id: "CN-WY-64" }] },
      ],
      bills: [{ limitation: { end: "2029-01-15" } }, { limitation: { end: "2029-04-15" } }],
    });
    const arrival = { letter: demand.letter, arrivedOn: "2026-11-24", how: "当面签收" };
    expect((await post(`arrears/${id}/note-arrival`, "p-desk", arrival)).body["rejection"]).toMatchObject({
      code: "arrival-proof-missing",
    });
    const proof = [{ kind: "record", ref: "签收单 1" }];
    const arrived = await post(`arrears/${id}/note-arrival`, "p-desk", { ...arrival, proof });
    expect(arrived.body).toMatchObject({
      demands: [{ dueDate: "2026-12-09" }],
      bills: [
        { limitation: { from: "2026-11-24", end: "2029-11-24" } },
        { limitation: { end: "2029-11-24" } },
      ],
    });
    const suit = {
      forum: "court",
      body: "杭州市西湖区人民法院",
      ref: "起诉状1",
      withoutMediation: "业主拒绝调解",
    };
    expect((await post(`arrears/${id}/sue`, "p-manager", suit)).body["rejection"]).toMatchObject({
      code: "demand-period-running",
      citations: [{ article: "第九百四十四条" }, { article: "第六十四条" }],
    });
    expect(
      (await site.call("GET", "/v1/arrears?order=next-due", { as: "p-manager" })).body["items"],
    ).toMatchObject([
      { id, deadlines: [{ kind: "demand-period" }, { kind: "limitation" }, { kind: "limitation" }] },
    ]);
  });

  it("take the arrival from the letter's own record: served by post it starts nothing, arrived it does", async () => {
    const id = await opened();
    await post(`arrears/${id}/remind`, "p-desk", { text: "请核对两期物业费。" });
    await post(`arrears/${id}/note-no-defence`, "p-owner", { how: "said-none" });
    const bytes = new TextEncoder().encode("盖章扫描件");
    const scan = {
      id: createHash("sha256").update(bytes).digest("hex"),
      name: "scan.png",
      mediaType: "image/png",
      size: bytes.length,
    };
    await site.heyue.store.blobs.put("t", { ...scan, bytes });
    const letter = (
      await post("letters", "p-desk", {
        estate: estate.id,
        contract,
        kind: "demand",
        recipient: "p-owner",
        concerns: { kind: "arrears", id },
        subject: "关于支付物业费的催告",
        paragraphs: ["请于收到本函之日起十五日内支付。"],
      })
    ).body["id"] as string;
    expect((await post(`letters/${letter}/seal`, "p-manager", { scan })).status).toBe(200);
    await post(`arrears/${id}/demand`, "p-manager", {
      letter,
      text: "请于收到之日起十五日内交纳。",
      sentOn: "2026-11-20",
    });
    const serving = { means: "ems", to: "试验路1号", sentOn: "2026-11-20", reference: "EMS1", proof: [scan] };
    expect((await post(`letters/${letter}/serve`, "p-desk", serving)).status).toBe(200);
    await site.heyue.project("t");
    expect((await read(id)).demands[0]).toMatchObject({ arrival: null, dueDate: null });
    const outcome = { service: 0, outcome: "arrived", on: "2026-11-24", proof: [scan] };
    expect((await post(`letters/${letter}/note-outcome`, "p-desk", outcome)).status).toBe(200);
    await site.heyue.project("t");
    expect(await read(id)).toMatchObject({
      demands: [{ arrival: { on: "2026-11-24", how: "ems" }, dueDate: "2026-12-09" }],
      bills: [{ limitation: { from: "2026-11-24" } }, { limitation: { from: "2026-11-24" } }],
    });
  });

  it("never block a complaint: whoever owes gets the same receipt", async () => {
    const caller = { tenant: "t", actor: { id: "p-owner", role: "owner" } } as const;
    const file = async (commandId: string) => {
      const receipt = value(
        await site.heyue.complaints.file(
          caller,
          {
            type: "file",
            estate: estate.id,
            unit: "u-1",
            kind: "repair",
            channel: "app",
            text: "电梯又停了",
          },
          { commandId },
        ),
      );
      // What names the case or the moment differs between any two receipts.
      const plain = JSON.stringify(receipt)
        .replaceAll(receipt.id, "ID")
        .replaceAll(receipt.number, "NUMBER")
        .replaceAll(receipt.head, "HEAD")
        .replaceAll(/"warnAt":"[^"]+"/g, "")
        .replaceAll(/T21:\d\d:\d\d/g, "TIME")
        .replaceAll(/T22:\d\d:\d\d/g, "TIME");
      return plain.replaceAll(/T23:\d\d:\d\d/g, "TIME");
    };
    const before = await file("before");
    const id = await opened();
    const inArrears = await file("in-arrears");
    expect(inArrears).toBe(before);
    await post(`arrears/${id}/remind`, "p-desk", { text: "请核对。" });
    await post(`arrears/${id}/note-no-defence`, "p-owner", { how: "said-none" });
    await post(`arrears/${id}/demand`, "p-manager", { letter: `${estate.id}.l1`, text: "请交纳。" });
    expect(await file("demanded")).toBe(before);
  });
});
