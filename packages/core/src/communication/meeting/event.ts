import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import { CitationSchema, DateText, Hash, PersonalText } from "../../kernel/scalar.ts";
import { AgendaItemSchema } from "./agenda.ts";
import { channels, channelStandings, type MeetingChannel } from "./channel.ts";
import { ConvenorSchema, PetitionSchema } from "./command.ts";
import { ClauseSchema, CountingRulesSchema } from "./counting-rules.ts";
import { ItemResultSchema } from "./result.ts";
import { type Elector, electorKinds, type RollUnit } from "./roll.ts";

const {
  Array: many,
  Boolean: bool,
  Natural: natural,
  NullOr: orNull,
  String: string,
  Struct: struct,
} = Schema;

export const meetingEventVersion = 1;

export const RollUnitSchema = struct({
  unit: string,
  area: string,
  owners: many(string),
  developer: bool,
  excluded: orNull(Schema.Literals(["parking", "corrected"])),
}) satisfies Schema.ConstraintDecoder<RollUnit>;

export const ElectorSchema = struct({
  number: natural,
  kind: Schema.Literals(electorKinds),
  persons: many(string),
  voter: orNull(string),
  units: many(string),
  heads: natural,
  area: string,
}).annotate({ identifier: "Elector" }) satisfies Schema.ConstraintDecoder<Elector>;

export const MeetingChannelSchema = struct({
  channel: Schema.Literals(channels),
  standing: Schema.Literals(channelStandings),
  binding: bool,
  officialPlatform: bool,
  basis: orNull(ClauseSchema),
  citations: many(CitationSchema),
}).annotate({ identifier: "MeetingChannel" }) satisfies Schema.ConstraintDecoder<MeetingChannel>;

const HeadRuleSchema = struct({
  single: natural,
  several: natural,
  developer: natural,
  citations: many(CitationSchema),
});

export const MeetingDeadlineSchema = dayDeadlineSchema(["voting-end", "publish-by"]);

export const MeetingResultSchema = struct({
  on: DateText,
  source: Schema.Literals(["ballots", "official"]),
  binding: bool,
  items: many(ItemResultSchema),
  ballots: struct({ sha256: Hash, lines: natural, recognisable: natural }),
  policy: string,
});

/** Stored form of the facts of each event type, schema version 1. */
export const meetingEventSchemas = {
  MeetingConvened: struct({
    id: string,
    estate: string,
    jurisdiction: string,
    number: string,
    title: string,
    kind: Schema.Literals(["regular", "extraordinary", "first"]),
    convenor: ConvenorSchema,
    petition: orNull(PetitionSchema),
    cause: orNull(string),
    recordDate: DateText,
    votingFrom: string,
    votingEnds: string,
    channels: many(MeetingChannelSchema),
    secrecy: Schema.Literals(["named", "secret"]),
    counting: CountingRulesSchema,
    agenda: many(AgendaItemSchema),
    documents: many(AttachmentSchema),
    noticeBy: orNull(struct({ due: DateText, citations: many(CitationSchema) })),
  }),
  MeetingNoticed: struct({ on: DateText, means: string, document: Hash }),
  RollFrozen: struct({ units: many(RollUnitSchema), heads: HeadRuleSchema, parking: orNull(string) }),
  RollCorrected: struct({
    unit: string,
    reason: string,
    document: Hash,
    from: RollUnitSchema,
    to: RollUnitSchema,
  }),
  RollDisputed: struct({ id: string, by: string, unit: orNull(string), text: PersonalText }),
  RollDisputeSettled: struct({
    dispute: string,
    outcome: Schema.Literals(["upheld", "rejected"]),
    reason: string,
  }),
  ProxyGiven: struct({
    unit: string,
    holder: string,
    document: Hash,
    /** How many the holder represents now, and the most the place allows; `null` where it is silent. */
    represented: natural,
    limit: orNull(natural),
    citations: many(CitationSchema),
    /** Place of the elector on the roll; `null` before voting has opened. */
    elector: orNull(natural),
  }),
  ProxyRevoked: struct({ unit: string, holder: string, elector: orNull(natural) }),
  /** With all that the ballots are issued from. */
  VotingOpened: struct({
    estate: string,
    electors: many(ElectorSchema),
    /** Who votes for an elector by the authorisations given so far. */
    holders: many(struct({ elector: natural, holder: string })),
    agenda: many(AgendaItemSchema),
    channels: many(MeetingChannelSchema),
    secrecy: Schema.Literals(["named", "secret"]),
    change: Schema.Literals(["until-return", "until-close"]),
    votingFrom: string,
    votingEnds: string,
    sales: many(struct({ unit: string, was: many(string), now: many(string) })),
    deadline: MeetingDeadlineSchema,
  }),
  VotingClosed: struct({ electors: natural }),
  BallotsSealed: struct({ electors: natural }),
  OfficialResultImported: struct({
    platform: string,
    document: Hash,
    on: DateText,
    items: many(ItemResultSchema),
  }),
  VotesCounted: struct({
    ...MeetingResultSchema.fields,
    deadline: orNull(MeetingDeadlineSchema),
  }),
  ResultPublished: struct({
    on: DateText,
    endsOn: DateText,
    document: Hash,
    /** First day that suffices, and what says so; law or the house's own. */
    least: DateText,
    basis: Schema.Literals(["law", "house"]),
    citations: many(CitationSchema),
  }),
  ObjectionRaised: struct({ id: string, by: string, text: PersonalText }),
  ObjectionAnswered: struct({
    objection: string,
    outcome: Schema.Literals(["upheld", "dismissed"]),
    text: string,
  }),
  MeetingResolved: struct({ on: DateText, number: string, document: Hash, passed: many(string) }),
  MeetingCancelled: struct({ reason: string, electors: natural }),
  MeetingDeadlineMissed: struct({ deadline: string }),
} as const;

export type MeetingEvent = {
  [Type in keyof typeof meetingEventSchemas]: {
    readonly type: Type;
    readonly data: (typeof meetingEventSchemas)[Type]["Type"];
  };
}[keyof typeof meetingEventSchemas];

/** Facts of an event. */
export type MeetingFacts<Type extends MeetingEvent["type"]> = Extract<MeetingEvent, { type: Type }>["data"];
