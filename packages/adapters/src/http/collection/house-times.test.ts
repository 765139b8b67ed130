import type { DisputeView } from "@heyue/core/contract/dispute/view";
import type { RiskView } from "@heyue/core/contract/risk/view";
import type { HeyueOptions } from "@heyue/core";
import { describe, expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

type House = Pick<HeyueOptions, "arrearsTimes" | "disputeTimes" | "riskParameters">;
const siteOf = (house: House) => signedSite(undefined, { house });

describe("what a house sets for itself", () => {
  it.each<[string, House, string]>([
    ["ninety days where it says nothing", {}, "2029-07-03"],
    ["as many days as it says", { disputeTimes: { warningDays: 30 } }, "2029-09-01"],
  ])("warns before a claim is barred, %s", async (_name, house, dueDate) => {
    const { contract, post, site } = await siteOf(house);
    const { body, status } = await post("disputes", "p-owner", {
      estate: estate.id,
      contract,
      source: { kind: "complaint", id: await site.file("c") },
      title: "电梯停运期间物业费争议",
      claim: "请求减收停运期间的物业费",
      claimant: { kind: "owner", person: "p-owner" },
      respondent: { kind: "provider", person: null },
      clause: { clause: "c-11", steps: ["negotiation"], forum: "court", noticeDays: null },
      due: "2026-10-01",
    });
    expect(status).toBe(201);
    const { deadlines } = body as unknown as DisputeView;
    expect(deadlines.find(({ kind }) => kind === "limitation-warning")?.dueDate).toBe(dueDate);
  });

  it("counts risk by its own weights, lines and full measures, the others as they are", async () => {
    const { contract, post } = await siteOf({
      riskParameters: { weights: { staffing: 40 }, lines: { staffing: 100 }, full: { staffing: 400 } },
    });
    await post("risks", "p-manager", { estate: estate.id, contract, everyDays: 30 });
    const { body } = await post(`risks/${contract}/assess`, "p-manager", {});
    const { latest } = body as unknown as RiskView;
    const factor = (name: string) => latest?.factors.find((score) => score.factor === name);
    // The one post is vacant: all of it, of which four times as much would be full.
    expect(factor("staffing")).toMatchObject({ value: 25, weight: 40, line: 100, inputs: { full: 400 } });
    expect(factor("deviations")).toMatchObject({ weight: 20, line: 60, inputs: { full: 5 } });
  });

  it("waits for an owner's answer as long as it says before silence counts", async () => {
    const silence = async (house: House) => {
      const { contract, post } = await siteOf(house);
      const { body } = await post("arrears", "p-manager", {
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
      const path = `arrears/${body["id"] as string}`;
      expect((await post(`${path}/ask-defence`, "p-manager", { how: "电话询问" })).status).toBe(200);
      return (await post(`${path}/note-no-defence`, "p-manager", { how: "silent" })).body["rejection"];
    };
    expect(await silence({})).toMatchObject({ code: "silence-too-short", data: { days: 7 } });
    expect(await silence({ arrearsTimes: { silenceDays: 21 } })).toMatchObject({ data: { days: 21 } });
  });
});
