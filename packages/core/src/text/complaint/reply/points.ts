import type { ComplaintLetter, Mention } from "../letter.ts";

/** Something that a letter wants settled (诉求点): a span of its text. */
export type Point = Mention;

/** Opens an item of a list: `1、`, `（2）`, `三、`, `第四，`, `⑤`. */
const item =
  /(?:^|[\s。；;，,：:！!？?])(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[、.．](?!\d)|第[一二三四五六七八九十][，,、：:]|[①②③④⑤⑥⑦⑧⑨])/g;
/** A sentence that asks, wants or complains, rather than greets or introduces. */
const wants =
  /[？?]|请(?!问候)|要求|希望|恳请|能否|能不能|可否|是否|何时|什么时候|为什么|为何|怎么|多少|谁|哪|赔|退|不(?:亮|能|通|热|走|给|管|来|修|退|开|清|公|合|见)|没有?|无法|坏|漏|堵|脏|吵|停|占|裂|臭|乱|缺|拖|涨|扰|破|松|掉|被|太|一直|至今|经常/;
const greeting =
  /^(?:尊敬的|您好|你好|谢谢|感谢|此致|敬礼|盼复|我是|我们是|我叫)[^。！？!?]{0,20}[。！？!?，,：:]?$/;
const mostPoints = 8;
const shortest = 4;

const trimmed = (text: string, start: number, end: number): Point | undefined => {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.replace(/^[\s，,；;。、：:]+/, "").length);
  const to = end - (raw.length - raw.replace(/[\s，,；;、：:]+$/, "").length);
  return to - from < shortest ? undefined : { text: text.slice(from, to), start: from, end: to };
};

const sentencesOf = (text: string): readonly Point[] => {
  const found: Point[] = [];
  for (const match of text.matchAll(/[^。！？!?；;\n]+[。！？!?；;]*/g)) {
    const point = trimmed(text, match.index, match.index + match[0].length);
    if (point !== undefined) found.push(point);
  }
  return found;
};

/** Reads the points of a letter: the items of its list, else the sentences that ask, want or complain, else the whole text. */
export const pointsOf = ({ text }: Pick<ComplaintLetter, "text">): readonly Point[] => {
  const starts = [...text.matchAll(item)].map(({ index, 0: mark }) => ({
    open: index,
    body: index + mark.length,
  }));
  if (starts.length >= 2) {
    const items = starts.map(({ body }, at) => trimmed(text, body, starts[at + 1]?.open ?? text.length));
    return items.filter((one) => one !== undefined).slice(0, mostPoints);
  }
  const sentences = sentencesOf(text).filter(({ text: words }) => wants.test(words) && !greeting.test(words));
  if (sentences.length > 0) return sentences.slice(0, mostPoints);
  const whole = trimmed(text, 0, text.length);
  return whole === undefined ? [] : [whole];
};
