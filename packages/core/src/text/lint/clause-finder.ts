import type { ContractReading } from "../reading.ts";
import { sentenceAt } from "./sentence-at.ts";

/** A function that gives the id of the clause at an offset: that of the sentence there, else of the one before it. */
export const clauseFinder =
  (reading: ContractReading): ((offset: number) => string) =>
  (offset) =>
    (sentenceAt(reading, offset) ?? reading.sentences[0])?.clauseId ?? reading.parts[0]?.id ?? "text";
