/** What a letter says beside its place (事由): pairs of characters, weighed by how rare they are in the file. */

/** Phrases of courtesy and form that say nothing of the matter. */
const form =
  /[\u4e00-\u9fff]{2}(?:街道办?|镇(?!子)|乡(?!村)|社区)|高新区|经开区|开发区|尊敬的|领导|书记|市长|县长|您好|你好|各位|谢谢|感谢|投诉|反映|举报|请求|恳请|希望|咨询|质疑|建议|强烈|坚决|呼吁|关于|问题|情况|有关|相关|部门|政府|业主|居民|小区|我们|你们|他们|本人|再次|多次|进行|解决|处理|严重|影响|生活|百忙之中|予以|给予|是否|什么|这个|一个|没有|什么时候|时候|多久|怎么办?|为何|每天|天天|晚上|白天|多年|几年|通知|要求|请问|领导|可以|因为|所以|但是|而且|如果|已经|现在|目前|一直|至今|老百姓|网友|留言|平台|回复|答复|[A-Z]\d*[市区县]|_x000D_|https?:\S*/g;

/** The characters that count, with a gap for everything else. */
const plain = (text: string): string => text.replace(form, " ").replace(/[^\u4e00-\u9fff]+/g, " ");

export type WordCounts = ReadonlyMap<string, number>;

const reach = 400;
const subjectTimes = 4;

/** Counts pairs of characters; `names` are the letter's places, which say where and not what. */
export const countWords = (subject: string, text: string, names: readonly string[]): WordCounts => {
  const counts = new Map<string, number>();
  const without = (words: string): string =>
    plain(
      [...names]
        .sort((one, other) => other.length - one.length)
        .reduce((rest, name) => rest.replaceAll(name, " "), words),
    );
  const count = (words: string, times: number): void => {
    for (let at = 0; at + 1 < words.length; at += 1) {
      const pair = words.slice(at, at + 2);
      if (!pair.includes(" ")) counts.set(pair, (counts.get(pair) ?? 0) + times);
    }
  };
  count(without(subject), subjectTimes);
  count(without(text.slice(0, reach)), 1);
  return counts;
};

/** A direction in the space of pairs: its weights' squares sum up to 1. */
export type Direction = ReadonlyMap<string, number>;

const kept = 80;

/** Weighs counts by rarity and makes them comparable; only the weightiest pairs stay. */
export const directionOf = (counts: WordCounts, rarity: (pair: string) => number): Direction => {
  const weighed = [...counts]
    .map(([pair, count]) => [pair, (1 + Math.log(count)) * rarity(pair)] as const)
    .sort(([pair, one], [otherPair, other]) => other - one || (pair < otherPair ? -1 : 1))
    .slice(0, kept);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.map(([pair, weight]) => [pair, weight / length]));
};

/** How alike two directions are, 0 to 1. */
export const likeness = (one: Direction, other: Direction): number => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [pair, weight] of small) sum += weight * (large.get(pair) ?? 0);
  return sum;
};

/** The pairs that two directions share, the weightiest first. */
export const sharedPairs = (one: Direction, other: Direction, most: number): readonly string[] =>
  [...one]
    .filter(([pair]) => other.has(pair))
    .map(([pair, weight]) => [pair, weight * (other.get(pair) ?? 0)] as const)
    .sort(([pair, first], [otherPair, second]) => second - first || (pair < otherPair ? -1 : 1))
    .slice(0, most)
    .map(([pair]) => pair);
