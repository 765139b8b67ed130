import type { SentenceView } from "../view.ts";

const NUMBER =
  /^[\s|/★▲*]*(?:第[一二三四五六七八九十百\d]+[章节条编部款]|[（(]?[一二三四五六七八九十百\d]+[)）、.．]|\d+(?:\.\d+)*|[①-⑳])?[\s、.．]*/;
/** Numbers that stand before titles; the items of a list are numbered 1) or （1）. */
const ARTICLE = /^\s*(?:第[一二三四五六七八九十百\d]+[章节条编部款]|[一二三四五六七八九十]+、)/;
const TITLE =
  /(?:管理|要求|服务|标准|工作|内容|职责|条件|责任|义务|权利|方式|情况|事项|条款|约定|规定|说明|范围|期限|办法|制度|流程|方案|项目|处理|维护|概况|依据|原则|目标|承诺|措施)[：:]?$/;
const DUTY =
  /[须得]|应(?!急|答)|需(?!求)|要(?!求)|另行|协商|服从|遵守|执行|落实|开展|组织|更新|适时|尽快|立即|妥善|积极|及时|定期|按时|经常|随时|[做作搞]好|确保|保证|保持|根据|按|配合|协助|负责|完成|提供|实行|建立/;

/** Is the sentence a heading (标题): short, one phrase, a name of something and no duty? */
export function isHeading(view: SentenceView): boolean {
  const text = view.text.replace(NUMBER, "").trim();
  if (ARTICLE.test(view.text) && text.length <= 10 && !/[，。；,;|]|[应须]/.test(text)) return true;
  if (text.length > 16 || /[，。；,;|]/.test(text)) return false;
  return /[：:]$/.test(text) ? !/及时|定期/.test(text) : TITLE.test(text) && !DUTY.test(text);
}
