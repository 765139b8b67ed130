import * as Schema from "effect/Schema";
import { DateText, Hash, PersonalText } from "../../kernel/scalar.ts";
import { channels } from "../meeting/channel.ts";
import { ballotOutcomes } from "../meeting/tally.ts";
import { InvalidSchema, IssueBallotSchema } from "./command.ts";

export const ballotEventVersion = 1;

const { type: _, ...issued } = IssueBallotSchema.fields;

const VoteSchema = Schema.Struct({
  value: PersonalText,
  channel: Schema.Literals(channels),
  at: Schema.String,
  by: Schema.String,
  as: Schema.Literals(["voter", "proxy", "paper"]),
  document: Schema.NullOr(Hash),
  invalid: Schema.NullOr(InvalidSchema),
});

/** Stored form of the facts of each event type, schema version 1. */
export const ballotEventSchemas = {
  BallotIssued: Schema.Struct({ id: Schema.String, ...issued }),
  BallotDelivered: Schema.Struct({
    on: DateText,
    means: Schema.String,
    proof: Schema.String,
    document: Schema.NullOr(Hash),
  }),
  VoterNamed: Schema.Struct({ person: Schema.String, document: Hash }),
  BallotEntrusted: Schema.Struct({ holder: Schema.NullOr(Schema.String) }),
  /** A vote; `binding` says whether it counts or is an opinion only. */
  BallotCast: Schema.Struct({ vote: VoteSchema, binding: Schema.Boolean }),
  /** A paper ballot was entered, or entered again with a reason. */
  BallotRecorded: Schema.Struct({
    vote: VoteSchema,
    binding: Schema.Boolean,
    correction: Schema.NullOr(Schema.String),
  }),
  BallotClosed: Schema.Struct({ outcome: Schema.Literals(ballotOutcomes) }),
} as const;

export type BallotEvent = {
  [Type in keyof typeof ballotEventSchemas]: {
    readonly type: Type;
    readonly data: (typeof ballotEventSchemas)[Type]["Type"];
  };
}[keyof typeof ballotEventSchemas];
