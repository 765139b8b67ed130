import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import type { Citation } from "../../../kernel/citation.ts";
import { threatsIn } from "../../arrears/threat.ts";
import { contentIssues, type LetterContent } from "../content.ts";
import { letterLanguages } from "../sheet.ts";
import { letterKinds } from "../state.ts";
import type { LetterFacts } from "./facts.ts";
import { letterWords } from "./template.ts";

const law: Citation = { source: "某法", article: "第九百四十四条", quote: "可以催告其在合理期限内支付。" };
const clause: Citation = { source: "试验合同", article: "第四条", quote: "按季度交纳" };
const bill = (amount: number, period = "2026年第1季度") => ({
  item: "住宅物业费",
  period,
  due: "2026-01-15",
  amount,
});
const facts = (content: LetterContent, changes: Partial<LetterFacts> = {}): LetterFacts => ({
  language: "zh-CN",
  estate: "试验小区",
  contract: { title: "试验合同", number: "HY-1" },
  addressee: "owner",
  unit: "1幢101室",
  content,
  law: [law],
  clauses: [clause],
  answerBy: null,
  ...changes,
});
const whole = (words: ReturnType<typeof letterWords>): string =>
  [words.subject, ...words.paragraphs].join("\n");

describe("the template of a demand", () => {
  it("names the amount in figures and in capital signs, the days from arrival, and what it rests on word for word", () => {
    const words = letterWords(
      "demand",
      facts({ bills: [bill(74760), bill(74760, "2026年第2季度")], days: 15 }),
    );
    expect(words.subject).toBe("关于支付1幢101室物业服务费用的催告");
    const text = whole(words);
    expect(text).toContain(
      "下列2笔已经到期而尚未付清，共计人民币1495.20元（大写：人民币壹仟肆佰玖拾伍元贰角）",
    );
    expect(text).toContain("请您自收到本函之日起15日内，付清上述款项1495.20元。");
    expect(text).toContain(
      "《某法》第九百四十四条：“可以催告其在合理期限内支付”；《试验合同》第四条：“按季度交纳”",
    );
  });

  it("asks for objections before it says what follows, and lets nothing follow but mediation, suit or arbitration", () => {
    const text = whole(letterWords("demand", facts({ bills: [bill(1)], days: 7 })));
    expect(text.indexOf("异议")).toBeGreaterThan(0);
    expect(text).toContain("依法申请调解、提起诉讼或者申请仲裁");
    expect(text).toContain("投诉和报修照常受理");
  });

  it("says how to pay, tells what went before, asks for more, and names the day for an answer", () => {
    const text = whole(
      letterWords(
        "demand",
        facts(
          {
            bills: [bill(100)],
            days: 7,
            facts: ["已于3月1日提醒。"],
            asks: ["核对建筑面积"],
            pay: "服务中心。",
          },
          { answerBy: "2026-12-31" },
        ),
      ),
    );
    expect(text).toContain("支付方式：服务中心。");
    expect(text).toContain("\n已于3月1日提醒。\n");
    expect(text).toContain("\n1. 核对建筑面积\n");
    expect(text).toContain("请您于2026年12月31日前书面答复。");
  });

  it("says the same in English, with separated thousands and one day as one", () => {
    const text = whole(
      letterWords("demand", facts({ bills: [bill(12345678)], days: 1 }, { language: "en", unit: null })),
    );
    expect(text).toContain("this bill is overdue and not paid in full, CNY 123,456.78 in all");
    expect(text).toContain("within 1 day of receiving this letter");
    expect(text).toContain('《某法》 第九百四十四条: "可以催告其在合理期限内支付"');
  });
});

describe("the other templates", () => {
  it("lists what is to be put right and by when, and speaks to a party as one", () => {
    const text = whole(
      letterWords(
        "rectification",
        facts(
          { facts: ["通道堆物", "照明损坏"], asks: ["清除", "修复"], days: 7 },
          { addressee: "organisation", law: [], unit: null },
        ),
      ),
    );
    expect(text).toContain("\n1. 通道堆物\n2. 照明损坏\n");
    expect(text).toContain("请贵方自收到本函之日起7日内完成下列整改");
    expect(text).toContain("本函依据：《试验合同》第四条：“按季度交纳”。");
    expect(text).toContain("按照合同约定的违约责任和争议解决方式处理");
  });

  it("tells without asking when nothing is asked, and rests on nothing when nothing is cited", () => {
    const text = whole(letterWords("notice", facts({ facts: ["收支已经公布。"] }, { law: [], clauses: [] })));
    expect(text).toContain("收支已经公布。");
    expect(text).not.toContain("配合");
    expect(text).not.toContain("依据");
  });
});

it("no template threatens supply or access, whatever the amounts, the days and the places", async () => {
  const Case = Schema.Struct({
    amounts: Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1e9 }))).check(
      Schema.isMinLength(1),
      Schema.isMaxLength(6),
    ),
    days: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 365 })),
    kind: Schema.Literals(letterKinds),
    language: Schema.Literals(letterLanguages),
    addressee: Schema.Literals(["owner", "organisation", "person"]),
    hasUnit: Schema.Boolean,
  });
  const result = await Effect.runPromise(
    Arbitrary.checkEffect(
      Arbitrary.schema(Case),
      ({ addressee, amounts, days, hasUnit, kind, language }) => {
        const content: LetterContent = {
          facts: ["通道堆物"],
          asks: ["清除杂物"],
          days,
          ...(kind === "demand" ? { bills: amounts.map((amount) => bill(amount)) } : {}),
        };
        const words = letterWords(
          kind,
          facts(content, { language, addressee, ...(hasUnit ? {} : { unit: null }) }),
        );
        return (
          contentIssues(kind, content).length === 0 &&
          [words.subject, ...words.paragraphs].every(
            (text) => text.trim() !== "" && !/undefined|null|NaN/.test(text) && threatsIn(text).length === 0,
          )
        );
      },
      { runs: 500, seed: 20261124 },
    ),
  );
  expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
});
