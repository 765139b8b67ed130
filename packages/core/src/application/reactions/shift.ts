import type { ShiftEvent } from "../../complaint/shift/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** A case that was taken over has a new responsible person; one that was not stays where it is. */
export const shiftCaseTaken: Reaction = (event) => {
  if (event.type !== "ShiftCaseAcknowledged") return [];
  const { complaint, from, to } = event.data as unknown as Extract<
    ShiftEvent,
    { type: "ShiftCaseAcknowledged" }
  >["data"];
  return [
    {
      collection: "complaints",
      id: complaint,
      command: { type: "hand-over", from, to, sheet: idOf(event.stream) },
    },
  ];
};
