import { letterDocument } from "@heyue/core/contract/letter/document/document";
import type { LetterDocument } from "@heyue/core/contract/letter/document/block";
import { type LetterFile, readLetterFile } from "@heyue/core/contract/letter/file";
import { builtinPolicies } from "@heyue/rules";
import * as Result from "effect/Result";

/** A demand of two bills under the law of Hangzhou, as a file. */
export const letterFile = (changes: Partial<LetterFile> = {}): LetterFile => ({
  format: "heyue-letter/1",
  number: "CG-20261124-0A1B2C",
  kind: "demand",
  writtenOn: "2026-11-24",
  sender: {
    name: "杭州和悦物业服务有限公司",
    address: "杭州市西湖区柳下路1号物业服务中心",
    phone: "0571-00000000",
  },
  addressee: { kind: "owner", name: "王秀英" },
  estate: { name: "柳下小区", jurisdiction: "330100" },
  unit: "3幢2单元1101室",
  contract: { title: "柳下小区物业服务合同", number: "LX-2026-01" },
  clauses: [{ source: "柳下小区物业服务合同", article: "第十二条", quote: "物业费按季度交纳。" }],
  content: { bills: bills(2), days: 15, pay: "物业服务中心现场交纳，或者转账至合同所列账户" },
  enclosures: ["物业费账单", "提醒记录"],
  ...changes,
});

/** Bills of so many quarters, each of another amount. */
export const bills = (count: number): NonNullable<NonNullable<LetterFile["content"]>["bills"]> =>
  Array.from({ length: count }, (_, at) => {
    const year = 2016 + Math.floor(at / 4);
    const quarter = (at % 4) + 1;
    return {
      item: "住宅物业费",
      period: `${year}年第${quarter}季度`,
      due: `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-15`,
      amount: 74760 + at,
    };
  });

/** A letter file laid out. */
export const sampleLetter = (changes: Partial<LetterFile> = {}): LetterDocument =>
  letterDocument(Result.getOrThrow(readLetterFile(letterFile(changes), builtinPolicies())));
