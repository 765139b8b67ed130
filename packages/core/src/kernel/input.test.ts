import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { FileComplaintSchema } from "../complaint/complaint/command.ts";
import { readInput } from "./input.ts";

const issues = (input: unknown) => {
  const read = readInput(FileComplaintSchema, input);
  return Result.isFailure(read) ? read.failure : [];
};
const good = { type: "file", estate: "e-1", kind: "repair", channel: "app", text: "灯坏了" };

describe("reading input", () => {
  it("takes what is right, and a key set to undefined as absent", () => {
    expect(issues({ ...good, subject: undefined })).toEqual([]);
  });

  it("names every problem at once, each with its place and what to do", () => {
    expect(
      issues({
        ...good,
        kind: "wish",
        estate: "a b",
        attachments: [{ id: "x", name: "", mediaType: "image/png", size: 1 }],
      })
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["/attachments/0/id", "/attachments/0/name", "/estate", "/kind"]);
    expect(issues({ ...good, text: "" })).toEqual([
      { path: "/text", code: "invalid", message: "write something; only blanks were given" },
    ]);
  });

  it("tells a missing key from an unknown one", () => {
    const { text: _, ...rest } = good;
    expect(
      issues({ ...rest, txt: "灯坏了" })
        .map(({ code, path }) => [path, code])
        .sort(),
    ).toEqual([
      ["/text", "missing"],
      ["/txt", "unknown-key"],
    ]);
  });

  it("counts characters as people do", () => {
    expect(issues({ ...good, subject: "😀".repeat(80) })).toEqual([]);
    expect(issues({ ...good, subject: "😀".repeat(81) })).toMatchObject([
      { message: "at most 80 characters; 81 were given" },
    ]);
  });

  it("escapes keys in pointers", () => {
    expect(issues({ ...good, "a/b~c": 1 })).toMatchObject([{ path: "/a~1b~0c" }]);
  });
});
