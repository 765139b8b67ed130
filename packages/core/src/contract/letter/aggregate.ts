import type { Aggregate } from "../../kernel/aggregate.ts";
import { type LetterEvent, letterEventSchemas, letterEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { LetterState } from "./state.ts";

/** The letter as the command handler and the store see it. */
export const aggregate: Aggregate<LetterState, LetterEvent> = {
  kind: "letter",
  schemaVersion: letterEventVersion,
  schemas: letterEventSchemas,
  evolve,
  row: ({ estate, id, phase, recipient }) => ({
    id,
    estate,
    phase,
    responsible: null,
    owner: recipient,
    nextDue: null,
  }),
  deadlines: () => [],
};
