import { describe, expect, it } from "vitest";
import { placeNamesIn, zonesIn } from "./place-name.ts";

const namesIn = (text: string): readonly string[] => [...new Set(placeNamesIn(text).map(({ name }) => name))];

describe("names of places in a message", () => {
  it.each([
    ["投诉云栖新城小区东面的搅拌站", "云栖新城"],
    ["我是澜岸滨河苑的业主", "澜岸滨河苑"],
    ["反映西湖区梧桐里花园电梯故障", "梧桐里花园"],
    ["请处理松涛路18号的违建", "松涛路"],
    ["反映B3区木兰清韵二期临时用电", "木兰清韵"],
    ["家住望江大厦，楼下太吵", "望江大厦"],
  ])("reads %s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    "幼儿园什么时候开学",
    "请修一下公园的长椅",
    "老旧小区什么时候改造",
    "物业办公室没有人",
    "家里停电了",
  ])("takes no facility or general word for a name: %s", (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it("says where a name stands", () => {
    const text = "😀在云栖新城小区里";
    for (const { name, start, end } of placeNamesIn(text)) expect(text.slice(start, end)).toContain(name);
    expect(namesIn(text)).toContain("云栖新城");
  });

  it("reads phases and sections in one writing, buildings only on request, and no code of a district", () => {
    expect(zonesIn("云栖新城二期，Ｂ区，A3区")).toEqual(["2期", "B区"]);
    expect(zonesIn("3栋2单元")).toEqual([]);
    expect(zonesIn("3栋2单元", true)).toEqual(["3栋", "2单元"]);
  });
});
