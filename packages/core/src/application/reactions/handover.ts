import type { DisputeEvent } from "../../contract/dispute/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** A dispute that is closed no longer holds anything back in the handover of its contract. */
export const disputeReleasesHandover: Reaction = (event) => {
  if (event.type !== "DisputeClosed") return [];
  const { contract } = event.data as unknown as Extract<DisputeEvent, { type: "DisputeClosed" }>["data"];
  return [
    { collection: "handovers", id: contract, command: { type: "release", dispute: idOf(event.stream) } },
  ];
};
