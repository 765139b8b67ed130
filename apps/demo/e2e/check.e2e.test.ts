import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PGlite } from "@electric-sql/pglite";
import { startPortal } from "../server/portal.ts";
import { expectedReplyDate } from "../server/self-check/reply-date.ts";

interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}
const main = join(import.meta.dirname, "..", "server", "main.ts");
const runCheck = (...parameters: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, "--check", "--json", ...parameters], (error, stdout, stderr) => {
      resolve({ exit: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

describe("pnpm demo --check", () => {
  let dir: string;
  const first = { complaintId: "", chainHead: "" };
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "heyue-e2e-check-"));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const query = async (text: string): Promise<readonly { readonly [column: string]: unknown }[]> => {
    const database = await PGlite.create({ dataDir: join(dir, "pg") });
    try {
      return (await database.query<{ readonly [column: string]: unknown }>(text)).rows;
    } finally {
      await database.close();
    }
  };

  it("does the whole thread on an empty folder and ends with one line of JSON", async () => {
    const before = expectedReplyDate(new Date().toISOString());
    const { exit, stdout, stderr } = await runCheck("--data", dir);
    expect({ exit, stderr: exit === 0 ? "" : stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    const after = expectedReplyDate(new Date().toISOString());
    expect([before.due, after.due]).toContain(result["due"]);
    expect(result).toMatchObject({
      clauses: 88,
      standards: 70,
      article: "第五十条",
      source: "杭州市物业管理条例",
      events: 8,
      former: 0,
    });
    expect(result["chainHead"]).toMatch(/^[0-9a-f]{64}$/);
    for (const word of ["acknowledged by 叶知秋", "to 范建国", "rating 5", "closed"])
      expect(stderr).toContain(word);
    Object.assign(first, result);
  });

  it("finds the former thread intact and does a new one", async () => {
    const { exit, stdout, stderr } = await runCheck("--data", dir);
    expect({ exit, stderr: exit === 0 ? "" : stderr }).toEqual({ exit: 0, stderr: "" });
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(result["former"]).toBe(1);
    expect(result["complaintId"]).not.toBe(first.complaintId);
    expect(stderr).toMatch(/former complaint .+ is intact/);
  });

  it("refuses a folder that another process holds", async () => {
    const portal = await startPortal({ dataDir: dir, port: 0 });
    try {
      const { exit, stdout, stderr } = await runCheck("--data", dir);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
      expect(stderr).toContain(`is held by process ${process.pid}`);
    } finally {
      await portal.close();
    }
  });

  it("ends with 3 and names the event after one byte of it was changed through SQL", async () => {
    const [event] = await query(
      "select event_id, text from heyue.event where type = 'ComplaintTriaged' order by stream limit 1",
    );
    const id = String(event?.["event_id"]);
    const change = (from: string, to: string): string =>
      `update heyue.event set text = replace(text, '${from}', '${to}') where event_id = '${id}' returning text`;
    expect((await query(change('"severity":"normal"', '"severity":"nprmal"')))[0]?.["text"]).not.toBe(
      event?.["text"],
    );
    const { exit, stdout, stderr } = await runCheck("--data", dir);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
    expect(stderr).toContain(id);
    await query(change('"severity":"nprmal"', '"severity":"normal"'));
    expect((await runCheck("--data", dir)).exit).toBe(0);
  });

  it("ends with 3 when the end of a former thread was rewritten together with its hash", async () => {
    const stream = `guihua-yuan/complaint/${first.complaintId.replace("guihua-yuan.", "")}`;
    const [last] = await query(
      `select event_id, command_id, text, hash from heyue.event where stream = '${stream}' order by version desc limit 1`,
    );
    const { event_id: id, command_id: command, text, hash } = last as Readonly<Record<string, string>>;
    expect(hash).toBe(first.chainHead);
    const write = async (newCommand: string, newText: string): Promise<void> => {
      const newHash = createHash("sha256").update(newText).digest("hex");
      await query(
        `update heyue.event set command_id = '${newCommand}', text = '${newText}', hash = '${newHash}' where event_id = '${id}'`,
      );
      await query(`update heyue.stream set head = '${newHash}' where stream = '${stream}'`);
    };
    // Every column agrees with the new text, so the store alone looks sound: only the remembered head tells.
    await write("p-ye-zhiqiu:forged", text!.replace(command!, "p-ye-zhiqiu:forged"));
    const { exit, stderr } = await runCheck("--data", dir);
    expect(stderr).toContain("ok  every stored event of the former threads is re-derived");
    expect({ exit, names: stderr.includes(id!) }).toEqual({ exit: 3, names: true });
    await write(command!, text!);
    expect((await runCheck("--data", dir)).exit).toBe(0);
  });

  it("ends with 3 after one byte was changed in the data files", async () => {
    const base = join(dir, "pg", "base");
    const files = readdirSync(base, { recursive: true, encoding: "utf8", withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    let changed = 0;
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const at = bytes.indexOf('"type":"ComplaintConfirmed"');
      if (at < 0 || changed > 0) continue;
      bytes[at + 12]! ^= 1;
      writeFileSync(path, bytes);
      changed += 1;
    }
    expect(changed).toBe(1);
    const { exit, stdout, stderr } = await runCheck("--data", dir);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
    expect(stderr).toContain("guihua-yuan/complaint/");
  });

  it("ends with 3 and says so when the database cannot be opened any more", async () => {
    writeFileSync(join(dir, "pg", "global", "pg_control"), Buffer.alloc(8192, 1));
    const { exit, stdout, stderr } = await runCheck("--data", dir);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
    expect(stderr).toContain("The stored data do not hold");
  });

  it("says how it is used", async () => {
    expect(await runCheck("--dta", dir)).toMatchObject({ exit: 2, stdout: "" });
    expect(await runCheck("--data", main)).toMatchObject({ exit: 2, stdout: "" });
  });
});
