import * as Result from "effect/Result";
import { dayOf, dayDeadline } from "../../kernel/day-deadline.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { propositions } from "./agenda.ts";
import type { MeetingAction } from "./command.ts";
import type { Decision } from "./decision.ts";
import { currentElectors, proxyOf } from "./proxying.ts";
import { refuse } from "./rejection.ts";
import { type Count, readWeight } from "./result.ts";
import { addWeight, salesSince } from "./roll.ts";
import type { MeetingState } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";

const isOver = ({ votingEnds }: MeetingState, now: string): boolean =>
  toEpochMillis(instant(now)) >= toEpochMillis(instant(votingEnds));

/** Closes the roll and opens the voting; a ballot is issued to each elector in turn. */
export const openVoting = (terms: MeetingTerms, state: MeetingState, now: string): Decision => {
  if (state.roll === null) return Result.fail(refuse("roll-missing"));
  if (isOver(state, now)) return Result.fail(refuse("voting-over", { votingEnds: state.votingEnds }));
  const electors = currentElectors(state);
  if (electors.length === 0) return Result.fail(refuse("nobody-votes"));
  const { agenda, channels, counting, estate, id, secrecy, votingEnds, votingFrom } = state;
  return Result.succeed([
    {
      type: "VotingOpened",
      data: {
        estate,
        electors,
        holders: electors.flatMap((elector) => {
          const given = proxyOf(state, elector);
          return given === null ? [] : [{ elector: elector.number, holder: given.holder }];
        }),
        agenda,
        channels,
        secrecy,
        change: counting.change,
        votingFrom,
        votingEnds,
        sales: salesSince(state.roll.units, terms.units ?? []),
        deadline: {
          id: `${id}/voting-end`,
          kind: "voting-end",
          about: null,
          from: now,
          dueDate: dayOf(votingEnds),
          due: votingEnds,
          basis: "house",
          citations: [],
        },
      },
    },
  ]);
};

/** Ends the voting, when its time is over and not before. */
export const closeVoting = (state: MeetingState, now: string): Decision =>
  isOver(state, now)
    ? Result.succeed([{ type: "VotingClosed", data: { electors: state.electors.length } }])
    : Result.fail(refuse("voting-running", { votingEnds: state.votingEnds }));

/** Ends the entering of ballots; each of them is closed in turn. */
export const sealBallots = (state: MeetingState): Decision =>
  Result.succeed([{ type: "BallotsSealed", data: { electors: state.electors.length } }]);

/** Whether no side of a count is more than the whole. */
const isConsistent = (count: Count): boolean => {
  const parts = ([count.for, count.against, count.abstained] as const).map(readWeight).reduce(addWeight);
  const part = readWeight(count.part);
  const total = readWeight(count.total);
  return (
    parts.heads <= part.heads &&
    parts.area <= part.area &&
    part.heads <= total.heads &&
    part.area <= total.area
  );
};

/** Enters the official result: a row for every proposition, none twice. */
export const importResult = (
  terms: MeetingTerms,
  state: MeetingState,
  { counts, document, on, platform }: Extract<MeetingAction, { type: "import-result" }>,
  today: string,
): Decision => {
  if (on > today) return Result.fail(refuse("date-in-future", { on }));
  const asked = propositions(state.agenda).map(({ item, option }) => `${item}/${option ?? ""}`);
  const given = counts.map(({ item, option }) => `${item}/${option ?? ""}`);
  const fits = asked.length === given.length && asked.every((proposition) => given.includes(proposition));
  const bent = counts.find((count) => !isConsistent(count));
  if (bent !== undefined)
    return Result.fail(refuse("count-inconsistent", { item: bent.item, option: bent.option }));
  return fits && terms.official !== null
    ? Result.succeed([
        { type: "OfficialResultImported", data: { platform, document, on, items: terms.official } },
      ])
    : Result.fail(refuse("result-incomplete", { asked, given }));
};

/** Whether what was counted binds: by an official result, or by channels that all bind and none of which is counted elsewhere. */
export const isBinding = ({ channels, official }: MeetingState): boolean =>
  official !== null ||
  (channels.some(({ binding }) => binding) && !channels.some(({ officialPlatform }) => officialPlatform));

/** Counts, once every ballot is closed. */
export const countVotes = (
  terms: MeetingTerms,
  state: MeetingState,
  now: string,
  version: number,
): Decision => {
  const { count } = terms;
  if (count === null || count.open > 0)
    return Result.fail(refuse("ballots-open", { open: count?.open ?? state.electors.length }));
  const { ballots, items, policy, publishBy } = count;
  return Result.succeed([
    {
      type: "VotesCounted",
      data: {
        on: dayOf(now),
        source: state.official === null ? "ballots" : "official",
        binding: isBinding(state),
        items: state.official?.items ?? items,
        ballots,
        policy,
        deadline: dayDeadline({
          stream: state.id,
          version: version + 1,
          kind: "publish-by",
          now,
          dueDate: publishBy.day,
          basis: publishBy.basis,
          citations: publishBy.citations,
        }),
      },
    },
  ]);
};
