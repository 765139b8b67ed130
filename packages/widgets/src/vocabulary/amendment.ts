import type { AmendmentPhase } from "@heyue/core/contract/amendment/state";
import type { TextVersionView } from "@heyue/core/contract/view";
import type { Dictionary } from "../element/words.ts";

/** Life of an amendment. */
export const amendmentPhaseWords: Dictionary<AmendmentPhase> = {
  proposed: ["提出，尚未取得同意", "Proposed, not agreed yet"],
  agreed: ["已获同意，尚未签订", "Agreed, not signed yet"],
  signed: ["已签订", "Signed"],
  withdrawn: ["已撤回", "Withdrawn"],
};

/** Why a text of a contract was replaced. */
export const causeWords: Dictionary<NonNullable<TextVersionView["cause"]>> = {
  "policy-change": ["政策调整", "Change of policy"],
  "owners-demand": ["业主要求", "Owners' demand"],
  "force-majeure": ["不可抗力", "Force majeure"],
  "changed-circumstances": ["情势变更", "Changed circumstances"],
  other: ["其他原因", "Another reason"],
  renewal: ["续签", "Renewal"],
};

/** What owners decide together, by its item in the law. */
export const ownersItemWords: Dictionary<"4" | "9"> = {
  4: ["选聘、解聘物业服务人", "choosing or dismissing the provider"],
  9: ["共有和共同管理的其他重大事项", "other major matters of common management"],
};

/** Parts of a contract whose change the owners decide. */
export const memberWords: Dictionary<string> = {
  provider: ["物业服务人", "the provider"],
  client: ["委托方", "the client"],
  term: ["服务期限", "the term"],
  estate: ["物业项目", "the estate"],
  "fees.basis": ["计费方式", "the basis of the fee"],
  "fees.priceSource": ["定价形式", "the source of the price"],
  "fees.items": ["收费标准", "the prices"],
  standards: ["服务标准", "the service standards"],
};
