import { reveal } from "../../kernel/personal.ts";
import { count, type Figure, share } from "../scorecard/figure.ts";
import {
  type Attendance,
  remaining,
  type Session,
  type TrainingResult,
  type TrainingState,
} from "./state.ts";

/** How many of those who have to pass have been reached (覆盖率); events are named `id@version`. */
export interface Coverage {
  readonly audience: Figure;
  readonly attended: Figure;
  readonly passed: Figure;
  /** Passed of the audience, four decimals. */
  readonly share: Figure<string>;
}

/** Somebody at a session as the reader sees it. */
export interface AttendanceView extends Omit<Attendance, "reason"> {
  readonly reason: string | null;
}
/** A session as its reader sees it; attendance only of those the reader may see. */
export interface SessionView extends Omit<Session, "held"> {
  readonly held:
    | (Omit<NonNullable<Session["held"]>, "attendance"> & { readonly attendance: readonly AttendanceView[] })
    | null;
}

/** A training as its reader sees it. */
export interface TrainingView extends Omit<TrainingState, "sessions" | "results" | "offset"> {
  readonly version: number;
  readonly coverage: Coverage;
  readonly remaining: readonly string[];
  readonly sessions: readonly SessionView[];
  /** Results of those the reader may see. */
  readonly results: readonly TrainingResult[];
}

const coverage = (state: TrainingState): Coverage => {
  const named = (versions: readonly number[]): readonly string[] =>
    versions.map((version) => `${state.id}@${version}`);
  const held = state.sessions.flatMap((session) => (session.held === null ? [] : [session.held]));
  const results = Object.values(state.results);
  const attended = new Set(
    held.flatMap(({ attendance }) => attendance.filter((item) => item.attended).map(({ person }) => person)),
  );
  const passed = results.filter(({ outcome }) => outcome === "passed").length;
  const judged = named(results.map(({ version }) => version));
  const all = state.audience.length;
  return {
    audience: count(all, named([1])),
    attended: count(attended.size, named(held.map(({ version }) => version))),
    passed: count(passed, judged),
    share: share(passed, all, [...named([1]), ...judged]),
  };
};

/** Shows a training; how a person did only to those who `sees` lets see it. */
export const view = (
  state: TrainingState,
  version: number,
  sees: (person: string) => boolean,
): TrainingView => {
  const { offset: _, ...rest } = state;
  return {
    ...rest,
    version,
    coverage: coverage(state),
    remaining: remaining(state).filter(sees),
    sessions: state.sessions.map(({ held, ...session }) => ({
      ...session,
      held:
        held === null
          ? null
          : {
              ...held,
              attendance: held.attendance
                .filter(({ person }) => sees(person))
                .map((item) => ({ ...item, reason: reveal(item.reason ?? undefined) })),
            },
    })),
    results: Object.values(state.results).filter(({ person }) => sees(person)),
  };
};
