import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readJson } from "@heyue/core/kernel/json-text";
import { builtinDocuments, definePolicy, PolicyError } from "@heyue/rules";
import { checkPolicy, type PolicyIssue } from "@heyue/rules/kit/check";
import type { PolicyCase } from "@heyue/rules/kit/policy-case";
import type { PolicyDocument } from "@heyue/rules/format/document";
import { isPolicyLock, lockProblems, type PolicyLock } from "@heyue/rules/kit/lock";

/** More than this is not read: a policy is strangers' data. */
const maximumBytes = 4_000_000;
const maximumCaseFiles = 200;

/** A policy or a lock that cannot be used, said in both languages. */
export class PolicyFileError extends Error {
  readonly words: { readonly "zh-CN": string; readonly en: string };
  constructor(chinese: string, english: string) {
    super(english);
    this.name = "PolicyFileError";
    this.words = { "zh-CN": chinese, en: english };
  }
}

/** Where a policy and its cases lie. */
export interface PolicyPlace {
  /** The file of the policy. */
  readonly policy: string;
  /** Files of cases. */
  readonly cases: readonly string[];
}

/** A policy that was read and sealed, with its cases. */
export interface LoadedPolicy extends PolicyPlace {
  readonly document: PolicyDocument;
  readonly corpus: readonly PolicyCase[];
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const firstFile = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) if (await isFile(path)) return path;
  return undefined;
};

/** Reads a bounded JSON file. */
export const readJsonFile = async (path: string): Promise<unknown> => {
  const { size } = await stat(path).catch(() => {
    throw new PolicyFileError(`无法读取 ${path}。`, `Cannot read ${path}.`);
  });
  if (size > maximumBytes) {
    throw new PolicyFileError(
      `${path} 超过 ${maximumBytes} 字节。`,
      `${path} has more than ${maximumBytes} bytes.`,
    );
  }
  const reading = readJson(await readFile(path, "utf8"));
  if (reading.ok) return reading.value;
  const { line, column } = reading;
  throw new PolicyFileError(
    `${path} 不是有效的 JSON：第 ${line} 行第 ${column} 列有误。`,
    `${path} is not valid JSON: fault at line ${line}, column ${column}.`,
  );
};

/** The nearest `node_modules/NAME` from a folder upward. */
const packageFolder = async (name: string, from: string): Promise<string | undefined> => {
  if (!/^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i.test(name)) return undefined;
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (await isFolder(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
};

interface Manifest {
  readonly policy?: unknown;
  readonly cases?: unknown;
}

/** What the package.json of a folder says under `heyue`. */
const manifestOf = async (folder: string): Promise<Manifest> => {
  const path = join(folder, "package.json");
  if (!(await isFile(path))) return {};
  const { heyue } = (await readJsonFile(path)) as { readonly heyue?: Manifest };
  return heyue ?? {};
};

/** A path of a manifest; it never leads out of its folder. */
const inside = (folder: string, path: unknown): string | undefined => {
  if (path === undefined) return undefined;
  const way = relative(resolve(folder), resolve(folder, String(path)));
  if (typeof path !== "string" || way === "" || way.startsWith("..") || isAbsolute(way)) {
    const shown = JSON.stringify(path);
    throw new PolicyFileError(
      `${folder} 的 package.json：heyue 中的路径 ${shown} 不在包内。`,
      `package.json in ${folder}: the path ${shown} under heyue leads out of the package.`,
    );
  }
  return resolve(folder, path);
};

const caseFiles = async (path: string): Promise<readonly string[]> => {
  if (await isFile(path)) return [path];
  if (!(await isFolder(path))) return [];
  const names = (await readdir(path)).filter((name) => name.endsWith(".json")).sort();
  return names.slice(0, maximumCaseFiles).map((name) => join(path, name));
};

const placeIn = async (folder: string, isPackage: boolean): Promise<PolicyPlace | undefined> => {
  const manifest = await manifestOf(folder);
  const named = inside(folder, manifest.policy);
  if (named !== undefined && !named.endsWith(".json")) {
    throw new PolicyFileError(
      `${folder} 的 package.json：heyue.policy 应为 JSON 文件。`,
      `package.json in ${folder}: heyue.policy must be a JSON file; a package carries data, not code.`,
    );
  }
  const usual = ["policy.json", ...(isPackage ? [] : ["policy.ts", "policy.js", "policy.mjs"])];
  const policy = await firstFile(named === undefined ? usual.map((name) => join(folder, name)) : [named]);
  if (policy === undefined) return undefined;
  const cases = inside(folder, manifest.cases);
  const found = cases === undefined ? undefined : await caseFiles(cases);
  const usualCases = [
    ...(await caseFiles(join(folder, "cases"))),
    ...(await caseFiles(join(folder, "cases.json"))),
  ];
  return { policy, cases: found ?? usualCases };
};

/**
 * Finds a policy by the path of a file, the folder it lies in, or the name of an installed package. A package carries data:
 * the JSON file that `heyue.policy` in its package.json names. A module is only run when its path is given.
 */
export const findPolicy = async (name: string, from = "."): Promise<PolicyPlace> => {
  const path = resolve(from, name);
  if (/\.(json|[cm]?[jt]s)$/.test(path) && (await isFile(path))) {
    const folder = dirname(path);
    const beside = await placeIn(folder, false);
    const cases =
      beside?.policy === path
        ? beside.cases
        : await caseFiles(path.replace(/\.(json|[cm]?[jt]s)$/, ".cases.json"));
    return { policy: path, cases };
  }
  const installed = await packageFolder(name, from);
  const folder = (await isFolder(path)) ? path : installed;
  const place = folder === undefined ? undefined : await placeIn(folder, folder === installed);
  if (place !== undefined) return place;
  throw new PolicyFileError(
    `找不到政策“${name}”：请给出文件、文件夹或已安装的包名；包的 package.json 应有 "heyue": { "policy": "./policy.json" }。`,
    `There is no policy "${name}": give a file, a folder or the name of an installed package; its package.json has "heyue": { "policy": "./policy.json" }.`,
  );
};

/** A policy as it stands in its file, unchecked; a module may already refuse to be sealed. */
export const readPolicy = async (file: string): Promise<unknown> => {
  if (file.endsWith(".json")) return readJsonFile(file);
  try {
    const { default: document } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return document;
  } catch (error) {
    // A policy that refuses to be sealed lists its issues; anything else is a module that does not run.
    if (error instanceof PolicyError) throw error;
    const { message } = error as Error;
    throw new PolicyFileError(`${file} 无法运行：${message}`, `${file} does not run: ${message}`);
  }
};

/** Every issue of the policy in a file; none when it may be used. */
export const checkPolicyFile = async (file: string): Promise<readonly PolicyIssue[]> => {
  try {
    return checkPolicy(await readPolicy(file));
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
};

const readCases = async (file: string): Promise<readonly PolicyCase[]> => {
  const cases = await readJsonFile(file);
  const isCase = (entry: unknown): boolean => {
    const { title, code, rule, facts, expect } = (entry ?? {}) as { readonly [key: string]: unknown };
    const expected = (expect ?? {}) as { readonly verdict?: unknown; readonly values?: unknown };
    return (
      [title, code, rule, expected.verdict].every((text) => typeof text === "string") &&
      [facts, expected.values].every(
        (value) => typeof value === "object" && value !== null && !Array.isArray(value),
      )
    );
  };
  if (Array.isArray(cases) && cases.every(isCase)) return cases as unknown as readonly PolicyCase[];
  throw new PolicyFileError(
    `${file} 应为案例列表：每个有 title、code、rule、facts 和 expect { verdict, values }。`,
    `${file} must be a list of cases, each with title, code, rule, facts and expect { verdict, values }.`,
  );
};

/** Finds, reads, checks and seals a policy, with its cases. */
export const loadPolicy = async (name: string, from = "."): Promise<LoadedPolicy> => {
  const place = await findPolicy(name, from);
  const issues = await checkPolicyFile(place.policy);
  if (issues.length > 0) {
    const shown = issues
      .slice(0, 5)
      .map(({ path, message }) => `${path}: ${message}`)
      .join("; ");
    throw new PolicyFileError(
      `政策 ${place.policy} 无法使用（${issues.length} 处）：${shown}`,
      `The policy ${place.policy} cannot be used (${issues.length} issues): ${shown}`,
    );
  }
  const document = definePolicy((await readPolicy(place.policy)) as PolicyDocument);
  const corpus = (await Promise.all(place.cases.map(readCases))).flat();
  return { ...place, document, corpus };
};

/** The built-in policies with others over them: one for a place that has one already takes its place. */
export const composeOver = (documents: readonly PolicyDocument[]): readonly PolicyDocument[] => {
  const codes = new Set(documents.map(({ code }) => code));
  return [...builtinDocuments.filter(({ code }) => !codes.has(code)), ...documents];
};

/** Reads a `policy.lock`; `undefined` when there is none. */
export const readLock = async (path: string): Promise<PolicyLock | undefined> => {
  if (!(await isFile(path))) return undefined;
  const lock = await readJsonFile(path);
  if (isPolicyLock(lock)) return lock;
  throw new PolicyFileError(`${path} 不是政策锁定文件。`, `${path} is not a policy lock.`);
};

/** Loads policies by file, folder or package name; each must be as `policy.lock` pins it, where there is one. */
export const loadPolicies = async (
  names: readonly string[],
  from = ".",
  lockPath = join(from, "policy.lock"),
): Promise<readonly LoadedPolicy[]> => {
  const loaded: LoadedPolicy[] = [];
  for (const name of names) loaded.push(await loadPolicy(name, from));
  const lock = loaded.length === 0 ? undefined : await readLock(lockPath);
  const [problem] =
    lock === undefined
      ? []
      : lockProblems(
          lock,
          loaded.map(({ document }) => document),
        );
  if (problem !== undefined) {
    throw new PolicyFileError(`${lockPath}：${problem.message}`, `${lockPath}: ${problem.message}`);
  }
  return loaded;
};
