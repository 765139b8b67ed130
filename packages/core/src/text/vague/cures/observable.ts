import type { Candidate, SentenceView } from "../view.ts";
import { partIndexAt, partText } from "../view.ts";

const LIST =
  /^\s*(?:[^，。；]{0,8}(?:做到|达到|保持|目视|基本))?(?:无|不见|没有|未见|不[得留积漏])(?![^，。；]*(?:事故|事件|投诉|案件|责任|影响))./;
const INSIDE = /、(?:无|不见|没有)[\u4e00-\u9fff]|(?<!有|毫)无(?:明显)?[\u4e00-\u9fff]{1,3}(?:、|$)/;

/** Does a list of things that can be seen tell what the praise means (整洁，无杂物、灰尘)? */
export function isListed(view: SentenceView, candidate: Candidate): boolean {
  const index = partIndexAt(view, candidate.start);
  if (INSIDE.test(partText(view, index))) return true;
  return [index - 2, index - 1, index + 1, index + 2].some((at) => LIST.test(partText(view, at)));
}
