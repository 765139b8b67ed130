import { caseWords } from "../complaint-case/case-words.ts";
import type { Dictionary } from "../element/words.ts";

/** Strings of `<heyue-complaint-tracker>`, Chinese and English; each can be replaced through `labels`. */
export const complaintTrackerWords = {
  ...caseWords,
  title: ["我的事项", "My cases"],
  empty: ["还没有提交过事项。", "You have not filed anything yet."],
  openCases: ["进行中", "Open"],
  closedCases: ["已结束", "Ended"],
  confirmTitle: ["处理好了吗？请您确认", "Is it settled? Please confirm"],
  confirmExplained: ["物业作了解释说明，请您确认", "The provider explained; do you accept it?"],
  rating: ["满意程度", "How content are you?"],
  "rating-1": ["很不满意", "Not at all"],
  "rating-2": ["不满意", "Little"],
  "rating-3": ["一般", "So-so"],
  "rating-4": ["满意", "Content"],
  "rating-5": ["很满意", "Very"],
  optional: ["（选填）", " (optional)"],
  comment: ["想说的话", "Comment"],
  confirm: ["满意，确认办结", "Yes, it is settled"],
  unhappy: ["不满意，重新处理", "No, reopen it"],
  reason: ["哪里还没有解决", "What is not settled"],
  reasonHint: [
    "写明后会重新计时，由负责人继续处理。",
    "The clock starts anew and the responsible person goes on.",
  ],
  reasonMissing: ["请写明哪里还没有解决", "Write what is not settled"],
  reopen: ["提交，重新处理", "Reopen it"],
  cancel: ["取消", "Cancel"],
  urge: ["要求升级到项目经理", "Ask the manager to step in"],
  urgeReason: ["为什么要升级", "Why"],
  urgeSend: ["提交升级", "Ask"],
  urgeMissing: ["请写明为什么要升级", "Write why"],
} satisfies Dictionary<string>;

/** Keys of the strings of `<heyue-complaint-tracker>`. */
export type ComplaintTrackerWord = keyof typeof complaintTrackerWords;
