import { refersToDocument } from "../cures/named-document.ts";
import { feedOf } from "../duty.ts";
import type { Judge } from "../judge.ts";

const RESPONSIBLE =
  "(?:相应|相关|一定)的?[\\u4e00-\\u9fff]{0,4}(?:责任(?!人)|后果|风险|损失)|严肃(?:处理|追究)";
const FAULT =
  "(?:管理|操作|使用|维护|保管|看管|监管|工作|处理|处置|养护|服务)(?:不善|不当|不力|不到位|失误|疏忽)|失职|控制不力|(?:正常|自然|合理)的?(?:损耗|磨损|损坏|老化)";

/** Fault or liability of undefined size (管理不善, 正常损耗, 相应责任, 相应损失). */
export const fault: Judge = {
  lacks: "fault",
  words: `${RESPONSIBLE}|${FAULT}`,
  weigh: (candidate, view) => {
    if (refersToDocument(view, candidate)) return undefined;
    if (/(?:损失|风险)$/.test(candidate.text)) return "low";
    return feedOf(view) === "termination" && !/责任|后果/.test(candidate.text) ? "high" : "medium";
  },
};
