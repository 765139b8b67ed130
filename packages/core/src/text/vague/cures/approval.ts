import type { SentenceView } from "../view.ts";

const APPROVAL =
  /(?:报|经|由|交|获|取得)(?:[^，。；]{0,10})(?:甲方|采购人|采购方|采购单位|委托方|委托人|业主|学校|院方|校方|招标人|主管部门)(?:[^，。；]{0,6})(?:批准|审批|审核|审定|审查|确认|同意|认可|核准)/;

/** Does the client's approval decide (方案报采购人批准后执行)? */
export function isApproved(view: SentenceView): boolean {
  return APPROVAL.test(view.text);
}
