import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { fixedPolicies } from "../../testing/fixed-policies.ts";
import { letterDocument } from "./document/document.ts";
import { letterTexts } from "./document/markdown.ts";
import { readLetterFile } from "./file.ts";

const file = {
  format: "heyue-letter/1",
  number: "CG-1",
  kind: "demand",
  writtenOn: "2026-11-24",
  sender: { name: "试验物业有限公司", address: "试验路1号", phone: "0571-1" },
  addressee: { kind: "owner", name: "王秀英" },
  estate: { name: "试验小区", jurisdiction: "330100" },
  unit: "1幢101室",
  contract: { title: "试验合同", number: "HY-1" },
  content: {
    bills: [{ item: "住宅物业费", period: "2026年第1季度", due: "2026-01-15", amount: 74760 }],
    days: 15,
  },
};
const read = (input: unknown) => readLetterFile(input, fixedPolicies());

describe("a letter in a file", () => {
  it("is put into words by the template and laid out", () => {
    const texts = letterTexts(letterDocument(Result.getOrThrow(read(file)))).join("\n");
    expect(texts).toContain("747.60元（大写：人民币柒佰肆拾柒元陆角）");
    expect(texts).toContain("编号：CG-1");
  });

  it("keeps its own words to the letter", () => {
    const own = { ...file, content: undefined, subject: "关于支付的催告", paragraphs: ["请支付。"] };
    expect(Result.getOrThrow(read(own))).toMatchObject({
      subject: "关于支付的催告",
      paragraphs: ["请支付。"],
    });
  });

  it("is refused with everything that is missing or unknown at once", () => {
    const { number: _, ...rest } = file;
    const refused = read({ ...rest, writtenOn: "2026-13-01", extra: 1 });
    expect(
      Result.isFailure(refused) &&
        refused.failure.kind === "invalid" &&
        refused.failure.issues.map(({ path }) => path).sort(),
    ).toEqual(["/extra", "/number", "/writtenOn"]);
    const bare = read({ ...file, content: {} });
    expect(Result.isFailure(bare) && bare.failure).toMatchObject({
      kind: "invalid",
      issues: [{ path: "/content/bills" }, { path: "/content/days" }],
    });
  });

  it.each([
    { content: { ...file.content, facts: ["逾期将停止供水。"] } },
    { content: { ...file.content, pay: "逾期将锁闭门禁" } },
    { content: undefined, subject: "逾期断电", paragraphs: ["请支付。"] },
    { enclosures: ["停电通知：不交费即断电"] },
  ])("is refused when it threatens supply or access: %j", (changes) => {
    const refused = read({ ...file, ...changes });
    expect(Result.isFailure(refused) && refused.failure.kind).toBe("threat");
  });
});
