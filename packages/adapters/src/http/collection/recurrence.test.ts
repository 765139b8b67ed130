import { beforeAll, describe, expect, it } from "vitest";
import { estate, httpEstate, type HttpEstate } from "../testing/http-estate.ts";

let site: HttpEstate;
let keys = 0;
const post = (path: string, as: string, body: unknown) =>
  site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${(keys += 1)}` } });
const because = ["同为3幢2单元电梯"];
const group = (ids: readonly string[]) => ({
  estate: estate.id,
  place: "3幢2单元电梯",
  cause: "停运",
  cases: ids.map((complaint) => ({ complaint, because })),
});

beforeAll(async () => {
  site = await httpEstate();
});

describe("a recurrence over HTTP", () => {
  it("opens at the threshold, once per place and cause, and begins anew with the next case", async () => {
    const ids = [await site.file("a"), await site.file("b"), await site.file("c")];
    const few = await post("recurrences", "p-desk", group(ids.slice(1)));
    expect(few.status).toBe(422);
    expect(JSON.stringify(few.body)).toContain("below-threshold");
    const opened = await post("recurrences", "p-desk", group(ids));
    expect(opened).toMatchObject({
      status: 201,
      body: { phase: "found", responsible: "p-manager", deadlines: [{ kind: "plan" }] },
    });
    expect(JSON.stringify((await post("recurrences", "p-desk", group(ids))).body)).toContain("already-open");
    const id = opened.body["id"] as string;
    const measure = { what: "更换控制板", person: "p-staff", dueDate: "2026-11-30" };
    expect((await post(`recurrences/${id}/plan`, "p-manager", measure)).body).toMatchObject({
      responsible: "p-staff",
    });
    const done = { result: "已更换", evidence: [{ kind: "record", ref: "WO-1" }] };
    expect((await post(`recurrences/${id}/complete`, "p-staff", done)).body).toMatchObject({
      phase: "quiet",
      deadlines: [{ kind: "quiet" }],
    });
    const early = await post(`recurrences/${id}/close`, "p-manager", {});
    expect(JSON.stringify(early.body)).toContain("quiet-not-over");
    const next = await site.file("d");
    const again = await post(`recurrences/${id}/add-case`, "p-desk", { complaint: next, because });
    expect(again.body).toMatchObject({
      phase: "found",
      round: 2,
      responsible: "p-manager",
      former: [{ what: "更换控制板" }],
    });
  });

  it("is refused for complaints that the estate has not", async () => {
    const refused = await post("recurrences", "p-desk", {
      ...group(["liuxia.x", "liuxia.y", "liuxia.z"]),
      place: "别处",
    });
    expect(JSON.stringify(refused.body)).toContain("case-unknown");
  });
});
