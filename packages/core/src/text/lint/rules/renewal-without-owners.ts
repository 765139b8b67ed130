import { ownersDecideProvider, renewalByOwners } from "../civil-code.ts";
import { clientKind, decidedTogether, underChineseLaw } from "../owners.ts";
import { isProhibited } from "../prohibition.ts";
import type { LintRule } from "../rule.ts";
import { isDraftingNote } from "../sentence-role.ts";

const renewal =
  /自动(?:续期|续签|续约|续订|顺延|延长|展期|延续|延期|续聘)[^，。；]{0,10}|(?:视为|视同)[^，。；]{0,10}(?:同意)?(?:续签|续约|续聘|续订|续期)|(?:合同|服务期|期限)[^，。；]{0,8}自行(?:顺延|延续|延长)|(?:乙方|物业服务(?:企业|人)|物业公司)[^，。；]{0,8}有权[^，。；]{0,6}(?:续签|续约|续期|延长)[^，。；]{0,10}|由(?:乙方|物业服务(?:企业|人)|物业公司)[^，。；]{0,6}(?:决定|选择)[^，。；]{0,4}续[签约聘订期][^，。；]{0,6}|续[签约聘订][^。；]{0,12}(?:无须|无需|不必|不需)[^，。；]{0,10}业主(?:大会|共同|表决|同意)|automatic(?:ally)? (?:renew|extend)\w*/i;
const term = /续[签约聘订]|合同|服务期|期限|期满|届满|协议|term|agreement|contract/i;
/** What is extended is a deadline, not the contract. */
const other = /工期|不可抗力|节假日|质保期|保修期|付款[^，。；]{0,6}顺延|时间顺延|系统|账期/;

/** Renewal without a decision of the owners. */
export const renewalWithoutOwners: LintRule = {
  id: "renewal-without-owners",
  title: { "zh-CN": "未经业主决定的续约", en: "Renewal without the owners' decision" },
  description: {
    "zh-CN":
      "约定合同自动续期或由物业服务人单方续签。续聘由业主共同决定；届满未作决定而继续服务的，合同为不定期。",
    en: "The contract renews itself or at the provider's will. Renewal is the owners' joint decision; service that goes on without one is without term.",
  },
  severity: "high",
  citations: [renewalByOwners, ownersDecideProvider],
  check: (reading, report) => {
    const kind = clientKind(reading);
    if (kind === "purchaser" || !underChineseLaw(reading)) return;
    for (const sentence of reading.sentences) {
      const match = renewal.exec(sentence.text);
      if (
        match === null ||
        isDraftingNote(sentence) ||
        !term.test(sentence.text) ||
        other.test(sentence.text)
      )
        continue;
      if (
        isProhibited(sentence.text, match.index) ||
        /不(?:再)?自动/.test(sentence.text) ||
        decidedTogether(sentence.text.replace(match[0], ""))
      )
        continue;
      report({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        severity: kind === "owners" ? "high" : "medium",
        message: {
          "zh-CN": "续约没有以业主共同决定为前提。",
          en: "The renewal does not depend on the owners' joint decision.",
        },
        suggestion: {
          "zh-CN": "改为“期限届满前，经业主共同决定续聘的，双方续订合同”。",
          en: "Write that the parties renew when the owners have jointly decided so before the end of the term.",
        },
      });
    }
  },
};
