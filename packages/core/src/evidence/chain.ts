import type { ChainLink } from "../application/heyue.ts";
import { noHash } from "../kernel/envelope.ts";
import { commitment, sha256Hex } from "../kernel/hash-chain.ts";
import { finish, type Work } from "./work.ts";

/** What a check looked at. `text` is unreadable text, `column` a value beside the text that contradicts it. */
export type ChainCheck =
  | "hash"
  | "prev-hash"
  | "version"
  | "column"
  | "stream"
  | "text"
  | "commitment"
  | "head";

/** A place where a chain does not hold (证据链校验失败). */
export interface ChainFinding {
  /** Event id, or `#version` where the event has none that can be read, or `""` for the chain as a whole. */
  readonly event: string;
  readonly check: ChainCheck;
  readonly expected: string;
  readonly actual: string;
}

/** What checking one chain came to. */
export interface ChainVerification {
  readonly ok: boolean;
  /** Hash of the last event, recomputed from its text; 64 zeros for an empty chain. */
  readonly head: string;
  readonly stream: string | null;
  readonly failures: readonly ChainFinding[];
}

/** What the verifier should hold the chain against. */
export interface ChainExpectation {
  readonly stream?: string;
  /** Head the chain is said to have. */
  readonly head?: string;
}

type Members = { readonly [key: string]: unknown };

const object = (value: unknown): Members | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : null;

/** Parses the text of an event; `null` when it is no JSON object. */
const readEnvelope = (text: string): Members | null => {
  try {
    return object(JSON.parse(text));
  } catch {
    return null;
  }
};

const show = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");

/** Every commitment in the facts of an event. Not recursive: a forged event may be nested deeper than any stack. */
const commitmentsIn = (data: unknown): ReadonlySet<string> => {
  const found = new Set<string>();
  const open: unknown[] = [data];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const personal = (value as Members)["$personal"];
    if (typeof personal === "string") found.add(personal);
    for (const item of Object.values(value)) open.push(item);
  }
  return found;
};

const commitmentOf = (salt: string, value: string): string =>
  /^(?:[0-9a-f]{2})+$/.test(salt)
    ? commitment(salt, value)
    : `one with a salt in lower-case hex, not "${salt}"`;

/** Every finding of one event, given the hash and the stream that the events before it lead to. */
const linkFindings = (
  link: ChainLink,
  version: number,
  prevHash: string,
  stream: unknown,
): readonly ChainFinding[] => {
  const event = link.eventId === "" ? `#${version}` : link.eventId;
  const found: ChainFinding[] = [];
  const expect = (check: ChainCheck, expected: unknown, actual: unknown): void => {
    if (expected !== actual) found.push({ event, check, expected: show(expected), actual: show(actual) });
  };
  expect("hash", sha256Hex(link.text), link.hash);
  const envelope = readEnvelope(link.text);
  if (envelope === null) {
    return [...found, { event, check: "text", expected: "a JSON object", actual: link.text.slice(0, 80) }];
  }
  expect("prev-hash", prevHash, envelope["prevHash"]);
  expect("version", version, envelope["version"]);
  expect("version", version, link.version);
  expect("column", envelope["eventId"], link.eventId);
  expect("column", envelope["type"], link.type);
  if (stream !== undefined) expect("stream", stream, envelope["stream"]);
  const committed = commitmentsIn(envelope["data"]);
  for (const { commitment: claimed, salt, value } of link.disclosed) {
    expect("commitment", commitmentOf(salt, value), claimed);
    if (!committed.has(claimed)) {
      found.push({
        event,
        check: "commitment",
        expected: "a commitment that stands in the event",
        actual: claimed,
      });
    }
  }
  return found;
};

/** Checks a chain, one event a step; see `verifyChain`. */
export const checkingChain = function* (
  links: readonly ChainLink[],
  expected: ChainExpectation = {},
): Work<ChainVerification> {
  const failures: ChainFinding[] = [];
  let head = noHash;
  let stream: unknown = expected.stream;
  for (const [index, link] of links.entries()) {
    failures.push(...linkFindings(link, index + 1, head, stream));
    head = sha256Hex(link.text);
    stream ??= readEnvelope(link.text)?.["stream"];
    yield link.text.length;
  }
  if (expected.head !== undefined && expected.head !== head) {
    const last = links[links.length - 1]?.eventId ?? "";
    failures.push({ event: last, check: "head", expected: expected.head, actual: head });
  }
  return { ok: failures.length === 0, head, stream: typeof stream === "string" ? stream : null, failures };
};

/**
 * Checks a chain of events (事件链) from its first event: each hash over the exact text, each link to the event
 * before, versions without a gap, the columns beside the text, and every disclosed value against its commitment.
 * Needs nothing but the links: anyone can run it.
 */
export const verifyChain = (
  links: readonly ChainLink[],
  expected: ChainExpectation = {},
): ChainVerification => finish(checkingChain(links, expected));
