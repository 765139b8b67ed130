import { checkpointActionSchemas, StartCheckpointsSchema } from "@heyue/core/contract/checkpoint/command";
import type { CheckpointLogView } from "@heyue/core/contract/checkpoint/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

/** What the API answers about the checkpoints of an estate. */
const CheckpointLogViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  count: Schema.Natural,
  latest: Schema.Array(
    Schema.Struct({
      day: Schema.String,
      at: Schema.String,
      head: Schema.String,
      root: Schema.String,
      streams: Schema.Natural,
      position: Schema.Natural,
      key: Schema.NullOr(Schema.String),
      stampedBy: Schema.Array(Schema.String),
      deposits: Schema.Array(
        Schema.Struct({ depository: Schema.String, receipt: Schema.String, at: Schema.String }),
      ),
    }),
  ),
}).annotate({
  identifier: "CheckpointLogView",
  description:
    "What all streams of an estate came to on each day; note a `head`, and `heyue evidence verify --expect` holds the keeper to it",
}) satisfies Schema.ConstraintDecoder<CheckpointLogView>;

/** Checkpoints (检查点). */
export const checkpoints: CollectionDescription = {
  name: "checkpoints",
  opening: StartCheckpointsSchema,
  actions: checkpointActionSchemas,
  view: CheckpointLogViewSchema,
  titles: {
    open: "建立检查点日志 Begin the log of an estate's checkpoints; the worker does so by itself",
    make: "生成检查点 Close a day; the worker does so by itself",
    deposit: "存证回执 Note what a depository answered",
    stamp: "可信时间戳 Add a token of RFC 3161",
  },
  refusals: {
    "day-in-future": { "zh-CN": "检查点的日期不能晚于今天。", en: "The day lies in the future." },
    "day-already-closed": {
      "zh-CN": "该日或者以后的日期已有检查点。",
      en: "This day, or a later one, has its checkpoint already.",
    },
    "nothing-to-cover": { "zh-CN": "小区还没有任何记录。", en: "Nothing was recorded at this estate yet." },
    "log-moved-on": {
      "zh-CN": "检查点日志刚刚有新的记录，请重试。",
      en: "Another checkpoint was made meanwhile; try again.",
    },
    "checkpoint-unknown": {
      "zh-CN": "近期没有该日的检查点。",
      en: "There is no checkpoint of this day among the latest.",
    },
    "already-deposited": { "zh-CN": "已经在该处存证。", en: "It is deposited there already." },
    "already-stamped": { "zh-CN": "已有该机构的时间戳。", en: "This authority has stamped it already." },
  },
};
