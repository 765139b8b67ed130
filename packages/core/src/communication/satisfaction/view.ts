import { earliest } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import { type Compared, comparisonOf } from "./comparison.ts";
import type { BothLanguages, Question } from "./question.ts";
import { type QuestionResult, resultsOf, strataOf, type StratumResult } from "./result.ts";
import type { Sampled, Stratum } from "./sampling.ts";
import { sampledAs, type SatisfactionDeadline, type SatisfactionState, silent } from "./state.ts";

/** What a satisfaction survey came to. */
export interface SatisfactionResults {
  readonly questions: readonly QuestionResult[];
  readonly buildings: readonly StratumResult[];
  /** Beside the survey before, for questions asked again to the letter. */
  readonly compared: readonly Compared[];
}

/** A satisfaction survey as its reader sees it. */
export interface SatisfactionView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly title: BothLanguages;
  readonly questions: readonly Question[];
  readonly follows: string | null;
  readonly organiser: string;
  readonly phase: SatisfactionState["phase"];
  readonly closesOn: string | null;
  readonly sampling: {
    readonly method: NonNullable<SatisfactionState["method"]>;
    readonly seed: string;
    readonly population: number;
    readonly sampled: number;
    readonly frame: string;
    readonly strata: readonly Stratum[];
    /** Who is asked: for the house and the committee, so that it can be drawn again; `null` for everybody else. */
    readonly people: readonly (Sampled & { readonly hasAnswered: boolean })[] | null;
  } | null;
  /** Response rate (回收率): so many of those asked have answered. */
  readonly rate: { readonly answered: number; readonly sampled: number };
  /** Whether the reader is asked, and has answered. */
  readonly own: { readonly isAsked: boolean; readonly hasAnswered: boolean };
  readonly reminders: SatisfactionState["reminders"];
  /** Once it has ended for those who keep it, once published for everybody; `null` before. */
  readonly results: SatisfactionResults | null;
  /** Words said to open questions, in no order that tells whose they are; for manager and committee. */
  readonly words: readonly { readonly question: string; readonly texts: readonly string[] }[] | null;
  readonly takenUp: SatisfactionState["takenUp"];
  readonly published: SatisfactionState["published"];
  readonly next: SatisfactionDeadline | null;
  readonly missed: SatisfactionState["missed"];
}

const keepers = ["manager", "committee", "system"];
const office = [...keepers, "desk", "staff"];

/** The office sees all; everybody else what they are asked, and what was published. */
export const mayRead = ({ id, role }: Actor, state: SatisfactionState): boolean =>
  office.includes(role) || state.phase === "published" || sampledAs(state, id) !== undefined;

const wordsOf = ({ questions, responses }: SatisfactionState) =>
  questions.flatMap(({ id, kind }) => {
    if (kind !== "text") return [];
    const texts = responses.flatMap(({ answers }) =>
      answers.flatMap((answer) =>
        answer.question === id && "text" in answer ? [reveal(answer.text) ?? []].flat() : [],
      ),
    );
    return [{ question: id, texts: texts.sort() }];
  });

/** Shows a satisfaction survey to one reader. */
export const view = (state: SatisfactionState, version: number, reader: Actor): SatisfactionView => {
  const { closesOn, estate, follows, id, method, missed, organiser, phase, published } = state;
  const { questions, reminders, responses, sample, seed, takenUp, title } = state;
  const isKeeper = keepers.includes(reader.role);
  const isOver = phase === "published" || (phase === "closed" && isKeeper);
  const asked = sampledAs(state, reader.id);
  const waiting = silent(state);
  return {
    id, version, estate, title, questions, follows, organiser, phase, closesOn,
    sampling:
      sample === null || method === null || seed === null
        ? null
        : {
            method, seed, population: sample.population, sampled: sample.people.length, frame: sample.frame, strata: sample.strata,
            people: office.includes(reader.role)
              ? sample.people.map((one) => ({ ...one, hasAnswered: !waiting.includes(one) }))
              : null,
          },
    rate: { answered: responses.length, sampled: sample?.people.length ?? 0 },
    own: { isAsked: asked !== undefined, hasAnswered: asked !== undefined && !waiting.includes(asked) },
    reminders,
    results: isOver
      ? { questions: resultsOf(state), buildings: strataOf(state), compared: comparisonOf(state) }
      : null,
    words: isKeeper && isOver ? wordsOf(state) : null,
    takenUp,
    published,
    next: earliest(state.deadlines),
    missed,
  }; // prettier-ignore
};
