import type { Aggregate } from "../../kernel/aggregate.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { type ShiftEvent, shiftEventSchemas, shiftEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { ShiftState } from "./state.ts";

/** The shift sheet as the command handler and the store see it. */
export const aggregate: Aggregate<ShiftState, ShiftEvent> = {
  kind: "shift",
  schemaVersion: shiftEventVersion,
  schemas: shiftEventSchemas,
  evolve,
  row: ({ due, estate, id, incoming, outgoing, phase }) => ({
    id,
    estate,
    phase,
    responsible: phase === "open" ? incoming : null,
    owner: outgoing,
    nextDue: phase === "open" ? toEpochMillis(instant(due)) : null,
  }),
  deadlines: ({ due, estate, id, phase }) =>
    phase === "open" ? [{ id: `${id}/take`, kind: "take", estate, due: toEpochMillis(instant(due)) }] : [],
};
