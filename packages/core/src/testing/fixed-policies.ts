import { addDays, localDate } from "../kernel/local-date.ts";
import type { PolicyRef, Verdict } from "../kernel/verdict.ts";
import type { Policies } from "../ports/policies.ts";

const document = '{"id":"test-place","rules":["reply.deadline"]}';
const policy: PolicyRef = { id: "test-place", version: "1.0.0", digest: "5e".repeat(32) };

const answer = (parts: Partial<Verdict>): Verdict => ({
  verdict: "not-covered",
  values: {},
  missing: [],
  candidates: [],
  flags: [],
  citations: [],
  policy,
  trace: [],
  ...parts,
});

/**
 * The law of a place that only tests know: a reply within ten natural days, every day a workday. Never changes, so that
 * golden files can be written under it.
 */
export const fixedPolicies = (): Policies => ({
  ask: ({ facts, rule }) => {
    const received = facts["received"];
    if (rule !== "reply.deadline" || typeof received !== "string") return answer({});
    const due = addDays(localDate(received.slice(0, 10)), 10);
    return answer({
      verdict: "determined",
      values: { raw: due, due },
      citations: [
        {
          source: "试验市物业管理条例",
          article: "第五十条",
          quote: "十日内作出答复",
          id: "TEST-50",
          inForceFrom: "2020-01-01",
        },
      ],
    });
  },
  rules: () => [],
  list: () => [],
  document: (digest) => (digest === policy.digest ? document : undefined),
  calendar: () => ({
    id: "every-day",
    week: [1, 2, 3, 4, 5, 6, 7],
    off: new Set(),
    makeUp: new Set(),
    knownFrom: "2000-01-01",
    knownThrough: "2099-12-31",
    citations: [],
  }),
});
