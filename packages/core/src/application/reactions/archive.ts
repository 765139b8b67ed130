import { documentedEvents } from "../../contract/archive/document.ts";
import type { DisputeEvent } from "../../contract/dispute/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

const documented: readonly string[] = documentedEvents;

/** A signed contract gets its archive; what leaves documents later is entered there, once per event. */
export const documentsArchived: Reaction = ({ eventId, stream, type }) => {
  if (!documented.includes(type)) return [];
  const [estate = "", kind] = stream.split("/");
  if (type === "ContractSigned")
    return [{ collection: "archives", command: { type: "open", estate, contract: idOf(stream) } }];
  const command = { type: "collect", source: { stream, event: eventId } };
  return [
    kind === "contract"
      ? { collection: "archives", id: idOf(stream), command }
      : { collection: "archives", contractOf: stream, command },
  ];
};

/** While a dispute is open nothing of its contract is destroyed. */
export const disputeHoldsArchive: Reaction = (event) => {
  if (event.type !== "DisputeOpened" && event.type !== "DisputeClosed") return [];
  const { contract } = event.data as unknown as Extract<
    DisputeEvent,
    { type: "DisputeOpened" | "DisputeClosed" }
  >["data"];
  const type = event.type === "DisputeOpened" ? "hold-dispute" : "release-dispute";
  return [{ collection: "archives", id: contract, command: { type, dispute: idOf(event.stream) } }];
};
