import { describe, expect, test } from "vitest";
import { gbEngCalendar } from "../../calendars/gb-eng.ts";
import { policyTest } from "../../kit/policy-test.ts";
import { createPolicies } from "../../rules.ts";
import { cases } from "./cases/cases.ts";
import england from "./policy.ts";

// England alone: it must stand without national Chinese law beside it.
const policies = createPolicies([england], [gbEngCalendar]);

describe("England", () => {
  test("answers its cases, and every rule has one", () => {
    const report = policyTest(policies, cases);
    expect(report.results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(report.untested).toEqual([]);
  });

  test("is found by code and by name", () => {
    for (const code of ["GB-ENG", "England", "英格兰"]) {
      const verdict = policies.ask({ code, rule: "reply.deadline", facts: { received: "2025-12-18" } });
      expect(verdict.values["acknowledgeBy"]).toBe("2025-12-29");
    }
  });

  test("one moment written with two offsets gives one emergency deadline", () => {
    const safeBy = (aware: string): number =>
      Date.parse(
        String(
          policies.ask({ code: "GB-ENG", rule: "hazard.deadline", facts: { hazard: "emergency", aware } })
            .values["safeBy"],
        ),
      );
    expect(safeBy("2026-07-01T00:30+01:00")).toBe(safeBy("2026-06-30T23:30+00:00"));
  });
});
