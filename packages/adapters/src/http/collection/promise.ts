import { EnterPromiseSchema, promiseActionSchemas } from "@heyue/core/contract/promise/command";
import { promiseEventSchemas } from "@heyue/core/contract/promise/event";
import type { PromiseView } from "@heyue/core/contract/promise/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

/** What the API answers about a public promise. */
const PromiseViewSchema = Schema.Struct({
  ...promiseEventSchemas.PromiseEntered.fields,
  version: Schema.Natural,
  phase: Schema.Literals(["standing", "struck"]),
  struck: Schema.NullOr(promiseEventSchemas.PromiseStruck),
}).annotate({
  identifier: "PromiseView",
  description: "A promise that the provider made publicly and that became part of the contract",
}) satisfies Schema.ConstraintDecoder<PromiseView>;

/** Public promises (公开服务承诺). */
export const promises: CollectionDescription = {
  name: "promises",
  opening: EnterPromiseSchema,
  actions: promiseActionSchemas,
  view: PromiseViewSchema,
  titles: {
    open: "登记公开承诺 Enter a public promise, with where and when it was made",
    strike: "更正 Strike one that was entered by mistake; it stays on record",
  },
  refusals: {
    "made-in-future": { "zh-CN": "承诺日期不能晚于今天。", en: "The promise would be made in the future." },
    "ends-before-made": { "zh-CN": "承诺的截止日期早于作出之日。", en: "It would end before it was made." },
    "target-without-standard": {
      "zh-CN": "请写明承诺的数值针对哪项服务标准。",
      en: "Name the standard that the promised figure is for.",
    },
    "not-in-favour": {
      "zh-CN": "承诺低于合同约定，对业主不发生效力。",
      en: "It promises less than the contract does, so that it changes nothing for the owners.",
    },
    "already-struck": { "zh-CN": "这项承诺已经更正。", en: "It is struck already." },
  },
};
