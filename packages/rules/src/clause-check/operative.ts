import type { ContractReading, Sentence } from "@heyue/core/text";

const note = /^[（(【[]?(?:注|说明|备注|提示|填写说明|示例|例)[:：]|仅供参考/;
const noteHeading = /编制说明|填写说明|使用说明|填表说明|^说明$|起草说明/;
/** Told of other contracts, other times, or of what somebody else may do. */
const told = /原(?:物业服务)?合同(?:约定|曾)|曾(?:约定|规定)|以往|例如|比如|上一(?:年度|合同)/;

const negation =
  /不得|不能|不可以?|不应|不准|不许|不允许|不会|不采取|不以|不予|不向|不再|不收|不需|无需|无须|不必|禁止|严禁|无权|杜绝|避免|防止|取消|免(?:收|除|于)/g;
const turn = /但|否则|有权|除外|除非|可以|允许|方可|，|、(?=应)/;

/** Whether the words at an offset of a sentence are denied there: 不得预收两年, but not 不得拖延，应当预收两年. */
export const isDenied = (text: string, offset: number): boolean => {
  const before = text.slice(Math.max(0, offset - 160), offset);
  let last = -1;
  for (const match of before.matchAll(negation)) last = match.index + match[0].length;
  return last >= 0 && !turn.test(before.slice(last));
};

/** Whether what stands between the offsets is a case that something follows from: 收取手续费的，应当退还. */
export const isCase = (text: string, end: number): boolean =>
  /^[^，。；]{0,16}的(?:[，,]|$)|^[^，。；]{0,8}(?:时|之日起?)?[，,](?:[^，。；]{0,10})(?:有权|应当?(?:退还|承担|赔偿|改正)|视为违约|承担违约|构成违约)/.test(
    text.slice(end),
  );

/** Whether a sentence states what the parties agree, no note to those who fill in a form and no tale. */
export const isOperative = ({ text, headings }: Sentence): boolean =>
  !note.test(text) && !told.test(text) && !headings.some((heading) => noteHeading.test(heading));

const listLead = /(?:不得|禁止|严禁|不准)[^。；]{0,30}(?:行为|情形|事项|下列)[^。；]{0,12}[:：]?$/;

/** Whether a sentence stands in a list of what is forbidden: 乙方不得有下列行为：（一）…. */
export const isForbiddenItem = ({ sentences }: ContractReading, sentence: Sentence): boolean => {
  const index = sentences.indexOf(sentence);
  for (let at = index - 1; at >= 0 && at >= index - 20; at -= 1) {
    const before = sentences[at];
    if (before === undefined || !/[:：]$|(?:行为|情形)$/.test(before.text)) continue;
    if (sentence.clauseId === before.clauseId || sentence.clauseId.startsWith(`${before.clauseId}.`))
      return listLead.test(before.text);
  }
  return false;
};

const purchase = /政府采购|采购人|采购文件|招标文件|财政(?:资金|性资金)/;

/** Whether owners (业主) have a part in a contract: no government purchase for an office or a school. */
export const isOfOwners = ({ text }: ContractReading): boolean =>
  /业主/.test(text) && !(purchase.test(text) && !/业主大会|业主委员会/.test(text));

/** Whether a contract is a preliminary one (前期物业服务合同), made by the developer. */
export const isPreliminary = ({ text }: ContractReading): boolean =>
  /前期物业(?:服务|管理)(?:服务)?(?:合同|协议)/.test(text.slice(0, 400));
