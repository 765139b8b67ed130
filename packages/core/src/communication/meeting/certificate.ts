import * as Schema from "effect/Schema";
import { CitationSchema, DateText } from "../../kernel/scalar.ts";
import type { Citation } from "../../kernel/citation.ts";
import { type AgendaItem, AgendaItemSchema } from "./agenda.ts";
import type { MeetingChannel } from "./channel.ts";
import { type CountingRules, CountingRulesSchema } from "./counting-rules.ts";
import { MeetingChannelSchema, MeetingResultSchema } from "./event.ts";
import { WeightSchema, written } from "./result.ts";
import { totalOf } from "./roll.ts";
import type { MeetingResult, MeetingState, OfficialResult } from "./state.ts";

const Words = Schema.Struct({ "zh-CN": Schema.String, en: Schema.String });

/**
 * The certificate of a meeting (表决结果证明), format heyue-meeting/1: what was put to the vote, how it is counted, and what came of it. With the
 * file of ballots, anybody counts again and comes to the same.
 */
export interface Certificate {
  readonly format: "heyue-meeting/1";
  readonly meeting: string;
  readonly estate: string;
  readonly jurisdiction: string;
  readonly number: string;
  readonly title: string;
  readonly recordDate: string;
  readonly votingFrom: string;
  readonly votingEnds: string;
  readonly secrecy: "named" | "secret";
  /** What is hidden from whom, as it really is. */
  readonly secrecyNote: { readonly "zh-CN": string; readonly en: string };
  readonly channels: readonly MeetingChannel[];
  readonly counting: CountingRules;
  readonly agenda: readonly AgendaItem[];
  readonly roll: {
    readonly electors: number;
    /** Heads, and m² with two decimals. */
    readonly total: { readonly heads: number; readonly area: string };
    /** Units of which no owner was known. */
    readonly unknownOwners: number;
    readonly corrections: number;
    readonly disputes: number;
    readonly salesAfterRecordDate: number;
    readonly parking: string | null;
    readonly citations: readonly Citation[];
  };
  readonly result: MeetingResult;
  readonly official: OfficialResult | null;
  readonly resolution: { readonly on: string; readonly number: string; readonly document: string } | null;
  /** Hash of the last event of the meeting's chain. */
  readonly head: string;
}

export const CertificateSchema = Schema.Struct({
  format: Schema.Literal("heyue-meeting/1"),
  meeting: Schema.String,
  estate: Schema.String,
  jurisdiction: Schema.String,
  number: Schema.String,
  title: Schema.String,
  recordDate: DateText,
  votingFrom: Schema.String,
  votingEnds: Schema.String,
  secrecy: Schema.Literals(["named", "secret"]),
  secrecyNote: Words,
  channels: Schema.Array(MeetingChannelSchema),
  counting: CountingRulesSchema,
  agenda: Schema.Array(AgendaItemSchema),
  roll: Schema.Struct({
    electors: Schema.Natural,
    total: WeightSchema,
    unknownOwners: Schema.Natural,
    corrections: Schema.Natural,
    disputes: Schema.Natural,
    salesAfterRecordDate: Schema.Natural,
    parking: Schema.NullOr(Schema.String),
    citations: Schema.Array(CitationSchema),
  }),
  result: MeetingResultSchema,
  official: Schema.NullOr(Schema.Struct({ platform: Schema.String, document: Schema.String, on: DateText })),
  resolution: Schema.NullOr(Schema.Struct({ on: DateText, number: Schema.String, document: Schema.String })),
  head: Schema.String,
}).annotate({
  identifier: "MeetingCertificate",
  description: "What a meeting decided, so that anybody can count again",
}) satisfies Schema.ConstraintDecoder<Certificate>;

const notes = {
  named: {
    "zh-CN":
      "记名表决：业主委员会可以看到每一票的选择，其他业主不能。公布的选票文件没有姓名和房号，但专有部分面积独特的业主可能被辨认。",
    en: "Named vote: the committee sees how each elector voted, other owners do not. The published ballots carry no name or unit, but an owner with an unusual area may be recognised.",
  },
  secret: {
    "zh-CN":
      "无记名表决：本系统只向投票人本人显示其选择。但掌握数据库和密钥的系统运营者在技术上能够看到；纸质票的登记人看得到其登记的票；专有部分面积独特的业主可能从公布的选票文件中被辨认；回执可以向他人证明自己如何投票。",
    en: "Secret vote: this system shows a choice to its elector only. But whoever operates it with database and keys could see it; whoever enters a paper ballot sees that ballot; an owner with an unusual area may be recognised in the published ballots; and a receipt can prove to others how one voted.",
  },
} as const;

/** The certificate of a meeting that was counted; `null` before. */
export const certificateOf = (state: MeetingState, head: string): Certificate | null => {
  const { agenda, channels, corrections, counting, disputes, electors, estate, id, jurisdiction, number } =
    state;
  const { official, recordDate, resolution, result, roll, sales, secrecy, title, votingEnds, votingFrom } =
    state;
  if (result === null || roll === null) return null;
  return {
    format: "heyue-meeting/1",
    meeting: id,
    estate,
    jurisdiction,
    number,
    title,
    recordDate,
    votingFrom,
    votingEnds,
    secrecy,
    secrecyNote: notes[secrecy],
    channels,
    counting,
    agenda,
    roll: {
      electors: electors.length,
      total: written(totalOf(electors)),
      unknownOwners: electors.filter(({ kind }) => kind === "unknown").length,
      corrections: corrections.length,
      disputes: disputes.length,
      salesAfterRecordDate: sales.length,
      parking: roll.parking,
      citations: roll.heads.citations,
    },
    result,
    official:
      official === null
        ? null
        : { platform: official.platform, document: official.document, on: official.on },
    resolution,
    head,
  };
};
