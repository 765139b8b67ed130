import type { SentenceView } from "../view.ts";

const SAID =
  /以下简称|本(?:合同|协议)?(?:条款)?(?:中)?(?:所称|所指|中的[^，]{1,8}指)|是指|系指|(?:范本|示范文本|格式)[^，]{0,6}(?:参考|供)|仅供参考|(?:本着|遵循|根据)[^，。；]{0,24}原则[^。；]{0,30}(?:一致|协商|签订|签署|订立|达成)|^\s*为了?(?:规范|保障|维护|加强|提高|明确)[^。；]*根据(?:《|有关|国家|相关|中华)|签订合同(?:时)?[，应]|规范文本|投标人(?:在投标|应充分|在报价)|投标报价/;
const SECTION =
  /编制说明|使用说明|填写说明|^说\s*明$|前\s*言|^(?:\d\s*)?总\s*则$|术\s*语|释\s*义|名词解释|项目(?:概况|背景|简介|基本信息)|基本情况|评(?:标|审)(?:办法|标准|因素)|报价要求|投标须知/;

/** Is it no promise at all: preamble 鉴于, definition 定义, drafting note 编制说明, background 项目概况, invitation to bid? */
export function isBackground(view: SentenceView): boolean {
  return SAID.test(view.text) || view.headings.some((heading) => SECTION.test(heading));
}
