import type { Aggregate } from "../../kernel/aggregate.ts";
import { type AccountEvent, accountEventSchemas, accountEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { AccountState } from "./state.ts";

/** The two-sided breach account as the command handler and the store see it. */
export const aggregate: Aggregate<AccountState, AccountEvent> = {
  kind: "account",
  schemaVersion: accountEventVersion,
  schemas: accountEventSchemas,
  evolve,
  row: ({ estate, id, phase }) => ({ id, estate, phase, responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
