import * as Schema from "effect/Schema";
import { DateText, Hash, Id, InstantText, text } from "../../kernel/scalar.ts";
import { type AgendaItem, AgendaItemSchema, type Choice, ChoiceSchema } from "../meeting/agenda.ts";
import { channels } from "../meeting/channel.ts";
import { ElectorSchema } from "../meeting/event.ts";
import type { Elector } from "../meeting/roll.ts";
import { type BallotState, invalidReasons, type Vote } from "./state.ts";

/** Issues the ballot of one elector (发放表决票); follows from the opening of the voting. */
export interface IssueBallot {
  readonly type: "issue";
  readonly estate: string;
  readonly meeting: string;
  readonly elector: Elector;
  readonly holder: string | null;
  readonly agenda: readonly AgendaItem[];
  readonly channels: BallotState["channels"];
  readonly secrecy: "named" | "secret";
  readonly change: "until-return" | "until-close";
  readonly votingFrom: string;
  readonly votingEnds: string;
}
/** What can be done with a ballot; the schemas beside say what each means. */
export type BallotAction =
  | {
      readonly type: "deliver";
      readonly on: string;
      readonly means: string;
      readonly proof: string;
      readonly document?: string;
    }
  | { readonly type: "name-voter"; readonly person: string; readonly document: string }
  | {
      readonly type: "cast";
      readonly channel: "electronic" | "other-electronic";
      readonly choices: readonly Choice[];
    }
  | {
      readonly type: "record";
      readonly channel: "written" | "collective";
      readonly returnedAt: string;
      readonly document: string;
      readonly choices?: readonly Choice[];
      readonly invalid?: NonNullable<Vote["invalid"]>;
      /** Why what was entered before was wrong. */
      readonly correction?: string;
    };
/** What follows from the meeting: who holds a proxy, and the end of the voting. */
export type BallotReaction =
  | { readonly type: "entrust"; readonly holder: string | null }
  | { readonly type: "close" };
/** Everything that can be asked of a ballot, the system's own included. */
export type BallotCommand = IssueBallot | BallotAction | BallotReaction;

const act = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), ...fields });

export const BallotChannelSchema = Schema.Struct({
  channel: Schema.Literals(channels),
  binding: Schema.Boolean,
  officialPlatform: Schema.Boolean,
});

export const IssueBallotSchema = act("issue", {
  estate: Id,
  meeting: Schema.String,
  elector: ElectorSchema,
  holder: Schema.NullOr(Schema.String),
  agenda: Schema.Array(AgendaItemSchema),
  channels: Schema.Array(BallotChannelSchema),
  secrecy: Schema.Literals(["named", "secret"]),
  change: Schema.Literals(["until-return", "until-close"]),
  votingFrom: InstantText,
  votingEnds: InstantText,
}) satisfies Schema.ConstraintDecoder<IssueBallot>;

const choices = Schema.Array(ChoiceSchema).check(Schema.isMaxLength(50));

export const InvalidSchema = Schema.Struct({ reason: Schema.Literals(invalidReasons), text: text(500) });

export const ballotActionSchemas = {
  /** Records that it reached the elector, with proof (送达). */
  deliver: act("deliver", {
    on: DateText,
    means: text(100),
    proof: text(500),
    document: Schema.optionalKey(Hash),
  }),
  /** Co-owners name the one of them who votes (推选一名共有人行使表决权). */
  "name-voter": act("name-voter", { person: Id, document: Hash }),
  /** Votes electronically (电子投票); an item that is left out is blank. */
  cast: act("cast", { channel: Schema.Literals(["electronic", "other-electronic"]), choices }),
  /** Enters a paper ballot or a vote in the meeting (登记纸质表决票). */
  record: act("record", {
    channel: Schema.Literals(["written", "collective"]),
    returnedAt: InstantText,
    document: Hash,
    choices: Schema.optionalKey(choices),
    invalid: Schema.optionalKey(InvalidSchema),
    /** Why what was entered before was wrong. */
    correction: Schema.optionalKey(text(500)),
  }),
} as const;

export const ballotReactionSchemas = {
  entrust: act("entrust", { holder: Schema.NullOr(Schema.String) }),
  close: act("close", {}),
} as const;
