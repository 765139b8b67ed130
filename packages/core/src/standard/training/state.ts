import type { Personal } from "../../kernel/personal.ts";

/**
 * Life of a training (培训): planned 已计划 → held 已开展 → completed 已完成; repeated 补训 it goes back to planned for those who have
 * not passed; or cancelled 已取消.
 */
export const trainingPhases = ["planned", "held", "completed", "cancelled"] as const;
export type TrainingPhase = (typeof trainingPhases)[number];

/** Who teaches (讲师): somebody of the estate, or an organisation from outside. */
export type Trainer = { readonly person: string } | { readonly organisation: string };

/** One person at one session (签到). */
export interface Attendance {
  readonly person: string;
  readonly attended: boolean;
  /** Why not, in words; `null` when it was not said. */
  readonly reason: Personal | null;
}

/** What came of it for one person (考核结果). */
export interface TrainingResult {
  readonly person: string;
  readonly outcome: "passed" | "failed";
  /** 0 to 100; `null` where no mark was given: no mark is not zero. */
  readonly score: number | null;
  /** Version of the event that says so; the latest counts. */
  readonly version: number;
}

/** A session that is planned, and how it was held (场次). */
export interface Session {
  readonly number: number;
  /** Day it is planned for; it never moves: it is held, or missed and held late. */
  readonly plannedOn: string;
  /** Who is expected: all the first time, later those who have not passed. */
  readonly audience: readonly string[];
  readonly trainer: Trainer;
  /** Whether its day passed before it was held. */
  readonly missed: boolean;
  readonly held: {
    readonly version: number;
    readonly on: string;
    readonly minutes: number;
    readonly attendance: readonly Attendance[];
  } | null;
}

/** Current state of one training (培训). */
export interface TrainingState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly topic: string;
  /** Deviations that made it necessary (起因偏差); empty for one that was planned without. */
  readonly deviations: readonly string[];
  /** Everybody who has to pass it. */
  readonly audience: readonly string[];
  readonly phase: TrainingPhase;
  /** The last one is the current one. */
  readonly sessions: readonly Session[];
  /** Latest result by person. */
  readonly results: { readonly [person: string]: TrainingResult };
  /** Why it was completed with people who have not passed, or cancelled; `null` otherwise. */
  readonly reason: string | null;
  /** Local offset of the estate, for the end of a day. */
  readonly offset: string;
}

/** The session that counts now. */
export const currentSession = ({ sessions }: TrainingState): Session => {
  const session = sessions.at(-1);
  if (session === undefined) throw new RangeError("A training has at least one session");
  return session;
};

/** People who have not passed, whatever the reason (未通过人员). */
export const remaining = ({ audience, results }: TrainingState): readonly string[] =>
  audience.filter((person) => results[person]?.outcome !== "passed");

/** The planned day of the current session as an open deadline; `null` once it was held, missed or ended. */
export const openDay = (state: TrainingState): string | null => {
  const { missed, plannedOn } = currentSession(state);
  return state.phase === "planned" && !missed ? plannedOn : null;
};
