import { adoptedStandard } from "../adopted-standard.ts";
import { periodCheck } from "../period-check.ts";

/** Urgent repairs or complaints slower than the local standard that the text adopts (急修到场、投诉反馈). */
export const urgentRepair = periodCheck({
  id: "law-urgent-repair",
  title: { "zh-CN": "急修或投诉时限长于所采用的标准", en: "Slower than the adopted standard" },
  description: {
    "zh-CN":
      "文本采用当地物业服务标准，而约定的急修到场或投诉反馈时限长于该标准。没有采用标准的，标准没有约束力，不报。",
    en: "The text adopts the local service standard, but reaches urgent repairs or answers complaints later than it says. A standard that is not adopted does not bind and is not asked.",
  },
  severity: "medium",
  rule: "repair.deadline",
  law: "most",
  cue: /急修|应急维修|紧急(?:报修|维修|抢修)|投诉/,
  places: [
    {
      before: /(?:急修|应急维修|紧急(?:报修|维修|抢修))[^。；]{0,24}$/,
      after: /^(?:[之以]?内)?[^。；]{0,12}(?:到达|到场|赶到|抵达)/,
    },
    { before: /投诉[^。；]{0,24}$/, after: /^(?:[之以]?内)?[^。；，]{0,12}反馈/ },
  ],
  subject: { "zh-CN": "约定的时限", en: "The agreed time" },
  question: ({ before }, { day }, reading) => {
    const standard = adoptedStandard(reading);
    if (standard === undefined) return undefined;
    const isUrgent = !/投诉[^。；]{0,24}$/.test(before);
    const at = `${day.date}T08:00:00+08:00`;
    return {
      value: isUrgent ? "urgentArrivalBy" : "complaintFeedbackBy",
      facts: {
        contractSigned: day.date,
        standardAdopted: true,
        ...(standard.grade === undefined ? {} : { grade: standard.grade }),
        ...(isUrgent ? { urgentReported: at } : { complaint: at }),
      },
    };
  },
});
