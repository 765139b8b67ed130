/** JSON text read with the place of the first fault. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      /** UTF-16 units before the fault. */
      readonly position: number;
      /** From 1. */
      readonly line: number;
      readonly column: number;
    };

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these inside strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blank = /[ \t\n\r]*/y;

/** Offset of the first character that no JSON text could have there. */
const faultOf = (text: string): number => {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return false;
    at += found[0].length;
    return true;
  };
  const skip = (): void => void take(blank);
  const is = (character: string): boolean => {
    skip();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  // Open brackets; a loop and no recursion, so that deep nesting cannot overflow.
  const open: ("[" | "{")[] = [];
  const member = (): boolean => (skip(), take(string)) && is(":");
  const value = (): "done" | "opened" | "fault" => {
    skip();
    if (text[at] === "[" || text[at] === "{") {
      const bracket = text[at] as "[" | "{";
      at += 1;
      if (is(bracket === "[" ? "]" : "}")) return "done";
      open.push(bracket);
      return bracket === "[" || member() ? "opened" : "fault";
    }
    return take(string) || take(literal) ? "done" : "fault";
  };
  for (;;) {
    const got = value();
    if (got === "fault") return at;
    if (got === "opened") continue;
    for (;;) {
      const inside = open.at(-1);
      if (inside === undefined) {
        skip();
        return at;
      }
      if (is(",")) {
        if (inside === "{" && !member()) return at;
        break;
      }
      if (!is(inside === "[" ? "]" : "}")) return at;
      open.pop();
    }
  }
};

/** Reads JSON text; says where it stops being JSON instead of throwing. */
export const readJson = (text: string): JsonReading => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const position = faultOf(text);
    const before = text.slice(0, position).split("\n");
    return { ok: false, position, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
};
