import { describe, expect, it } from "vitest";
import { outcomeOf, runSteps } from "./steps.ts";

describe("steps", () => {
  it("print name, time and remedy of a failure, and return its name", async () => {
    const lines: string[] = [];
    const failed = await runSteps(
      [
        { name: "good", remedy: "nothing", run: () => Promise.resolve({ good: true, details: "" }) },
        {
          name: "bad",
          remedy: "pnpm format",
          run: () => Promise.resolve({ good: false, details: "two\nlines" }),
        },
        { name: "broken", remedy: "install it", run: () => Promise.reject(new Error("no such tool")) },
      ],
      1,
      (line) => lines.push(line.replace(/\d+\.\d s/, "T")),
    );
    expect(failed).toEqual(["bad", "broken"]);
    expect(lines).toEqual([
      "ok   good (T)",
      "FAIL bad (T)",
      "     two\n     lines",
      "     To mend: pnpm format",
      "FAIL broken (T)",
      "     no such tool",
      "     To mend: install it",
    ]);
  });

  it("show a command's output only when it failed", () => {
    expect(outcomeOf({ code: 0, stdout: "fine", stderr: "" })).toEqual({ good: true, details: "" });
    expect(outcomeOf({ code: 2, stdout: "a\n", stderr: "b\n" })).toEqual({ good: false, details: "a\nb" });
  });
});
