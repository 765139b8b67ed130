import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import type { Aggregate } from "../kernel/aggregate.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import { fromEpochMillis, instant, toEpochMillis } from "../kernel/instant.ts";
import type { Json } from "../kernel/verdict.ts";
import type { Story } from "./given-when-then.ts";
import { count, takeWalks, type WalkReport, type WalkSize, walkTally } from "./walk-report.ts";

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
  phaseOf(state: State, now: string): string;
  isOver(state: State, now: string): boolean;
  /** Commands that a phase is likely to accept. */
  ahead(state: State, now: string): readonly Command["type"][];
  /** A command and its moment; `isLikely` asks for an actor and details that fit. */
  step(
    type: Command["type"],
    state: State | null,
    at: { readonly now: string; readonly detail: number; readonly isLikely: boolean },
  ): { readonly command: Command; readonly moment: Moment };
  /** What is wrong with a state after an accepted step, or `null`; `event` is the first of the step. */
  fault(
    state: State,
    before: State | null,
    at: { readonly now: string; readonly event: Event },
  ): string | null;
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
  size: WalkSize,
): Promise<WalkReport> => {
  const tally = walkTally(subject.types, subject.phases);

  const walk = (steps: readonly (typeof Step.Type)[]): string | null => {
    let now = toEpochMillis(instant("2026-03-02T09:00:00+08:00"));
    let number = 0;
    let told = subject.start(number);
    let ats: string[] = [];
    let folded: string[] = [];
    let left: string | null = null;
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
      if (before !== null && isLikely && subject.isOver(before, at)) {
        const found = asOf();
        if (found !== null) return found;
        told = subject.start((number += 1));
        ats = [];
        folded = [];
        left = null;
      }
      const { state } = told;
      const wanted = isLikely
        ? state === null
          ? [subject.opening]
          : subject.ahead(state, at)
        : subject.types;
      const type = wanted[step.what % wanted.length] ?? subject.opening;
      const phase = state === null ? null : subject.phaseOf(state, at);
      if (phase !== null && left !== null) tally.machine.waited(left, phase);
      left = phase;
      const { command, moment } = subject.step(type, state, { now: at, detail: step.detail, isLikely });
      const result = told.when(moment, command);
      count(tally, type, phase, Result.isSuccess(result));
      if (Result.isFailure(result)) continue;
      if (text(result.success) !== text(Result.getOrThrow(told.when(moment, command))))
        return `${type} decided twice differs`;
      if (state !== null && type === subject.opening) return `${type} began what had begun`;
      const isOver = state !== null && subject.isOver(state, at);
      const [event] = result.success;
      if (event === undefined) return `${type} gave no event`;
      let after = state;
      for (const happened of result.success) {
        after = subject.aggregate.evolve(after, { ...happened, version: ats.push(at), at });
        const reached = subject.phaseOf(after, at);
        tally.machine.saw(left, happened.type, reached);
        left = reached;
        folded.push(text(after));
      }
      told = told.given(moment, command);
      if (after === null || text(told.state) !== text(after)) return `${type} was told otherwise`;
      const found =
        subject.fault(after, state, { now: at, event }) ??
        (isOver && subject.phaseOf(after, at) !== phase ? "it went on after the end" : null);
      if (found !== null) return `after ${type}: ${found}`;
    }
    return asOf();
  };

  return takeWalks(Step, tally, walk, size);
};
