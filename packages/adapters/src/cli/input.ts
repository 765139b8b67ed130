import { readFile } from "node:fs/promises";
import { readJson } from "@heyue/core/kernel/json-text";
import { BadInput, exitCode, type Terminal } from "./terminal.ts";

/** Reads standard input to its end. */
const readAll = async (terminal: Terminal): Promise<string> => {
  const lines: string[] = [];
  for await (const line of terminal.lines()) lines.push(line);
  return lines.join("\n");
};

const readFaults: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["没有这个文件", "there is no such file"],
  EISDIR: ["这是文件夹，不是文件", "this is a folder, not a file"],
  EACCES: ["当前用户没有读取权限", "this user may not read it"],
  ENOTDIR: ["路径中有一段不是文件夹", "a part of the path is not a folder"],
};

/** The refusal of a file that the system does not give out. */
export const unreadable = (path: string, error: NodeJS.ErrnoException): BadInput => {
  const [chinese, english] = readFaults[error.code ?? ""] ?? [error.message, error.message];
  return new BadInput("unreadable", {
    "zh-CN": `无法读取 ${path}：${chinese}。`,
    en: `Cannot read ${path}: ${english}.`,
  });
};

/** Reads a file's bytes; a missing or unreadable one is bad input that names it. */
export const readBytes = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });

/** Parses JSON text; says where it stops being JSON. */
const parseJson = (text: string, source: string): unknown => {
  const reading = readJson(text);
  if (reading.ok) return reading.value;
  const { line, column, position } = reading;
  throw new BadInput("invalid-json", {
    "zh-CN": `${source} 不是有效的 JSON：第 ${line} 行第 ${column} 列（第 ${position} 个字符之后）有误。`,
    en: `${source} is not valid JSON: fault at line ${line}, column ${column} (after ${position} characters).`,
  });
};

/** An argument that is JSON itself, `-` for standard input, or the path of a JSON file. */
export const readJsonArgument = async (
  argument: string,
  name: string,
  terminal: Terminal,
): Promise<unknown> => {
  if (argument === "-") return parseJson(await readAll(terminal), `${name} -`);
  if (/^\s*[[{"]/.test(argument)) return parseJson(argument, name);
  return parseJson(new TextDecoder().decode(await readBytes(argument)), argument);
};

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A bad line: what the others do not suffer from. */
export class BadLine extends Error {
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string, message: string) {
    super(message);
    this.name = "BadLine";
    this.code = code;
    this.path = path;
  }
}

/** What one line came to: its answer, and whether that is clean. */
export interface LineAnswer {
  readonly value: Readonly<Record<string, unknown>>;
  readonly exit: number;
}

/** A line that was read, or the error line that stands in its place. */
export type ReadLine<A> =
  | { readonly ok: true; readonly value: A }
  | { readonly ok: false; readonly fault: Readonly<Record<string, unknown>> };

const readLine = <A>(line: string, read: (value: Readonly<Record<string, unknown>>) => A): ReadLine<A> => {
  let id: unknown = null;
  try {
    const reading = readJson(line);
    if (!reading.ok)
      throw new BadLine("invalid-json", "", `not valid JSON: fault at column ${reading.column}`);
    if (!isObject(reading.value)) throw new BadLine("invalid-input", "", "a line must be one JSON object");
    id = reading.value["id"] ?? null;
    return { ok: true, value: read(reading.value) };
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    return {
      ok: false,
      fault: { id, error: { code: error.code, path: error.path, message: error.message } },
    };
  }
};

/** Reads all JSON lines of standard input, for an answer that needs them all. */
export const readLines = async <A>(
  terminal: Terminal,
  read: (value: Readonly<Record<string, unknown>>) => A,
): Promise<readonly ReadLine<A>[]> => {
  const lines: ReadLine<A>[] = [];
  for await (const line of terminal.lines()) lines.push(readLine(line, read));
  return lines;
};

/**
 * Answers JSON lines, one out per line in and in the same order. A bad line yields `{id, error}` and the others run. Exit
 * code 2 when any was bad, else 3 when any was not clean, else 0.
 */
export const answerLines = async (
  terminal: Terminal,
  answer: (value: Readonly<Record<string, unknown>>) => LineAnswer,
): Promise<number> => {
  const seen = new Set<number>();
  for await (const line of terminal.lines()) {
    const read = readLine(line, answer);
    const { value, exit } = read.ok ? read.value : { value: read.fault, exit: exitCode.badInput };
    seen.add(exit);
    terminal.out(`${JSON.stringify(value)}\n`);
  }
  return [exitCode.badInput, exitCode.finding].find((code) => seen.has(code)) ?? exitCode.clean;
};
