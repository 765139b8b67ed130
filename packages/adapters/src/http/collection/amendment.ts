import {
  amendmentActionSchemas,
  GroundSchema,
  ProposeAmendmentSchema,
} from "@heyue/core/contract/amendment/command";
import { ImpactSchema } from "@heyue/core/contract/amendment/event";
import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import { ContractDraftSchema, SignContractSchema } from "@heyue/core/contract/schema";
import type { Verdict } from "@heyue/core/kernel/verdict";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

/** What the API answers about an amendment. */
export const AmendmentViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  phase: Schema.Literals(["proposed", "agreed", "signed", "withdrawn"]),
  title: Schema.String,
  ground: GroundSchema,
  effectiveFrom: Schema.String,
  draft: ContractDraftSchema,
  impact: ImpactSchema,
  positions: Schema.Array(
    Schema.Struct({ on: Schema.String, party: Schema.Literals(["provider", "client"]), text: Schema.String }),
  ),
  consent: Schema.NullOr(
    Schema.Struct({
      kind: Schema.Literals(["parties", "owners-assembly"]),
      ref: Schema.String,
      on: Schema.String,
      vote: Schema.NullOr(Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>),
    }),
  ),
  signedOn: Schema.NullOr(Schema.String),
  signatures: SignContractSchema.fields.signatures,
  withdrawn: Schema.NullOr(Schema.Struct({ on: Schema.String, reason: Schema.String })),
}).annotate({
  identifier: "AmendmentView",
  description: "An amendment with what it leads to; compare its draft with the contract as of the day before",
}) satisfies Schema.ConstraintDecoder<AmendmentView>;

/** Amendments (变更协议). */
export const amendments: CollectionDescription = {
  name: "amendments",
  opening: ProposeAmendmentSchema,
  actions: amendmentActionSchemas,
  view: AmendmentViewSchema,
  titles: {
    open: "提出变更 Propose to change a signed contract",
    negotiate: "磋商 Write down what a side says",
    revise: "修改 Change what is proposed, before anybody agreed",
    consent: "取得同意 The consent that is needed was given",
    sign: "签订变更协议 Sign it; the contract follows by itself",
    withdraw: "撤回 Withdraw it",
  },
  refusals: {
    "contract-unknown": { "zh-CN": "没有找到这份合同。", en: "There is no such contract." },
    "not-in-force": { "zh-CN": "合同在该日不在有效期内。", en: "The contract is not in force on that day." },
    "nothing-changed": {
      "zh-CN": "变更后的文本与现行文本相同。",
      en: "The text is the same as the one in force.",
    },
    "other-contract": {
      "zh-CN": "文本的合同编号或小区与所变更的合同不一致。",
      en: "The text has another contract number or estate.",
    },
    "text-moved-on": {
      "zh-CN": "提出变更之后合同文本又有变化，请修改后重新征得同意。",
      en: "The contract was changed since this was proposed; revise it and ask for consent again.",
    },
    "effective-in-past": { "zh-CN": "生效日期不能早于今天。", en: "It cannot take effect before today." },
    "votes-missing": {
      "zh-CN": "此项变更由业主共同决定，请填写表决结果。",
      en: "The owners decide on this; give the votes.",
    },
    "vote-not-passed": {
      "zh-CN": "表决未达到法定比例。",
      en: "The votes do not reach what the law asks for.",
    },
    "signature-invalid": { "zh-CN": "电子签名验证不通过。", en: "An electronic signature does not verify." },
  },
};
