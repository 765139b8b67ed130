import type { InspectionEvent } from "../../standard/inspection/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

type Measured = Extract<InspectionEvent, { type: "InspectionRecorded" | "InspectionCorrected" }>;

/** Each miss of an inspection opens a deviation; so does one that only a correction brought to light. */
export const inspectionMissed: Reaction = (event) => {
  if (event.type !== "InspectionRecorded" && event.type !== "InspectionCorrected") return [];
  const { at, contract, misses, place } = event.data as unknown as Measured["data"];
  const [estate = ""] = event.stream.split("/");
  return misses.map((miss) => ({
    collection: "deviations",
    command: {
      type: "open",
      estate,
      contract,
      standard: miss.standard,
      source: { kind: "inspection", id: idOf(event.stream), event: event.eventId },
      miss,
      place: miss.place ?? place,
      foundAt: at,
    },
  }));
};
