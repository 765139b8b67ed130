import { inspected, rated, type Recorded, visited } from "../scorecard/observation.ts";
import { type Sides, sides } from "../scorecard/sides.ts";
import type { InspectionEvent } from "../inspection/event.ts";
import type { AssessmentEvent } from "./event.ts";

/** What an assessment says of one standard, beside what the company's own inspections of the same days say. */
export interface ComparedStandard extends Sides {
  readonly standard: string;
  readonly title: string;
}

/** An assessment beside the inspections of its period (外部评价与自查对照); neither is counted into the other. */
export interface AssessmentComparison {
  readonly assessment: string;
  readonly from: string;
  readonly to: string;
  readonly standards: readonly ComparedStandard[];
}

/** Compares the events of one assessment with those of the inspections, on the days of its period. */
export const comparison = (input: {
  readonly assessment: string;
  readonly from: string;
  readonly to: string;
  readonly standards: readonly { readonly id: string; readonly title: string }[];
  readonly events: readonly Recorded<AssessmentEvent>[];
  readonly inspections: readonly Recorded<InspectionEvent>[];
}): AssessmentComparison => {
  const { assessment, from, to } = input;
  const isWithin = ({ day }: { readonly day: string }): boolean => from <= day && day <= to;
  const seen = {
    inspected: inspected(input.inspections).filter(isWithin),
    visited: visited(input.events).filter(isWithin),
    rated: rated(input.events).filter(isWithin),
  };
  return {
    assessment,
    from,
    to,
    standards: input.standards.map(({ id, title }) => ({
      standard: id,
      title,
      ...sides(seen, new Set([id])),
    })),
  };
};
