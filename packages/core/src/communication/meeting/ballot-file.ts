import * as Schema from "effect/Schema";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import { Hash } from "../../kernel/scalar.ts";
import type { Json } from "../../kernel/verdict.ts";
import { ballotCommitment, readSealed } from "../ballot/receipt.ts";
import type { BallotState, Vote } from "../ballot/state.ts";
import { ChoiceSchema } from "./agenda.ts";
import { channels } from "./channel.ts";
import { WeightSchema } from "./result.ts";
import { ballotOutcomes, type CountedBallot } from "./tally.ts";

const { area, heads } = WeightSchema.fields;

/**
 * One line of the file of ballots (无记名选票文件): weight, choices and a commitment, no name, no unit and no time. The commitment is
 * SHA-256 over the salt's bytes and the RFC 8785 text of `{area, choices, heads, meeting}`; the elector has it on his receipt.
 */
export const BallotLineSchema = Schema.Struct({
  format: Schema.Literal("heyue-ballot/1"),
  /** An opinion in a channel that does not bind: it stands beside the count. */
  opinion: Schema.Boolean,
  outcome: Schema.Literals(ballotOutcomes),
  heads,
  area,
  choices: Schema.NullOr(Schema.Array(ChoiceSchema)),
  channel: Schema.NullOr(Schema.Literals(channels)),
  /** Why it is invalid. */
  reason: Schema.NullOr(Schema.String),
  salt: Schema.NullOr(Schema.String.check(Schema.isPattern(/^(?:[0-9a-f]{2}){8,64}$/))),
  commitment: Schema.NullOr(Hash),
}).annotate({ identifier: "BallotLine", description: "One ballot without a name, format heyue-ballot/1" });
export type BallotLine = typeof BallotLineSchema.Type;

const lineOf = (state: BallotState, vote: Vote | null, opinion: boolean): BallotLine => {
  const { area: size, heads: count } = state.elector;
  const sealed = vote === null ? null : readSealed(vote.value.value ?? null);
  const base = { format: "heyue-ballot/1", opinion, heads: count, area: size } as const;
  if (vote === null)
    return {
      ...base,
      outcome: state.deliveries.length === 0 ? "not-delivered" : "not-returned",
      choices: null,
      channel: null,
      reason: null,
      salt: null,
      commitment: null,
    };
  const isValid = vote.invalid === null && sealed !== null;
  return {
    ...base,
    outcome: isValid ? "returned" : "invalid",
    choices: isValid ? sealed.choices : null,
    channel: vote.channel,
    // Whoever has his data erased before the count takes his vote with it.
    reason: isValid ? null : (vote.invalid?.reason ?? "erased"),
    salt: sealed?.salt ?? null,
    commitment: sealed === null ? null : ballotCommitment(state.meeting, state.elector, sealed),
  };
};

/** The file of all ballots of a meeting, in the order of its lines' text, so that it does not say whose is whose. */
export const ballotFile = (
  ballots: readonly BallotState[],
): { readonly text: string; readonly sha256: string; readonly lines: readonly BallotLine[] } => {
  const lines = ballots.flatMap((state) => [
    lineOf(state, state.vote, false),
    ...(state.opinion === null ? [] : [lineOf(state, state.opinion, true)]),
  ]);
  const written = lines
    .map((line) => ({ line, text: canonicalJson(line as unknown as Json) }))
    // What the salt decides comes first: the order says nothing that a line does not.
    .toSorted((a, b) => {
      const [left, right] = [`${a.line.commitment ?? ""}${a.text}`, `${b.line.commitment ?? ""}${b.text}`];
      return left < right ? -1 : left > right ? 1 : 0;
    });
  const text = written.map((entry) => `${entry.text}\n`).join("");
  return { text, sha256: sha256Hex(text), lines: written.map(({ line }) => line) };
};

/** The ballots that count, as they are counted. */
export const countedOf = (lines: readonly BallotLine[]): readonly CountedBallot[] =>
  lines.filter(({ opinion }) => !opinion);

/** How many of the lines have a weight of their own, so that whoever knows the area knows the vote (可被辨认的选票). */
export const recognisable = (lines: readonly BallotLine[]): number => {
  const seen = new Map<string, number>();
  const keyOf = ({ area, heads }: BallotLine): string => `${heads}/${area}`;
  const own = lines.filter(({ opinion }) => !opinion);
  for (const line of own) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1);
  return own.filter((line) => line.choices !== null && seen.get(keyOf(line)) === 1).length;
};
