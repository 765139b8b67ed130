import { FromSchema, OpenTakeoverSchema, takeoverActionSchemas } from "@heyue/core/contract/takeover/command";
import { PartSchema, TakeoverDeadlineSchema } from "@heyue/core/contract/takeover/event";
import {
  defectMenders,
  defectSeverities,
  takeoverPhases,
  takeoverSides,
} from "@heyue/core/contract/takeover/state";
import type { TakeoverView } from "@heyue/core/contract/takeover/view";
import { EvidenceSchema } from "@heyue/core/kernel/attachment-schema";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const side = Schema.Literals(takeoverSides);
const evidence = Schema.Array(EvidenceSchema);

/** What the API answers about a takeover inspection. */
const TakeoverViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  from: FromSchema,
  openedOn: Schema.String,
  serviceFrom: Schema.String,
  lateReason: Text,
  lead: Schema.String,
  phase: Schema.Literals(takeoverPhases),
  items: Schema.Array(
    Schema.Struct({
      ...PartSchema.fields,
      inspected: Schema.NullOr(
        Schema.Struct({
          result: Schema.Literals(["passed", "defective"]),
          on: Schema.String,
          by: Schema.String,
          evidence,
        }),
      ),
    }),
  ),
  documents: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      title: PartSchema.fields.title,
      status: Schema.NullOr(Schema.Literals(["present", "missing"])),
      dueDate: Text,
      deliveredOn: Text,
    }),
  ),
  defects: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      item: Schema.String,
      severity: Schema.Literals(defectSeverities),
      text: Text,
      mender: Schema.Literals(defectMenders),
      dueDate: Schema.String,
      mended: Schema.NullOr(Schema.Struct({ on: Schema.String, by: Schema.String, evidence })),
      acceptedOn: Text,
      isOverdue: Schema.Boolean,
    }),
  ),
  reservations: Schema.Array(Schema.Struct({ side, text: Text, on: Schema.String })),
  signed: Schema.NullOr(
    Schema.Struct({ on: Schema.String, signatures: Schema.Array(Schema.Struct({ side, name: Text })) }),
  ),
  open: Schema.Array(
    Schema.Struct({
      mender: Schema.Literals(defectMenders),
      value: Schema.Natural,
      defects: Schema.Array(Schema.Natural),
    }),
  ),
  missing: Schema.Array(Schema.String),
  deadlines: Schema.Array(TakeoverDeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: TakeoverDeadlineSchema, at: Schema.String })),
  closedOn: Text,
  next: Schema.NullOr(TakeoverDeadlineSchema),
}).annotate({
  identifier: "TakeoverView",
  description:
    "The takeover inspection of the common parts, with defects, documents and who has to mend what",
}) satisfies Schema.ConstraintDecoder<TakeoverView>;

/** Takeover inspections (承接查验). */
export const takeovers: CollectionDescription = {
  name: "takeovers",
  opening: OpenTakeoverSchema,
  actions: takeoverActionSchemas,
  view: TakeoverViewSchema,
  by: ["staff", "desk", "manager", "committee"],
  titles: {
    open: "启动承接查验 Open the inspection of the common parts before service begins",
    "add-part": "补充查验项目 Add a common part of this estate",
    inspect: "现场查验 What the inspection of a part found; without defects it passed",
    "check-document": "资料清点 A document is there, or missing and to follow by a day",
    "deliver-document": "补交资料 A missing document followed",
    reserve: "保留意见 What a side does not agree to",
    sign: "签字确认 Both sides sign; open defects stay with whoever has to mend them",
    mend: "整改完成 A defect is said to be mended",
    "check-mending": "复验 The mending is accepted, or the defect is as open as before",
    close: "办结 Nothing is open any more",
  },
  refusals: {
    "item-unknown": { "zh-CN": "查验清单中没有这一项。", en: "There is no such item to inspect." },
    "due-in-past": {
      "zh-CN": "整改或补交的期限不能早于今天。",
      en: "The day to mend or deliver by lies in the past.",
    },
    "items-open": { "zh-CN": "还有未查验的项目。", en: "Some items were not inspected yet." },
    "service-started": {
      "zh-CN": "服务已经开始；补做查验须说明原因。",
      en: "Service has begun; say why it is inspected only now.",
    },
    "item-inspected": { "zh-CN": "这一项已经查验。", en: "This part is inspected already." },
    "document-unknown": { "zh-CN": "没有这一份资料。", en: "There is no such document." },
    "document-checked": { "zh-CN": "这一份资料已经清点。", en: "This document is counted already." },
    "document-not-missing": { "zh-CN": "这一份资料没有缺失。", en: "This document is not missing." },
    "due-missing": {
      "zh-CN": "缺失的资料须约定补交日期。",
      en: "A missing document needs a day by which it follows.",
    },
    "documents-open": {
      "zh-CN": "还有资料没有清点或者补交。",
      en: "Some documents are not counted, or did not follow yet.",
    },
    "danger-open": {
      "zh-CN": "存在危及安全的问题，须记录保留意见才能签字。",
      en: "A dangerous defect is open; it takes a reservation to sign.",
    },
    "defect-unknown": { "zh-CN": "没有这一问题。", en: "There is no such defect." },
    "defect-accepted": { "zh-CN": "该问题已经复验合格。", en: "The mending of this defect is accepted." },
    "already-mended": { "zh-CN": "该问题已经登记整改完成。", en: "It is said to be mended already." },
    "not-mended": { "zh-CN": "该问题尚未登记整改完成。", en: "It is not said to be mended yet." },
    "mended-in-future": { "zh-CN": "整改日期不能晚于今天。", en: "It cannot be mended in the future." },
    "defects-open": { "zh-CN": "还有问题没有整改。", en: "Some defects are still open." },
  },
};
