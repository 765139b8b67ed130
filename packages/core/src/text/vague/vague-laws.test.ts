import { expect, it } from "vitest";
import { measuresOf } from "../measures/measures.ts";
import { lacks } from "./lack.ts";
import { stakeOf } from "./stake.ts";
import { severities } from "./vague.ts";
import { vagueOf } from "./vague-spans.ts";
import { messageOf, suggestionOf } from "./wording.ts";

const bits = [
  "乙方应",
  "及时",
  "定期",
  "整洁",
  "维修",
  "保洁",
  "，",
  "、",
  "并",
  "良好",
  "30分钟内",
  "每日2次",
  "（",
  "）",
  "相应责任",
  "《",
  "》",
  "根据实际情况",
  "收到发票后",
  "支付",
  "解除合同",
  "其他工作",
  " ",
  "|",
  "promptly ",
  "shall pay ",
];
/** The same two thousand sentences at each run, from a linear congruential generator. */
function* sentencesFrom(seed: number): Generator<string> {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let count = 0; count < 2000; count += 1) {
    yield Array.from({ length: next(26) }, () => bits[next(bits.length)]).join("");
  }
}
const contextOf = (sentence: string) => ({ headings: [], topics: [], measures: measuresOf(sentence) });

it("the sentences hold vague spans of every severity", () => {
  const seen = [...sentencesFrom(7)].flatMap((sentence) =>
    vagueOf(sentence, contextOf(sentence)).map(({ severity }) => severity),
  );
  for (const severity of severities)
    expect(seen.filter((one) => one === severity).length).toBeGreaterThan(20);
});

it("spans lie in the sentence, in order, without overlap, with their text, a known severity and a known lack", () => {
  for (const sentence of sentencesFrom(7)) {
    let last = 0;
    for (const span of vagueOf(sentence, contextOf(sentence))) {
      expect(span.start).toBeGreaterThanOrEqual(last);
      expect(span.end).toBeGreaterThan(span.start);
      expect(sentence.slice(span.start, span.end)).toBe(span.text);
      expect(severities).toContain(span.severity);
      expect(lacks).toContain(span.lacks);
      last = span.end;
    }
  }
});

it("every span gets a message that names it and a proposal without an invented number", () => {
  for (const sentence of sentencesFrom(7)) {
    for (const span of vagueOf(sentence, contextOf(sentence))) {
      const stake = stakeOf(sentence, span, measuresOf(sentence));
      const message = messageOf(span, stake);
      const suggestion = suggestionOf(span, stake);
      for (const language of ["zh-CN", "en"] as const) {
        expect(message[language]).toContain(span.text);
        expect(suggestion[language]).toContain("____");
        expect(suggestion[language].replace(span.text, "")).not.toMatch(/\d/);
      }
    }
  }
});

it("the same sentence twice gives the same spans, whatever was read before", () => {
  let other = "";
  for (const one of sentencesFrom(11)) {
    const first = vagueOf(one, contextOf(one));
    vagueOf(other, contextOf(other));
    expect(vagueOf(one, contextOf(one))).toEqual(first);
    other = one;
  }
});

it("a sentence of two hundred thousand characters is read in linear time", () => {
  const sentence = "乙方应及时维修，定期保洁，保持良好，".repeat(11_000);
  const context = { headings: [], topics: [], measures: [] };
  const timeOf = (text: string): number => {
    const begun = performance.now();
    vagueOf(text, context);
    return performance.now() - begun;
  };
  timeOf(sentence.slice(0, 20_000));
  const small = timeOf(sentence.slice(0, 50_000));
  const large = timeOf(sentence);
  expect(large).toBeLessThan(Math.max(small, 5) * 16);
});
