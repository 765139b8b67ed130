import { reveal } from "../../kernel/personal.ts";
import type { ResultView } from "../inspection/view.ts";
import { type Satisfaction, satisfaction, type Tally, tally } from "../scorecard/sides.ts";
import type { AssessedVisit, AssessmentState, UnitAnswer } from "./state.ts";

/** What an assessment says of one standard; events are named `id@version`. The company's own figures stand beside it in its comparison. */
export interface AssessedStandard {
  readonly standard: string;
  readonly thirdParty: Tally | null;
  readonly owners: Satisfaction | null;
}

/** A visit as its reader sees it. */
export interface VisitView extends Omit<AssessedVisit, "results"> {
  readonly results: readonly ResultView[];
}
/** An answer as its reader sees it. */
export interface AnswerView extends Omit<UnitAnswer, "comment"> {
  readonly unit: string;
  readonly comment: string | null;
}

/** An assessment as its reader sees it. */
export interface AssessmentView extends Omit<AssessmentState, "visits" | "answers"> {
  readonly version: number;
  readonly standards: readonly AssessedStandard[];
  readonly visits: readonly VisitView[];
  /** Units that answered, and for how many of them somebody of the company wrote it down. */
  readonly units: number;
  readonly noted: number;
  /** The single answers; `null` for readers who see only what was counted. */
  readonly answers: readonly AnswerView[] | null;
}

/** Shows an assessment; who said what only to those who run it. */
export const view = (state: AssessmentState, version: number, seesAnswers: boolean): AssessmentView => {
  const named = (at: number): readonly string[] => [`${state.id}@${at}`];
  const visited = state.visits
    .filter(({ struck }) => struck === null)
    .flatMap(({ at, results, version: written }) =>
      results.map(({ met, standard }) => ({ standard, met, day: at.slice(0, 10), events: named(written) })),
    );
  const answers = Object.entries(state.answers);
  const rated = answers.flatMap(([, { at, ratings, version: written }]) =>
    ratings.map((rating) => ({ ...rating, day: at.slice(0, 10), events: named(written) })),
  );
  const ids = [...new Set([...visited, ...rated].map(({ standard }) => standard))].sort();
  return {
    ...state,
    version,
    standards: ids.map((id) => ({
      standard: id,
      thirdParty:
        state.kind === "third-party" ? tally(visited.filter(({ standard }) => standard === id)) : null,
      owners:
        state.kind === "owner-feedback"
          ? satisfaction(rated.filter(({ standard }) => standard === id))
          : null,
    })),
    visits: state.visits.map((visit) => ({
      ...visit,
      results: visit.results.map((result) => ({ ...result, note: reveal(result.note ?? undefined) })),
    })),
    units: answers.length,
    noted: answers.filter(([, { via }]) => via === "noted").length,
    answers: seesAnswers
      ? answers.map(([unit, { comment, ...answer }]) => ({
          unit,
          ...answer,
          comment: reveal(comment ?? undefined),
        }))
      : null,
  };
};
