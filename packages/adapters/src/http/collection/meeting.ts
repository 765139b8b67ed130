import { AttachmentSchema } from "@heyue/core/complaint/command";
import { AgendaItemSchema } from "@heyue/core/communication/meeting/agenda";
import {
  ConveneMeetingSchema,
  ConvenorSchema,
  meetingActionSchemas,
  PetitionSchema,
} from "@heyue/core/communication/meeting/command";
import { CountingRulesSchema } from "@heyue/core/communication/meeting/counting-rules";
import {
  ElectorSchema,
  MeetingChannelSchema,
  MeetingDeadlineSchema,
  MeetingResultSchema,
  RollUnitSchema,
} from "@heyue/core/communication/meeting/event";
import { WeightSchema } from "@heyue/core/communication/meeting/result";
import { meetingPhases } from "@heyue/core/communication/meeting/state";
import type { MeetingView } from "@heyue/core/communication/meeting/view";
import { CitationSchema } from "@heyue/core/kernel/scalar";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const {
  Array: many,
  Boolean: bool,
  Natural: natural,
  NullOr: orNull,
  String: string,
  Struct: struct,
} = Schema;

/** What the API answers about a meeting. */
const MeetingViewSchema = struct({
  id: string,
  version: natural,
  estate: string,
  jurisdiction: string,
  number: string,
  title: string,
  kind: Schema.Literals(["regular", "extraordinary", "first"]),
  convenor: ConvenorSchema,
  petition: orNull(PetitionSchema),
  cause: orNull(string),
  recordDate: string,
  votingFrom: string,
  votingEnds: string,
  channels: many(MeetingChannelSchema),
  secrecy: Schema.Literals(["named", "secret"]),
  counting: CountingRulesSchema,
  agenda: many(AgendaItemSchema),
  documents: many(AttachmentSchema),
  phase: Schema.Literals(meetingPhases),
  noticeBy: orNull(struct({ due: string, citations: many(CitationSchema) })),
  notice: orNull(struct({ on: string, means: string, document: string })),
  roll: orNull(
    struct({
      units: natural,
      excluded: natural,
      electors: natural,
      total: WeightSchema,
      unknownOwners: natural,
      parking: orNull(string),
    }),
  ),
  electors: orNull(many(ElectorSchema)),
  units: orNull(many(RollUnitSchema)),
  corrections: orNull(
    many(
      struct({ unit: string, reason: string, document: string, from: RollUnitSchema, to: RollUnitSchema }),
    ),
  ),
  proxies: orNull(many(struct({ unit: string, holder: string, document: string, at: string }))),
  own: many(struct({ ballot: orNull(string), elector: ElectorSchema, weight: WeightSchema, asProxy: bool })),
  represents: natural,
  disputes: many(
    struct({
      id: string,
      by: string,
      unit: orNull(string),
      text: orNull(string),
      settled: orNull(struct({ outcome: Schema.Literals(["upheld", "rejected"]), reason: string })),
    }),
  ),
  sales: orNull(many(struct({ unit: string, was: many(string), now: many(string) }))),
  official: orNull(struct({ platform: string, document: string, on: string })),
  result: orNull(MeetingResultSchema),
  publicity: orNull(struct({ on: string, endsOn: string, document: string })),
  objections: many(
    struct({
      id: string,
      by: string,
      text: orNull(string),
      answer: orNull(struct({ outcome: Schema.Literals(["upheld", "dismissed"]), text: string })),
    }),
  ),
  resolution: orNull(struct({ on: string, number: string, document: string })),
  cancelled: orNull(string),
  deadlines: many(MeetingDeadlineSchema),
  missed: many(string),
  authority: orNull(
    struct({
      kind: Schema.Literal("assembly-resolution"),
      ref: string,
      on: string,
      certificate: string,
      adopted: many(string),
    }),
  ),
}).annotate({
  identifier: "MeetingView",
  description: "A meeting of the owners' assembly; names on the roll only for the committee",
}) satisfies Schema.ConstraintDecoder<MeetingView>;

/** Meetings of the owners' assembly (业主大会会议). */
export const meetings: CollectionDescription = {
  name: "meetings",
  opening: ConveneMeetingSchema,
  actions: meetingActionSchemas,
  view: MeetingViewSchema,
  titles: {
    open: "召集 Call a meeting: agenda by matter, channels, record date, voting period",
    "give-notice": "通知 Tell all owners, in time",
    "freeze-roll": "冻结名册 The roll as of the record date",
    "correct-roll": "更正名册 Correct a unit before voting, with reason",
    "dispute-roll": "名册异议 Say what is wrong with the roll",
    "settle-dispute": "处理名册异议 What came of it",
    authorise: "委托 Hand in a written authorisation to vote for an elector",
    "revoke-proxy": "撤回委托 Take it back",
    "open-voting": "开始表决 Close the roll; a ballot is issued to each elector",
    "close-voting": "截止表决 End the voting when its time is over",
    "seal-ballots": "封票 End the entering of ballots that came back in time",
    "import-result": "导入官方结果 The result of the authority's system, with its document",
    count: "计票 Count by heads and by area",
    publish: "公示结果 Post the result",
    object: "异议 Object to the result",
    "answer-objection": "答复异议 Answer an objection",
    resolve: "形成决议 Make the resolution",
    cancel: "取消 Cancel the meeting, with reason",
  },
  refusals: {
    "number-taken": {
      "zh-CN": "会议编号已被使用。",
      en: "The number of the meeting is taken.",
    },
    "agenda-fault": {
      "zh-CN": "议题有误：议题或选项重复，或者应选人数与选项不符。",
      en: "An item of the agenda is named twice, has an option twice, or seats that do not fit its options.",
    },
    "channel-twice": { "zh-CN": "同一表决形式写了两次。", en: "A channel is named twice." },
    "period-wrong": { "zh-CN": "投票截止须晚于投票开始。", en: "Voting must end after it begins." },
    "record-date-wrong": {
      "zh-CN": "名册登记日不能晚于投票开始日。",
      en: "The record date may not be after the first day of voting.",
    },
    "petition-too-few": {
      "zh-CN": "提议的业主人数不足，不能据此召开临时会议。",
      en: "Too few owners asked for an extraordinary meeting.",
    },
    "cause-missing": {
      "zh-CN": "临时会议须写明业主提议或者召开事由。",
      en: "An extraordinary meeting needs the owners' petition or its cause.",
    },
    "counting-basis-missing": {
      "zh-CN": "把空白、无效或未交回的票计作表决的，须写明依据的议事规则条款并附文件。",
      en: "To count blank, invalid or missing ballots as votes, name the clause of the rules of procedure and attach it.",
    },
    "notice-late": {
      "zh-CN": "通知晚于规定的最迟日期；请另定会议日期重新召集。",
      en: "The notice comes after its latest day; call the meeting again for a later date.",
    },
    "record-date-ahead": {
      "zh-CN": "登记日结束后才能冻结名册。",
      en: "The roll is frozen once the record date is over.",
    },
    "roll-frozen": { "zh-CN": "名册已经冻结，请用更正。", en: "The roll is frozen already; correct it." },
    "roll-missing": { "zh-CN": "请先冻结名册。", en: "Freeze the roll first." },
    "heads-unsettled": {
      "zh-CN": "当地规则没有确定业主人数的计算方法。",
      en: "The law of the place does not settle how heads are counted.",
    },
    "nothing-changed": { "zh-CN": "没有变化。", en: "Nothing would change." },
    "dispute-unknown": {
      "zh-CN": "没有这一尚未处理的名册异议。",
      en: "There is no such open dispute about the roll.",
    },
    "not-your-unit": {
      "zh-CN": "按登记日的名册，您不是该房屋的业主。",
      en: "By the roll of the record date this is not your unit.",
    },
    "proxy-given": {
      "zh-CN": "该业主已经委托他人；请先撤回。",
      en: "An authorisation was given already; take it back first.",
    },
    "proxy-self": {
      "zh-CN": "共有人之间不用委托；请推选表决人。",
      en: "Co-owners need no authorisation of each other; name the one who votes.",
    },
    "proxy-limit": {
      "zh-CN": "受托人接受的委托已达当地规定的上限。",
      en: "The holder votes for as many as the law of the place allows.",
    },
    "proxy-unknown": { "zh-CN": "没有这一委托。", en: "There is no such authorisation." },
    "nobody-votes": { "zh-CN": "名册上没有表决人。", en: "There is nobody on the roll who votes." },
    "voting-over": { "zh-CN": "投票截止时间已过。", en: "The voting period is over." },
    "voting-running": { "zh-CN": "投票尚未截止。", en: "The voting period is not over." },
    "result-incomplete": {
      "zh-CN": "官方结果须对每个议题或选项各有一行，不多不少。",
      en: "An official result has one row for each motion or option, no more and no less.",
    },
    "count-inconsistent": {
      "zh-CN": "官方结果有一行前后矛盾：各方之和大于参与数，或者参与数大于总数。",
      en: "A row of the official result contradicts itself: sides above those who took part, or those above the total.",
    },
    "ballots-open": {
      "zh-CN": "还有表决票没有封存，请稍候再计票。",
      en: "Some ballots are not closed yet; count in a moment.",
    },
    "posting-too-short": {
      "zh-CN": "公示时间不足，请延后公示截止日期。",
      en: "The result must stay posted longer.",
    },
    "posting-running": {
      "zh-CN": "公示期满之后才能形成决议。",
      en: "The resolution is made after the posting is over.",
    },
    "objection-unknown": { "zh-CN": "没有这一尚未答复的异议。", en: "There is no such open objection." },
    "objections-open": { "zh-CN": "还有异议没有答复。", en: "Some objections are not answered." },
    "objection-upheld": {
      "zh-CN": "有异议成立，不能形成决议；请取消本次会议并重新表决。",
      en: "An objection was upheld, so there is no resolution; cancel and vote again.",
    },
    "result-not-binding": {
      "zh-CN": "采用的表决形式在当地不具表决效力，或者缺少官方结果，不能形成决议。",
      en: "The channels used do not bind here, or the official result is missing; there is no resolution.",
    },
  },
};
