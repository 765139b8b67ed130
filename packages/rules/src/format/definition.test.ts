import { describe, expect, it } from "vitest";
import hangzhou from "../regions/cn-zhejiang-hangzhou/policy.ts";
import { definePolicy, PolicyError } from "./definition.ts";
import type { PolicyDocument } from "./document.ts";

// A draft is any JSON at all: what is wrong with it is what is tested.
// eslint-disable-next-line typescript/no-explicit-any
type Draft = { [key: string]: any };

/** Problems after one change to a sound policy, as `code path: message`. */
const after = (change: (draft: Draft) => void): readonly string[] => {
  const draft = JSON.parse(JSON.stringify(hangzhou)) as Draft;
  change(draft);
  try {
    definePolicy(draft as unknown as PolicyDocument);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ code, path, message }) => `${code} ${path}: ${message}`);
  }
};

const reply = (draft: Draft): Draft => draft["parameters"]["reply.period"].segments[0] as Draft;
const rule = (draft: Draft, name: string): Draft =>
  (draft["rules"] as Draft[]).find((entry) => entry["rule"] === name) as Draft;

describe("definePolicy", () => {
  it("seals a copy that cannot be changed", () => {
    const draft = JSON.parse(JSON.stringify(hangzhou)) as PolicyDocument;
    const sealed = definePolicy(draft);
    expect(sealed).toEqual(draft);
    expect(sealed).not.toBe(draft);
    expect(Object.isFrozen(sealed.parameters["reply.period"]?.segments[0])).toBe(true);
  });

  it("lists every problem at once, in its message too", () => {
    const draft = JSON.parse(JSON.stringify(hangzhou)) as Draft;
    draft["versoin"] = draft["version"];
    draft["aliases"] = "杭州";
    expect(() => definePolicy(draft as unknown as PolicyDocument)).toThrow(
      /aliases: must be a list[^]*versoin.*did you mean "version"/,
    );
  });

  it("refuses an unknown key and suggests the one that was meant", () => {
    expect(after((draft) => (reply(draft)["cite"].qoute = "x"))).toEqual([
      'unknown-key parameters.reply.period.segments[0].cite.qoute: unknown key "qoute"; did you mean "quote"?',
    ]);
  });

  it("refuses a missing key", () => {
    expect(after((draft) => delete draft["offset"])).toEqual([
      "missing-key offset: is missing; every such entry must have it",
    ]);
  });

  it("refuses a segment without a citation", () => {
    expect(after((draft) => delete reply(draft)["cite"])[0]).toMatch(
      /^missing-key parameters\.reply\.period\.segments\[0\]\.cite/,
    );
  });

  it("refuses an empty quote and a wrong type", () => {
    expect(after((draft) => (reply(draft)["cite"].quote = ""))[0]).toMatch(
      /^wrong-type .*cite\.quote: must be a text that is not empty/,
    );
  });

  it("refuses a mechanism it does not know", () => {
    expect(after((draft) => (rule(draft, "reply.deadline")["mechanism"].kind = "magic"))[0]).toMatch(
      /^wrong-type rules\[0\]\.mechanism\.kind: must be one of deadline/,
    );
  });

  it("refuses a binary fraction where an exact number belongs", () => {
    expect(after((draft) => (reply(draft)["value"].period.amount = 10.5))[0]).toMatch(
      /^not-exact .*10\.5 is not a whole number; write exact/,
    );
  });

  it("refuses overlapping segments and names the source", () => {
    const problems = after((draft) => {
      const segments = draft["parameters"]["reply.period"].segments as Draft[];
      segments.push({ ...segments[0], from: "2024-01-01" });
    });
    expect(problems).toEqual([
      "overlap parameters.reply.period.segments[1]: 杭州市物业管理条例 第五十条: overlaps the segment before it, which runs to open; end that one at 2024-01-01",
    ]);
  });

  it("refuses an undeclared gap, and takes a declared one", () => {
    const withGap = (declared: boolean) => (draft: Draft) => {
      const segments = draft["parameters"]["reply.period"].segments as Draft[];
      const [first] = segments;
      draft["parameters"]["reply.period"].segments = [
        { ...first, to: "2023-01-01" },
        ...(declared ? [{ from: "2023-01-01", to: "2024-01-01", gap: "unknown" }] : []),
        { ...first, from: "2024-01-01" },
      ];
    };
    expect(after(withGap(false))).toEqual([
      'gap parameters.reply.period.segments[1]: 杭州市物业管理条例 第五十条: leaves 2023-01-01 to 2024-01-01 undeclared; add { from: "2023-01-01", to: "2024-01-01", gap: "no-law" | "unknown" }',
    ]);
    expect(after(withGap(true))).toEqual([]);
  });

  it("refuses a date that is none and an end before its start", () => {
    expect(after((draft) => (reply(draft)["from"] = "2022-02-30"))[0]).toMatch(
      /^bad-date .*2022-02-30\) is not a date/,
    );
    expect(after((draft) => (reply(draft)["to"] = "2022-03-01"))[0]).toMatch(
      /^bad-date .*is not after "from"/,
    );
    expect(after((draft) => (draft["sources"].regulation.inForceFrom = "soon"))[0]).toMatch(
      /^bad-date sources\.regulation\.inForceFrom/,
    );
  });

  it("refuses a number that does not stand in its quote", () => {
    expect(after((draft) => (reply(draft)["value"].period.amount = 15))).toEqual([
      "number-not-in-quote parameters.reply.period.segments[0].value: 15 days does not stand in the quote of 杭州市物业管理条例 第五十条 (「物业服务人应当自收到投诉之日起十日内作出答复。」); correct the value or quote the passage that has it",
    ]);
    expect(after((draft) => (reply(draft)["value"].period.unit = "workdays"))[0]).toMatch(
      /^number-not-in-quote/,
    );
  });

  it("refuses names that lead nowhere", () => {
    expect(after((draft) => (reply(draft)["cite"].source = "regulations"))[0]).toMatch(
      /^unknown-source .*did you mean "regulation"/,
    );
    expect(after((draft) => (rule(draft, "reply.deadline")["anchor"] = ["recieved"]))[0]).toMatch(
      /^unknown-fact rules\[0\]\.anchor\[0\].*did you mean "received"/,
    );
    expect(
      after(
        (draft) => (rule(draft, "reply.deadline")["mechanism"].clocks[0].parameter = "reply.periods"),
      ).map((text) => text.split(" ")[0]),
    ).toEqual(["unknown-parameter", "unread-parameter"]);
    expect(
      after(
        (draft) => (rule(draft, "reply.deadline")["mechanism"].clocks[0].outputs = { dueDate: "due" }),
      )[0],
    ).toMatch(/^unknown-value/);
  });

  it("refuses a parameter that nothing reads and a rule that is there twice", () => {
    expect(after((draft) => (draft["parameters"].spare = draft["parameters"]["reply.period"]))).toEqual([
      "unread-parameter parameters.spare: no rule reads it; use it in a rule, offer it, or remove it",
    ]);
    expect(
      after((draft) => (draft["rules"] as Draft[]).push((draft["rules"] as Draft[])[0] as Draft))[0],
    ).toMatch(/^duplicate-rule rules\[5\]/);
  });
});
