import { reveal } from "../../kernel/personal.ts";
import type { AgendaItem, Choice } from "../meeting/agenda.ts";
import type { Elector } from "../meeting/roll.ts";
import { type BallotReceipt, ballotCommitment, readSealed } from "./receipt.ts";
import type { BallotPhase, BallotState, Delivery, Vote } from "./state.ts";

/** A vote as its reader sees it. */
export interface VoteView extends Omit<Vote, "value"> {
  /** What was chosen; `null` where it is secret from this reader, was erased, or the ballot is invalid. */
  readonly choices: readonly Choice[] | null;
  /** For the elector and who voted for him; everybody else gets `null`. */
  readonly receipt: BallotReceipt | null;
}

/** A ballot as its reader sees it. */
export interface BallotView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly meeting: string;
  readonly phase: BallotPhase;
  readonly elector: Elector;
  readonly holder: string | null;
  readonly agenda: readonly AgendaItem[];
  readonly channels: BallotState["channels"];
  readonly secrecy: "named" | "secret";
  readonly change: "until-return" | "until-close";
  readonly votingFrom: string;
  readonly votingEnds: string;
  readonly deliveries: readonly Delivery[];
  readonly vote: VoteView | null;
  /** A vote in a channel that does not bind: an opinion only (仅供参考). */
  readonly opinion: VoteView | null;
  readonly votes: number;
  readonly outcome: BallotState["outcome"];
}

/** Whether somebody is the elector, one of the co-owners, or votes for them. */
export const isOwn = ({ elector, holder }: BallotState, person: string): boolean =>
  elector.persons.includes(person) || holder === person;

const voteView = (state: BallotState, vote: Vote | null, reader: string, isCommittee: boolean) => {
  if (vote === null) return null;
  const { value, ...rest } = vote;
  const isOpen = isOwn(state, reader) || (isCommittee && state.secrecy === "named");
  const sealed = isOpen ? readSealed(reveal(value)) : null;
  const receipt =
    sealed === null || !isOwn(state, reader)
      ? null
      : { ...sealed, commitment: ballotCommitment(state.meeting, state.elector, sealed) };
  return { ...rest, choices: sealed?.choices ?? null, receipt } satisfies VoteView;
};

/** Shows a ballot to one reader. */
export const view = (
  state: BallotState,
  version: number,
  reader: { readonly id: string; readonly role: string },
): BallotView => {
  const isCommittee = reader.role === "committee";
  const { agenda, change, channels, deliveries, elector, estate, holder, id, meeting, outcome } = state;
  const { phase, secrecy, votes, votingEnds, votingFrom } = state;
  return {
    id, version, estate, meeting, phase, elector, holder, agenda, channels, secrecy, change, votingFrom, votingEnds, deliveries,
    vote: voteView(state, state.vote, reader.id, isCommittee),
    opinion: voteView(state, state.opinion, reader.id, isCommittee),
    votes, outcome,
  }; // prettier-ignore
};
