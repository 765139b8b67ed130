import { describe, expect, it } from "vitest";
import { promiseFlags } from "./promise-flag.ts";

const flagged = (body: string, language: "zh-CN" | "en" = "zh-CN"): readonly string[] =>
  promiseFlags(
    language === "en"
      ? { "zh-CN": { title: "通知", body: "见英文。" }, en: { title: "Notice", body } }
      : { "zh-CN": { title: "通知", body } },
  ).map(({ text }) => text);

describe("a sentence that sounds like a promise", () => {
  it.each([
    "我公司承诺急修30分钟内到场",
    "楼道保洁将每周不少于两次",
    "我们保证3日内答复",
    "绿化养护合格率确保不低于95%",
  ])("is flagged: %s", (sentence) => {
    expect(flagged(`各位业主：${sentence}。谢谢。`).join()).toContain(sentence);
  });

  it.each([
    "我们承诺热情服务",
    "请业主务必在3日内缴费",
    "预计4小时恢复供水",
    "将于12月1日停水",
    "因管道检修停水8小时",
  ])("is not flagged: %s", (sentence) => {
    expect(flagged(`${sentence}。`)).toEqual([]);
  });

  it("is found in English too, and not where owners are asked", () => {
    expect(flagged("We will answer every letter within 3 days. Please pay within 10 days.", "en")).toEqual([
      "We will answer every letter within 3 days",
    ]);
  });

  it("stands in the text where its span says", () => {
    const body = "一、说明！\n  二、我司承诺每天巡查2次；其余照旧。";
    const [flag] = promiseFlags({ "zh-CN": { title: "a", body } });
    expect(body.slice(flag?.start, flag?.end)).toBe(flag?.text);
  });
});
