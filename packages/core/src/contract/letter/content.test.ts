import { describe, expect, it } from "vitest";
import { contentIssues } from "./content.ts";
import { wordingIssues, type WriteLetter } from "./command.ts";

const bill = { item: "住宅物业费", period: "2026年第1季度", due: "2026-01-15", amount: 100 };
const paths = (command: Pick<WriteLetter, "clauses" | "content" | "kind" | "paragraphs" | "subject">) =>
  wordingIssues(command).map(({ path }) => path);

describe("what a letter is to say", () => {
  it.each([
    ["a demand without bills or days", { kind: "demand", content: {} }, ["/content/bills", "/content/days"]],
    [
      "a demand with an empty list of bills",
      { kind: "demand", content: { bills: [], days: 5 } },
      ["/content/bills"],
    ],
    ["a notice that tells nothing", { kind: "notice", content: {} }, ["/content/facts"]],
    [
      "a notice that asks for money",
      { kind: "notice", content: { facts: ["x"], bills: [bill], pay: "y" } },
      ["/content/bills", "/content/pay"],
    ],
    [
      "something to put right without a fault, a measure, a time or a clause",
      { kind: "rectification", content: {} },
      ["/content/facts", "/content/asks", "/content/days", "/clauses"],
    ],
    ["a subject without paragraphs", { kind: "notice", subject: "x" }, ["/paragraphs"]],
    ["paragraphs without a subject", { kind: "notice", paragraphs: ["x"] }, ["/subject"]],
    [
      "own words and words to be made",
      { kind: "notice", subject: "x", paragraphs: ["y"], content: { facts: ["z"] } },
      ["/content/facts"],
    ],
  ] as const)("is incomplete as %s", (_name, command, expected) => {
    expect(paths(command)).toEqual(expected);
  });

  it("is whole with what its kind needs, or with own words and the bills beside them", () => {
    expect(contentIssues("demand", { bills: [bill], days: 15 })).toEqual([]);
    expect(
      paths({ kind: "rectification", clauses: ["c-1"], content: { facts: ["a"], asks: ["b"], days: 3 } }),
    ).toEqual([]);
    expect(paths({ kind: "demand", subject: "x", paragraphs: ["y"], content: { bills: [bill] } })).toEqual(
      [],
    );
  });
});
