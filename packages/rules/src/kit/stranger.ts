import type { Problem } from "../format/shape.ts";

/** What a policy from outside may measure: it is strangers' data (外来数据), read before it is trusted. */
const limits = {
  /** Nesting of objects and lists. */
  depth: 64,
  /** Characters of one text. */
  text: 4_000,
  /** Entries of one list or object. */
  entries: 2_000,
  /** Values in all. */
  values: 200_000,
} as const;

/**
 * What is wrong with a document before anyone looks at what it means: too deep, too long, markup, control characters,
 * addresses that are not https. Never recurses deeper than the limit, so that hostile nesting is an answer, not a crash.
 */
export const strangerProblems = (document: unknown): readonly Problem[] => {
  const problems: Problem[] = [];
  let values = 0;
  const visit = (value: unknown, path: string, depth: number): void => {
    values += 1;
    if (problems.length >= 20 || values > limits.values) return;
    if (typeof value === "string") {
      const message = textProblem(value, path);
      if (message !== undefined) problems.push({ ...message, path });
      return;
    }
    if (typeof value !== "object" || value === null) return;
    if (depth > limits.depth) {
      problems.push({ code: "too-deep", path, message: `lies more than ${limits.depth} deep; flatten it` });
      return;
    }
    const entries = Object.entries(value);
    if (entries.length > limits.entries) {
      problems.push({
        code: "too-large",
        path,
        message: `has ${entries.length} entries; at most ${limits.entries}, split it`,
      });
      return;
    }
    for (const [key, inner] of entries) visit(inner, path === "" ? key : `${path}.${key}`, depth + 1);
  };
  visit(document, "", 0);
  if (values > limits.values) {
    problems.push({ code: "too-large", path: "", message: `has over ${limits.values} values; split it` });
  }
  return problems;
};

const textProblem = (text: string, path: string): Omit<Problem, "path"> | undefined => {
  if (text.length > limits.text) {
    return { code: "too-large", message: `has ${text.length} characters; at most ${limits.text}` };
  }
  if (/<[a-z!/]/i.test(text)) return { code: "markup", message: "holds markup; write plain text" };
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text)) {
    return {
      code: "control-character",
      message: "holds a control character or a change of direction; remove it",
    };
  }
  if (/(^|\.)url$/.test(path) && !/^https:\/\/[^\s]+$/.test(text)) {
    return { code: "bad-url", message: `${text} is not an https address` };
  }
  return undefined;
};
