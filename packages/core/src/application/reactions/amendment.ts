import type { AmendmentEvent } from "../../contract/amendment/event.ts";
import { idOf } from "../serving.ts";
import type { Reaction } from "../reaction.ts";

/** A signed amendment goes into the text of its contract. */
export const amendmentSigned: Reaction = (event) => {
  if (event.type !== "AmendmentSigned") return [];
  const data = event.data as unknown as Extract<AmendmentEvent, { type: "AmendmentSigned" }>["data"];
  const { affected, cause, contract, draft, effectiveFrom } = data;
  return [
    {
      collection: "contracts",
      id: contract,
      command: { type: "amend", amendment: idOf(event.stream), cause, effectiveFrom, draft, affected },
    },
  ];
};
