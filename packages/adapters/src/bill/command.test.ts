import { builtinDocuments } from "@heyue/rules";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk, readCsv } from "./testing/command.ts";

const header = "id,owner,area,propertyType,delivery,occupancy,arrears";
const desks: Desk[] = [];
const desk = (): Desk => {
  const made = openDesk();
  desks.push(made);
  return made;
};
afterEach(() => {
  for (const made of desks.splice(0)) made.close();
});

/** The rows of the golden file; what is expected of them was worked out by hand from contract and law. */
const goldenUnits = [
  header,
  "1-101,王小明,89.50,home,2020-06-01,occupied,0.00",
  '1-102,"欧阳, 娜娜",120.35,普通住宅,2020-06-01,vacant,12.50',
  "1-103,𠮷田 é,100.00,f-villa,2026-02-15,occupied,-5.00",
  "B1-7,李雷,,地下车位,2020-06-01,occupied,0",
  "1-104,韩梅梅,66.66,home,未交付,occupied,0",
].join("\r\n");

describe("heyue bill", () => {
  it("bills a small file to the letter: whole months, a month begun in its middle, parking, and what is not handed over", async () => {
    const { put, bill, get } = desk();
    put("units.csv", `\ufeff${goldenUnits}`);
    const ended = await bill();
    expect(ended.err.trimEnd().split("\n").at(-1)).toBe(
      "Reconciled: 5 units = 5 billed + 0 rejected; total 2487.70 yuan = fees 2480.20 + arrears 7.50",
    );
    expect(JSON.parse(ended.out)).toEqual({
      units: 5, billed: 5, rejected: 0, total: "2487.70", arrears: "7.50", amount: "2480.20", developerAmount: "1101.83",
    }); // prettier-ignore
    expect(ended.code).toBe(0);
    await expect(get("bills.csv")).toMatchFileSnapshot(
      fileURLToPath(new URL("golden/bills.csv", import.meta.url)),
    );
    expect(get("rejects.csv")).toBe("line,id,column,code,reason\n");
  });

  it("works out every amount by hand", async () => {
    const { put, bill, get } = desk();
    put("units.csv", goldenUnits);
    await bill();
    const [home, vacant, begun, parking, open] = readCsv(get("bills.csv"));
    // 89.50 × 2.65 = 237.175, rounded to 237.18; three months.
    expect(home).toMatchObject({ months: "3", amount: "711.54", total: "711.54", clause: "第二十条" });
    expect(home?.["lines"]).toMatch(/^2026-01\.\.2026-03 3\*237\.18=711\.54 第/);
    // 120.35 × 2.65 = 318.9275, rounded to 318.93. An empty home pays as well.
    expect(vacant).toMatchObject({ owner: "欧阳, 娜娜", amount: "956.79", total: "969.29" });
    // 100.00 × 3.8125 = 381.25. Half of February is 190.625: the developer's half, the first, is 190.63, and the owner's the
    // rest of the month, 190.62. With March the owner pays 571.87; the developer, with January, 571.88.
    expect(begun).toMatchObject({
      months: "1.5",
      amount: "571.87",
      developerAmount: "571.88",
      total: "566.87",
    });
    expect(begun?.["lines"]).toMatch(
      /^developer 2026-01 1\*381\.25=381\.25 .+; developer 2026-02-01\.\.2026-02-14 0\.5\*381\.25=190\.63 .+; 2026-02-15\.\.2026-02-28 0\.5\*381\.25=190\.62 .+; 2026-03 1\*381\.25=381\.25 /,
    );
    expect(parking).toMatchObject({ area: "", amount: "240.00", unitPrice: "80.00" });
    // 66.66 × 2.65 = 176.649, rounded to 176.65; three months for the developer, nothing for an owner.
    expect(open).toMatchObject({ months: "0", amount: "0.00", developerAmount: "529.95", total: "0.00" });
  });

  it("writes JSON lines with the trace of every line", async () => {
    const { put, bill, get, path } = desk();
    put("units.csv", `${header}\n"1-""A""",王\t五,89.50,home,2020-06-01,occupied,3.5\n`);
    expect((await bill({ out: path("bills.jsonl") })).code).toBe(0);
    const [line = "", rest] = get("bills.jsonl").split("\n");
    expect(rest).toBe("");
    expect(JSON.parse(line)).toMatchObject({
      id: '1-"A"', owner: "王\t五", area: "89.50", propertyType: "home", feeItem: "f-home", clause: "第二十条", unitPrice: "2.65", months: "3",
      amount: "711.54", developerAmount: "0.00", arrears: "3.50", total: "715.04",
      lines: [{ payer: "owner", from: "2026-01-01", to: "2026-03-31", months: "3", monthly: "237.18", amount: "711.54" }],
    }); // prettier-ignore
    expect(JSON.parse(line).trace).toEqual([
      expect.stringMatching(/^fee\.start:.+/),
      expect.stringMatching(/^fee\.period:.+/),
    ]);
  });

  it("takes Chinese headers in any order, carries further columns over, and reads dates as people write them", async () => {
    const { put, bill, get } = desk();
    put(
      "units.csv",
      "备注,期初欠费,业主姓名,建筑面积（㎡）,物业类型,交付日期,入住状态,房号\n甲,0,王,89.50,普通住宅,2020/6/1,已入住,1-101\n乙,0,李,89.50,别墅,2020年6月1日,空置,1-102\n",
    );
    const ended = await bill({ lang: "zh-CN" });
    expect(ended.code).toBe(0);
    expect(ended.err).toContain("备注");
    expect(get("bills.csv").split("\n")[0]).toBe(
      "备注,arrears,owner,area,propertyType,delivery,occupancy,id,feeItem,clause,unitPrice,months,amount,developerAmount,total,lines,trace",
    );
    expect(readCsv(get("bills.csv")).map(({ id, 备注: note, amount }) => [id, note, amount])).toEqual([
      ["1-101", "甲", "711.54"],
      ["1-102", "乙", "1023.66"],
    ]);
    expect(ended.err.trimEnd().split("\n").at(-1)).toMatch(
      /^对账：2 户 = 2 户出账 \+ 0 户退回；合计 1735\.20 元/,
    );
  });

  it("sets every bad row aside with line, column and reason, and bills the others", async () => {
    const { put, bill, get } = desk();
    const good = (id: string): string => `${id},王,89.50,home,2020-06-01,occupied,0`;
    const rows = [
      good("a"),
      ",王,89.50,home,2020-06-01,occupied,0",
      "c,  ,89.50,home,2020-06-01,occupied,0",
      "d,王,,home,2020-06-01,occupied,0",
      "e,王,89.505,home,2020-06-01,occupied,0",
      "f,王,-1,home,2020-06-01,occupied,0",
      "g,王,1e3,home,2020-06-01,occupied,0",
      "h,王,89.50,castle,2020-06-01,occupied,0",
      "i,王,89.50,home,2020-02-30,occupied,0",
      "j,王,89.50,home,,occupied,0",
      "k,王,89.50,home,2020-06-01,maybe,0",
      "l,王,89.50,home,2020-06-01,occupied,",
      "m,王,89.50,home,2020-06-01,occupied,12.345",
      "n,王,89.50,home,2020-06-01,occupied",
      "o,王,89.50,home,2020-06-01,occupied,0,extra",
      'p,"王,89.50,home,2020-06-01,occupied,0',
      good("q"),
      good("a"),
      'r,"王"x,89.50,home,2020-06-01,occupied,0',
      "s,王,0,home,2020-06-01,occupied,0",
      "t,王,89.50,home,2020-06-01,occupied,99999999999.00",
      `u,${"王".repeat(40_000)},89.50,home,2020-06-01,occupied,0`,
      '"v\n2","王\r\n五",89.50,home,2020-06-01,occupied,0',
      good("w"),
    ];
    put("units.csv", `${header}\n${rows.join("\n")}`);
    const ended = await bill();
    expect(ended.code).toBe(3);
    expect(JSON.parse(ended.out)).toMatchObject({
      units: rows.length,
      billed: 4,
      rejected: 20,
      amount: "2846.16",
    });
    const rejects = readCsv(get("rejects.csv"));
    expect(rejects.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      "3 id missing-fact", "4 owner missing-fact", "5 area missing-fact", "6 area bad-value", "7 area bad-value", "8 area bad-value",
      "9 propertyType unknown-type", "10 delivery bad-value", "11 delivery missing-fact", "12 occupancy bad-value", "13 arrears missing-fact",
      "14 arrears bad-value", "15 row bad-row", "16 row bad-row", "17 row bad-row", "19 id duplicate", "20 row bad-row", "21 area bad-value",
      "22 arrears too-large", "23 row bad-row",
    ]); // prettier-ignore
    expect(rejects.find(({ code }) => code === "duplicate")?.["reason"]).toContain("line 2");
    expect(readCsv(get("bills.csv")).map(({ id }) => id)).toEqual(["a", "q", "v\n2", "w"]);
  });

  it("says on standard error which rows were refused when no file takes them", async () => {
    const { put, bill } = desk();
    put(
      "units.csv",
      `${header}\n${Array.from({ length: 15 }, (_, index) => `u${index},王,,home,2020-06-01,occupied,0`).join("\n")}\n`,
    );
    const ended = await bill({ rejects: undefined });
    expect(ended.code).toBe(3);
    expect(ended.err).toContain("Line 2 [area] area is missing");
    expect(ended.err.match(/^Line /gm)).toHaveLength(10);
    expect(ended.err).toContain("--rejects FILE");
  });

  it("refuses bytes that are not UTF-8, row by row, and a whole file whose header is not", async () => {
    const { put, bill, get } = desk();
    const row = Buffer.from(
      `${header}\na,XX,89.50,home,2020-06-01,occupied,0\nb,王,89.50,home,2020-06-01,occupied,0\n`,
      "utf8",
    );
    row[row.indexOf("XX")] = 0xcd;
    row[row.indexOf("X")] = 0xf5;
    put("units.csv", row);
    expect((await bill()).code).toBe(3);
    expect(readCsv(get("rejects.csv"))).toMatchObject([{ line: "2", code: "not-utf8" }]);
    put("units.csv", Buffer.from([0xb7, 0xbf, 0xba, 0xc5, 0x2c, 0x0a]));
    const ended = await bill();
    expect(ended.code).toBe(2);
    expect(ended.err).toContain("UTF-8");
  });

  it.each([
    ["no such units", { units: "missing.csv" }, /missing\.csv does not exist/],
    ["no such contract", { contract: "missing.json" }, /missing\.json/],
    ["an unknown place", { jurisdiction: "Atlantis" }, /no policy for "Atlantis".*CN/],
    ["a period that is none", { period: "2026-13" }, /--period is YYYY-MM/],
    ["a period that ends before it begins", { period: "2026-03..2026-01" }, /before it begins/],
    ["a period outside the contract", { period: "2024-01" }, /outside the contract's term/],
    ["a fact that is none", { fact: "colour=red" }, /--fact is NAME=VALUE/],
    ["a policy that is not there", { policy: "@nobody/law" }, /--policy @nobody\/law cannot be used/],
  ])("ends with 2 and one message for %s, and writes nothing", async (_, options, message) => {
    const { put, bill, path } = desk();
    put("units.csv", `${header}\na,王,89.50,home,2020-06-01,occupied,0\n`);
    const ended = await bill(options as Record<string, string>);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(message);
    expect(
      ended.err
        .trimEnd()
        .split("\n")
        .filter((line) => !line.startsWith("(")),
    ).toHaveLength(1);
    expect(ended.out).toBe("");
    expect(readdirSync(path(".")).sort()).toEqual(["contract.json", "units.csv"]);
  });

  it.each([
    ["another file", { hello: 1 }, /format must be "heyue-contract\/1"/],
    ["no price list", { fees: { basis: "lump-sum", items: [] } }, /fees\.items is empty/],
    [
      "a price that is none",
      {
        fees: {
          basis: "lump-sum",
          items: [{ id: "f", clause: "c", title: "t", houseType: "h", unitPrice: "2,65", unit: "m2-month" }],
        },
      },
      /fees\.items\[0\]\.unitPrice/,
    ],
    ["a term turned round", { term: { from: "2026-01-01", to: "2025-01-01" } }, /term\.to/],
  ])("refuses a contract that is %s", async (_, change, message) => {
    const { put, bill, get, path } = desk();
    put("units.csv", `${header}\na,王,89.50,home,2020-06-01,occupied,0\n`);
    const contract = JSON.parse(get("contract.json")) as object;
    put("contract.json", JSON.stringify("hello" in change ? change : { ...contract, ...change }));
    const ended = await bill();
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(message);
    expect(existsSync(path("bills.csv"))).toBe(false);
  });

  it.each([
    ["id,owner\n", /lacks the columns area, propertyType/],
    [`${header},ID\n`, /has "id" twice/],
    [`${header},total\n`, /"total", which the bills use themselves/],
    [`${header.replaceAll(",", ";")}\n`, /not separated by commas/],
    ["", /is empty/],
  ])("refuses the header %j", async (text, message) => {
    const { put, bill } = desk();
    put("units.csv", text);
    const ended = await bill();
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(message);
  });

  it("keeps a former file of bills as .bak, never in place of an older one, and drops it only with --force", async () => {
    const { put, bill, get, path } = desk();
    put("units.csv", `${header}\na,王,89.50,home,2020-06-01,occupied,0\n`);
    put("bills.csv", "first");
    expect((await bill()).err).toContain("bills.csv.bak");
    expect(get("bills.csv.bak")).toBe("first");
    put("bills.csv", "second");
    await bill();
    expect([get("bills.csv.bak"), get("bills.csv.bak-2")]).toEqual(["first", "second"]);
    await bill({ force: true });
    expect(existsSync(path("bills.csv.bak-3"))).toBe(false);
    expect((await bill({ out: path("units.csv") })).code).toBe(2);
  });

  it("bills by a policy that is given by its file", async () => {
    const { put, bill, get } = desk();
    const base = builtinDocuments.find(({ code }) => code === "330100");
    put(
      "policy.json",
      JSON.stringify({
        ...base,
        id: "cn-nowhere",
        code: "659999",
        name: { "zh-CN": "某市", en: "Nowhere" },
        aliases: [],
      }),
    );
    put("units.csv", `${header}\na,王,89.50,home,2020-06-01,occupied,0\n`);
    expect((await bill({ jurisdiction: "某市" })).code).toBe(2);
    const ended = await bill({ jurisdiction: "某市", policy: "./policy.json" });
    expect(ended.err).not.toContain("cannot be used");
    expect(ended.code).toBe(0);
    expect(ended.err).not.toContain("in place of the built-in");
    expect(readCsv(get("bills.csv"))).toMatchObject([{ amount: "711.54" }]);
  });

  it("says that a policy which is given replaces a built-in one, and bills by it", async () => {
    const { put, bill, get } = desk();
    const base = builtinDocuments.find(({ code }) => code === "330100");
    put("policy.json", JSON.stringify({ ...base, id: "our-hangzhou", version: "7.0.0", aliases: [] }));
    put("units.csv", `${header}\na,王,89.50,home,2020-06-01,occupied,0\n`);
    const ended = await bill({ policy: "./policy.json" });
    expect(ended.err).toContain(
      `Note: for 330100 Hangzhou our-hangzhou 7.0.0 of --policy is used in place of the built-in ${base?.id} ${base?.version}\n`,
    );
    expect(ended.code).toBe(0);
    expect(readCsv(get("bills.csv"))).toMatchObject([{ amount: "711.54" }]);
  });

  it("leaves no half output when it is interrupted, nor under the name of the bills when it is killed", async () => {
    const { put, bill, path } = desk();
    const row = (index: number): string => `u-${index},王,89.50,home,2020-06-01,occupied,0\n`;
    put("units.csv", `${header}\n${Array.from({ length: 400_000 }, (_, index) => row(index)).join("")}`);
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      let started = false;
      const ended = await bill({}, (kill) => {
        const watch = setInterval(() => {
          if (!readdirSync(path(".")).some((name) => name.startsWith(".bills.csv"))) return;
          started = true;
          clearInterval(watch);
          kill(signal);
        }, 2);
      });
      expect(started).toBe(true);
      expect(ended.code === 2 || ended.signal === signal).toBe(true);
      const left = readdirSync(path("."));
      expect(left).not.toContain("bills.csv");
      expect(left).not.toContain("rejects.csv");
      if (signal === "SIGTERM") expect(left.sort()).toEqual(["contract.json", "units.csv"]);
    }
  }, 60_000);
});
