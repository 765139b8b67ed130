import type { Personal } from "../../kernel/personal.ts";
import type { AgendaItem } from "../meeting/agenda.ts";
import type { Channel, MeetingChannel } from "../meeting/channel.ts";
import type { Elector } from "../meeting/roll.ts";
import type { BallotOutcome } from "../meeting/tally.ts";

/** Life of a ballot: issued 已发出 → delivered 已送达 → returned 已交回 → closed 已封存. */
export const ballotPhases = ["issued", "delivered", "returned", "closed"] as const;
export type BallotPhase = (typeof ballotPhases)[number];

/** Why a ballot is invalid (无效票). */
export const invalidReasons = ["unsigned", "unclear", "not-authorised", "other"] as const;

/** What was handed in: the words sealed, who voted in which way. */
export interface Vote {
  /** Canonical JSON of `{choices, salt}`: only the elector's key opens it. */
  readonly value: Personal;
  readonly channel: Channel;
  /** When it came in, RFC 3339. */
  readonly at: string;
  /** Person who voted, or who wrote down a paper ballot. */
  readonly by: string;
  readonly as: "voter" | "proxy" | "paper";
  /** Attachment that shows the paper ballot. */
  readonly document: string | null;
  readonly invalid: { readonly reason: (typeof invalidReasons)[number]; readonly text: string } | null;
}

/** Proof that a ballot reached its elector (送达凭证). */
export interface Delivery {
  readonly on: string;
  readonly means: string;
  readonly proof: string;
  readonly document: string | null;
}

/** Current state of one elector's ballot (表决票). */
export interface BallotState {
  readonly id: string;
  readonly estate: string;
  readonly meeting: string;
  readonly elector: Elector;
  readonly agenda: readonly AgendaItem[];
  readonly channels: readonly Pick<MeetingChannel, "channel" | "binding" | "officialPlatform">[];
  readonly secrecy: "named" | "secret";
  readonly change: "until-return" | "until-close";
  readonly votingFrom: string;
  readonly votingEnds: string;
  readonly phase: BallotPhase;
  /** Who votes for the elector by a written authorisation. */
  readonly holder: string | null;
  readonly deliveries: readonly Delivery[];
  /** The vote that counts: the last one in a channel that binds. */
  readonly vote: Vote | null;
  /** The last one in a channel that does not: an opinion only. */
  readonly opinion: Vote | null;
  /** How often it was voted on, all channels together; earlier votes stay in the chain. */
  readonly votes: number;
  readonly outcome: BallotOutcome | null;
}
