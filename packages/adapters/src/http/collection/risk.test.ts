import type { RiskView } from "@heyue/core/contract/risk/view";
import { expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

it("assesses a contract from what is there, tells where each score comes from, and warns once", async () => {
  const { contract, post, read, site } = await signedSite();
  const opened = await post("risks", "p-manager", { estate: estate.id, contract, everyDays: 30 });
  expect(opened).toMatchObject({ status: 201, body: { id: contract, latest: null } });
  const scoresIn = ({ latest }: RiskView) =>
    Object.fromEntries(latest!.factors.map(({ factor, value }) => [factor, value]));
  const calm = (await post(`risks/${contract}/assess`, "p-manager", {})).body as unknown as RiskView;
  expect(scoresIn(calm)).toEqual({
    deviations: 0,
    complaints: 0,
    arrears: 0,
    // Nobody was briefed yet, which is not known to be bad or good.
    briefing: null,
    expiry: 0,
    // The one post that has a duty is held by nobody.
    staffing: 100,
    lint: 0,
  });
  expect(calm).toMatchObject({ warnings: [{ factor: "staffing" }], latest: { unknown: ["briefing"] } });

  const open = (place: string) => ({
    estate: estate.id,
    contract,
    standard: "s-1",
    source: { kind: "observation" },
    what: "急修未按时到场",
    place,
  });
  const deviations = [
    (await post("deviations", "p-staff", open("1幢"))).body["id"] as string,
    (await post("deviations", "p-staff", open("2幢"))).body["id"] as string,
    (await post("deviations", "p-staff", open("3幢"))).body["id"] as string,
  ];
  await post(`deviations/${deviations[2]}/dismiss`, "p-manager", { reason: "重复" });
  const arrears = await post("arrears", "p-manager", {
    estate: estate.id,
    contract,
    unit: "u-1",
    owner: "p-owner",
    bills: [
      {
        ref: "2026-Q1",
        event: "bill-1",
        item: "住宅物业费",
        period: "2026-Q1",
        principal: 74_760,
        due: "2026-01-15",
      },
    ],
  });
  expect(arrears.status).toBe(201);
  const { body } = await post(`risks/${contract}/assess`, "p-committee", {});
  const risk = body as unknown as RiskView;
  expect(scoresIn(risk)).toMatchObject({ deviations: 40, arrears: 100, staffing: 100 });
  const factor = (name: string) => risk.latest!.factors.find((score) => score.factor === name)!;
  const stream = (kind: string, id: string) => `${estate.id}/${kind}/${id.slice(id.lastIndexOf(".") + 1)}`;
  expect([...factor("deviations").sources].map((source) => source.stream).sort()).toEqual(
    deviations
      .slice(0, 2)
      .map((id) => stream("deviation", id))
      .sort(),
  );
  expect(factor("arrears")).toMatchObject({
    inputs: { part: 1, of: 2, full: 20 },
    sources: [{ stream: stream("arrears", arrears.body["id"] as string), version: 1 }],
  });
  expect(risk).toMatchObject({
    warnings: [{ factor: "staffing" }, { factor: "arrears", previous: 0 }],
    totals: [{ version: 2 }, { version: 4 }],
  });
  const stranger = { text: "欠费", owner: "nobody", mitigation: "上门沟通", dueDate: "2026-12-15" };
  expect((await post(`risks/${contract}/enter`, "p-manager", stranger)).body["rejection"]).toMatchObject({
    code: "person-unknown",
  });
  const entered = await post(`risks/${contract}/enter`, "p-manager", {
    ...stranger,
    factor: "arrears",
    owner: "p-desk",
  });
  expect(entered.body).toMatchObject({
    entries: [{ owner: "p-desk", status: "open" }],
    next: { kind: "mitigation", dueDate: "2026-12-15" },
  });
  expect(await read(`risks/${contract}?version=1`)).toMatchObject({ latest: null, entries: [] });
  expect((await site.call("GET", `/v1/risks/${contract}`, { as: "p-owner" })).status).toBe(403);
  expect(await read("verify")).toMatchObject({ ok: true });
});
