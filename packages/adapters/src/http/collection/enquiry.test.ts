import type { EnquiryView } from "@heyue/core/communication/enquiry/view";
import { describe, expect, it } from "vitest";
import { signedSite } from "../testing/signed-site.ts";
import { estate, httpEstate } from "../testing/http-estate.ts";

const question = {
  estate: estate.id,
  unit: "u-1",
  channel: "app",
  text: "地下车库月租怎么收？能不能装充电桩？",
  points: ["月租标准", "能否装充电桩"],
};
const answers = [
  { point: 0, text: "每月三百元。" },
  { point: 1, text: "可以，先登记。" },
];

describe("an enquiry over HTTP", () => {
  it("goes from the question to the asker's word, each reader seeing what is theirs", async () => {
    const site = await httpEstate();
    let keys = 0;
    const post = (path: string, as: string, body: unknown) =>
      site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `e-${(keys += 1)}` } });
    const asked = await post("enquiries", "p-owner", question);
    // Hangzhou's ten days are for complaints (article 50): shown, and not binding here; the house's three days are.
    expect(asked).toMatchObject({
      status: 201,
      body: {
        answerer: "p-desk",
        next: {
          kind: "reply",
          basis: "house",
          due: "2026-11-28T00:00+08:00",
          law: { reach: "other-matter", due: "2026-12-05T00:00+08:00", verdict: "determined" },
        },
      },
    });
    const id = asked.body["id"] as string;
    expect(await post(`enquiries/${id}/answer`, "p-desk", { answers: answers.slice(1) })).toMatchObject({
      status: 422,
      body: { rejection: { code: "points-unanswered", data: { points: [0] } } },
    });
    expect((await post(`enquiries/${id}/say`, "p-other", { text: "我也想问" })).status).toBe(404);
    expect((await post(`enquiries/${id}/answer`, "p-desk", { answers, text: "如上" })).status).toBe(200);
    const asOwner = await site.call("GET", `/v1/enquiries/${id}`, { as: "p-owner" });
    expect(asOwner.body).toMatchObject({
      phase: "answered",
      points: [{ answer: { text: "每月三百元。" } }, {}],
    });
    expect((await site.call("GET", `/v1/enquiries/${id}`, { as: "p-other" })).status).toBe(404);
    expect((await post(`enquiries/${id}/accept`, "p-owner", { rating: 5 })).body).toMatchObject({
      phase: "closed",
      ended: { outcome: "satisfied" },
    });
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({
      ok: true,
      events: 3,
    });
  });

  it("becomes a complaint that holds the question and refers to it, once however often it is looked at", async () => {
    const { post, read, site } = await signedSite();
    const { body } = await post("enquiries", "p-owner", question);
    const id = body["id"] as string;
    expect((await post(`enquiries/${id}/complain`, "p-owner", { text: "没人理我。" })).body).toMatchObject({
      complaint: id,
      ended: { outcome: "complaint" },
    });
    await site.heyue.project("t");
    await site.heyue.project("t");
    const complaint = await read(`complaints/${id}`, "p-owner");
    expect(complaint).toMatchObject({
      complainant: { id: "p-owner" },
      unit: { id: "u-1" },
      channel: "app",
      source: { kind: "enquiry", id },
    });
    expect(complaint["text"]).toContain("没人理我。");
    expect(complaint["text"]).toContain(question.text);
    expect((await read("complaints"))["items"]).toHaveLength(1);
    expect((await site.heyue.verify("t")).failures).toEqual([]);
  });

  it("is claimed as a complaint's source by nobody but the system", async () => {
    const site = await httpEstate();
    const body = { estate: estate.id, kind: "complaint", channel: "app", text: "电梯又停了", source: { kind: "enquiry", id: "liuxia.x" } }; // prettier-ignore
    const filed = await site.call("POST", "/v1/complaints", {
      as: "p-owner",
      body,
      headers: { "idempotency-key": "s" },
    });
    expect(filed).toMatchObject({ status: 403, body: { rejection: { code: "not-allowed" } } });
  });

  it("is answered in the time of the contract where it promises one", async () => {
    const site = await signedSite((sample) => ({
      standards: [
        ...sample.standards,
        { ...sample.standards.find(({ unit }) => unit === "minute")!, id: "s-enquiry", metric: "enquiry.reply", target: "1440", title: "一日内答复咨询" },
      ],
    })); // prettier-ignore
    const { body } = await site.post("enquiries", "p-owner", question);
    const { next } = body as unknown as EnquiryView;
    expect(next).toMatchObject({ basis: "contract", citations: [{ quote: "一日内答复咨询" }] });
    expect(Date.parse(next?.due ?? "") - Date.parse(next?.from ?? "")).toBe(24 * 3_600_000);
  });
});
