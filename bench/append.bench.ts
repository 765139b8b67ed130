/**
 * How much Heyue's way of writing costs over SQL by hand: a complaint decided, sealed, hashed and appended by core and
 * the SQL adapter, against a program by hand that makes the same rows and writes them in one statement, on PostgreSQL with 16 connections and on PGlite.
 * Ends with 3 when the ratio is above 1.5. `--quick` runs fewer rounds and does not write the results.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { memoryStore } from "../packages/adapters/src/memory/memory.ts";
import { openBoth } from "../packages/adapters/src/pglite/testing/open-both.ts";
import { postgresStore } from "../packages/adapters/src/postgres/postgres.ts";
import { poolOn } from "../packages/adapters/src/postgres/testing/server.ts";
import type { HeyueStore } from "../packages/core/src/ports/store.ts";
import { main } from "../scripts/parts/main.ts";
import { startPostgres } from "../scripts/parts/postgres-server.ts";
import { run, workspaceRoot } from "../scripts/parts/process.ts";
import { command, openEstate, recordAppends } from "./parts/estate.ts";
import { bareInsert, handMade, handWritten, type Send } from "./parts/hand-written.ts";
import { median, race, type Contender, type Plan } from "./parts/rounds.ts";

const limit = 1.5;
const isQuick = process.argv.includes("--quick");
const names = {
  heyue: "Heyue: decide, seal, append",
  append: "Heyue: append alone",
  made: "by hand: make the same rows, write them in one statement",
  hand: "by hand: only write them, made before",
  bare: "by hand: one bare row",
} as const;

/** One database with a store on it and a way to write beside the store. */
interface Field {
  readonly title: string;
  readonly settings: readonly string[];
  readonly schema: string;
  readonly store: HeyueStore;
  readonly send: Send;
  readonly plan: Plan;
  readonly close: () => Promise<void>;
}

const contenders = ({ store, schema, send }: Field): readonly Contender[] => {
  const [writeByHand, insert] = [handWritten(schema, send), bareInsert(schema, send)];
  const recorded = (tenant: string, operations: number) => recordAppends(memoryStore(), tenant, operations);
  return [
    {
      name: names.heyue,
      prepare: async (round) => (await openEstate(store, `decided-${round}`)).file,
    },
    {
      name: names.hand,
      prepare: async (round, operations) => {
        const requests = await recorded(`hand-${round}`, operations);
        return (index) => writeByHand(requests[index] ?? fail());
      },
    },
    {
      name: names.made,
      prepare: async (round, operations) => {
        const make = (await recorded(`made-${round}`, operations)).map((request) =>
          handMade(request, command.text),
        );
        return async (index) => writeByHand((make[index] ?? fail)());
      },
    },
    {
      name: names.append,
      prepare: async (round, operations) => {
        const requests = await recorded(`appended-${round}`, operations);
        return async (index) => void (await store.events.append(requests[index] ?? fail()));
      },
    },
    { name: names.bare, prepare: async (round) => (index) => insert(`${round}-${index}`) },
  ];
};

const fail = (): never => {
  throw new Error("There are fewer filings than operations");
};

/** The rows of both ways must be the same in number, or the comparison means nothing. */
const sameRows = async ({ schema, send }: Field, operations: number): Promise<string> => {
  const counts = new Map<string, string>();
  for (const way of ["decided", "made", "hand", "appended"]) {
    const found: string[] = [];
    for (const table of ["stream", "event", "command", "claim", "deadline", "arrival", "outbox"]) {
      const rows = (await send(
        `count_${table}`,
        `SELECT count(*)::int AS n FROM ${schema}.${table} WHERE tenant = $1`,
        [`${way}-1`],
      )) as readonly { readonly n: number }[];
      found.push(`${table} ${(rows[0]?.n ?? 0) / operations}`);
    }
    counts.set(way, found.join(", "));
  }
  const distinct = new Set(counts.values());
  if (distinct.size !== 1) throw new Error(`The ways wrote different rows: ${JSON.stringify([...counts])}`);
  return [...distinct].join();
};

const compare = async (field: Field): Promise<{ readonly text: string; readonly ratio: number }> => {
  await field.send(
    "bare_table",
    `CREATE TABLE ${field.schema}.bare (id text PRIMARY KEY, value text NOT NULL)`,
    [],
  );
  const timings = await race(contenders(field), field.plan);
  const rows = await sameRows(field, field.plan.operations);
  const of = (name: string): readonly number[] => timings.get(name) ?? [];
  /** Median of the ratios inside each round, so that a slow minute of the machine cancels out. */
  const ratio = (name: string, base: string): number =>
    median(of(name).map((value, round) => value / (of(base)[round] ?? NaN)));
  const { rounds, operations, workers } = field.plan;
  const lines = Object.values(names).map((name) => {
    const values = of(name);
    const spread = `${Math.min(...values).toFixed(0)}-${Math.max(...values).toFixed(0)}`;
    const ratios = [names.made, names.hand, names.bare].map((base) => ratio(name, base).toFixed(2));
    return `| ${[name, median(values).toFixed(0), spread, ...ratios].join(" | ")} |`;
  });
  const text = [
    `## ${field.title}`,
    "",
    `${field.settings.join(", ")}. ${rounds} rounds of ${operations} filings by ${workers} at once, the contenders in turn, order turned round each time.`,
    `Rows of one filing, the same for every way: ${rows}.`,
    "",
    "| way | µs per filing, median | range | to made by hand | to only written | to a bare row |",
    "|---|---|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
  console.log(text);
  return { text, ratio: ratio(names.heyue, names.made) };
};

const postgres = async (url: string): Promise<Field> => {
  const schema = `heyue_bench_${process.pid}`;
  const pool = poolOn(url, 16);
  const store = await postgresStore({ pool, schema, insecureDevKey: true });
  const setting = async (name: string): Promise<string> =>
    `${name} ${String((await pool.query(`SELECT current_setting($1) AS value`, [name])).rows[0]?.value)}`;
  return {
    title: "PostgreSQL",
    settings: [
      await setting("server_version"),
      await setting("fsync"),
      await setting("synchronous_commit"),
      "16 connections",
    ],
    schema,
    store,
    send: async (name, text, values) =>
      (await pool.query({ name: `${schema}_${name}`, text, values: [...values] })).rows,
    plan: isQuick
      ? { rounds: 3, operations: 1500, workers: 16 }
      : { rounds: 9, operations: 3000, workers: 16 },
    close: async () => {
      await pool.query(`DROP SCHEMA ${schema} CASCADE`);
      await pool.end();
    },
  };
};

const pglite = async (): Promise<Field> => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-bench-"));
  const { store, query } = await openBoth(folder);
  return {
    title: "PGlite, on disk",
    settings: ["no fsync", "one connection"],
    schema: "heyue",
    store,
    send: (_, text, values) => query(text, values),
    plan: isQuick
      ? { rounds: 3, operations: 500, workers: 16 }
      : { rounds: 9, operations: 1000, workers: 16 },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const measured = async (field: Field) => {
  try {
    return await compare(field);
  } finally {
    await field.close();
  }
};

await main(async () => {
  const given = process.env["HEYUE_TEST_PG_URL"];
  const own = given === undefined ? await startPostgres() : undefined;
  try {
    const parts = [await measured(await postgres(given ?? own?.url ?? "")), await measured(await pglite())];
    const commit = (await run("git", ["rev-parse", "--short", "HEAD"], { cwd: workspaceRoot })).stdout.trim();
    const head = [
      "# Writing a complaint: Heyue against SQL by hand",
      "",
      "Made by `pnpm bench append`; the figures compare ways on one machine, they say nothing about another.",
      "Database and program share the same processors, so what the program computes is part of the time.",
      "Ratios are medians of the ratios inside each round. Two ways by hand: one makes the rows as Heyue must (text, SHA-256, commitments, AES-GCM),",
      "one writes rows that lay ready. The first is like for like and carries the limit; the second shows what is spent outside the database.",
      "",
      `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "unknown"}, after commit ${commit}. Limit of the ratio "to made by hand": ${limit}.`,
      "",
    ];
    if (!isQuick)
      writeFileSync(
        join(workspaceRoot, "bench/results/append.md"),
        [...head, ...parts.map(({ text }) => text)].join("\n"),
      );
    const worst = Math.max(...parts.map(({ ratio }) => ratio));
    if (worst <= limit) return 0;
    console.error(
      `Writing through Heyue costs ${worst.toFixed(2)} times what it costs by hand; the limit is ${limit}.`,
    );
    return 3;
  } finally {
    await own?.stop();
  }
});
