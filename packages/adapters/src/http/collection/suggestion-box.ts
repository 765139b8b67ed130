import { boxActionSchemas, OpenBoxSchema } from "@heyue/core/communication/suggestion-box/command";
import { BoxDeadlineSchema, boxEventSchemas } from "@heyue/core/communication/suggestion-box/event";
import { boxPhases } from "@heyue/core/communication/suggestion-box/state";
import type { BoxView } from "@heyue/core/communication/suggestion-box/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const { deadlines: _, manager: __, ...opened } = boxEventSchemas.SuggestionBoxOpened.fields;
const { code: ___, ...slip } = boxEventSchemas.SuggestionSlipRecorded.fields;
const at = Schema.String;

/** What the API answers about the opening of a suggestion box. */
const BoxViewSchema = Schema.Struct({
  ...opened,
  version: Schema.Natural,
  openedAt: at,
  phase: Schema.Literals(boxPhases),
  slips: Schema.Array(Schema.Struct({ ...slip, text: Text, at })),
  confirmed: Schema.NullOr(Schema.Struct({ by: Schema.String, at })),
  responsible: Text,
  next: Schema.NullOr(BoxDeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: BoxDeadlineSchema, at })),
}).annotate({
  identifier: "BoxView",
  description: "The opening of a suggestion box by two people, with each slip and the case that it became",
}) satisfies Schema.ConstraintDecoder<BoxView>;

/** Openings of a suggestion box (意见箱开箱). */
export const boxes: CollectionDescription = {
  name: "boxes",
  opening: OpenBoxSchema,
  actions: boxActionSchemas,
  view: BoxViewSchema,
  by: ["desk", "staff", "manager", "committee"],
  titles: {
    open: "开箱 Open the box, two people together",
    record: "登记意见条 Write a slip down; it becomes a case",
    confirm: "共同确认 The second person confirms that every slip is written down",
  },
  refusals: {
    "two-people": { "zh-CN": "开箱须有两人在场。", en: "It takes two people to open the box." },
    "not-an-opener": {
      "zh-CN": "只有开箱的两人可以登记。",
      en: "Only the two who opened it write slips down.",
    },
    "name-or-code": {
      "zh-CN": "有署名的写明 writer；没有署名的给出查询码 code；二者只能有一个。",
      en: "A signed slip names its writer, one without a name takes a code; give one of the two.",
    },
    "not-second": { "zh-CN": "须由另一名开箱人确认。", en: "The second person confirms." },
    "count-differs": {
      "zh-CN": "清点的张数与登记的不一致；请补登记。",
      en: "As many slips were not written down as were counted; write down the others.",
    },
  },
};
