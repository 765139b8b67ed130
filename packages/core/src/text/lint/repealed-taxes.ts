import type { Words } from "../words.ts";
import type { FindingCitation } from "./finding.ts";
import type { RepealedLaw } from "./repealed-laws.ts";

const tax = (title: string, repealed: string, successor: Words, by: FindingCitation): RepealedLaw => ({
  title,
  repealed,
  successor,
  by,
});
const valueAddedTax: Words = { "zh-CN": "《增值税法》", en: "the Value-Added Tax Law" };

/** Interim tax regulations (税收暂行条例) that laws took the place of. */
export const repealedTaxes: readonly RepealedLaw[] = [
  tax("营业税暂行条例", "2017-11-19", valueAddedTax, { source: "国务院令第691号", article: "第一条" }),
  tax("增值税暂行条例", "2026-01-01", valueAddedTax, {
    source: "中华人民共和国增值税法",
    article: "第三十八条",
    quote: "《中华人民共和国增值税暂行条例》同时废止",
  }),
  tax(
    "印花税暂行条例",
    "2022-07-01",
    { "zh-CN": "《印花税法》", en: "the Stamp Tax Law" },
    {
      source: "中华人民共和国印花税法",
      article: "第二十条",
      quote: "1988年8月6日国务院发布的《中华人民共和国印花税暂行条例》同时废止",
    },
  ),
  tax(
    "契税暂行条例",
    "2021-09-01",
    { "zh-CN": "《契税法》", en: "the Deed Tax Law" },
    {
      source: "中华人民共和国契税法",
      article: "第十六条",
      quote: "1997年7月7日国务院发布的《中华人民共和国契税暂行条例》同时废止",
    },
  ),
  tax(
    "城市维护建设税暂行条例",
    "2021-09-01",
    { "zh-CN": "《城市维护建设税法》", en: "the Urban Maintenance and Construction Tax Law" },
    {
      source: "中华人民共和国城市维护建设税法",
      article: "第十一条",
      quote: "1985年2月8日国务院发布的《中华人民共和国城市维护建设税暂行条例》同时废止",
    },
  ),
];
