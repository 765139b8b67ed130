import {
  amendmentActionSchemas,
  GroundSchema,
  ProposeAmendmentSchema,
} from "@heyue/core/contract/amendment/command";
import { DifferenceSchema } from "@heyue/core/contract/amendment/difference-schema";
import { ImpactSchema } from "@heyue/core/contract/amendment/event";
import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import { ContractDraftSchema, OverrideSchema, SignContractSchema } from "@heyue/core/contract/schema";
import type { Verdict } from "@heyue/core/kernel/verdict";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

/** What the API answers about an amendment. */
const AmendmentViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  phase: Schema.Literals(["proposed", "agreed", "signed", "withdrawn"]),
  title: Schema.String,
  ground: GroundSchema,
  by: Schema.NullOr(Schema.Literals(["provider", "client"])),
  effectiveFrom: Schema.String,
  draft: ContractDraftSchema,
  impact: ImpactSchema,
  difference: Schema.NullOr(DifferenceSchema),
  positions: Schema.Array(
    Schema.Struct({ on: Schema.String, party: Schema.Literals(["provider", "client"]), text: Schema.String }),
  ),
  consent: Schema.NullOr(
    Schema.Struct({
      kind: Schema.Literals(["parties", "owners-assembly"]),
      by: Schema.optionalKey(Schema.Literals(["provider", "client"])),
      ref: Schema.String,
      on: Schema.String,
      vote: Schema.NullOr(Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>),
    }),
  ),
  signedOn: Schema.NullOr(Schema.String),
  signatures: SignContractSchema.fields.signatures,
  signingHash: Schema.String,
  override: Schema.NullOr(OverrideSchema),
  withdrawn: Schema.NullOr(Schema.Struct({ on: Schema.String, reason: Schema.String })),
}).annotate({
  identifier: "AmendmentView",
  description:
    "An amendment with its difference to the text it changes, what it leads to, and which promised deadlines stay as they are",
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
    "effective-in-past": {
      "zh-CN": "变更不能溯及既往：生效日期不得早于签订日和登记之日。请撤回后以今天或以后的日期重新提出。",
      en: "It cannot reach back: it takes effect on the day it is signed and written down, or later. Withdraw it and propose it with such a day.",
    },
    "term-in-past": {
      "zh-CN": "变更后的服务期限在生效日之前已经届满，请填写不早于生效日的期限届满日。",
      en: "The changed term is over before the text takes effect; give a last day on or after that day.",
    },
    "core-clauses-missing": {
      "zh-CN": "变更后的文本缺少必备条款，请补齐后重新提出。",
      en: "The amended text lacks clauses that a contract must have; add them and propose it again.",
    },
    "policy-breached": {
      "zh-CN": "变更后的文本与当地规定不符，请按所引规定修改后重新提出。",
      en: "The amended text breaks the law of the place; mend it as the law that is cited asks, and propose it again.",
    },
    "findings-open": {
      "zh-CN": "变更后的文本尚有重要审查问题；请撤回修改后重新提出，或写明仍要签订的理由。",
      en: "The review of the amended text found something that matters; withdraw and mend it, or give the reason to sign all the same.",
    },
    "other-side-needed": {
      "zh-CN": "此项变更须由提出方以外的另一方同意，请由对方的人员登记同意。",
      en: "The side that did not propose this must agree to it; let a person of that side write the consent down.",
    },
    "date-in-future": {
      "zh-CN": "取得同意的日期不能晚于今天，请填写实际日期。",
      en: "The day of the consent lies in the future; give the day it was given.",
    },
    "signed-before-consent": {
      "zh-CN": "签订日期不能早于取得同意的日期，请核对签订日期。",
      en: "It is signed after consent was given, not before; check the day of signing.",
    },
    "votes-missing": {
      "zh-CN": "此项变更由业主共同决定，请填写表决结果。",
      en: "The owners decide on this; give the votes.",
    },
    "vote-not-passed": {
      "zh-CN": "表决未达到法定比例。",
      en: "The votes do not reach what the law asks for.",
    },
    "signature-invalid": {
      "zh-CN": "电子签名验证不通过：签名须针对变更后的文本及其生效日期（signingHash），不是现行文本。",
      en: "An electronic signature does not verify: sign the amended text with the day it takes effect (signingHash), not the text in force.",
    },
  },
};
