import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "./format/document.ts";
import { fact, param, rawAndDue, rule } from "./format/authoring.ts";
import { policyProblems } from "./format/definition.ts";
import { builtinCalendars } from "./calendars/builtin.ts";
import { verifier } from "./verify/verification.ts";
import { builtinPlaces, placeDocuments } from "./regions/places.ts";
import {
  builtinDocuments,
  builtinPolicies,
  createPolicies,
  definePolicy,
  explain,
  type PolicyError,
} from "./rules.ts";

const policies = builtinPolicies();
const ask = (
  code: string,
  rule: string,
  facts: { readonly [name: string]: string | number | boolean | null },
  on?: string,
) => policies.ask({ code, rule, facts, ...(on === undefined ? {} : { on }) });

describe("the built-in policies", () => {
  it("keep their digests: a changed document is a new version", async () => {
    const lines = policies.list().map(({ id, version, digest }) => `${id}@${version} ${digest}\n`);
    await expect(lines.join("")).toMatchFileSnapshot("./regions/digests.txt");
  });

  it("are valid, though sealed without a check so that they load quickly", () => {
    for (const policy of builtinDocuments) expect(policyProblems(policy), policy.id).toEqual([]);
  });

  it("are listed as places that load one by one", async () => {
    const documents = await Promise.all(builtinPlaces.map(async ({ load }) => (await load()).default));
    expect(documents).toEqual(builtinDocuments);
    const names = builtinDocuments.map(({ id, code, name, aliases, parent }) => ({
      id,
      code,
      name,
      aliases,
      parent,
    }));
    expect(builtinPlaces.map(({ load: _, ...place }) => place)).toEqual(names);
  });

  it.each([
    ["330106", ["330100", "330000", "CN"]],
    ["杭州", ["330100", "330000", "CN"]],
    ["320100", ["CN"]],
    ["England", ["GB-ENG"]],
  ])("of %s are those of its layers", async (code, layers) => {
    expect((await placeDocuments(code))?.map((policy) => policy.code)).toEqual(layers);
  });

  it("of an unknown place are none", async () => {
    expect(await placeDocuments("Atlantis")).toBeUndefined();
  });

  it("are archived by digest as canonical text", () => {
    for (const { digest, id } of policies.list()) {
      expect((JSON.parse(policies.document(digest) ?? "") as PolicyDocument).id).toBe(id);
    }
    expect(policies.document("0".repeat(64))).toBeUndefined();
  });

  it.each(["330100", "杭州", "杭州市", "Hangzhou", "330106"])("answers for %s", (code) => {
    expect(ask(code, "reply.deadline", { received: "2025-11-03", addressee: "provider" }).values["due"]).toBe(
      "2025-11-13",
    );
  });

  it("answers a place without a policy from national law, and says so", () => {
    const verdict = ask("320100", "notice.indefinite", { noticeReceived: "2025-03-14" });
    expect(verdict).toMatchObject({
      verdict: "determined",
      policy: { id: "cn" },
      flags: ["local-law-not-encoded"],
    });
  });

  it("refuses an unknown place and an unknown rule, with what was probably meant", () => {
    expect(ask("Atlantis", "reply.deadline", {})).toMatchObject({
      verdict: "invalid-input",
      issues: [{ path: "code" }],
    });
    expect(ask("CN", "reply.deadlin", {}).issues?.[0]?.message).toContain('did you mean "reply.deadline"');
    expect(ask("CN", "parking.timed", {}).verdict).toBe("not-covered");
  });

  it("lists every problem with the facts at once", () => {
    const facts = { recieved: "2025-11-03", addressee: "nobody", contractReplyDays: -1 };
    expect(ask("330100", "reply.deadline", facts).issues).toEqual([
      { path: "recieved", message: 'unknown key "recieved"; did you mean "received"?' },
      { path: "addressee", message: "must be one of provider, authority" },
      { path: "contractReplyDays", message: "must be a whole number from 0 up" },
    ]);
  });

  it("takes no binary fraction, no impossible date, and no day after the year 9999", () => {
    expect(ask("CN", "fee.band", { base: 2.5, up: "0.2", down: "0.2" }).issues?.[0]?.message).toContain(
      "must be text",
    );
    expect(ask("CN", "notice.indefinite", { noticeReceived: "2025-02-30" }).verdict).toBe("invalid-input");
    expect(ask("CN", "notice.indefinite", { noticeReceived: "9999-12-01" }).verdict).toBe("invalid-input");
    expect(ask("CN", "notice.indefinite", { noticeReceived: null })).toMatchObject({
      verdict: "needs-input",
      missing: ["noticeReceived"],
    });
  });

  it("takes null as known to be none, and computes nothing from it", () => {
    const repair = { contractSigned: null, standardAdopted: true, urgentReported: "2025-11-03T09:10+08:00" };
    expect(ask("110000", "repair.deadline", repair)).toMatchObject({
      verdict: "needs-input",
      missing: ["contractSigned"],
    });
    const signed = { ...repair, contractSigned: "2025-11-01", grade: 1, complaint: null };
    expect(ask("110000", "repair.deadline", signed)).toMatchObject({
      verdict: "determined",
      values: { urgentArrivalBy: "2025-11-03T09:25+08:00", responseBy: "2025-11-03T13:10+08:00" },
    });
    const refund = { prepaid: "1.00", from: "2025-01-01", to: "2025-12-31", contractEnd: null, basis: "day" };
    expect(ask("CN", "fee.refund", refund)).toMatchObject({
      verdict: "needs-input",
      missing: ["contractEnd"],
    });
    expect(ask("330100", "reply.deadline", { received: "2025-11-03", addressee: null }).verdict).toBe(
      "not-covered",
    );
  });

  it("lets --on select the law instead of the anchor", () => {
    const facts = { received: "2025-11-03", addressee: "provider" };
    expect(ask("330100", "reply.deadline", facts, "2022-02-28").verdict).toBe("not-covered");
    expect(ask("330100", "reply.deadline", facts, "soon").issues).toEqual([
      { path: "on", message: "must be a date YYYY-MM-DD" },
    ]);
  });

  it("cites every step of a trace that the law decided", () => {
    const verdict = ask("330100", "reply.deadline", { received: "2025-09-24", addressee: "provider" });
    const steps = verdict.trace.filter(({ step }) =>
      ["law-date", "parameter", "deadline", "layer"].includes(step),
    );
    expect(steps.map(({ step, inputs, citation }) => [step, inputs["at"], citation?.id])).toEqual([
      ["law-date", undefined, undefined],
      ["parameter", "steps/end/deadline/period/law", "HGZ-50"],
      ["deadline", "steps/end", undefined],
      ["layer", undefined, "CN-285-answer"],
    ]);
    expect(verdict.citations.map(({ source }) => source)).toContain(
      "国务院办公厅关于2025年部分节假日安排的通知",
    );
  });
});

describe("rules(code)", () => {
  it("gives addressee, force and JSON Schemas, the lower place before the country", () => {
    const rules = policies.rules("330100");
    expect(rules.map(({ rule }) => rule)).toContain("notice.dismissal");
    const repair = policies.rules("110000").find(({ rule }) => rule === "repair.deadline");
    expect(repair).toMatchObject({ addressee: "provider", force: "recommended" });
    expect(repair?.factsSchema).toMatchObject({
      type: "object",
      additionalProperties: false,
      properties: { grade: { anyOf: [{ type: "integer", minimum: 1, maximum: 3 }, { type: "null" }] } },
    });
    expect(policies.rules("Atlantis")).toEqual([]);
  });

  it("has a schema member for every value that is given", () => {
    const verdict = ask("110000", "handover.deadline", {
      noticeReceived: "2025-06-02",
      exitDate: "2025-07-10",
    });
    const schema = policies.rules("110000").find(({ rule }) => rule === "handover.deadline")
      ?.valuesSchema as {
      readonly properties: { readonly [name: string]: unknown };
    };
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(verdict.values)));
  });
});

/** A province whose period for ending an indefinite contract differs from the Civil Code: a conflict, not a choice. */
const other = (lower: Partial<PolicyDocument> = {}): PolicyDocument =>
  definePolicy({
    format: "1",
    reviewed: "2026-01-01",
    provisions: [],
    id: "test-province",
    version: "1.0.0",
    code: "990000",
    name: { "zh-CN": "某省", en: "Some province" },
    aliases: [],
    parent: "CN",
    calendar: "CN",
    offset: "+08:00",
    offers: [],
    sources: {
      rules: { title: { "zh-CN": "某省条例", en: "Rules" }, rank: "regulation", inForceFrom: "2018-01-01" },
    },
    parameters: {
      notice: {
        segments: [
          {
            from: "2018-01-01",
            to: "open",
            value: { kind: "period", period: { amount: 3, unit: "months" } },
            cite: { id: "T-1", source: "rules", article: "第一条", quote: "应当提前三个月书面通知对方" },
          },
        ],
      },
    },
    rules: [
      rule("notice.indefinite", {
        message: { "zh-CN": "某省：提前三个月。", en: "Three months." },
        addressee: "provider",
        force: "mandatory",
        anchor: ["noticeReceived"],
        ...rawAndDue({ from: fact("noticeReceived"), parameter: "notice" }),
        basis: ["CN/period.months"],
      }),
    ],
    ...lower,
  });

describe("layers", () => {
  it("answer a clash of two laws with both sides", () => {
    const verdict = createPolicies([...builtinDocuments, other()]).ask({
      code: "990000",
      rule: "notice.indefinite",
      facts: { noticeReceived: "2025-03-14" },
    });
    expect(verdict).toMatchObject({
      verdict: "conflict",
      values: { candidatesDue: ["2025-05-13", "2025-06-16"], candidatesRaw: ["2025-05-13", "2025-06-14"] },
      candidates: [
        { policy: { id: "cn" }, values: { due: "2025-05-13" } },
        { policy: { id: "test-province" }, values: { due: "2025-06-16" } },
      ],
    });
    expect(verdict.citations.map(({ id }) => id)).toEqual([
      "T-1",
      "CN-HOLDATA",
      "CN-202",
      "CN-948",
      "CN-201",
      "CN-203",
    ]);
  });

  it("hold side by side where they settle different values of one rule", () => {
    const province = other({
      rules: [
        rule("notice.indefinite", {
          message: { "zh-CN": "某省：书面通知三份。", en: "The notice is given in three copies." },
          addressee: "provider",
          force: "mandatory",
          anchor: ["noticeReceived"],
          values: { copies: { type: "integer", minimum: 0 } },
          outputs: { copies: { monthsOf: param("notice") } },
        }),
      ],
    });
    const documents = [...builtinDocuments, province];
    const question = { code: "990000", rule: "notice.indefinite", facts: { noticeReceived: "2025-03-14" } };
    const verdict = createPolicies(documents).ask(question);
    expect(verdict).toMatchObject({
      verdict: "determined",
      values: { copies: 3, raw: "2025-05-13", due: "2025-05-13" },
      candidates: [],
    });
    expect(verdict.citations.map(({ id }) => id)).toEqual(["T-1", "CN-948", "CN-201", "CN-203"]);
    expect(
      verifier({ policies: documents, calendars: builtinCalendars })({ question, verdict }).failures,
    ).toEqual([]);
  });

  it("refuse policies that do not fit together", () => {
    const problem = (documents: readonly PolicyDocument[]): string => {
      try {
        createPolicies(documents);
        return "";
      } catch (error) {
        return (error as PolicyError).problems[0]?.code ?? "";
      }
    };
    expect(problem([...builtinDocuments, ...builtinDocuments])).toBe("duplicate-place");
    expect(problem([other()])).toBe("missing-parent");
    expect(problem([...builtinDocuments, other({ calendar: "XX" })])).toBe("missing-calendar");
    const [cn, ...rest] = builtinDocuments;
    const selfish = definePolicy({
      ...(cn as PolicyDocument),
      offers: ["period.hours", "period.months", "period.cutoff", "period.agreement"],
    });
    expect(problem([selfish, ...rest])).toBe("not-offered");
  });
});

describe("explain", () => {
  const verdict = ask("330100", "reply.deadline", {
    received: "2025-09-24",
    addressee: "provider",
    contractReplyDays: 15,
  });

  it("speaks Chinese", () => {
    expect(explain(verdict, "reply.deadline", "zh-CN")).toEqual(
      expect.arrayContaining([
        "结论明确。",
        "截止日期：2025-10-09",
        "自2025-09-24起算10日，首日不计，最后一日2025-10-04是休息日，顺延到2025-10-09。",
        "合同约定的期限长于强制性规定，不予采用。",
        "依据：《杭州市物业管理条例》第五十条：“物业服务人应当自收到投诉之日起十日内作出答复。”",
      ]),
    );
  });

  it("speaks English", () => {
    expect(explain(verdict, "reply.deadline", "en")).toEqual(
      expect.arrayContaining([
        "The answer is settled.",
        "10 days from 2025-09-24, the first day not counted, end on 2025-10-04, a day off, and roll forward to 2025-10-09.",
        "The contract agrees 15 days, longer than the statutory 10 days, which stands.",
      ]),
    );
  });

  it("says what is missing and what is wrong", () => {
    const missing = ask("330100", "reply.deadline", { received: "2025-09-24" });
    expect(explain(missing, "reply.deadline", "zh-CN")).toContain("还需要：由谁答复。");
    expect(explain(missing, "reply.deadline", "en")).toContain("Still needed: who has to answer.");
    const wrong = ask("330100", "reply.deadline", { recieved: "2025-09-24" });
    expect(explain(wrong, "reply.deadline", "en")).toContain(
      'recieved: unknown key "recieved"; did you mean "received"?',
    );
  });

  it("has a sentence for every rule of every place, in both languages", () => {
    for (const { id, rules } of builtinDocuments) {
      for (const { rule } of rules) {
        const answer = { ...verdict, policy: { ...verdict.policy, id } };
        expect([id, rule, explain(answer, rule, "zh-CN")[0]]).not.toEqual([id, rule, "结论明确。"]);
        expect([id, rule, explain(answer, rule, "en")[0]]).not.toEqual([id, rule, "The answer is settled."]);
      }
    }
  });
});
