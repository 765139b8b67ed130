import { describe, expect, it } from "vitest";
import { builtinCases } from "../regions/builtin-cases.ts";
import { builtinDocuments, builtinPolicies } from "../rules.ts";
import { bulkPolicies } from "./bulk.ts";

describe("asking in bulk", () => {
  const bulk = bulkPolicies(builtinDocuments);

  it("answers every case of every place as it is answered one by one, the trace aside", () => {
    const policies = builtinPolicies();
    for (const { code, rule, facts, on } of builtinCases) {
      const question = { code, rule, facts, ...(on === undefined ? {} : { on }) };
      const expected = policies.ask(question);
      expect(bulk.ask(question), `${code} ${rule}`).toEqual({
        ...expected,
        trace: expected.trace.filter(({ step }) => step === "layer"),
      });
    }
  });

  it("counts working days by the calendar of the place: over Christmas in England, not by China's", () => {
    expect(
      bulk.ask({
        code: "GB-ENG",
        rule: "reply.deadline",
        facts: { received: "2025-12-18", registered: "2025-12-22", addressee: "provider" },
      }).values,
    ).toMatchObject({ acknowledgeBy: "2025-12-29", due: "2026-01-08" });
  });
});
