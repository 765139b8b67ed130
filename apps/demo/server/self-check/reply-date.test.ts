import { describe, expect, it } from "vitest";
import { builtinPolicies } from "@heyue/rules";
import { expectedReplyDate, hangzhouDate } from "./reply-date.ts";

describe("reply date by plain arithmetic", () => {
  it("counts ten days from the local day after, and rolls past rest days", () => {
    expect(hangzhouDate("2026-11-24T16:00:00Z")).toBe("2026-11-25");
    expect(expectedReplyDate("2026-11-24T21:40:00+08:00")).toEqual({
      raw: "2026-12-04",
      due: "2026-12-04",
      known: true,
    });
    // 5 December 2026 is a Saturday.
    expect(expectedReplyDate("2026-11-24T16:00:00Z").due).toBe("2026-12-07");
    // 1 October to 7 October are rest days.
    expect(expectedReplyDate("2026-09-21T09:00:00+08:00")).toMatchObject({
      raw: "2026-10-01",
      due: "2026-10-08",
    });
    // 10 October 2026 is a Saturday that is worked.
    expect(expectedReplyDate("2026-09-30T09:00:00+08:00").due).toBe("2026-10-10");
    expect(expectedReplyDate("2026-12-28T09:00:00+08:00").known).toBe(false);
  });

  it("agrees with the policy of Hangzhou on every day of 2026 that the calendar reaches", () => {
    const policies = builtinPolicies();
    let compared = 0;
    for (let day = Date.parse("2026-01-01T04:00:00Z"); ; day += 86_400_000) {
      const received = new Date(day).toISOString();
      const { due, known } = expectedReplyDate(received);
      if (!known) break;
      const facts = { received: hangzhouDate(received), addressee: "provider" };
      const verdict = policies.ask({ code: "330100", rule: "reply.deadline", facts });
      expect({ received, due: verdict.values["due"] }).toEqual({ received, due });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(350);
  });
});
