import type { AssessmentEvent } from "../../standard/assessment/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** What a third party measured and found missed opens a deviation, as a miss of an own inspection does. */
export const assessmentMissed: Reaction = (event) => {
  if (event.type !== "AssessmentMeasured") return [];
  const { at, contract, misses, place } = event.data as unknown as Extract<
    AssessmentEvent,
    { type: "AssessmentMeasured" }
  >["data"];
  const [estate = ""] = event.stream.split("/");
  return misses.map((miss) => ({
    collection: "deviations",
    command: {
      type: "open",
      estate,
      contract,
      standard: miss.standard,
      source: { kind: "assessment", id: idOf(event.stream) },
      miss,
      place: miss.place ?? place,
      foundAt: at,
    },
  }));
};
