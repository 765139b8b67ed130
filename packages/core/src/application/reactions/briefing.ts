import type { ContractEvent } from "../../contract/contract/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** Events of the subcontract register after which somebody's sheet says something else. */
const subcontractChanges = ["SubcontractorEngaged", "SubcontractEnded", "SubcontractorReplaced"];

/** A changed contract, or a changed subcontract, renews the briefing of its contract, which has the same id. */
export const briefingRenewal: Reaction = (event) => {
  const id = idOf(event.stream);
  if (event.type === "ContractAmended") {
    const data = event.data as unknown as Extract<ContractEvent, { type: "ContractAmended" }>["data"];
    const { duties, standards } = data.affected;
    return [
      {
        collection: "briefings",
        id,
        command: {
          type: "renew",
          cause: "amendment",
          source: data.amendment,
          affected: { duties, standards },
        },
      },
    ];
  }
  return subcontractChanges.includes(event.type)
    ? [
        {
          collection: "briefings",
          id,
          command: {
            type: "renew",
            cause: "subcontract",
            source: event.eventId,
            // What the sheets say decides.
            affected: { duties: [], standards: [] },
          },
        },
      ]
    : [];
};
