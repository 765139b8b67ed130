import type { Part } from "../part.ts";
import type { ContractReading } from "../reading.ts";
import { readContract } from "./reader.ts";

/** The tree as a reader would sketch it: a line for each part, two spaces for each step down. */
export const outlineOf = (text: string): readonly string[] => {
  const lines: string[] = [];
  const walk = (part: Part, depth: number): void => {
    const label = [part.kind, part.number, part.heading].filter(Boolean).join(" ");
    lines.push("  ".repeat(depth) + label);
    for (const child of part.children) walk(child, depth + 1);
  };
  for (const part of readContract(text).parts) walk(part, 0);
  return lines;
};

export const leavesOf = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => (part.children.length === 0 ? [part] : leavesOf(part.children)));

export const partsOf = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [part, ...partsOf(part.children)]);

/** The part that a line of the text starts. */
export const partStartedBy = (reading: ContractReading, line: string): Part | undefined => {
  const at = reading.text.indexOf(line);
  return partsOf(reading.parts).find(
    ({ kind, start, end }) =>
      kind !== "heading" && start <= at && at < end && reading.text.slice(start, at).trim() === "",
  );
};
