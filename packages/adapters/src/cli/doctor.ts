import { builtinPolicies } from "@heyue/rules";
import { readFile } from "node:fs/promises";
import { openStore, type StoreChoice } from "./store.ts";
import { BadInput, exitCode, type Terminal } from "./terminal.ts";

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

const oldestNode = [20, 19] as const;

const nodeCheck = (): Check => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return {
    name: "node",
    ok,
    detail: ok ? process.versions.node : `${process.versions.node}; install ${oldestNode.join(".")} or newer`,
  };
};

/** The nearest manifest above this file, wherever the build has put it. */
const manifestAbove = async (file: URL): Promise<{ readonly version?: string }> => {
  const place = new URL("package.json", file);
  const text = await readFile(place, "utf8").catch(() => null);
  if (text !== null) return JSON.parse(text) as { readonly version?: string };
  const above = new URL("..", file);
  return above.href === file.href ? {} : manifestAbove(above);
};

const versionCheck = async (): Promise<Check> => {
  const { version = "unknown" } = await manifestAbove(new URL(".", import.meta.url));
  return { name: "heyue", ok: true, detail: version };
};

const policyCheck = (): Check => {
  const places = builtinPolicies().list();
  return {
    name: "policies",
    ok: places.length > 0,
    detail: places.map(({ id, version }) => `${id}@${version}`).join(", "),
  };
};

const storeCheck = async (choice: StoreChoice, terminal: Terminal): Promise<readonly Check[]> => {
  const place = choice.data ?? choice.database;
  if (place === undefined) return [];
  const name = choice.data === undefined ? "database" : "data";
  try {
    const store = await openStore(choice, terminal);
    await store.ping();
    await store.close();
    return [{ name, ok: true, detail: choice.data === undefined ? "answers" : place }];
  } catch (error) {
    if (!(error instanceof BadInput) || error.code === "usage") throw error;
    return [{ name, ok: false, detail: error.words[terminal.language] }];
  }
};

/** `heyue doctor`: what is installed, and whether the store can be opened. */
export const doctor = async (
  options: StoreChoice & { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> => {
  const checks = [nodeCheck(), await versionCheck(), policyCheck(), ...(await storeCheck(options, terminal))];
  const ok = checks.every((check) => check.ok);
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ ok, checks })}\n`
      : checks.map((check) => `${check.ok ? "ok  " : "FAIL"} ${check.name}: ${check.detail}\n`).join(""),
  );
  return ok ? exitCode.clean : exitCode.finding;
};
