import type { ComplaintLetter } from "@heyue/core/text/complaint";
import { BadLine } from "./input.ts";

/** A line of `heyue complaint … --jsonl` as a letter. Keys beyond these are the sender's own business and are let be. */
export const letterOfLine = (line: Readonly<Record<string, unknown>>): ComplaintLetter => {
  const { text } = line;
  if (typeof text !== "string" || text.trim() === "")
    throw new BadLine("invalid-input", "/text", '"text" must be text that is not empty');
  const optional: { subject?: string; time?: string; place?: string } = {};
  for (const key of ["subject", "time", "place"] as const) {
    const value = line[key];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string")
      throw new BadLine(
        "invalid-input",
        `/${key}`,
        `"${key}" must be text; leave it out where it is unknown`,
      );
    optional[key] = value;
  }
  return { text, ...optional };
};
