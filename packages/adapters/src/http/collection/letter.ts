import { ConcernSchema, letterActionSchemas, WriteLetterSchema } from "@heyue/core/contract/letter/command";
import { LetterSheetViewSchema } from "@heyue/core/contract/letter/sheet";
import { letterKinds, serviceMeans } from "@heyue/core/contract/letter/state";
import type { LetterView } from "@heyue/core/contract/letter/view";
import { AttachmentSchema } from "@heyue/core/kernel/attachment-schema";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const nullable = Schema.NullOr(Schema.String);
const files = Schema.Array(AttachmentSchema);

/** What the API answers about a letter. */
const LetterViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  number: Schema.String,
  estate: Schema.String,
  contract: Schema.String,
  kind: Schema.Literals(letterKinds),
  recipient: Schema.String,
  concerns: Schema.NullOr(ConcernSchema),
  subject: nullable,
  paragraphs: Schema.Array(nullable),
  sheet: Schema.NullOr(LetterSheetViewSchema),
  answerBy: nullable,
  writtenOn: Schema.String,
  scan: Schema.NullOr(AttachmentSchema),
  services: Schema.Array(
    Schema.Struct({
      means: Schema.Literals(serviceMeans),
      to: nullable,
      sentOn: Schema.String,
      reference: nullable,
      proof: files,
      dueToArrive: nullable,
      outcome: Schema.NullOr(
        Schema.Struct({
          kind: Schema.Literals(["arrived", "returned", "refused"]),
          on: Schema.String,
          proof: files,
        }),
      ),
    }),
  ),
  arrivedOn: nullable,
  phase: Schema.Literals(["draft", "sealed", "served", "arrived", "withdrawn"]),
}).annotate({
  identifier: "LetterView",
  description: "A letter with every try at delivering it; clocks that run from receipt start on `arrivedOn`",
}) satisfies Schema.ConstraintDecoder<LetterView>;

/** Letters (函件). */
export const letters: CollectionDescription = {
  name: "letters",
  opening: WriteLetterSchema,
  actions: letterActionSchemas,
  view: LetterViewSchema,
  document: ["pdf", "docx", "md"],
  titles: {
    open: "拟函 Write a letter",
    seal: "用印归档 File the sealed original; its words never change from then on",
    serve: "发出 Send it, with proof",
    "note-outcome": "送达结果 A signed receipt, a return, a refusal",
    withdraw: "作废 Withdraw it before it is sent",
    document: "打印 The letter as a file to print, seal and send",
  },
  refusals: {
    "threatens-utilities": {
      "zh-CN": "不得以停止供水供电供热供气或者限制进出等方式催费，请删去相应内容。",
      en: "Fees must not be collected by threatening utilities or access; take these words out.",
    },
    "unit-unknown": { "zh-CN": "没有找到这个专有部分。", en: "There is no such unit." },
    "answer-in-past": { "zh-CN": "答复期限须晚于今天。", en: "The day to answer by must lie in the future." },
    "sent-in-future": { "zh-CN": "日期不能晚于今天。", en: "The day lies in the future." },
    "proof-missing": {
      "zh-CN": "须附送达凭证：签收单、照片、快递单号或发送回执。",
      en: "Proof of service is needed: a signed receipt, a photo, a consignment number, a delivery report.",
    },
    "photo-missing": {
      "zh-CN": "张贴送达须附张贴处的照片。",
      en: "What is posted up needs a photo of it where it hangs.",
    },
    "service-unknown": { "zh-CN": "没有这一次送达。", en: "There was no such service." },
    "outcome-known": {
      "zh-CN": "这一次送达的结果已经登记。",
      en: "What became of this service is recorded already.",
    },
    "due-before-sent": {
      "zh-CN": "应当到达的日期不能早于发出日期；请改正其中一个，不知道就不要填写。",
      en: "It cannot be due to arrive before it was sent; correct one of the days, or leave out what is not known.",
    },
    "due-not-for-means": {
      "zh-CN": "当面送达和张贴没有应当到达的日期；请登记实际送达并附证明。",
      en: "What is handed over or posted up is not due to arrive on a day; record when it arrived, with its proof.",
    },
    "arrived-before-sent": {
      "zh-CN": "送达日期不能早于发出日期。",
      en: "It cannot have arrived before it was sent.",
    },
  },
};
