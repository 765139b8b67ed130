import { describe, expect, it } from "vitest";
import { dueOn, silentLaw, terms } from "../../testing/complaint-world.ts";
import { replyDeadline } from "./reply-deadline.ts";
import type { ComplaintTerms } from "./terms.ts";

const parts = { id: "estate-1.c1/reply/1", from: "2026-03-02T09:00:00+08:00" };
const promise = (changes: Partial<ComplaintTerms>, from: Parameters<typeof replyDeadline>[2] = {}) =>
  replyDeadline({ ...terms, ...changes }, parts, from);
const named = (minutes: number) => ({
  minutes,
  citation: { source: "承诺书", article: "2026-01-01", quote: "及时答复" },
});

describe("the time for a reply", () => {
  it("binds through the mandatory law of the place, and shows the house's own beside it", () => {
    expect(promise({})).toMatchObject({
      basis: "law",
      dueDate: "2026-03-12",
      considered: [
        { basis: "law", addressee: "provider", binds: true, because: "mandatory-law" },
        { basis: "house", binds: false, because: "others-bind" },
      ],
    });
  });

  it("never takes what binds an authority, however early it is", () => {
    const deadline = promise({ reply: silentLaw, authorityReply: dueOn("2026-03-03") });
    expect(deadline).toMatchObject({ basis: "house", dueDate: "2026-03-09" });
    expect(deadline.considered).toMatchObject([
      { basis: "law", due: null, binds: false, because: "law-silent" },
      {
        addressee: "authority",
        due: "2026-03-04T00:00+08:00",
        binds: false,
        because: "other-addressee",
      },
      { basis: "house", binds: true, because: "house-fallback" },
    ]);
    const addressed = promise({
      reply: dueOn("2026-03-03"),
      replyRule: { addressee: "authority", force: "mandatory" },
    });
    expect(addressed.basis).toBe("house");
  });

  it("takes a recommended standard only where the contract adopts it", () => {
    const standard = (adopted: boolean) => ({
      recommendedReply: { due: "2026-03-02T13:00:00+08:00", adopted, citations: [] },
    });
    expect(promise(standard(true))).toMatchObject({
      basis: "standard",
      due: "2026-03-02T13:00:00+08:00",
    });
    const other = promise(standard(false));
    expect(other).toMatchObject({ basis: "law", dueDate: "2026-03-12" });
    expect(other.considered?.find(({ basis }) => basis === "standard")).toMatchObject({
      binds: false,
      because: "standard-not-adopted",
    });
    const recommended = promise({ replyRule: { addressee: "provider", force: "recommended" } });
    expect(recommended.basis).toBe("house");
  });

  it("takes the earliest of law, contract, public promise, sender, and what was promised before", () => {
    const referral = {
      from: "12345" as const,
      office: "热线",
      number: "1",
      due: "2026-03-06",
      returnForm: null,
    };
    const origin = { ...promise({}), due: "2026-03-04T00:00+08:00" };
    const all = { contractReply: named(9 * 1440), promisedReply: named(3 * 1440) };
    expect(promise(all)).toMatchObject({ basis: "promise", due: "2026-03-05T09:00:00+08:00" });
    expect(promise({ contractReply: named(9 * 1440) }, { referral })).toMatchObject({
      basis: "referral",
      dueDate: "2026-03-06",
      citations: [{ source: "热线", article: "1" }],
    });
    const earliest = promise(all, { referral, origin });
    expect(earliest).toMatchObject({ basis: "promise", due: "2026-03-04T00:00+08:00" });
    expect(earliest.considered?.map(({ basis }) => basis)).toEqual([
      "law",
      "contract",
      "promise",
      "referral",
      "promise",
      "house",
    ]);
  });
});
