import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { BothLanguages, Question, StoredAnswer } from "./question.ts";
import type { Sample, SamplingMethod } from "./sampling.ts";
import type { Proportion, Tally } from "./statistics.ts";
import type { SatisfactionTimes } from "./times.ts";

/** Life of a satisfaction survey: draft 设计 → open 调查中, with its sample frozen → closed 已结束 → published 已公布. */
export const satisfactionPhases = ["draft", "open", "closed", "published"] as const;
export type SatisfactionPhase = (typeof satisfactionPhases)[number];

/** What is due: remind 催答, close 截止, publish 公布结果. */
export const satisfactionDeadlineKinds = ["remind", "close", "publish"] as const;
export type SatisfactionDeadline = DayDeadline<(typeof satisfactionDeadlineKinds)[number]>;

/** One answered questionnaire (答卷), under the number of the sample. */
export interface Response {
  readonly number: number;
  /** Version of the event that it came by. */
  readonly event: number;
  readonly answers: readonly StoredAnswer[];
}

/** A figure of the survey before, counted exactly, of a question that is the same to the letter. */
export type FormerFigure =
  | ({ readonly question: string; readonly kind: "share"; readonly option: string | null } & Proportion)
  | ({ readonly question: string; readonly kind: "mean"; readonly population: number } & Tally);

/** What the survey before came to (上一次调查), frozen when this one ended. */
export interface Former {
  readonly survey: string;
  readonly title: BothLanguages;
  readonly closedOn: string;
  readonly figures: readonly FormerFigure[];
}

/** Something done about a weak question (改进措施): the deviation that is opened carries it on. */
export interface TakenUp {
  readonly question: string;
  readonly contract: string;
  readonly standard: string;
  readonly what: string;
  readonly by: string;
  readonly at: string;
}

/** Current state of a satisfaction survey (满意度调查). */
export interface SatisfactionState {
  readonly id: string;
  readonly estate: string;
  readonly title: BothLanguages;
  readonly questions: readonly Question[];
  /** Survey that it is compared with. */
  readonly follows: string | null;
  readonly organiser: string;
  readonly phase: SatisfactionPhase;
  readonly method: SamplingMethod | null;
  readonly seed: string | null;
  /** When the sample was drawn and its people were invited. */
  readonly drawnAt: string | null;
  /** Last day for answers. */
  readonly closesOn: string | null;
  readonly times: SatisfactionTimes | null;
  readonly sample: Sample | null;
  readonly responses: readonly Response[];
  readonly reminders: readonly { readonly at: string; readonly by: string; readonly people: number }[];
  readonly closedAt: string | null;
  readonly former: Former | null;
  readonly takenUp: readonly TakenUp[];
  readonly published: { readonly at: string; readonly by: string } | null;
  readonly deadlines: readonly SatisfactionDeadline[];
  readonly missed: readonly { readonly deadline: SatisfactionDeadline; readonly at: string }[];
}

/** Somebody of the sample. */
export const sampledAs = ({ sample }: SatisfactionState, person: string) =>
  sample?.people.find((one) => one.person === person);

/** Those who have not answered yet. */
export const silent = ({ responses, sample }: SatisfactionState) =>
  (sample?.people ?? []).filter(({ number }) => !responses.some((response) => response.number === number));
