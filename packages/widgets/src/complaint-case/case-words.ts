import type { Dictionary } from "../element/words.ts";

/** Strings of everything that shows a case. */
export type CaseWord = keyof typeof caseWords;

/** Strings of everything that shows a case, Chinese and English. */
export const caseWords = {
  "left-day": ["还有 {n} 天", "{n} days left"],
  "left-hour": ["还有 {n} 小时", "{n} hours left"],
  "left-minute": ["还有 {n} 分钟", "{n} minutes left"],
  "past-day": ["已超时 {n} 天", "{n} days late"],
  "past-hour": ["已超时 {n} 小时", "{n} hours late"],
  "past-minute": ["已超时 {n} 分钟", "{n} minutes late"],
  loading: ["正在加载…", "Loading…"],
  close: ["关闭", "Close"],
  openPhoto: ["查看大图：{name}", "Look at {name}"],
  proof: ["办结凭证 {n}", "Evidence {n}"],
  proofRecord: ["记录编号：{ref}", "Record: {ref}"],
  openFile: ["打开 {name}", "Open {name}"],
  back: ["返回列表", "Back to the list"],
  next: ["下一步", "Next"],
  by: ["{time} 前", "by {time}"],
  onDay: ["{day}（含当天）", "{day} (that day included)"],
  holder: ["负责人", "Responsible"],
  basis: ["依据", "Because of"],
  missed: ["错过的时限", "Missed"],
  missedLine: ["{step}，应在 {time} 前", "{step}, due by {time}"],
  paused: ["暂停中", "Paused"],
  late: ["已超时", "Late"],
  story: ["原始内容", "What was filed"],
  place: ["地点", "Where"],
  unit: ["房屋", "Home"],
  filedAt: ["提交时间", "Filed"],
  timeline: ["经过", "What happened so far"],
  promised: ["承诺 {time} 前{step}", "Promised: {step} by {time}"],
  nowWith: ["由 {name} 负责", "Now with {name}"],
  erased: ["（内容已按规定删除）", "(removed as the law asks)"],
  changed: ["{number} 有新进展：{what}", "{number}: {what}"],
  round: ["第 {n} 次处理", "Round {n}"],
  problems: ["还差一点", "Something is missing"],
  failed: ["没有成功", "It did not work"],
  busy: ["正在提交…", "Sending…"],
} satisfies Dictionary<string>;
