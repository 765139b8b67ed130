import { law, number, period, table, word } from "../../format/authoring.ts";
import type { Cite, Parameter } from "../../format/document.ts";

/** The three columns of the table one after the other, the lowest grade first. */
const patrols: Cite = {
  id: "BJ-GB-4.6.2",
  source: "standard",
  article: "表4.6.2",
  quote:
    "6:00至22:00巡视1次。22:00至次日6:00巡视1次6:00至22:00巡视2次。22:00至次日6:00巡视2次6:00至22:00巡视3次、其中楼内巡视1次。22:00至次日6:00巡视2次；",
};

/** The graded standard DB11/T 751-2025: grade 1 is its lowest, grade 3 its highest. */
export const standard: { readonly [name: string]: Parameter } = {
  "standard.transition": law("2025-10-01", word("按照约定执行", "contract-governs"), {
    id: "BJ-GB-3.0.1",
    source: "standard",
    article: "3.0.1",
    quote: "本标准施行前已签订物业服务合同的住宅物业按照约定执行。",
  }),
  "repair.urgentArrival": law("2025-10-01", period(15, "minutes", "内"), {
    id: "BJ-GB-4.2.4",
    source: "standard",
    article: "4.2.4",
    quote: "急修应在15分钟内到现场处理，其他报修按双方约定的时间内到达现场",
  }),
  "repair.response": law(
    "2025-10-01",
    table({ "1": period(4, "hours"), "2": period(2, "hours"), "3": period(1, "hours") }),
    {
      id: "BJ-GB-4.2.4t",
      source: "standard",
      article: "表4.2.4",
      quote: "报修响应及反馈时限≤4小时≤2小时≤1小时",
    },
  ),
  "complaint.feedback": law("2025-10-01", period(4, "hours", "内"), {
    id: "BJ-GB-4.2.3",
    source: "standard",
    article: "4.2.3",
    quote: "接到客户投诉后，物业服务人应在4小时内向客户反馈处理情况",
  }),
  "level.revisit": law(
    "2025-10-01",
    table({ "1": number("50%", "≥"), "2": number("70%", "≥"), "3": number("90%", "≥") }),
    { id: "BJ-GB-4.2.4v", source: "standard", article: "表4.2.4", quote: "报修回访率≥50%≥70%≥90%" },
  ),
  "level.satisfiedRepairs": law(
    "2025-10-01",
    table({ "1": number("70%", "≥"), "2": number("80%", "≥"), "3": number("90%", "≥") }),
    { id: "BJ-GB-4.2.4v", source: "standard", article: "表4.2.4", quote: "回访满意率≥70%≥80%≥90%" },
  ),
  "level.timely": law(
    "2025-10-01",
    table({ "1": number("80%", "≥"), "2": number("90%", "≥"), "3": number("95%", "≥") }),
    { id: "BJ-GB-4.2.3t", source: "standard", article: "表4.2.3", quote: "投诉处理反馈及时率≥80%≥90%≥95%" },
  ),
  "level.surveys": law(
    "2025-10-01",
    table({ "1": number("1", "≥"), "2": number("2", "≥"), "3": number("4", "≥") }),
    {
      id: "BJ-GB-4.2.5",
      source: "standard",
      article: "表4.2.5",
      quote: "物业服务意见征询频次≥1次/年≥2次/年≥4次/年",
    },
  ),
  "level.satisfied": law(
    "2025-10-01",
    table({ "1": number("70%", "≥"), "2": number("80%", "≥"), "3": number("90%", "≥") }),
    { id: "BJ-GB-4.2.5", source: "standard", article: "表4.2.5", quote: "物业服务情况满意率≥70%≥80%≥90%" },
  ),
  "level.surveySample": law("2025-10-01", number("50%", "不少于"), {
    id: "BJ-GB-4.2.5",
    source: "standard",
    article: "4.2.5",
    quote: "应每年向客户进行物业服务满意情况调查，调查数量应不少于客户总户数的50%；",
  }),
  "level.serviceHours": law("2025-10-01", number("8", "不少于"), {
    id: "BJ-GB-4.2.1",
    source: "standard",
    article: "4.2.1",
    quote: "应明确工作时间，工作日不少于8小时，其他时间设置值班人员。",
  }),
  "outage.notice": law("2025-10-01", period(2, "days"), {
    id: "BJ-GB-4.3.3",
    source: "standard",
    article: "4.3.3",
    quote: "计划性停水应提前两天张贴通知向客户公示",
  }),
  "lighting.plain": law(
    "2025-10-01",
    table({ "1": period(12, "hours"), "2": period(8, "hours"), "3": period(4, "hours") }),
    {
      id: "BJ-GB-4.3.6",
      source: "standard",
      article: "表4.3.6",
      quote:
        "楼内照明一般故障12小时内修复、复杂故障48小时内修复一般故障8小时内修复、复杂故障24小时内修复一般故障4小时内修复、复杂故障12小时内修复",
    },
  ),
  "lighting.complex": law(
    "2025-10-01",
    table({ "1": period(48, "hours"), "2": period(24, "hours"), "3": period(12, "hours") }),
    {
      id: "BJ-GB-4.3.6",
      source: "standard",
      article: "表4.3.6",
      quote:
        "楼内照明一般故障12小时内修复、复杂故障48小时内修复一般故障8小时内修复、复杂故障24小时内修复一般故障4小时内修复、复杂故障12小时内修复",
    },
  ),
  "level.dayPatrols": law(
    "2025-10-01",
    table({ "1": number("1"), "2": number("2"), "3": number("3") }),
    patrols,
  ),
  "level.nightPatrols": law(
    "2025-10-01",
    table({ "1": number("1"), "2": number("2"), "3": number("2") }),
    patrols,
  ),
  "level.grass": law(
    "2025-10-01",
    table({ "1": number("10", "低于"), "2": number("8", "低于"), "3": number("5", "低于") }),
    {
      id: "BJ-GB-4.5.1",
      source: "standard",
      article: "表4.5.1-1",
      quote: "草的高度低于10cm低于8cm低于5cm",
    },
  ),
  "level.fertilising": law(
    "2025-10-01",
    table({ "1": number("1", "≥"), "2": number("2", "≥"), "3": number("3", "≥") }),
    { id: "BJ-GB-4.5.1", source: "standard", article: "表4.5.1-1", quote: "施肥≥1次/年≥2次/年≥3次/年" },
  ),
  "level.mowing": law(
    "2025-10-01",
    table({ "1": number("4", "≥"), "2": number("6", "≥"), "3": number("8", "≥") }),
    { id: "BJ-GB-4.5.1", source: "standard", article: "表4.5.1-1", quote: "修剪≥4次/年≥6次/年≥8次/年" },
  ),
  "level.sweeping": law(
    "2025-10-01",
    table({ "1": number("1", "≥"), "2": number("2", "≥"), "3": number("1", "≥") }),
    { id: "BJ-GB-4.4.1", source: "standard", article: "表4.4.1-1", quote: "清扫地面≥1次/周≥2次/周≥1次/天" },
  ),
  "level.recording": law("2025-10-01", number("30", "不少于"), {
    id: "BJ-GB-4.3.8",
    source: "standard",
    article: "4.3.8",
    quote: "图像信息存储的时间不少于30天；",
  }),
};
