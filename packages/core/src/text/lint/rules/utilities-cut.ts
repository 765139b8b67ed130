import { noCuttingOff } from "../civil-code.ts";
import { underChineseLaw } from "../owners.ts";
import { isForbiddenItem, isProhibited, isPunished } from "../prohibition.ts";
import type { LintRule } from "../rule.ts";
import { clauseText } from "../sentence-at.ts";
import { isDraftingNote } from "../sentence-role.ts";

const cheap = /关|停|断|切|限|不予|拒绝|中断|锁|禁|暂停|cut off|disconnect|suspend/;
const cut = new RegExp(
  "(?:停止|暂停|中断|切断|限制|停|断|掐断|终止|关停|限)(?:对其|对该户|向其|该户|其|业主)?(?:的)?(?:供应|供给|提供|供)?(?:生活)?(?:用)?(?:水|电|气|暖|热|燃气|煤气|天然气|能源)(?:、?(?:和|或|及|、|停|断|供)?(?:水|电|气|暖|热|燃气|供水|供电|供气|供热|供暖|用水|用电))*" +
    "|(?:采取|采用|实施)(?:停|断|限)[水电气暖热][^，。；]{0,12}" +
    "|(?:停用|注销|冻结|锁闭|关闭|取消|停止|限制|禁用|屏蔽|暂停|锁定|消除|收回)[^，。；]{0,10}(?:门禁(?:卡|权限)?|电梯(?:卡|使用|权限)?|梯控|车辆(?:进出|出入|通行)|出入(?:权限|小区|卡)?|车牌|道闸|地锁|车位|进出)" +
    "|(?:关闭|关停|锁闭|关|拧紧|铅封|拆除)[^，。；]{0,8}(?:水|电|气|暖|热|燃气)(?:总)?(?:阀|闸|表)" +
    "|(?:不予|拒绝|不)(?:为其|向其|给予)?(?:开通|恢复|接通|供应)[^，。；]{0,4}(?:水|电|气|暖)" +
    "|(?:停止|暂停|中断)向[^，。；]{0,8}(?:出售|供应|销售|提供)[^，。；]{0,4}(?:水|电力?|气|暖|热)" +
    "|(?:不予|停止|拒绝|限制|暂停)(?:[为向]?其)?(?:充值|购买|办理)[^，。；]{0,4}(?:电|水|气)卡?|(?:不予|停止|拒绝|限制|暂停)(?:其)?(?:购电|售电|购水|售水|购气|售气)" +
    "|(?:门禁卡?|电梯卡|车牌|通行权限|出入权限)[^，。；]{0,6}(?:停用|注销|冻结|取消|锁闭|关闭|失效)" +
    "|(?:禁止|阻止|拒绝|不(?:予|准|许|让)|限制)[^，。；]{0,8}(?:业主|车辆|其|人员)?[^，。；]{0,6}(?:进入|驶入|出入|进出|通行|进出小区|入场)" +
    "|(?:cut(?:ting)? off|disconnect|suspend|shut off)[^.;]{0,24}(?:water|electricity|power|gas|heating|utilit|access)",
  "i",
);
const arrears =
  /欠(?:费|缴|交|款)|逾期|拒(?:不)?(?:交|缴|付)|拖欠|未(?:按[^，。；]{0,8})?(?:交|缴|付|支付|交纳|缴纳|结清|清缴)|不(?:按[^，。；]{0,8})?(?:交|缴|付|支付|交纳|缴纳)|催(?:交|缴|收)|物业费|arrears|overdue|non-?payment|unpaid|fails? to pay/i;
/** The supplier cuts, or something else than arrears is the cause. */
const otherActor =
  /(?:供电|供水|供气|供热|电力|自来水|燃气|供暖)(?:公司|局|部门|单位|企业)|检修|维修期间|抢修|施工|突发|计划(?:性)?停|停[水电]通知|消防|应急|utility company/;

/** Water, power, heat, gas or access cut off for arrears. */
export const utilitiesCut: LintRule = {
  id: "utilities-cut",
  title: { "zh-CN": "以停水停电等方式催费", en: "Utilities cut off for arrears" },
  description: {
    "zh-CN":
      "约定物业服务人可因欠费停水、停电、停热、停燃气，或停用门禁、限制出入。法律不允许以此催交物业费。",
    en: "The provider may cut water, power, heat, gas or access for arrears. The law does not allow this as a way to collect fees.",
  },
  severity: "high",
  citations: [noCuttingOff],
  check: (reading, report) => {
    if (!underChineseLaw(reading)) return;
    for (const sentence of reading.sentences) {
      if (!cheap.test(sentence.text)) continue;
      const match = cut.exec(sentence.text);
      if (match === null || isDraftingNote(sentence) || otherActor.test(sentence.text)) continue;
      // A provider that stops its own services is in breach, and threatens nobody.
      if (/保洁|秩序维护|保安|绿化|巡查/.test(match[0])) continue;
      // 禁止/不准 begin the cutting of access themselves; what stands before them may still forbid it.
      if (isProhibited(sentence.text, match.index)) continue;
      const ofFees = arrears.test(sentence.text) || arrears.test(sentence.headings.at(-1) ?? "");
      const clause = ofFees ? "" : clauseText(reading, sentence.clauseId);
      if (!ofFees && !(clause.length < 400 && arrears.test(clause))) continue;
      if (isPunished(sentence.text, match.index, match.index + match[0].length)) continue;
      if (isForbiddenItem(reading, sentence)) continue;
      report({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        message: {
          "zh-CN": `不得以“${match[0]}”的方式催交费用。`,
          en: `Fees may not be collected by "${match[0]}".`,
        },
        suggestion: {
          "zh-CN": "删除；改为书面催告、给予合理期限，期满仍不支付的，起诉或申请仲裁。",
          en: "Strike it; demand in writing with a reasonable time, then sue or arbitrate.",
        },
      });
    }
  },
};
