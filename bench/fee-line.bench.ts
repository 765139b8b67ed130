/**
 * One fee line: the compiled law, without and with its trace, against a loop that somebody would write by hand on plain integers,
 * with the same objects in and out; and, for the record, json-rules-engine and publicodes on the same rule. Ends with 3 when the
 * law takes more than 3 times the loop, or more than 10 times with its trace. `--quick` runs fewer rounds and does not write
 * the results.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { Engine } from "json-rules-engine";
import PublicodesEngine from "publicodes";
import { createFeeLines, type FeeLine, type PricedSlice } from "../packages/rules/src/engine/fee-line.ts";
import { builtinDocuments, builtinPolicies } from "../packages/rules/src/rules.ts";
import { main } from "../scripts/parts/main.ts";
import { run, workspaceRoot } from "../scripts/parts/process.ts";
import { randomNumbers } from "./parts/random.ts";
import { median } from "./parts/rounds.ts";

const limits = { off: 3, keys: 10 };
const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 5 : 21;
const many = isQuick ? 100_000 : 1_000_000;

const place = "330100";
const facts = { scheme: "lump-sum", unitPrice: "2.65", from: "2026-01-01", to: "2026-03-31" } as const;

interface Unit {
  /** 1/100 m². */
  readonly area: number;
}

interface Bill {
  readonly amount: number;
  readonly slices: readonly PricedSlice[];
}

/** By hand: 2.65 yuan, three whole months, one article. It looks nothing up and can do nothing else. */
const byHand = ({ area }: Unit): Bill => {
  const monthly = Math.floor((area * 26_500 * 2 + 10_000) / 20_000);
  const amount = monthly * 3;
  return {
    amount,
    slices: [{ from: "2026-01-01", to: "2026-03-31", months: "3", article: "第九条", monthly, amount }],
  };
};

/** What was computed last, so that nothing is left out as useless. */
let kept: Bill | undefined;

const loop = (units: readonly Unit[], bill: (unit: Unit) => Bill): bigint => {
  let total = 0;
  for (const unit of units) {
    const billed = bill(unit);
    total += billed.amount;
    kept = billed;
  }
  return BigInt(total);
};

/** The same rule as data of json-rules-engine: conditions choose the price, and the event carries it; the sum is its host's. */
const jsonRules = (): ((unit: Unit) => Promise<number>) => {
  const engine = new Engine();
  engine.addRule({
    conditions: {
      all: [
        { fact: "scheme", operator: "equal", value: "lump-sum" },
        { fact: "area", operator: "greaterThanInclusive", value: 0 },
        { fact: "months", operator: "greaterThan", value: 0 },
      ],
    },
    event: { type: "fee", params: { unitPrice: 26_500, article: "第九条" } },
  });
  return async ({ area }) => {
    const { events } = await engine.run({ scheme: "lump-sum", area, months: 3 });
    const price = Number(events[0]?.params?.["unitPrice"]);
    return Math.floor((area * price * 2 + 10_000) / 20_000) * 3;
  };
};

/** The same rule in publicodes, which rounds to the fen itself. */
const publicodes = (): ((unit: Unit) => number) => {
  const engine = new PublicodesEngine({
    area: { valeur: 100 },
    price: { valeur: 2.65 },
    months: { valeur: 3 },
    scheme: { valeur: "'lump-sum'" },
    monthly: { produit: ["area", "price"], arrondi: "2 décimales", "applicable si": "scheme = 'lump-sum'" },
    amount: { produit: ["monthly", "months"] },
  });
  return ({ area }) => {
    engine.setSituation({ area: area / 100 });
    return Math.round(Number(engine.evaluate("amount").nodeValue) * 100);
  };
};

interface Way {
  readonly name: string;
  readonly units: number;
  readonly work: (units: readonly Unit[]) => bigint | Promise<bigint>;
}

const ways = (line: FeeLine): readonly Way[] => {
  const policies = builtinPolicies();
  const rules = jsonRules();
  const codes = publicodes();
  return [
    { name: "by hand", units: many, work: (units) => loop(units, byHand) },
    { name: "compiled law", units: many, work: (units) => loop(units, line.bill) },
    { name: "compiled law with keys-trace", units: many, work: (units) => loop(units, line.traced) },
    {
      name: "`ask`, full trace and citations",
      units: 2000,
      work: (units) => {
        let total = 0n;
        for (const { area } of units) {
          const { values } = policies.ask({
            code: place,
            rule: "fee.period",
            facts: { ...facts, area: (area / 100).toFixed(2) },
          });
          total += BigInt(String(values["amount"]).replace(".", ""));
        }
        return total;
      },
    },
    {
      name: "json-rules-engine 7.3.1",
      units: 2000,
      work: async (units) => {
        let total = 0;
        for (const unit of units) total += await rules(unit);
        return BigInt(total);
      },
    },
    {
      name: "publicodes 1.10.3",
      units: 500,
      work: (units) => {
        let total = 0;
        for (const unit of units) total += codes(unit);
        return BigInt(total);
      },
    },
  ];
};

await main(async () => {
  const line = createFeeLines(builtinDocuments)(place, facts);
  if (line === undefined) throw new Error(`${place} has no fee line for these facts`);
  const next = randomNumbers(20_261_124);
  const units: readonly Unit[] = Array.from({ length: many }, () => ({ area: 4_000 + next(16_000) }));
  const all = ways(line);
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  const apart = new Map<string, bigint>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, units: count, work } of round % 2 === 0 ? all : all.toReversed()) {
      const some = units.slice(0, count);
      const start = performance.now();
      const total = await work(some);
      if (round > 0) times.get(name)?.push(((performance.now() - start) * 1e6) / count);
      apart.set(name, total - loop(some, byHand));
    }
  }
  const exact = all.slice(0, 4).filter(({ name }) => apart.get(name) !== 0n);
  if (exact.length > 0 || kept === undefined)
    throw new Error(`${exact.map(({ name }) => name).join(", ")}: not the amounts of the loop by hand`);
  const of = (name: string): number => median(times.get(name) ?? []);
  const hand = of("by hand");
  const commit = (await run("git", ["rev-parse", "--short", "HEAD"], { cwd: workspaceRoot })).stdout.trim();
  const text = [
    "# One fee line",
    "",
    "Made by `pnpm bench fee-line`; the figures compare ways on one machine, they say nothing about another.",
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "unknown"}, after commit ${commit}, load of the machine ${loadavg()[0]?.toFixed(1)}. ${rounds} rounds, the ways in turn.`,
    "Three months at 2.65 yuan for each square metre of a unit: an object with the area in, an object with the amount and its slices out.",
    "json-rules-engine only chooses the price, its host multiplies; publicodes works on binary floats.",
    "",
    "| way | units a round | ns for each, median | range | to by hand | fen apart from by hand |",
    "|---|---|---|---|---|---|",
    ...all.map(({ name, units: count }) => {
      const values = times.get(name) ?? [];
      return `| ${name} | ${count} | ${of(name).toFixed(0)} | ${Math.min(...values).toFixed(0)}-${Math.max(...values).toFixed(0)} | ${(of(name) / hand).toFixed(2)} | ${apart.get(name)} |`;
    }),
    "",
    `Limits: ${limits.off} for the compiled law, ${limits.keys} with its keys-trace.`,
    "",
  ].join("\n");
  console.log(text);
  if (!isQuick) writeFileSync(join(workspaceRoot, "bench/results/fee-line.md"), text);
  return of("compiled law") / hand <= limits.off && of("compiled law with keys-trace") / hand <= limits.keys
    ? 0
    : 3;
});
