import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contract } from "./contract.ts";

const program = fileURLToPath(new URL("../../cli/heyue.js", import.meta.url));

/** How the command ended. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with a contract in it, where `heyue bill` is run for real. */
export interface Desk {
  readonly path: (name: string) => string;
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly get: (name: string) => string;
  /** Runs `heyue bill` on `units.csv` of this folder, with further or other options. */
  readonly bill: (
    options?: Readonly<Record<string, string | true | undefined>>,
    whileRunning?: (kill: (signal: NodeJS.Signals) => void) => void,
  ) => Promise<Ended>;
  readonly close: () => void;
}

export const openDesk = (): Desk => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-bill-"));
  const path = (name: string): string => join(folder, name);
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path(name), content);
    return path(name);
  };
  put("contract.json", JSON.stringify(contract));
  return {
    path,
    put,
    get: (name) => readFileSync(path(name), "utf8"),
    bill: (options = {}, whileRunning) =>
      new Promise((resolve, reject) => {
        const all: Readonly<Record<string, string | true | undefined>> = {
          contract: path("contract.json"),
          jurisdiction: "330100",
          units: path("units.csv"),
          period: "2026-01..2026-03",
          out: path("bills.csv"),
          rejects: path("rejects.csv"),
          json: true,
          lang: "en",
          ...options,
        };
        const argv = Object.entries(all).flatMap(([name, value]) =>
          value === undefined ? [] : value === true ? [`--${name}`] : [`--${name}`, value],
        );
        const child = spawn(process.execPath, [program, "bill", ...argv], {
          cwd: folder,
          stdio: ["ignore", "pipe", "pipe"],
        });
        let [out, err] = ["", ""];
        child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
        child.once("error", reject);
        child.once("close", (code, signal) => resolve({ code, signal, out, err }));
        whileRunning?.((signal) => void child.kill(signal));
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** Reads CSV the slow and plain way, for checking what was written. */
export const readCsv = (text: string): readonly Readonly<Record<string, string>>[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\n") {
      row.push(cell);
      rows.push(row);
      [row, cell] = [[], ""];
    } else if (letter !== "\r" && letter !== "\ufeff") cell += letter;
  }
  const [head = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ""])));
};

/** Yuan with two decimals as fen. */
export const fenOf = (yuan: string): bigint => BigInt(yuan.replace(".", ""));
