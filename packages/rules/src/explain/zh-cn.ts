import { chineseIssue } from "./issue.ts";
import type { Vocabulary } from "./vocabulary.ts";

const units: { readonly [unit: string]: string } = {
  minute: "分钟",
  hour: "小时",
  day: "日",
  workday: "个工作日",
  month: "个月",
};

/** `10 days` as 10日. */
const period = (text: string): string => {
  const [amount = "", unit = ""] = text.split(" ");
  return `${amount}${units[unit.replace(/s$/, "")] ?? unit}`;
};

export const zhCn: Vocabulary = {
  verdicts: {
    determined: "结论明确。",
    range: "结论是一个区间。",
    "needs-input": "还缺少事实，暂不能下结论。",
    "not-covered": "这里的规则没有给出答案。",
    stale: "结论超出工作日历已知的范围，须待新的放假安排公布后确认。",
    conflict: "两部规定不一致，须由有权机关或者当事人判断。",
    discretionary: "须由有权机关裁量。",
    "contract-governs": "按照合同约定执行。",
    "invalid-input": "输入有误。",
  },
  names: {
    received: "收到投诉的时间",
    registered: "登记的时间",
    addressee: "由谁答复",
    contractReplyDays: "合同约定的答复天数",
    contractSigned: "合同签订日期",
    standardAdopted: "合同是否采用该标准",
    grade: "服务等级",
    urgentReported: "急修报修时间",
    complaint: "投诉时间",
    noticeReceived: "收到通知的日期",
    contractEnd: "合同终止日期",
    agreedPeriod: "约定的期限",
    exitDate: "退出日期",
    signed: "签订日期",
    contractNoticeDays: "合同约定的通知天数",
    contractExpiry: "合同期限届满日",
    base: "基准价",
    up: "上浮幅度",
    down: "下浮幅度",
    contractPrice: "约定单价",
    scheme: "计费方式",
    area: "面积",
    unitPrice: "单价",
    from: "起始日",
    to: "截止日",
    reported: "报告时间",
    builtUpArea: "是否在城市建成区",
    prepayFrom: "预收起始日",
    requestedMonths: "拟预收月数",
    prepaid: "预收金额",
    basis: "折算方式",
    dissuasionFailed: "劝阻无效的时间",
    signedEffective: "合同生效日期",
    stage: "阶段",
    raw: "期间最后一日（顺延前）",
    due: "截止日期",
    overdueDays: "逾期天数",
    fine: "应计罚款（元）",
    earliestLastDayInForce: "合同最早的最后有效日",
    terminatedFrom: "可终止时刻",
    latestNotice: "最迟通知日",
    isOffDay: "该日是否休息日",
    urgentArrivalBy: "急修最迟到场",
    responseBy: "报修最迟响应",
    complaintFeedbackBy: "投诉最迟反馈",
    mode: "定价形式",
    band: "价格区间",
    compliant: "是否符合",
    amount: "金额（元）",
    arriveBy: "最迟到达",
    allowed: "是否允许",
    maxMonths: "最多月数",
    maxAmount: "最高金额（元）",
    excess: "超出金额（元）",
    refund: "应退金额（元）",
    reportBy: "最迟报告",
    maxEnd: "最晚到期日",
    required: "应有的条款",
  },
  flags: {
    "reducible-on-request": "违约金可能过高；须由违约方请求并举证，不自动调减。",
    "bad-faith-not-reduced": "恶意违约的，一般不予减少。",
    "demand-arrived-too-late": "催告到达时诉讼时效已经届满。",
    "ratio-outside-range": "交存比例超出规定范围。",
    "not-for-property-fees": "不适用于物业费。",
    "not-published-yet": "该日期的数据尚未公布。",
    "no-such-row": "规定的表中没有这一项。",
    "lower-rule-set-aside": "下级规定超出授权，不予采用。",
    exempt: "该地不适用上级规定。",
    "contract-clause-applied": "合同约定的期限有效，已采用。",
    "contract-clause-set-aside": "合同约定的期限长于强制性规定，不予采用。",
    "duty-without-number": "法律规定了义务，但没有规定具体数字。",
    "no-law-on-that-date": "该日期没有已收录的有效规定。",
    "text-unconfirmed-on-that-date": "该日期早于已核对文本的生效日，条文内容未能逐字核实。",
    "local-law-not-encoded": "该地的地方性规定尚未收录，仅按全国性法律回答。",
    "vacancy-is-no-defence": "未入住不是拒付物业费的理由。",
    "remuneration-settled-by-account": "酬金制按预收资金和实际支出结算，不按单价计费。",
    "equal-claim-of-two-laws": "两部规定都要求适用。",
  },
  steps: {
    deadline: ({ from, within, raw, due, direction }) =>
      direction === "before"
        ? `从${from}倒计${period(within ?? "")}，最迟为${raw}，倒计不顺延。`
        : raw === due
          ? `自${from}起算${period(within ?? "")}，到${due}为止。`
          : `自${from}起算${period(within ?? "")}，首日不计，最后一日${raw}是休息日，顺延到${due}。`,
    "contract-clause": ({ agreed, statutory, output }) =>
      output === "none"
        ? ""
        : output === "applied"
          ? `合同约定${period(agreed ?? "")}，采用合同约定。`
          : `合同约定${period(agreed ?? "")}，长于法定的${period(statutory ?? "")}，仍按法定期限。`,
    slice: ({ from, to, months, output }) => `${from}至${to}，共${months}个月，${output}元。`,
    allocate: ({ args, output }) => `按比例分摊${(args ?? "").split("、")[0] ?? ""}元：${output}。`,
    layer: ({ lower, upper, output }) =>
      output === "conflict"
        ? `${lower}与${upper}的规定不一致。`
        : output === "set-aside"
          ? `${lower}的规定超出${upper}的授权，按${upper}。`
          : "",
  },
  citation: (title, article, quote) => `依据：《${title}》${article}：“${quote}”`,
  value: (name, value) => `${name}：${value}`,
  missing: (names) => `还需要：${names}。`,
  candidate: (policy, values) => `${policy}的答案：${values}。`,
  issue: (path, message) => `${path}：${chineseIssue(message)}`,
  yes: "是",
  no: "否",
  separator: "、",
};
