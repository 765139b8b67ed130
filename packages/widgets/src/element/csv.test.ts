import { describe, expect, it } from "vitest";
import { csvText } from "./csv.ts";

describe("a table for a spreadsheet", () => {
  it("is read as UTF-8 by Excel, a line for each row, quotes doubled", () => {
    expect(csvText([["标准", "说明"], ["楼道", '写着"3 幢"，\n未清扫']])).toBe(
      '\uFEFF"标准","说明"\r\n"楼道","写着""3 幢""，\n未清扫"\r\n',
    ); // prettier-ignore
  });

  it("hands on no formula that somebody typed, and leaves numbers as they are", () => {
    for (const typed of [
      "=HYPERLINK(1)",
      "+1+cmd",
      "-2+3",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "＝1",
      "-",
      "+8613800000000 ",
    ])
      expect(csvText([[typed]])).toBe(`\uFEFF"'${typed}"\r\n`);
    for (const value of ["-0.1667", "+16.67", "95.83%", "0", "", "3-4 日", "1=1"])
      expect(csvText([[value]])).toBe(`\uFEFF"${value}"\r\n`);
  });
});
