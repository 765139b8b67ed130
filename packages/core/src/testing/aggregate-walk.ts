import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import type { Aggregate } from "../kernel/aggregate.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import { fromEpochMillis, instant, toEpochMillis } from "../kernel/instant.ts";
import type { Json } from "../kernel/verdict.ts";
import type { Story } from "./given-when-then.ts";

const int = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
const Step = Schema.Struct({ wait: int(11), what: int(59), willing: int(9), detail: int(9) });
/** Minutes that a step lets pass. */
const waits = [0, 1, 10, 60, 60, 240, 600, 600, 1440, 1440, 3000, 6000];

/** How an aggregate is walked through its life at random (随机漫步). */
export interface AggregateWalk<
  State,
  Event extends DomainEvent,
  Command extends { readonly type: string },
  Moment,
> {
  readonly aggregate: Aggregate<State, Event>;
  readonly types: readonly Command["type"][];
  readonly phases: readonly string[];
  readonly opening: Command["type"];
  /** A story that has not begun, by its number. */
  start(number: number): Story<State, Event, Command, Moment>;
  phaseOf(state: State): string;
  isOver(state: State): boolean;
  /** Commands that a phase is likely to accept. */
  ahead(state: State): readonly Command["type"][];
  /** A command and its moment; `isLikely` asks for an actor and details that fit. */
  step(
    type: Command["type"],
    state: State | null,
    at: { readonly now: string; readonly detail: number; readonly isLikely: boolean },
  ): { readonly command: Command; readonly moment: Moment };
  /** What is wrong with a state after an accepted step, or `null`. */
  fault(state: State, before: State | null): string | null;
}

/** What a walk came to; the share of steps of each command, and how often each phase was seen. */
export interface WalkReport {
  readonly broken: string | null;
  readonly failure: string | undefined;
  readonly steps: number;
  readonly meanLength: number;
  readonly counts: { readonly [type: string]: { readonly accepted: number; readonly refused: number } };
  readonly phases: { readonly [phase: string]: number };
}

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

/** Folds events as they come back from a store: decoded by their schemas, by version. */
const replay = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  events: readonly { readonly event: Event; readonly at: string }[],
): State | null =>
  events.reduce<State | null>((before, { at, event }, index) => {
    const schema = aggregate.schemas[event.type as Event["type"]];
    const data = Schema.decodeUnknownSync(schema)(JSON.parse(JSON.stringify(event.data)));
    return aggregate.evolve(before, { type: event.type, data, version: index + 1, at } as never);
  }, null);

/** Walks many lives; one after the other, each to its end. Nothing is accepted after the end, and replay gives what was. */
export const walkAggregate = async <
  State,
  Event extends DomainEvent,
  Command extends { readonly type: string },
  Moment,
>(
  subject: AggregateWalk<State, Event, Command, Moment>,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<WalkReport> => {
  const counts = Object.fromEntries(subject.types.map((type) => [type, { accepted: 0, refused: 0 }]));
  const phases = Object.fromEntries(subject.phases.map((phase) => [phase, 0]));
  let length = 0;
  let walks = 0;
  let broken: string | null = null;

  const walk = (steps: readonly (typeof Step.Type)[]): string | null => {
    let now = toEpochMillis(instant("2026-03-02T09:00:00+08:00"));
    let number = 0;
    let told = subject.start(number);
    let ats: string[] = [];
    let folded: string[] = [];
    const asOf = (): string | null => {
      const events = told.events.map((event, index) => ({ event, at: ats[index] ?? "" }));
      const differs = folded.findIndex(
        (state, index) => text(replay(subject.aggregate, events.slice(0, index + 1))) !== state,
      );
      return differs < 0 ? null : `as of version ${differs + 1} it is not what it was`;
    };
    for (const step of steps) {
      now += (waits[step.wait] ?? 0) * 60_000;
      const at = fromEpochMillis(now, "+08:00");
      const isLikely = step.willing >= 2;
      const before = told.state;
      if (before !== null && isLikely && subject.isOver(before)) {
        const found = asOf();
        if (found !== null) return found;
        told = subject.start((number += 1));
        ats = [];
        folded = [];
      }
      const { state } = told;
      const wanted = isLikely ? (state === null ? [subject.opening] : subject.ahead(state)) : subject.types;
      const type = wanted[step.what % wanted.length] ?? subject.opening;
      if (state !== null) {
        const phase = subject.phaseOf(state);
        phases[phase] = (phases[phase] ?? 0) + 1;
      }
      const { command, moment } = subject.step(type, state, { now: at, detail: step.detail, isLikely });
      const result = told.when(moment, command);
      const tally = counts[type];
      if (tally !== undefined) tally[Result.isFailure(result) ? "refused" : "accepted"] += 1;
      if (Result.isFailure(result)) continue;
      if (text(result.success) !== text(Result.getOrThrow(told.when(moment, command))))
        return `${type} decided twice differs`;
      if (state !== null && type === subject.opening) continue;
      const isOver = state !== null && subject.isOver(state);
      told = told.given(moment, command);
      ats.push(...result.success.map(() => at));
      if (result.success.length !== 1) return `${type} gave ${result.success.length} events`;
      const after = told.state;
      if (after === null) return `${type} left no state`;
      folded.push(text(after));
      const found =
        subject.fault(after, state) ??
        (isOver && subject.phaseOf(after) !== subject.phaseOf(state) ? "it went on after the end" : null);
      if (found !== null) return `after ${type}: ${found}`;
    }
    return asOf();
  };

  const sequences = Arbitrary.schema(
    Schema.Array(Step).check(Schema.isMinLength(32), Schema.isMaxLength(56)),
  );
  const result = await Effect.runPromise(
    Arbitrary.checkEffect(
      sequences,
      (taken) => {
        walks += 1;
        length += taken.length;
        const found = walk(taken);
        broken = found ?? broken;
        return found === null;
      },
      { runs, size: 56, seed },
    ),
  );
  return {
    broken,
    failure: Arbitrary.formatCheckFailure(result),
    steps: length,
    meanLength: length / walks,
    counts,
    phases,
  };
};

/** The histogram of a walk as text. */
export const histogram = (name: string, { counts, meanLength, phases, steps }: WalkReport): string => {
  const share = (n: number): string => `${((100 * n) / steps).toFixed(1)} %`;
  return [
    `${name} walks: mean length ${meanLength.toFixed(1)}, steps ${steps}`,
    ...Object.entries(counts).map(
      ([type, { accepted, refused }]) => `  ${type}: accepted ${share(accepted)}, refused ${share(refused)}`,
    ),
    `  phases: ${Object.entries(phases)
      .map(([phase, n]) => `${phase} ${n}`)
      .join(", ")}`,
  ].join("\n");
};
