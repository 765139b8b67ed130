/**
 * `heyue bill` over a million units against a raw stream copy of the same CSV, each as a process of its own, in turn. Ends with 3
 * when it takes more than four times as long or has more than 512 MiB. `--quick` runs fewer rounds over fewer units and does
 * not write the results; `--units N` sets their number.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../scripts/parts/main.ts";
import { run, workspaceRoot } from "../scripts/parts/process.ts";
import { measure, rawCopy, type Measured } from "./parts/measured.ts";
import { randomNumbers } from "./parts/random.ts";
import { median } from "./parts/rounds.ts";

const limits = { ratio: 4, peak: 512 };
const isQuick = process.argv.includes("--quick");
const asked = process.argv.indexOf("--units");
const count = asked > 0 ? Number(process.argv[asked + 1]) : isQuick ? 100_000 : 1_000_000;
const rounds = isQuick ? 3 : 9;

const contract = join(workspaceRoot, "apps/demo/contract/guihua-yuan.json");
const command = join(workspaceRoot, "packages/adapters/src/cli/heyue.js");

const header = "id,owner,area,propertyType,delivery,occupancy,arrears\n";
const types = ["multi-storey", "high-rise", "high-rise", "high-rise", "villa", "commercial"];
const families = ["王", "李", "张", "欧阳", "陈", "林"];
const names = ["小明", "伟国", "娜娜", "静", "雷", "梅梅"];

/** Units as an estate has them: every area from 40 to 200 m², eleven years of handovers, one in ten empty or in arrears. */
const units = (number: number): string => {
  const next = randomNumbers(20_261_124);
  const two = (value: number): string => String(value).padStart(2, "0");
  const of = (list: readonly string[]): string => list[next(list.length)] ?? "";
  const rows: string[] = [];
  for (let index = 0; index < number; index += 1) {
    rows.push(
      [
        `GHY-${String(index).padStart(7, "0")}`, `${of(families)}${of(names)}`, `${40 + next(160)}.${two(next(100))}`, of(types),
        `${2015 + next(11)}-${two(1 + next(12))}-${two(1 + next(28))}`, next(10) === 0 ? "vacant" : "occupied",
        next(10) === 0 ? `${next(9000)}.${two(next(100))}` : "0.00",
      ].join(","), // prettier-ignore
    );
  }
  return `${header}${rows.join("\n")}\n`;
};

const folder = mkdtempSync(join(tmpdir(), "heyue-bench-bill-"));
const path = (name: string): string => join(folder, name);

const copy = (csv: string): Promise<Measured> => measure([...rawCopy, csv, path("copy.csv")]);
const bill = (csv: string): Promise<Measured> =>
  measure([
    command,
    "bill", "--contract", contract, "--jurisdiction", "330100", "--units", csv, "--period", "2026-01..2026-03", "--out", path("bills.csv"), "--json",
  ]); // prettier-ignore

interface Runs {
  readonly copy: Measured[];
  readonly bill: Measured[];
}

/** Both in turn, the order turned round each time; round zero warms up and is thrown away. */
const race = async (csv: string): Promise<Runs> => {
  const runs: Runs = { copy: [], bill: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? (["copy", "bill"] as const) : (["bill", "copy"] as const)) {
      rmSync(path(name === "copy" ? "copy.csv" : "bills.csv"), { force: true });
      const measured = await (name === "copy" ? copy(csv) : bill(csv));
      if (round > 0) runs[name].push(measured);
    }
  }
  return runs;
};

await main(async () => {
  try {
    writeFileSync(path("units.csv"), units(count));
    writeFileSync(path("one.csv"), units(1));
    const all = await race(path("units.csv"));
    const size = { units: statSync(path("units.csv")).size, bills: statSync(path("bills.csv")).size };
    const summary = (all.bill.at(-1)?.out ?? "").trim();
    // Each bill as it was written, added up again.
    const written = readFileSync(path("bills.csv"), "utf8").trimEnd().split("\n").slice(1);
    const total = written.reduce((sum, row) => sum + BigInt((row.split(",")[13] ?? "").replace(".", "")), 0n);
    const said = JSON.parse(summary) as { readonly billed: number; readonly total: string };
    if (written.length !== count || said.billed !== count || BigInt(said.total.replace(".", "")) !== total) {
      throw new Error(
        `The bills do not add up to what was said: ${written.length} bills, ${total} fen; ${summary}`,
      );
    }
    const one = await race(path("one.csv"));
    const of = (runs: readonly Measured[], what: "elapsed" | "cpu" | "peak"): number =>
      median(runs.map((measured) => measured[what]));
    const ratio = of(all.bill, "elapsed") / of(all.copy, "elapsed");
    const work = (what: "elapsed" | "cpu"): number =>
      (of(all.bill, what) - of(one.bill, what)) / (of(all.copy, what) - of(one.copy, what));
    const peak = Math.max(...all.bill.map((measured) => measured.peak));
    const row = (name: string, runs: readonly Measured[]): string => {
      const times = runs.map(({ elapsed }) => elapsed);
      return `| ${name} | ${of(runs, "elapsed").toFixed(0)} | ${Math.min(...times).toFixed(0)}-${Math.max(...times).toFixed(0)} | ${of(runs, "cpu").toFixed(0)} | ${Math.max(...runs.map((measured) => measured.peak)).toFixed(0)} |`;
    };
    const commit = (await run("git", ["rev-parse", "--short", "HEAD"], { cwd: workspaceRoot })).stdout.trim();
    const text = [
      "# A million bills against a raw copy",
      "",
      "Made by `pnpm bench bill`; the figures compare two programs on one machine, they say nothing about another.",
      `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "unknown"}, after commit ${commit}, load of the machine ${loadavg()[0]?.toFixed(1)}.`,
      `${count} units (${(size.units / 1e6).toFixed(1)} MB in, ${(size.bills / 1e6).toFixed(1)} MB of bills out), ${rounds} rounds in turn, whole processes from start to end.`,
      "The copy is `pipeline(createReadStream, createWriteStream)` of the same file. Every bill was read again and added up.",
      "",
      "| program | ms, median | range | processor ms | peak MiB |",
      "|---|---|---|---|---|",
      row("raw copy", all.copy),
      row("heyue bill", all.bill),
      row("raw copy of one unit", one.copy),
      row("heyue bill of one unit", one.bill),
      "",
      `Ratio of the whole processes: **${ratio.toFixed(2)}** (limit ${limits.ratio}). Without the start of the programs: ${work("elapsed").toFixed(2)} by the clock, ${work("cpu").toFixed(2)} by processor time.`,
      `Peak memory: **${peak.toFixed(0)} MiB** (limit ${limits.peak}). Of each unit: ${((of(all.bill, "elapsed") * 1000) / count).toFixed(2)} µs.`,
      "",
    ].join("\n");
    console.log(text);
    if (!isQuick && asked < 0) writeFileSync(join(workspaceRoot, "bench/results/bill.md"), text);
    if (ratio <= limits.ratio && peak <= limits.peak) return 0;
    console.error(
      `A million bills take ${ratio.toFixed(2)} times a raw copy (limit ${limits.ratio}) and ${peak.toFixed(0)} MiB (limit ${limits.peak}).`,
    );
    return 3;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
