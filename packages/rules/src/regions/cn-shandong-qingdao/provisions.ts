import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";
import { IN_FORCE } from "./parameters.ts";

/** Law of Qingdao that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "option",
    "quality.assessment",
    "committee",
    IN_FORCE,
    {
      id: "QD-56",
      source: "regulation",
      article: "第五十六条",
      quote: "可以根据物业服务合同约定，组织全体业主对物业服务质量进行评价，并做好评价结果的运用。",
    },
    {
      "zh-CN": "物业服务人、业主委员会可以按合同约定组织全体业主评价服务质量，并运用评价结果。",
      en: "The provider or the committee may have all owners assess the service as the contract agrees, and use the result.",
    },
    { force: "default" },
  ),
];
