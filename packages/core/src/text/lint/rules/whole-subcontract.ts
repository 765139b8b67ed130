import { noWholeSubcontract } from "../civil-code.ts";
import { underChineseLaw } from "../owners.ts";
import { isCondition, isForbiddenItem, isProhibited } from "../prohibition.ts";
import type { LintRule } from "../rule.ts";
import { isDraftingNote } from "../sentence-role.ts";

const cheap =
  /转委托|转包|外包|发包|委托给|转让给|委托[^。；]{0,16}(?:公司|单位|第三)|整体|分包|交由|转交|拆分|支解|肢解|subcontract|assign/i;
const whole =
  /(?:(?:全部|整体|所有|整个|全盘|一并|一切)(?:的)?[^，。；]{0,14}(?:服务|管理|业务|事项|工作|项目|义务)|(?:本合同|本项目)(?:项下)?(?:的)?(?:全部|所有|整体)[^，。；]{0,8})[^，。；]{0,14}(?:转委托|转包|外包|发包|分包|委托|转让|交由)|(?:整体|全部)(?:转委托|转包|外包|发包|委托给|转让给|分包)|(?:服务|管理|业务|项目)[^，。；]{0,4}(?:一并|整体|全部|悉数|分解后)[^，。；]{0,6}(?:转委托|转包|外包|发包|委托|转让)|(?:[支肢]解|拆分|分拆|分解)(?:后)?[^，。；]{0,12}(?:转委托|转包|分包|委托|转交|交由|交给)|(?:subcontract|assign|delegate)[^.;]{0,30}(?:all|entire|whole|substantially all) of (?:the|its)[^.;]{0,20}(?:services|obligations|duties)/i;
/** Only a permission or a statement is a finding; a right that follows from it, or a mere part, is not. */
const allowed = /可以?|有权|允许|同意|应当?|将|由|得|准许|may|shall|is entitled/i;
const notWhole = /(?:部分|专项|单项|个别|非主体)(?:专项)?(?:的)?(?:服务|业务|工作|事项|项目)/;

/** The whole service given to a third party. */
export const wholeSubcontract: LintRule = {
  id: "whole-subcontract",
  title: { "zh-CN": "全部服务转委托", en: "Whole service subcontracted" },
  description: {
    "zh-CN":
      "允许将全部物业服务转委托，或支解后分别转委托给第三人。经甲方同意也不允许；只能委托部分专项服务。",
    en: "The whole service may be given to third parties, at once or in pieces. Not allowed even with the client's consent; only single services may.",
  },
  severity: "high",
  citations: [noWholeSubcontract],
  check: (reading, report) => {
    if (!underChineseLaw(reading)) return;
    for (const sentence of reading.sentences) {
      if (!cheap.test(sentence.text)) continue;
      const match = whole.exec(sentence.text);
      if (match === null || isDraftingNote(sentence)) continue;
      const end = match.index + match[0].length;
      // 服务人不得将全部服务…: the words that forbid may stand inside of what was found.
      if (isProhibited(sentence.text, end) || isCondition(sentence.text, match.index, end)) continue;
      if (
        /^(?:甲方|采购人|委托方|建设单位|业主大会|业主委员会)(?!同意|允许|准许)[^，。；乙]{0,10}(?:将|委托)/.test(
          sentence.text,
        )
      )
        continue;
      if (!allowed.test(sentence.text.slice(0, end)) || notWhole.test(match[0])) continue;
      if (isForbiddenItem(reading, sentence)) continue;
      report({
        start: sentence.start + match.index,
        end: sentence.start + end,
        message: {
          "zh-CN": "约定可以把全部物业服务转委托给第三人。",
          en: "The whole service may be given to a third party.",
        },
        suggestion: {
          "zh-CN": "改为只可委托部分专项服务（如电梯维保、消防维保），由乙方就该部分负责。",
          en: "Allow single services only (lifts, fire protection), for which the provider stays liable.",
        },
      });
    }
  },
};
