import { difference } from "@heyue/core/contract/amendment/difference";
import type { Clause, ContractDraft } from "@heyue/core/contract/draft";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { describe, expect, it } from "vitest";
import { align } from "./alignment.ts";
import { atomsOf, byCharacter } from "./atom.ts";
import { clausePassages, passagesDifference } from "./contract-difference.ts";
import type { PassageChange } from "./contract-difference.ts";
import { linesDifference, sideOf, textDifference } from "./text-difference.ts";

/** Numbers from 0 to below n, the same ones for the same seed (mulberry32). */
const dice = (seed: number): ((n: number) => number) => {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
};

const phrases = [
  "乙方自接报之时起", "15分钟内到达现场", "每平方米每月2.80元", "，", "；", "逾期按日万分之三", "公共照明完好率不低于98%",
  "2026年12月1日起", "业主大会", "A/B班轮换", "𠮷安路88号", "第十二条", "人民币壹万贰仟元整", " ", "floor 3", "保洁员每日清扫两次",
]; // prettier-ignore
const sentence = (roll: (n: number) => number, most = 12): string =>
  Array.from({ length: roll(most) }, () => phrases[roll(phrases.length)]!).join("");
/** The text with a few phrases taken out, put in or replaced. */
const edited = (roll: (n: number) => number, text: string): string => {
  const characters = Array.from(text);
  for (let times = roll(4); times > 0; times--)
    characters.splice(roll(characters.length + 1), roll(6), ...phrases[roll(phrases.length)]!);
  return characters.join("");
};

const shown = (before: string, after: string): string =>
  textDifference(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
    .join("");

describe("the difference of two texts", () => {
  it.each([
    ["接报之时起15分钟内到达", "接报之时起20分钟内到达", "接报之时起-15-+20+分钟内到达"],
    ["住宅每平方米每月2.80元", "住宅每平方米每月3.00元", "住宅每平方米每月-2.80元-+3.00元+"],
    ["完好率不低于98%", "完好率不低于98.5%", "完好率不低于-98%-+98.5%+"],
    ["自2026年1月1日起", "自2026年11月1日起", "自-2026年1月1日-+2026年11月1日+起"],
    ["按万分之三支付", "按万分之三点五支付", "按-万分之三-+万分之三点五+支付"],
    ["见第十二条", "见第十三条", "见-第十二条-+第十三条+"],
    ["within 30 minutes", "within 20 minutes", "within -30-+20+ minutes"],
  ])("keeps numbers, amounts, shares and dates whole: %s", (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it("cuts Chinese into words, and into characters where the browser knows no words", () => {
    expect(atomsOf("物业服务费不得上涨")).toContain("物业");
    expect(atomsOf("物业费2.80元", byCharacter)).toEqual(["物", "业", "费", "2.80元"]);
    expect(atomsOf("𠮷屋", byCharacter)).toEqual(["𠮷", "屋"]);
  });

  it("reads a comma between two changes as part of them", () => {
    expect(shown("绿化，清扫", "保洁，修剪")).toBe("-绿化，清扫-+保洁，修剪+");
    expect(shown("每日清扫，不含雨天", "每周清扫，不含节日")).toContain("清扫，不含");
  });

  it("is both texts exactly, whichever they are, with words and without", () => {
    for (let seed = 0; seed < 600; seed++) {
      const roll = dice(seed);
      const before = sentence(roll);
      const after = seed % 3 === 0 ? sentence(roll) : edited(roll, before);
      for (const segment of [undefined, byCharacter]) {
        const runs = textDifference(before, after, segment);
        expect([seed, sideOf(runs, "before"), sideOf(runs, "after")]).toEqual([seed, before, after]);
        if (before === after) expect(runs.every(({ kind }) => kind === "same")).toBe(true);
        for (const { text } of runs) expect(text).not.toBe("");
      }
    }
  });

  it("aligns as much as two sequences have in common, no less than a table of all of them says", () => {
    for (let seed = 0; seed < 300; seed++) {
      const roll = dice(seed);
      const a = Array.from({ length: roll(14) }, () => roll(4));
      const b = Array.from({ length: roll(14) }, () => roll(4));
      const found = align(a.length, b.length, (i, j) => a[i] === b[j]);
      const longest = a.map(() => b.map(() => 0));
      const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
      a.forEach((x, i) =>
        b.forEach((y, j) => {
          longest[i]![j] = x === y ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
        }),
      );
      expect(found).toHaveLength(at(a.length - 1, b.length - 1));
      found.forEach(([i, j], index) => {
        expect(a[i]).toBe(b[j]);
        if (index > 0) expect([i, j].every((value, side) => value > found[index - 1]![side]!)).toBe(true);
      });
    }
  });
});

describe("the difference of two lists of paragraphs", () => {
  it("puts a paragraph beside the one it came from, and a new one by itself", () => {
    const before = ["乙方设立24小时客服热线。", "夜间每2小时巡逻一次并留存记录。"];
    const after = ["乙方设立24小时客服热线。", "门岗配备急救箱。", "夜间每1小时巡逻一次并留存记录。"];
    expect(linesDifference(before, after).map((line) => [line.before, line.after])).toEqual([
      [before[0], after[0]],
      [null, after[1]],
      [before[1], after[2]],
    ]);
  });

  it("holds every paragraph of both, in order", () => {
    for (let seed = 0; seed < 300; seed++) {
      const roll = dice(seed);
      const before = Array.from({ length: roll(7) }, () => sentence(roll));
      const after = before.flatMap(
        (line) => [[], [line], [edited(roll, line)], [line, sentence(roll)]][roll(4)]!,
      );
      const lines = linesDifference(before, after);
      expect(lines.flatMap((line) => line.before ?? [])).toEqual(before);
      expect(lines.flatMap((line) => line.after ?? [])).toEqual(after);
      for (const line of lines) {
        expect(sideOf(line.runs, "before")).toBe(line.before ?? "");
        expect(sideOf(line.runs, "after")).toBe(line.after ?? "");
      }
    }
  });
});

const clause = (n: number, heading: string, ...paragraphs: readonly string[]): Clause => ({
  id: `c-${n}`,
  number: `第${n}条`,
  heading,
  paragraphs,
  topics: [],
});
const draftOf = (...chapters: readonly (readonly [string, string, readonly Clause[]])[]): ContractDraft =>
  sampleContract({
    chapters: chapters.map(([number, heading, clauses]) => ({ number, heading, clauses })),
  });
const changesOf = (before: ContractDraft, after: ContractDraft): readonly PassageChange[] =>
  passagesDifference(clausePassages(before), clausePassages(after));
const told = (changes: readonly PassageChange[]): readonly string[] =>
  changes.map(({ after, before, kind, moved, renumbered }) =>
    [(after ?? before)!.heading, kind, moved && "moved", renumbered && "renumbered"]
      .filter(Boolean)
      .join(" "),
  );

describe("the difference of two contracts", () => {
  const night = clause(3, "巡逻", "夜间每2小时巡逻一次。");
  const before = draftOf(
    ["第一章", "总则", [clause(1, "当事人", "甲乙双方。"), clause(2, "期限", "三年。")]],
    ["第二章", "服务", [night, clause(4, "保洁", "每日清扫一次。")]],
  );

  it("says which clause was moved, which only got another number, which came and which went", () => {
    const after = draftOf(
      ["第一章", "总则", [clause(1, "当事人", "甲乙双方。"), { ...night, number: "第2条" }]],
      [
        "第二章",
        "服务",
        [clause(9, "绿化", "每季修剪。"), { ...clause(4, "保洁", "每日清扫一次。"), number: "第5条" }],
      ],
    );
    expect(told(changesOf(before, after))).toEqual([
      "当事人 same",
      "期限 removed",
      "巡逻 changed moved renumbered",
      "绿化 added",
      "保洁 changed renumbered",
    ]);
  });

  it("knows a clause again by its text when its id went to another one", () => {
    const after = draftOf(
      [
        "第一章",
        "总则",
        [clause(1, "当事人", "甲乙双方。"), clause(2, "解释", "以中文为准。"), clause(3, "期限", "三年。")],
      ],
      ["第二章", "服务", [{ ...night, id: "c-4", number: "第4条" }, clause(5, "保洁", "每日清扫两次。")]],
    );
    expect(told(changesOf(before, after))).toEqual([
      "当事人 same",
      "解释 added",
      "期限 changed renumbered",
      "巡逻 changed renumbered",
      "保洁 changed renumbered",
    ]);
  });

  it("does not take a chapter's new number for a move of its clauses", () => {
    const [first, second] = before.chapters;
    const after = { ...before, chapters: [first!, { ...second!, number: "第三章" }] };
    expect(told(changesOf(before, after)).every((line) => line.endsWith("same"))).toBe(true);
  });

  /** About 40 000 characters in 160 clauses. */
  const long = (seed: number): ContractDraft => {
    const roll = dice(seed);
    const paragraph = (): string => {
      let text = "";
      while (text.length < 80) text += sentence(roll, 20);
      return text;
    };
    return draftOf(
      ...Array.from(
        { length: 16 },
        (_, chapter) =>
          [
            `第${chapter + 1}章`,
            `章${chapter}`,
            Array.from({ length: 10 }, (__, n) =>
              clause(chapter * 10 + n, `条目${chapter * 10 + n}`, paragraph(), paragraph()),
            ),
          ] as const,
      ),
    );
  };
  const rewritten = (roll: (n: number) => number, draft: ContractDraft): ContractDraft => ({
    ...draft,
    chapters: draft.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.flatMap((one): readonly Clause[] => {
        const chance = roll(10);
        if (chance === 0) return [];
        if (chance === 1)
          return [one, { ...clause(1000 + roll(9000), "新增条款", sentence(roll)), number: "第0条" }];
        return chance < 5
          ? [{ ...one, paragraphs: one.paragraphs.map((text) => edited(roll, text)) }]
          : [one];
      }),
    })),
  });

  it("is both contracts exactly, and finds the clauses that the amendment itself names", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const old = long(seed);
      const fresh = rewritten(dice(seed + 900), old);
      const changes = changesOf(old, fresh);
      const rebuilt = (side: "before" | "after"): readonly unknown[] =>
        changes
          .filter((change) => change[side] !== null)
          .map((change) => [
            change[side]!.id,
            sideOf(change.heading, side),
            change.lines.flatMap((line) => (line[side] === null ? [] : [sideOf(line.runs, side)])),
          ]);
      const textOf = (draft: ContractDraft): readonly unknown[] =>
        draft.chapters.flatMap(({ clauses }) =>
          clauses.map(({ heading, id, paragraphs }) => [id, heading, paragraphs]),
        );
      expect(rebuilt("after")).toEqual(textOf(fresh));
      expect(new Map(rebuilt("before").map((one) => [JSON.stringify(one), 1]))).toEqual(
        new Map(textOf(old).map((one) => [JSON.stringify(one), 1])),
      );
      const named = difference(old, fresh).clauses.map(({ clause: id }) => id);
      expect(
        changes
          .filter(({ kind }) => kind !== "same")
          .map(({ after, before: former }) => (after ?? former)!.id)
          .sort(),
      ).toEqual([...named].sort());
    }
  });

  it("takes a blink for a contract of 40,000 characters", () => {
    const old = long(7);
    const fresh = rewritten(dice(8), old);
    const linesOf = (draft: ContractDraft): readonly string[] =>
      clausePassages(draft).flatMap(({ heading, lines }) => [heading, ...lines]);
    const [a, b] = [linesOf(old), linesOf(fresh)];
    const size = a.join("").length;
    expect(size).toBeGreaterThan(35_000);
    const median = (run: () => unknown): number => {
      const times = Array.from({ length: 9 }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      });
      return times.sort((x, y) => x - y)[4]!;
    };
    const byLine = median(() => align(a.length, b.length, (i, j) => a[i] === b[j]));
    const byWord = median(() => changesOf(old, fresh));
    console.info(
      `${size} characters: by word ${byWord.toFixed(1)} ms, by line ${byLine.toFixed(2)} ms, ratio ${(byWord / byLine).toFixed(1)}`,
    );
    expect(byWord).toBeLessThan(500);
  });
});
