import type { Candidate, SentenceView } from "../view.ts";
import { partIndexAt, partText } from "../view.ts";

/** A document with a name of its own: 本合同, 招标文件, 《…》, 附件2, 应急预案. */
const DOCUMENT =
  /(?:本|采购|服务|物业|委托)?合同(?:[^，。；]{0,8})(?:约定|规定|要求|承诺)|(?:采购|招标|投标|响应|磋商|谈判|比选)文件|标书|本(?:协议|办法|细则|标准|规约)|附件[\d一二三四五六七八九十]|附表|《[^》]{2,}》|详见|GB\s?\/?T?\s?\d|DB\d|管理规约/;

/** Is the measure given by a named document in the same clause part, its brackets included? */
export function refersToDocument(view: SentenceView, candidate: Candidate): boolean {
  const index = partIndexAt(view, candidate.start);
  return DOCUMENT.test(partText(view, index));
}

/** The same for the part before, where it governs the whole sentence (按照招标文件要求，按期完成). */
export function followsDocument(view: SentenceView, candidate: Candidate): boolean {
  const index = partIndexAt(view, candidate.start);
  const before = partText(view, index - 1);
  if (refersToDocument(view, candidate)) return true;
  if (/^(?:或|并|且|同时)/.test(partText(view, index))) return false;
  return /^\s*(?:应|须|乙方|甲方)?(?:严格)?(?:按|依|根据)/.test(before) && DOCUMENT.test(before);
}
