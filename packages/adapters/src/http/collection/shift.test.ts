import { beforeAll, describe, expect, it } from "vitest";
import { estate, httpEstate, type HttpEstate } from "../testing/http-estate.ts";

let site: HttpEstate;
let keys = 0;
const post = (path: string, as: string, body: unknown) =>
  site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${(keys += 1)}` } });
const responsibleFor = async (id: string) =>
  ((await site.call("GET", `/v1/complaints/${id}`, { as: "p-desk" })).body["responsible"] as { id: string })
    .id;

beforeAll(async () => {
  site = await httpEstate();
});

describe("a shift sheet over HTTP", () => {
  it("lists the live cases of whoever hands over, and moves only what was taken over", async () => {
    const [first, second] = [await site.file("one"), await site.file("two", "楼道灯坏了")];
    const opened = await post("shifts", "p-desk", {
      estate: estate.id,
      incoming: "p-staff",
      note: "留意电梯",
    });
    expect(opened).toMatchObject({ status: 201, body: { outgoing: "p-desk", incoming: "p-staff" } });
    expect(opened.body["lines"]).toMatchObject([
      { complaint: first, next: { kind: "acknowledge" }, takenAt: null },
      { complaint: second, next: { kind: "acknowledge" }, takenAt: null },
    ]);
    const id = opened.body["id"] as string;
    expect((await post(`shifts/${id}/take`, "p-manager", { complaint: first })).status).toBe(403);
    expect((await post(`shifts/${id}/take`, "p-staff", { complaint: first })).status).toBe(200);
    await site.heyue.project("t");
    expect(await responsibleFor(first)).toBe("p-staff");
    expect(await responsibleFor(second)).toBe("p-desk");
    expect((await post(`shifts/${id}/close`, "p-desk", {})).body).toMatchObject({ phase: "closed" });
    const chain = await site.call("GET", `/v1/shifts/${id}/chain`, { as: "p-manager" });
    expect(JSON.stringify(chain.body)).toContain(second);
  });

  it("is refused to an owner as the incoming person, and hidden from owners", async () => {
    await site.file("three");
    const refused = await post("shifts", "p-desk", { estate: estate.id, incoming: "p-owner" });
    expect(JSON.stringify(refused.body)).toContain("person-unknown");
    expect((await site.call("GET", `/v1/shifts?estate=${estate.id}`, { as: "p-owner" })).status).toBe(403);
  });
});
