import {
  ballotActionSchemas,
  BallotChannelSchema,
  InvalidSchema,
  IssueBallotSchema,
} from "@heyue/core/communication/ballot/command";
import { ballotPhases } from "@heyue/core/communication/ballot/state";
import type { BallotView } from "@heyue/core/communication/ballot/view";
import { AgendaItemSchema, ChoiceSchema } from "@heyue/core/communication/meeting/agenda";
import { channels } from "@heyue/core/communication/meeting/channel";
import { ElectorSchema } from "@heyue/core/communication/meeting/event";
import { ballotOutcomes } from "@heyue/core/communication/meeting/tally";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const VoteViewSchema = Schema.Struct({
  channel: Schema.Literals(channels),
  at: Schema.String,
  by: Schema.String,
  as: Schema.Literals(["voter", "proxy", "paper"]),
  document: Schema.NullOr(Schema.String),
  invalid: Schema.NullOr(InvalidSchema),
  choices: Schema.NullOr(Schema.Array(ChoiceSchema)),
  receipt: Schema.NullOr(
    Schema.Struct({
      choices: Schema.NullOr(Schema.Array(ChoiceSchema)),
      salt: Schema.String,
      commitment: Schema.String,
    }),
  ),
});

/** What the API answers about a ballot. */
const BallotViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  meeting: Schema.String,
  phase: Schema.Literals(ballotPhases),
  elector: ElectorSchema,
  holder: Schema.NullOr(Schema.String),
  agenda: Schema.Array(AgendaItemSchema),
  channels: Schema.Array(BallotChannelSchema),
  secrecy: Schema.Literals(["named", "secret"]),
  change: Schema.Literals(["until-return", "until-close"]),
  votingFrom: Schema.String,
  votingEnds: Schema.String,
  deliveries: Schema.Array(
    Schema.Struct({
      on: Schema.String,
      means: Schema.String,
      proof: Schema.String,
      document: Schema.NullOr(Schema.String),
    }),
  ),
  vote: Schema.NullOr(VoteViewSchema),
  opinion: Schema.NullOr(VoteViewSchema),
  votes: Schema.Natural,
  outcome: Schema.NullOr(Schema.Literals(ballotOutcomes)),
}).annotate({
  identifier: "BallotView",
  description: "One elector's ballot; choices and receipt as far as the reader may see them",
}) satisfies Schema.ConstraintDecoder<BallotView>;

/** Ballots of the owners' assembly (表决票). */
export const ballots: CollectionDescription = {
  name: "ballots",
  opening: IssueBallotSchema,
  actions: ballotActionSchemas,
  view: BallotViewSchema,
  titles: {
    open: "发放表决票 Issued by the system when voting opens; nobody else may",
    deliver: "送达 That it reached its elector, with proof",
    "name-voter": "推选表决人 Which of several co-owners votes",
    cast: "投票 Vote electronically; again to change one's mind, as the rules allow",
    record: "登记纸质票 Enter a paper ballot or a vote in the meeting, valid or invalid with reason",
  },
  refusals: {
    "ballot-closed": { "zh-CN": "表决票已经封存。", en: "The ballot is closed." },
    "not-elector": {
      "zh-CN": "按登记日的名册，这张票不由您投；登记日之后买卖房屋的，仍由登记日的业主投票。",
      en: "By the roll of the record date this ballot is not yours; after a later sale it is still that owner's.",
    },
    "voter-unnamed": {
      "zh-CN": "共有人须先推选一人行使表决权，并把推选书交给业主委员会登记。",
      en: "The co-owners must first name the one of them who votes; the committee enters it.",
    },
    "voter-unknown": { "zh-CN": "此人不是该票的共有人。", en: "This person is not one of the co-owners." },
    "nothing-changed": { "zh-CN": "没有变化。", en: "Nothing would change." },
    "channel-not-offered": {
      "zh-CN": "本次会议不采用这种表决形式。",
      en: "This meeting does not vote in that way.",
    },
    "cast-elsewhere": {
      "zh-CN": "当地规定电子投票须在主管部门的系统中进行，请到该系统投票。",
      en: "Here the law has electronic votes cast in the authority's own system; vote there.",
    },
    "not-yet": { "zh-CN": "投票尚未开始。", en: "Voting has not begun." },
    "voting-over": { "zh-CN": "投票已经截止。", en: "Voting is over." },
    "choice-fault": {
      "zh-CN": "有一项的选择不符合表决票：请核对议题和可选人数。",
      en: "A choice does not fit the ballot; check the item and how many may be chosen.",
    },
    "returned-already": {
      "zh-CN": "表决票已经交回，按本次会议的规则不能再改。",
      en: "The ballot was returned; by the rules of this meeting it cannot be changed.",
    },
    "choices-or-invalid": {
      "zh-CN": "请填写选择，或者注明无效原因，二者取一。",
      en: "Give the choices, or the reason why it is invalid; one of the two.",
    },
  },
};
