import type { LetterEvent } from "../../contract/letter/event.ts";
import type { Reaction } from "../reaction.ts";

/** A letter about a dispute that arrived is noted there; one that was only sent is not. */
export const disputeLetterArrived: Reaction = (event) => {
  if (event.type !== "LetterArrived") return [];
  const { concerns, letter } = event.data as unknown as Extract<
    LetterEvent,
    { type: "LetterArrived" }
  >["data"];
  return concerns?.kind === "dispute"
    ? [{ collection: "disputes", id: concerns.id, command: { type: "note-arrival", letter } }]
    : [];
};
