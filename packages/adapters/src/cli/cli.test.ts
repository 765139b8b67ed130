import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleEntries, checkpointHead, merklePath, merkleRoot } from "@heyue/core/evidence";
import { noHash } from "@heyue/core/kernel/envelope";
import { sealEnvelope } from "@heyue/core/kernel/hash-chain";
import * as Schema from "effect/Schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBundle } from "../files/files.ts";
import { DoctorOutput, DueLine, DueOutput, EvidenceOutput } from "./output-schema.ts";

const command = fileURLToPath(new URL("heyue.js", import.meta.url));

interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const start = (args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [command, ...args], {
    env: { PATH: process.env["PATH"], LANG: "en_US.UTF-8", ...env },
  });

const run = (
  args: readonly string[],
  options: { readonly input?: string; readonly env?: Record<string, string> } = {},
): Promise<Finished> =>
  new Promise((resolve) => {
    const child = start(args, options.env);
    let [out, err] = ["", ""];
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(options.input ?? "");
  });

/** What a command printed, held against its schema. */
const fits = <A>(schema: Schema.ConstraintDecoder<A>, out: string): A =>
  Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })(JSON.parse(out)) as A;

let folder: string;
const write = async (name: string, text: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("heyue due", () => {
  it("counts, rolls, and exits 0 with JSON alone on stdout", async () => {
    const { code, out, err } = await run([
      "due",
      "--from",
      "2025-12-04",
      "--within",
      "30 days",
      "--calendar",
      "CN",
      "--json",
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(fits(DueOutput, out)).toMatchObject({
      from: "2025-12-04",
      within: "30 days",
      raw: "2026-01-03",
      due: "2026-01-04",
      calendar: "CN",
    });
  });

  it("exits 3 past what the calendar knows, with a calendar of one's own too", async () => {
    const calendar = await write(
      "calendar.json",
      JSON.stringify({
        id: "OWN",
        week: [1, 2, 3, 4, 5],
        off: [],
        makeUp: [],
        knownFrom: "2026-01-01",
        knownThrough: "2026-01-31",
      }),
    );
    const late = await run([
      "due",
      "--from",
      "2026-01-30",
      "--within",
      "5 workdays",
      "--calendar",
      calendar,
      "--json",
    ]);
    expect({ code: late.code, ...JSON.parse(late.out) }).toMatchObject({
      code: 3,
      verdict: "stale",
      knownThrough: "2026-01-31",
    });
    expect(
      (await run(["due", "--from", "2026-01-05", "--within", "5 workdays", "--calendar", calendar, "--json"]))
        .code,
    ).toBe(0);
  });

  it("runs every line of --jsonl in order; bad lines yield an error and exit 2", async () => {
    const lines = [
      '{"id":"a","op":"is_business_day_CN","tz":"Asia/Shanghai","input":{"date":"2024-05-11"}}',
      "{oops",
      '{"id":7,"op":"nope","input":{}}',
      "[]",
    ];
    const { code, out } = await run(["due", "--jsonl"], { input: `${lines.join("\n")}\n` });
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => fits(DueLine, line));
    expect(code).toBe(2);
    expect(answers).toMatchObject([
      { id: "a", result: true },
      { id: null, error: { code: "invalid-json", path: "" } },
      { id: 7, error: { code: "invalid-input", path: "op" } },
      { id: null, error: { code: "invalid-input" } },
    ]);
    expect((await run(["due", "--jsonl"], { input: `${lines[0]}\n` })).code).toBe(0);
  });
});

describe("heyue policy", () => {
  const facts = '{"received":"2026-11-24","addressee":"provider"}';

  it("asks, with facts inline, from a file, and from standard input", async () => {
    const file = await write("facts.json", facts);
    for (const [argument, input] of [
      [facts, ""],
      [file, ""],
      ["-", facts],
    ] as const) {
      const { code, out, err } = await run(
        ["policy", "ask", "330100", "reply.deadline", "--facts", argument, "--json"],
        { input },
      );
      expect({ code, err }, argument).toEqual({ code: 0, err: "" });
      expect(JSON.parse(out)).toMatchObject({
        verdict: "determined",
        policy: { id: "cn-zhejiang-hangzhou" },
      });
    }
  });

  it("exits 3 for another verdict and 2 for facts that do not fit", async () => {
    const missing = await run(["policy", "ask", "330100", "reply.deadline", "--facts", "{}", "--json"]);
    expect([missing.code, JSON.parse(missing.out).verdict]).toEqual([3, "needs-input"]);
    const unknown = await run([
      "policy",
      "ask",
      "330100",
      "reply.deadline",
      "--facts",
      '{"nonsense":1}',
      "--json",
    ]);
    expect([unknown.code, JSON.parse(unknown.out).verdict]).toEqual([2, "invalid-input"]);
    const broken = await run([
      "policy",
      "ask",
      "330100",
      "reply.deadline",
      "--facts",
      '{"received": }',
      "--json",
    ]);
    expect(broken).toMatchObject({ code: 2, out: "", err: expect.stringContaining("line 1, column 14") });
    expect(
      await run(["policy", "ask", "330100", "reply.deadline", "--facts", facts, "--on", "2026-02-30"]),
    ).toMatchObject({ code: 2, out: "" });
  });

  it("asks line by line", async () => {
    const line = (id: string, extra: object) =>
      JSON.stringify({ id, code: "330100", rule: "reply.deadline", facts: JSON.parse(facts), ...extra });
    const input = [
      line("ok", {}),
      line("open", { facts: {} }),
      line("bad", { facts: { x: 1 } }),
      line("odd", { when: "now" }),
    ].join("\n");
    const { code, out } = await run(["policy", "ask", "--jsonl"], { input });
    expect(code).toBe(2);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((text) => JSON.parse(text)),
    ).toMatchObject([
      { id: "ok", verdict: "determined" },
      { id: "open", verdict: "needs-input" },
      { id: "bad", error: { code: "invalid-input" } },
      { id: "odd", error: { path: "/when" } },
    ]);
    expect((await run(["policy", "ask", "--jsonl"], { input: line("open", { facts: {} }) })).code).toBe(3);
  });

  it("lists places and their rules; names the places for an unknown one", async () => {
    expect(JSON.parse((await run(["policy", "list", "--json"])).out)).toContainEqual(
      expect.objectContaining({ code: "330100" }),
    );
    const rules = JSON.parse((await run(["policy", "rules", "330100", "--json"])).out) as readonly object[];
    expect(rules[0]).toMatchObject({
      rule: expect.any(String),
      factsSchema: expect.any(Object),
      valuesSchema: expect.any(Object),
    });
    expect(await run(["policy", "rules", "XX"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("330100"),
    });
  });
});

describe("usage", () => {
  it.each([
    [["polcy"], /Did you mean policy/],
    [["due", "--form", "x"], /unknown option '--form'/],
    [["due"], /--from and --within/],
    [["due", "--from", "yesterday", "--within", "5 days"], /"yesterday" is neither/],
    [["due", "--from", "2026-01-05", "--within", "5 moons"], /"5 moons" is not a period/],
    [["policy", "ask", "330100"], /place and the rule/],
    [["evidence", "verify", "none.zip"], /none\.zip: there is no such file/],
    [["evidence", "verify", "none.zip", "--expect", "2026-05-01"], /2026-05-01: there is no such file/],
    [["serve", "--port", "x"], /--port is a whole number/],
    [["serve", "--signing-key", "none.pem"], /none\.pem: there is no such file/],
    [["serve", "--data", "a", "--database", "b"], /not both/],
    [["serve", "--seed", "none.json"], /none\.json: there is no such file/],
    [["serve", "--database", "postgres://x@127.0.0.1:1/x"], /master key/],
    [[], /Usage: heyue/],
  ] as const)("%j exits 2 with one clear message and nothing on stdout", async (args, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("helps in the language of the environment or of --lang", async () => {
    const english = await run(["--help"]);
    expect(english).toMatchObject({ code: 0, err: "", out: expect.stringContaining("count a deadline") });
    expect((await run(["due", "--help"], { env: { LANG: "zh_CN.UTF-8" } })).out).toContain("用法：heyue due");
    expect((await run(["polcy", "--lang", "zh-CN"])).err).toContain("没有“polcy”这个命令");
  });
});

describe("heyue evidence verify --expect", () => {
  const leaf = { stream: "liuxia/complaint/c-7", version: 1 };
  const { hash, text } = sealEnvelope({
    envelope: 1, tenant: "t", stream: leaf.stream, version: 1, type: "ComplaintFiled", schemaVersion: 1, eventId: "e-1", commandId: "c-1",
    causation: null, correlation: "c-1", actor: { id: "p-1", role: "owner" }, occurredAt: "2026-05-01T10:00:00+08:00",
    recordedAt: "2026-05-01T10:00:00+08:00", policy: null, prevHash: noHash, data: {},
  }); // prettier-ignore
  const leaves = [{ ...leaf, head: hash }];
  const checkpoint = {
    format: "heyue-checkpoint/1", tenant: "t", estate: "liuxia", day: "2026-05-01", at: "2026-05-02T00:05:00+08:00", streams: 1,
    root: merkleRoot(leaves), previous: null,
  } as const; // prettier-ignore
  const contents = {
    tenant: "t",
    createdAt: "2026-05-03T08:00:00+08:00",
    chains: [
      {
        stream: leaf.stream,
        head: hash,
        events: [{ version: 1, eventId: "e-1", type: "ComplaintFiled", text, hash, disclosed: [] }],
      },
    ],
    policies: [],
    attachments: [],
    checkpoints: [
      {
        checkpoint,
        signature: null,
        timeStamps: [],
        proofs: [{ ...leaves[0]!, path: merklePath(leaves, leaf.stream)! }],
      },
    ],
  };
  const bundle = writeBundle(bundleEntries(contents));
  const head = checkpointHead(checkpoint);
  const other = `2026-05-01.${"0".repeat(64)}`;

  it("takes a deposited head, or a file of them, and names the day that does not hold", async () => {
    const path = await write("checkpoints.zip", bundle);
    expect((await run(["evidence", "verify", path, "--expect", head])).code).toBe(0);
    const named = await run(["evidence", "verify", path, "--expect", other]);
    expect(named).toMatchObject({ code: 3, out: expect.stringContaining("checkpoints/2026-05-01.json") });
    // A depository goes on every day: what came after the bundle cannot be in it.
    const later = `2026-05-03.${"1".repeat(64)}`;
    const file = await write("liuxia.heads", `# mailbox\n${head} {"checkpoint":{}}\n\n${later}\n`);
    expect(await run(["evidence", "verify", path, "--expect", file])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^1 heads are of later days/),
    });
    const lost = await write("lost.heads", `${head}\n2026-05-02.${"1".repeat(64)}\n`);
    expect(await run(["evidence", "verify", path, "--expect", lost])).toMatchObject({
      code: 3,
      out: expect.stringContaining("no checkpoint of 2026-05-02"),
    });
    for (const [name, lines, message] of [
      ["bad.heads", `${head}\nsomething\n`, /line 2, is no head: something/],
      ["empty.heads", "# none\n", /holds no head/],
      ["later.heads", `${later}\n`, /of a later day/],
    ] as const)
      expect(await run(["evidence", "verify", path, "--expect", await write(name, lines)])).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(message),
      });
  });

  it("says beside the verdict what the bundle withholds", async () => {
    const withheld = [{ kind: "briefing", streams: 2, events: 37, reason: "not-visible" as const }];
    const path = await write("withheld.zip", writeBundle(bundleEntries({ ...contents, withheld })));
    const checked = await run(["evidence", "verify", path, "--expect", head, "--json"]);
    expect(fits(EvidenceOutput, checked.out)).toMatchObject({ ok: true, withheld });
    expect([checked.code, checked.err]).toEqual([
      0,
      "Note: the bundle leaves out what whoever asked for it may not read: Briefing 2 streams, 37 events.\n",
    ]);
    const chinese = await run(["evidence", "verify", path, "--lang", "zh-CN"]);
    expect(chinese.err).toContain("合同交底 2 条链、37 个事件");
    // A bundle of before, or of streams by name, withholds nothing.
    const plain = await run(["evidence", "verify", await write("plain.zip", bundle), "--json"]);
    expect(plain.err).toBe("");
    expect(fits(EvidenceOutput, plain.out)).toMatchObject({ ok: true, withheld: [] });
  });

  it("says in its help what a head is", async () => {
    expect((await run(["evidence", "verify", "--help"])).out).toMatch(/HEAD\|FILE[\s\S]*Exit: 0 it holds/);
    expect((await run(["evidence", "verify", "--help", "--lang", "zh-CN"])).out).toContain(
      "送存的检查点存证值",
    );
  });
});

describe("heyue serve and evidence", () => {
  it("serves the demo's estate from a folder of its own, gives evidence that verifies, and stops cleanly", async () => {
    const data = join(folder, "data");
    const child = start(["serve", "--data", data, "--port", "0", "--seed", "demo", "--api-key", "key"]);
    const url = await new Promise<string>((resolve, reject) => {
      let [out, err] = ["", ""];
      child.stderr.on("data", (part) => (err += part));
      child.stdout.on("data", (part) => {
        out += part;
        const ready = /^Ready: (\S+)\n$/.exec(out);
        if (ready !== null) resolve(ready[1]!);
      });
      child.once("close", () => reject(new Error(err)));
    });
    const headers = { authorization: "Bearer key", "heyue-actor": "p-zhou-xiuying" };
    expect(
      (await fetch(`${url}/v1/me`, { headers: { ...headers, authorization: "Bearer other" } })).status,
    ).toBe(401);
    expect((await fetch(`${url}/v1/me`, { headers: { ...headers, "heyue-actor": "nobody" } })).status).toBe(
      401,
    );
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const filed = await fetch(`${url}/v1/complaints`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "idempotency-key": "k" },
      body: JSON.stringify({ estate: "guihua-yuan", kind: "repair", channel: "app", text: "电梯又停了" }),
    });
    const { id, head } = (await filed.json()) as { id: string; head: string };
    const bundle = new Uint8Array(
      await (await fetch(`${url}/v1/complaints/${id}/evidence`, { headers })).arrayBuffer(),
    );
    const path = await write("bundle.zip", bundle);
    const verified = await run(["evidence", "verify", path, "--expect", head, "--json"]);
    expect({ code: verified.code, ...fits(EvidenceOutput, verified.out) }).toMatchObject({
      code: 0,
      ok: true,
      head,
      failures: [],
    });
    expect((await run(["evidence", "verify", path, "--expect", "0".repeat(64)])).code).toBe(3);
    const text = new TextDecoder("latin1").decode(bundle);
    const changed = bundle.slice();
    changed[text.indexOf('"ComplaintFiled') + 3]! ^= 1;
    const hurt = await run(["evidence", "verify", await write("hurt.zip", changed), "--json"]);
    const { failures } = JSON.parse(hurt.out) as {
      failures: readonly { entry: string; event: string; expected: string; actual: string }[];
    };
    expect(hurt.code).toBe(3);
    expect(failures.some(({ entry, event }) => entry.startsWith("chains/") && event !== "")).toBe(true);
    const held = await run(["serve", "--data", data, "--port", "0"]);
    expect(held).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/held by process \d+/) });
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
    expect((await readFile(path)).length).toBe(bundle.length);
    const doctor = await run(["doctor", "--data", data, "--json"]);
    expect(fits(DoctorOutput, doctor.out)).toMatchObject({
      ok: true,
      checks: expect.arrayContaining([{ name: "data", ok: true, detail: data }]),
    });
  }, 60_000);

  it("names a busy port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const busy = await run(["serve", "--port", String(port)]);
    expect(busy).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`),
    });
    other.close();
  });

  it("takes anything for a bundle without crashing", async () => {
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode("PK\u0003\u0004 nothing"),
      new Uint8Array(5000).fill(0x50),
    ]) {
      const answer = await run(["evidence", "verify", await write("odd.zip", bytes), "--json"]);
      expect({ code: answer.code, ...JSON.parse(answer.out) }).toMatchObject({ code: 3, ok: false });
    }
  });
});
