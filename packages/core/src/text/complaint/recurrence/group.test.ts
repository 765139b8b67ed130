import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import type { ComplaintLetter } from "../letter.ts";
import { groupLetters } from "./group.ts";
import { recurring } from "./recurring.fixture.ts";

/** Which letters are together, whatever their order and the numbers of the groups. */
const companies = (letters: readonly ComplaintLetter[]): ReadonlySet<string> => {
  const groupings = groupLetters(letters);
  const together = new Map<string, string[]>();
  groupings.forEach(({ group }, at) => {
    const key = group === null ? `alone ${at}` : String(group);
    together.set(key, [...(together.get(key) ?? []), letters[at]?.subject ?? ""]);
  });
  return new Set([...together.values()].map((all) => all.sort().join("\n")));
};

describe("letters about one matter", () => {
  it("finds those of the same place and cause in other words, and keeps apart those alike in one of the two", () => {
    const groupings = groupLetters(recurring);
    const byMatter = new Map<string, Set<number | null>>();
    recurring.forEach(({ matter }, at) => {
      byMatter.set(matter, (byMatter.get(matter) ?? new Set()).add(groupings[at]?.group ?? null));
    });
    const found = [...byMatter].filter(([, groups]) => ![...groups].includes(null));
    expect(found.map(([matter, groups]) => [matter, groups.size])).toEqual([
      ["mixer", 1],
      ["bundle", 1],
      ["smoke", 1],
    ]);
    expect(new Set(found.flatMap(([, groups]) => [...groups])).size).toBe(3);
  });

  it("explains each of them by the place and the words that it shares with another of its group", () => {
    const groupings = groupLetters(recurring);
    groupings.forEach(({ group, place, because }, at) => {
      if (group === null) return expect(because).toEqual([]);
      const kinds = because.map(({ kind }) => kind);
      expect(kinds).toEqual(["same-place", "same-cause"]);
      for (const { with: other, kind, words, likeness } of because) {
        expect(groupings[other]?.group).toBe(group);
        expect(other).not.toBe(at);
        expect(words.length).toBeGreaterThan(0);
        expect(likeness).toBeGreaterThan(0);
        const both = [at, other].map((one) => `${recurring[one]?.subject} ${recurring[one]?.text}`);
        if (kind === "same-place") expect(both.every((text) => text.includes(place ?? "?"))).toBe(true);
        else for (const word of words) expect(both.every((text) => text.includes(word))).toBe(true);
      }
    });
  });

  it("does not mind the order of the lines", async () => {
    const expected = companies(recurring);
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Schema.Array(Schema.Int).check(Schema.isMinLength(60), Schema.isMaxLength(60))),
        (ranks) => {
          const shuffled = recurring
            .map((letter, at) => [letter, ranks[at] ?? 0] as const)
            .sort(([, one], [, other]) => one - other)
            .map(([letter]) => letter);
          const found = companies(shuffled);
          return found.size === expected.size && [...found].every((company) => expected.has(company));
        },
        { runs: 60, seed: 20261124 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
  });

  it("keeps a group together when letters on other matters come in", async () => {
    const strangers: readonly ComplaintLetter[] = [
      { subject: "北桥公寓的健身器材坏了", text: "单杠松了。" },
      { subject: "请问怎么办居住证", text: "我是租户，需要什么材料？" },
      { subject: "柳荫小区的猫太多", text: "晚上叫得厉害。" },
      { subject: "玉兰苑楼道堆杂物", text: "纸箱和旧家具占了半个楼道。" },
      { subject: "云栖新城的快递柜超时收费", text: "取件晚了一天就要收钱。" },
      { subject: "搅拌站招工吗", text: "我会开罐车，松涛路附近最好。" },
    ];
    const Others = Schema.Array(Schema.Literals([0, 1, 2, 3, 4, 5])).check(Schema.isMaxLength(20));
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Others),
        (others) => {
          const groupings = groupLetters([
            ...recurring,
            ...others.map((at) => strangers[at] as ComplaintLetter),
          ]);
          return ["mixer", "bundle", "smoke"].every((wanted) => {
            const groups = new Set(
              recurring.flatMap(({ matter }, at) => (matter === wanted ? [groupings[at]?.group] : [])),
            );
            return groups.size === 1 && !groups.has(null);
          });
        },
        { runs: 60, seed: 20261124 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
  });

  it("puts a letter that is sent again into the group of the first", () => {
    for (const { matter: _, ...letter } of recurring.filter(
      ({ matter }) => matter !== "square" && matter !== "water",
    )) {
      const groupings = groupLetters([...recurring, letter]);
      const first = recurring.findIndex(({ subject }) => subject === letter.subject);
      expect(groupings.at(-1)?.group).not.toBeNull();
      expect(groupings.at(-1)?.group).toBe(groupings[first]?.group);
    }
  });

  it("tells buildings of one estate apart by the place that a form gives", () => {
    const text = "电梯又停了，轿厢门打不开，老人只能爬楼梯。";
    const groups = groupLetters([
      { text, place: "和悦花园3栋" },
      { text: "电梯又停了，轿厢门打不开，今天已经是第三次。", place: "和悦花园3栋" },
      { text, place: "和悦花园7栋" },
    ]).map(({ group }) => group);
    expect(groups).toEqual([1, 1, null]);
  });

  it("tells two estates apart whose names differ in their ending only", () => {
    const text = "地下车库漏水，车位上全是积水，请维修。";
    const letters = ["云栖花园", "云栖家园"].map((name) => ({ subject: `${name}地下车库漏水`, text }));
    expect(groupLetters(letters).map(({ group }) => group)).toEqual([null, null]);
  });

  it("has nothing to say of no letters, and groups none that name no place unless they are the same", () => {
    expect(groupLetters([])).toEqual([]);
    const [one, other] = [{ text: "广场舞太吵，孩子写不了作业" }, { text: "楼下广场舞吵得没法看电视" }];
    expect(groupLetters([one, other]).map(({ group }) => group)).toEqual([null, null]);
    expect(groupLetters([one, other, one]).map(({ group }) => group)).toEqual([1, null, 1]);
  });
});
