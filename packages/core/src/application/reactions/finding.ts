import type { FindingEvent } from "../../standard/finding/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** What the manager accepted of a finding becomes a deviation. */
export const findingAccepted: Reaction = (event) => {
  if (event.type !== "FindingAccepted") return [];
  const { contract, place, problem, seenAt, standard } = event.data as unknown as Extract<
    FindingEvent,
    { type: "FindingAccepted" }
  >["data"];
  const [estate = ""] = event.stream.split("/");
  return [
    {
      collection: "deviations",
      command: {
        type: "open",
        estate,
        contract,
        standard,
        source: { kind: "finding", id: idOf(event.stream) },
        what: problem,
        place,
        foundAt: seenAt,
      },
    },
  ];
};
