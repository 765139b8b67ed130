import type { Words } from "../../../text/words.ts";
import type { NoticeKind, NoticeWords } from "../text.ts";

/** A blank of a template (填写项), in the order in which people fill it in. */
export interface TemplateField {
  readonly name: string;
  readonly label: Words;
}

/** A text to start a notice from (通知模板): `{name}` stands for the value of a field. */
export interface NoticeTemplate {
  readonly kind: NoticeKind;
  readonly title: Words;
  readonly fields: readonly TemplateField[];
  readonly text: { readonly "zh-CN": NoticeWords; readonly en: NoticeWords };
}

/** Fields that most notices have. */
export const field = {
  area: { name: "area", label: { "zh-CN": "涉及范围", en: "Where" } },
  from: { name: "from", label: { "zh-CN": "开始时间", en: "From" } },
  to: { name: "to", label: { "zh-CN": "结束时间", en: "To" } },
  reason: { name: "reason", label: { "zh-CN": "原因", en: "Reason" } },
  phone: { name: "phone", label: { "zh-CN": "联系电话", en: "Phone" } },
} as const satisfies { readonly [name: string]: TemplateField };
