import type { EventSource } from "@heyue/core/standard/scorecard/scorecard";
import type { AssessmentView } from "@heyue/core/standard/assessment/view";
import type { DeviationView } from "@heyue/core/standard/deviation/view";
import type { InspectionView } from "@heyue/core/standard/inspection/view";
import type { HeyueClient } from "../client/port.ts";

/** What an event belongs to, as it stood with that event. */
export type CardRecord =
  | { readonly kind: "inspection"; readonly view: InspectionView }
  | { readonly kind: "assessment"; readonly view: AssessmentView }
  | { readonly kind: "deviation"; readonly view: DeviationView };

/** Reads what an event belongs to, at the version the event made. */
export const readRecord = async (
  port: HeyueClient,
  { id, kind, version }: EventSource,
  signal: AbortSignal,
): Promise<CardRecord> => {
  const at = { version, signal };
  switch (kind) {
    case "inspection":
      return { kind, view: await port.collection("inspections").get(id, at) };
    case "assessment":
      return { kind, view: await port.collection("assessments").get(id, at) };
    case "deviation":
      return { kind, view: await port.collection("deviations").get(id, at) };
  }
};
