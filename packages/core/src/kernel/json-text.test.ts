import { describe, expect, it } from "vitest";
import { readJson } from "./json-text.ts";

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    for (const text of ['{"a":[1,2.5e3,{"b":null}]}', " true ", '"\\u00e9"', "[]", "-0"]) {
      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }
  });

  it.each([
    ["", 0], ["{", 1], ["{a:1}", 1], ['{"a":}', 5], ['{"a":1,}', 7], ["[1 2]", 3], ["nul", 0], ['"ab', 0],
    ['{"a":1}x', 7], ["[1,]", 3], ["01", 1], ['{"a" 1}', 5], ["]", 0],
  ])("places the fault of %j at %i", (text, position) => {
    expect(readJson(text)).toMatchObject({ ok: false, position });
  }); // prettier-ignore

  it("counts lines and columns from 1", () => {
    expect(readJson('{\n  "a": 1,\n  b: 2\n}')).toEqual({ ok: false, position: 14, line: 3, column: 3 });
  });

  it("survives nesting that no recursion would", () => {
    expect(readJson("[".repeat(200_000))).toMatchObject({ ok: false, position: 200_000 });
  });
});
