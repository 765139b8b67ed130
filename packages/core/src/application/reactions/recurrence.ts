import type { RecurrenceEvent } from "../../complaint/recurrence/event.ts";
import type { Reaction } from "../reaction.ts";

/** A recurrence that touches a service standard of the contract is a deviation from it. */
export const recurrenceFound: Reaction = (event) => {
  if (event.type !== "RecurrenceOpened") return [];
  const { cases, cause, contract, estate, place, standard } = event.data as unknown as Extract<
    RecurrenceEvent,
    { type: "RecurrenceOpened" }
  >["data"];
  const last = cases.at(-1);
  if (contract === null || standard === null || last === undefined) return [];
  return [
    {
      collection: "deviations",
      command: {
        type: "open",
        estate,
        contract,
        standard,
        source: { kind: "complaint", id: last.complaint },
        what: cause,
        place,
        foundAt: event.occurredAt,
      },
    },
  ];
};
