import type { MeetingFacts } from "../../communication/meeting/event.ts";
import { ballotId } from "../../communication/meeting/view.ts";
import type { Consequence, Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** When voting opens, each elector has a ballot of his own. */
export const ballotsIssued: Reaction = (event) => {
  if (event.type !== "VotingOpened") return [];
  const { agenda, change, channels, electors, estate, holders, secrecy, votingEnds, votingFrom } =
    event.data as unknown as MeetingFacts<"VotingOpened">;
  const meeting = idOf(event.stream);
  return electors.map((elector): Consequence => ({
    collection: "ballots",
    command: {
      type: "issue",
      estate,
      meeting,
      elector,
      holder: holders.find((given) => given.elector === elector.number)?.holder ?? null,
      agenda,
      channels: channels.map(({ binding, channel, officialPlatform }) => ({
        channel,
        binding,
        officialPlatform,
      })),
      secrecy,
      change,
      votingFrom,
      votingEnds,
    },
  }));
};

/** An authorisation that is given or taken back during the vote is noted on the ballot. */
export const ballotEntrusted: Reaction = (event) => {
  if (event.type !== "ProxyGiven" && event.type !== "ProxyRevoked") return [];
  const { elector, holder } = event.data as unknown as MeetingFacts<"ProxyGiven" | "ProxyRevoked">;
  return elector === null
    ? []
    : [
        {
          collection: "ballots",
          id: ballotId(idOf(event.stream), elector),
          command: { type: "entrust", holder: event.type === "ProxyGiven" ? holder : null },
        },
      ];
};

/** When the ballots are sealed, or the meeting is cancelled, each of them is closed. */
export const ballotsClosed: Reaction = (event) => {
  if (event.type !== "BallotsSealed" && event.type !== "MeetingCancelled") return [];
  const { electors } = event.data as unknown as MeetingFacts<"BallotsSealed" | "MeetingCancelled">;
  return Array.from({ length: electors }, (_, index): Consequence => ({
    collection: "ballots",
    id: ballotId(idOf(event.stream), index + 1),
    command: { type: "close" },
  }));
};
