import { describe, expect, it } from "vitest";
import { readOptions, UsageError } from "./options.ts";

describe("command line of the demo", () => {
  it("reads every parameter, in either spelling", () => {
    expect(readOptions(["--", "--check", "--data", "d", "--json"])).toMatchObject({
      check: true,
      dataDir: "d",
      json: true,
    });
    expect(readOptions(["--port=0", "--data=d/e"])).toMatchObject({
      port: 0,
      dataDir: "d/e",
      check: false,
      story: true,
    });
    expect(readOptions(["--no-story"])).toMatchObject({ story: false });
  });

  it("says what is wrong", () => {
    for (const [parameters, part] of [
      [["--prot", "1"], "--prot"],
      [["--port", "70000"], "0 to 65535"],
      [["--port", "x"], "0 to 65535"],
      [["--data"], "needs a value"],
    ] as const) {
      expect(() => readOptions(parameters)).toThrow(UsageError);
      expect(() => readOptions(parameters)).toThrow(part);
    }
  });
});
