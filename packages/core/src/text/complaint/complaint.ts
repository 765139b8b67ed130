/**
 * Complaint text (投诉文本): what a letter is about, how soon someone has to act, whose matter it is, which letters are one
 * matter, and what a reply leaves unanswered. Free of effect and of I/O, so that a browser can load it; every offset is a
 * UTF-16 offset of the text that was read.
 */
export { complaintCategories, type ComplaintCategory } from "./category.ts";
export type { ComplaintLetter, Mention } from "./letter.ts";
export { responsibleSides, type ResponsibleSide } from "./responsible.ts";
export { complaintSeverities, type ComplaintSeverity } from "./severity/severity.ts";
export {
  suggestComplaint,
  type ComplaintSuggestion,
  type SuggestedCategory,
  type SuggestionReasons,
} from "./suggest.ts";
export { groupLetters, type Grouping, type GroupReason } from "./recurrence/group.ts";
export { checkReply, type PointReading, type ReplyReading } from "./reply/reply-check.ts";
