import type { SatisfactionEvent } from "../../communication/satisfaction/event.ts";
import type { Envelope } from "../../kernel/envelope.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** What is done about a weak question opens a deviation from the standard that it is about. */
export const weaknessTakenUp: Reaction = (event: Envelope) => {
  if (event.type !== "SatisfactionTakenUp") return [];
  const { contract, standard, what } = event.data as unknown as Extract<
    SatisfactionEvent,
    { type: "SatisfactionTakenUp" }
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
        source: { kind: "satisfaction", id: idOf(event.stream) },
        what,
        foundAt: event.occurredAt,
      },
    },
  ];
};
