import { numeralPattern, readNumeral } from "../../numeral/numeral.ts";
import type { Words } from "../../words.ts";
import { endOfPreliminary, longestLease, noticeWithoutTerm } from "../civil-code.ts";
import type { FindingCitation } from "../finding.ts";
import { clientKind, underChineseLaw } from "../owners.ts";
import { isProhibited } from "../prohibition.ts";
import type { LintRule } from "../rule.ts";
import { isDraftingNote } from "../sentence-role.ts";

const governmentPurchase: FindingCitation = {
  source: "政府购买服务管理办法",
  article: "第二十四条",
  quote: "可以签订履行期限不超过3年的政府购买服务合同",
};

interface Limit {
  readonly wording: RegExp;
  /** Reads what the text says, in the unit of the limit. */
  readonly breaks: (found: string, unit: string) => boolean;
  readonly message: Words;
  readonly suggestion: Words;
  readonly citation: FindingCitation;
  readonly ofPurchaser?: boolean;
}

const years = (number: string, unit: string): number => Number(number) / (unit.includes("月") ? 12 : 1);
const days = (number: string, unit: string): number => Number(number) * (unit.includes("月") ? 30 : 1);

const limits: readonly Limit[] = [
  {
    wording: new RegExp(
      `(?:租赁|承租|出租|租用|租期)[^。；\\n]{0,24}?(?:期限|期|为|共)[^。；\\n\\d]{0,8}?(${numeralPattern})\\s*(年|个月)`,
      "g",
    ),
    breaks: (number, unit) => years(number, unit) > 20,
    message: {
      "zh-CN": "租赁期限超过二十年，超过部分无效。",
      en: "The lease exceeds twenty years; the excess is void.",
    },
    suggestion: {
      "zh-CN": "改为二十年以内，期满可续租。",
      en: "Make it twenty years or less; it can be renewed.",
    },
    citation: longestLease,
  },
  {
    wording: new RegExp(
      `(?:服务|合同|履行|委托|承包)(?:的)?(?:期限|期|服务期)[^。；\\n\\d]{0,10}?(${numeralPattern})\\s*(年(?![度\\d月])|个月)`,
      "g",
    ),
    breaks: (number, unit) => years(number, unit) > 3,
    message: {
      "zh-CN": "政府购买服务合同的履行期限超过三年。",
      en: "A government purchase of services runs for more than three years.",
    },
    suggestion: {
      "zh-CN": "改为一般不超过一年，符合条件的不超过三年。",
      en: "Make it one year, or up to three where the conditions are met.",
    },
    citation: governmentPurchase,
    ofPurchaser: true,
  },
  {
    wording: new RegExp(
      `不定期[^。；\\n]{0,40}(?:提前|前)[^。；\\n\\d]{0,4}?(${numeralPattern})\\s*(日|天|个月)[^。；\\n]{0,20}(?:通知|解除|终止)`,
      "g",
    ),
    breaks: (number, unit) => days(number, unit) < 60,
    message: {
      "zh-CN": "解除不定期物业服务合同的通知期短于六十日。",
      en: "The notice to end a contract without term is shorter than sixty days.",
    },
    suggestion: { "zh-CN": "改为提前六十日书面通知。", en: "Make it sixty days, in writing." },
    citation: noticeWithoutTerm,
  },
];
const deniedEnd =
  /(?:前期(?:物业(?:服务|管理)?)?(?:合同)?|本合同)[^。；\n]{0,20}(?:期限)?(?:届满|期满|到期)前[^。；\n]{0,20}(?:业主|业主大会|业主委员会)[^。；\n]{0,10}(?:不得|无权|不能)[^。；\n]{0,10}(?:选聘|另聘|更换|解聘|另行选聘)[^，。；]{0,12}/;

/** A term that the law does not allow. */
export const termAgainstLaw: LintRule = {
  id: "term-against-law",
  title: { "zh-CN": "期限违反法律", en: "Term against the law" },
  description: {
    "zh-CN":
      "租赁超过二十年、政府购买服务超过三年、不定期合同的解除通知短于六十日，或前期合同期满前不许业主另聘。各地的期限另由地方规则检查。",
    en: "A lease over twenty years, a government purchase over three, less than sixty days' notice of a contract without term, or a preliminary contract that bars the owners from another provider. Limits of a place are checked by its own rules.",
  },
  severity: "high",
  citations: [longestLease, governmentPurchase, noticeWithoutTerm, endOfPreliminary],
  check: (reading, report) => {
    if (!underChineseLaw(reading)) return;
    const purchaser = clientKind(reading) === "purchaser";
    for (const sentence of reading.sentences) {
      if (!/期|前/.test(sentence.text) || isDraftingNote(sentence)) continue;
      for (const { wording, breaks, message, suggestion, citation, ofPurchaser } of limits) {
        if (ofPurchaser === true && !purchaser) continue;
        for (const match of sentence.text.matchAll(wording)) {
          const number = readNumeral(match[1] ?? "");
          if (
            number === null ||
            !breaks(number, match[2] ?? "") ||
            isProhibited(sentence.text, match.index + match[0].length)
          )
            continue;
          const start = sentence.start + match.index;
          report({ start, end: start + match[0].length, message, suggestion, citations: [citation] });
        }
      }
      const denied = deniedEnd.exec(sentence.text);
      if (denied === null) continue;
      report({
        start: sentence.start + denied.index,
        end: sentence.start + denied.index + denied[0].length,
        message: {
          "zh-CN": "新的物业服务合同生效时，前期合同即终止；不得限制业主另行选聘。",
          en: "A preliminary contract ends when a new one takes effect; the owners cannot be barred from it.",
        },
        suggestion: { "zh-CN": "删除该限制。", en: "Strike the restriction." },
        citations: [endOfPreliminary],
      });
    }
  },
};
