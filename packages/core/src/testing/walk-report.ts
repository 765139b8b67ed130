import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { type StateMachine, stateMachine } from "./state-machine.ts";

/** What walks come to while they go: steps of each command, and how often each phase was seen. */
export interface WalkTally {
  readonly counts: { readonly [type: string]: { accepted: number; refused: number } };
  readonly phases: { [phase: string]: number };
  /** The steps that were taken from phase to phase. */
  readonly machine: StateMachine;
}

/** A tally of these commands and phases, all at zero. */
export const walkTally = (types: readonly string[], phases: readonly string[]): WalkTally => ({
  counts: Object.fromEntries(types.map((type) => [type, { accepted: 0, refused: 0 }])),
  phases: Object.fromEntries(phases.map((phase) => [phase, 0])),
  machine: stateMachine(),
});

/** Counts a step: the command, the phase it was tried in (`null` before the first), and whether it was accepted. */
export const count = (
  { counts, phases }: WalkTally,
  type: string,
  phase: string | null,
  isAccepted: boolean,
): void => {
  const tally = counts[type];
  if (tally !== undefined) tally[isAccepted ? "accepted" : "refused"] += 1;
  if (phase !== null && phase in phases) phases[phase] = (phases[phase] ?? 0) + 1;
};

/** What walks came to. */
export interface WalkReport extends WalkTally {
  /** The law that was broken, or `null`. */
  readonly broken: string | null;
  /** The shortest walk that breaks it, as text. */
  readonly failure: string | undefined;
  readonly steps: number;
  readonly meanLength: number;
}

/** How many walks to take, of at least and at most how many steps; the same seed takes the same walks. */
export interface WalkSize {
  readonly runs: number;
  readonly seed: number;
  readonly shortest?: number;
  readonly longest?: number;
}

/** Takes many walks of random steps; a walk gives the law it broke, or `null`. */
export const takeWalks = async <Step>(
  step: Schema.Codec<Step, unknown>,
  tally: WalkTally,
  walk: (steps: readonly Step[]) => string | null,
  { longest = 56, runs, seed, shortest = 32 }: WalkSize,
): Promise<WalkReport> => {
  let steps = 0;
  let walks = 0;
  let broken: string | null = null;
  const sequences = Arbitrary.schema(
    Schema.Array(step).check(Schema.isMinLength(shortest), Schema.isMaxLength(longest)),
  );
  const result = await Effect.runPromise(
    Arbitrary.checkEffect(
      sequences,
      (taken) => {
        walks += 1;
        steps += taken.length;
        const found = walk(taken);
        broken = found ?? broken;
        return found === null;
      },
      { runs, size: longest, seed },
    ),
  );
  return {
    ...tally,
    broken,
    failure: Arbitrary.formatCheckFailure(result),
    steps,
    meanLength: steps / walks,
  };
};

/**
 * Why walks prove too little, or nothing at all; empty when they will do: 10,000 steps, 30 in the mean, of every command one in a hundred
 * steps accepted and one refused, every phase seen.
 */
export const thinSpots = ({ counts, meanLength, phases, steps }: WalkReport): readonly string[] => [
  ...(steps < 10_000 ? [`only ${steps} steps`] : []),
  ...(meanLength < 30 ? [`only ${meanLength.toFixed(1)} steps in the mean`] : []),
  ...Object.entries(counts).flatMap(([type, tally]) =>
    (["accepted", "refused"] as const)
      .filter((outcome) => tally[outcome] < steps / 100)
      .map((outcome) => `${type} ${outcome} ${tally[outcome]} times of ${steps}`),
  ),
  ...Object.entries(phases)
    .filter(([, seen]) => seen === 0)
    .map(([phase]) => `${phase} never seen`),
];

/** The histogram of walks as text. */
export const histogram = (name: string, { counts, meanLength, phases, steps }: WalkReport): string => {
  const share = (n: number): string => `${((100 * n) / steps).toFixed(1)} %`;
  return [
    `${name} walks: mean length ${meanLength.toFixed(1)}, steps ${steps}`,
    ...Object.entries(counts).map(
      ([type, { accepted, refused }]) => `  ${type}: accepted ${share(accepted)}, refused ${share(refused)}`,
    ),
    `  seen: ${Object.entries(phases)
      .map(([phase, n]) => `${phase} ${n}`)
      .join(", ")}`,
  ].join("\n");
};
