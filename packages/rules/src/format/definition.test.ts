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

  const tree = (given: unknown) => (draft: Draft) =>
    (rule(draft, "reply.deadline")["outputs"].raw.of = given);

  it("refuses an operator it does not know and a key that an operator has not", () => {
    expect(after(tree({ roud: { step: "end" } }))[0]).toMatch(
      /^unknown-operator rules\[0\]\.outputs\.raw\.of: "roud" is not an operator; did you mean "round"/,
    );
    expect(after(tree({ raw: { step: "end" }, of: 1 }))[0]).toMatch(/^unknown-key .*unknown key "of"/);
  });

  it("refuses a number in a tree, a wrong kind, a circle and a step that nothing reads", () => {
    expect(after(tree({ add: [{ fact: "contractReplyDays" }, 2] }))[0]).toMatch(/^number-in-tree/);
    expect(after(tree({ add: [{ step: "end" }, 1] }))[0]).toMatch(/^wrong-kind .*is a due, and a number/);
    expect(after((draft) => (rule(draft, "reply.deadline")["steps"].end = { step: "end" }))[0]).toMatch(
      /^circle/,
    );
    expect(after((draft) => (rule(draft, "reply.deadline")["steps"].spare = 1))[0]).toMatch(/^unread-step/);
  });

  it("refuses a tree that is too deep", () => {
    let deep: unknown = { step: "end" };
    for (let depth = 0; depth < 30; depth += 1) deep = { first: [deep] };
    expect(after(tree({ raw: deep }))[0]).toMatch(/^too-large .*at most 400 nodes and 24 deep/);
  });

  it("holds an operator to the word that bounds its number", () => {
    const bound = (operator: string) =>
      after((draft) => {
        draft["parameters"]["share"] = {
          segments: [
            {
              from: "2022-03-01",
              to: "open",
              value: { kind: "number", number: "50%", bound: "以上" },
              cite: { id: "T", source: "regulation", article: "第一条", quote: "百分之五十以上" },
            },
          ],
        };
        rule(draft, "revenue.topUp")["outputs"].mayStop.of = {
          [operator]: [{ fact: "fundBalance" }, { mul: [{ fact: "firstRaised" }, { param: "share" }] }],
        };
      });
    expect(bound("ge")).toEqual([]);
    expect(bound("lt")).toEqual([]);
    expect(bound("gt")[0]).toMatch(/^wrong-operator .*bounded by 以上, so compare with ge or lt/);
  });

  it("refuses markup in a message", () => {
    expect(after((draft) => (rule(draft, "reply.deadline")["message"].en = "<b>now</b>"))[0]).toMatch(
      /^markup/,
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
        (draft) =>
          (rule(draft, "reply.deadline")["steps"].end.deadline.period.law = { param: "reply.periods" }),
      ).map((text) => text.split(" ")[0]),
    ).toEqual(["unknown-parameter", "unread-parameter"]);
    expect(
      after(
        (draft) => (rule(draft, "reply.deadline")["outputs"] = { dueDate: { of: { due: { step: "end" } } } }),
      )[0],
    ).toMatch(/^unknown-value/);
  });

  it("refuses a parameter that nothing reads and a rule that is there twice", () => {
    expect(after((draft) => (draft["parameters"].spare = draft["parameters"]["reply.period"]))).toEqual([
      "unread-parameter parameters.spare: no rule reads it; use it in a rule, offer it, or remove it",
    ]);
    expect(
      after((draft) => (draft["rules"] as Draft[]).push((draft["rules"] as Draft[])[0] as Draft))[0],
    ).toMatch(/^duplicate-rule rules\[\d+\]/);
  });
});
