import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const command = fileURLToPath(new URL("heyue.js", import.meta.url));
const start = (args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [command, "serve", "--port", "0", ...args], {
    env: { PATH: process.env["PATH"], LANG: "en_US.UTF-8", ...env },
  });

/** Runs a command that ends by itself. */
const run = (args: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> =>
  new Promise((resolve) => {
    const child = start(args);
    let err = "";
    child.stderr.on("data", (part) => (err += part));
    child.on("close", (code) => resolve({ code, err }));
  });

describe("heyue serve, and where it deposits its checkpoints", () => {
  let folder: string;
  const mails: string[] = [];
  let waiting: (() => void) | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        mails.push(Buffer.concat(chunks).toString("utf8"));
        done(null, "queued");
        waiting?.();
      });
    },
  });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "heyue-deposit-"));
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    await rm(folder, { recursive: true });
  });

  it("sends each day's checkpoint to the mailbox and writes it into the folder, the same head in both", async () => {
    const { port } = server.server.address() as AddressInfo;
    const heads = join(folder, "heads");
    const arrived = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const child = start(
      [
        "--data",
        join(folder, "data"),
        "--seed",
        "demo",
        "--deposit-folder",
        heads,
        "--deposit-to",
        "committee@example.org",
      ],
      { HEYUE_DEPOSIT_MAIL: `smtp://127.0.0.1:${port}` },
    );
    let err = "";
    child.stderr.on("data", (part) => (err += part));
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    await Promise.race([arrived, ended.then(() => Promise.reject(new Error(err)))]);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(err).not.toContain("checkpoint");
    const head = /Message-ID:\s+<(\S+)@checkpoint\.heyue>/.exec(mails[0] ?? "")?.[1] ?? "";
    expect(head).toMatch(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{64}$/);
    expect(mails[0]).toMatch(/^To: committee@example\.org\r$/m);
    const [file = ""] = await readdir(heads);
    expect(await readFile(join(heads, file), "utf8")).toContain(`${head} `);
  }, 60_000);

  it.each([
    [["--deposit-mail", "smtp://127.0.0.1"], /both the mail server .* and a mailbox \(--deposit-to\)/],
    [["--deposit-to", "a@example.org"], /both the mail server/],
    [
      ["--deposit-mail", "127.0.0.1:25", "--deposit-to", "a@example.org"],
      /--deposit-mail cannot be used: .*smtp:\/\//,
    ],
  ] as const)("exits 2 with one clear message for %j", async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });
});
