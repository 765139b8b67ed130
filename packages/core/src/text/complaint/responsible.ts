import type { CategoryScore } from "./category-score.ts";
import type { ComplaintCategory } from "./category.ts";
import type { ComplaintLetter, Mention } from "./letter.ts";

/** Whose matter it is likely to be (责任方): the provider, the developer, an owner or neighbour, an authority, someone else. */
export const responsibleSides = [
  "property-company",
  "developer",
  "owner-neighbour",
  "government",
  "other",
] as const;
export type ResponsibleSide = (typeof responsibleSides)[number];

export interface ResponsibleReading {
  readonly side: ResponsibleSide;
  readonly reasons: readonly Mention[];
  readonly subjectReasons: readonly Mention[];
}

/** Words that name a side as the one who did it or has to do it: `[side, weight, words]`. */
const sideCues: readonly (readonly [ResponsibleSide, number, string])[] = [
  ["property-company", 1.2, "物业(?!费|管理条例|管理费|部门|法|用房)|物管(?!费)|保安|管家|项目经理"],
  [
    "property-company",
    2,
    "(?:投诉|举报|要求|请).{0,14}物业|物业.{0,8}(?:收取|收费|强行|擅自|拒绝|不作为|不管|拉闸|停水|停电|断)",
  ],
  [
    "developer",
    1.4,
    "开发商|置业|房地产(?:开发)?(?:有限)?公司|售楼(?:部|处)|销售(?:人员|顾问)|楼盘|承建商|地产",
  ],
  ["developer", 1.5, "交房|房产证|不动产权?证|预售|购房合同|虚假宣传|烂尾|质量问题|收房"],
  [
    "owner-neighbour",
    2.5,
    "邻居|楼上(?:住户|业主|邻居|装修|那户|那家)|隔壁|(?:个别|部分|某|号|户|位|名|栋)(?:房)?(?:的)?业主.{0,10}(?:违|私|搭|占|养|装|改|在|擅|无)|号房|房主|租户|租客|房东|当事人|\\d{3,4}(?:室|号|户|房)",
  ],
  ["owner-neighbour", 1.5, "私自|住改商|群租|养狗|阳光房|防盗门|麻将馆"],
  [
    "government",
    1.4,
    "教育局|规划局|交警|公交|公安|房管局|住建局|城管局|人社|国土局|街道办|社区(?:居委会|主任|书记)|征收|拆迁|学区|学位|入学|市政|地铁|政策|补贴|招生|幼儿园",
  ],
  [
    "government",
    2,
    "(?:请求|恳请|希望|建议|咨询).{0,12}(?:政府|教育局|规划局|交警|领导|公交|社区)|(?:投诉|举报|质疑).{0,12}(?:局|街道|政府|社区)",
  ],
  [
    "other",
    2.2,
    "餐馆|餐厅|饭店|酒店|夜宵|烧烤|KTV|酒吧|超市|批发市场|工厂|厂房|仓库|基站|移动公司|电信|联通|铁塔|供电(?:公司|局)|自来水公司|供水公司|燃气公司|医院|商户|店家|门面|银行|搅拌站|采石场|业(?:主)?委(?:员)?会|菜市场|健身房|网吧|幼儿园(?:方|老板|擅自|非法|违规)",
  ],
];

/** Who usually answers for a category, before anything is said of a side. */
const usual: Readonly<Record<ComplaintCategory, Partial<Record<ResponsibleSide, number>>>> = {
  "repair-public-area": { "property-company": 3 },
  "repair-leak": { "property-company": 2, developer: 1.5, "owner-neighbour": 1 },
  "repair-elevator": { "property-company": 4 },
  "repair-utilities": { "property-company": 2, other: 2 },
  cleaning: { "property-company": 4 },
  greening: { "property-company": 2.5, "owner-neighbour": 0.5 },
  "security-access": { "property-company": 3 },
  parking: { "property-company": 2, government: 1 },
  noise: { other: 3, "owner-neighbour": 1.5 },
  "odour-smoke": { other: 2.5, developer: 0.5 },
  "fire-safety": { "property-company": 2.5, developer: 1 },
  "illegal-construction": { "owner-neighbour": 3, other: 0.5 },
  "fees-charges": { "property-company": 4 },
  "public-revenue-fund": { "property-company": 1.5, other: 1, developer: 1 },
  governance: { other: 3, government: 0.5 },
  "staff-conduct": { "property-company": 5 },
  disclosure: { "property-company": 3, other: 0.5 },
  "developer-handover": { developer: 6 },
  "not-property": { government: 6 },
};

const gap = "[^，。；！？、,;!?\\s]{";
const compiled: (readonly [ResponsibleSide, number, RegExp])[] = [];
const inSubject = 1.5;
const most = 3;

/** Suggests whose matter it is, from the categories that lead and from who is named. */
export const readResponsible = (
  { subject = "", text }: ComplaintLetter,
  [first, second]: readonly CategoryScore[],
): ResponsibleReading => {
  if (compiled.length === 0)
    for (const [side, weight, words] of sideCues)
      compiled.push([side, weight, new RegExp(words.replaceAll(".{", gap), "g")]);
  const value = new Map<ResponsibleSide, number>(responsibleSides.map((side) => [side, 0]));
  const add = (side: ResponsibleSide, more: number): void => {
    value.set(side, (value.get(side) ?? 0) + more);
  };
  for (const [scored, share] of [
    [first, 1],
    [second, 0.3],
  ] as const)
    if (scored !== undefined && scored.value > 0)
      for (const [side, weight] of Object.entries(usual[scored.category]) as [ResponsibleSide, number][])
        add(side, weight * share);
  const mentions: {
    readonly side: ResponsibleSide;
    readonly where: "text" | "subject";
    readonly mention: Mention;
  }[] = [];
  for (const [side, weight, pattern] of compiled)
    for (const [where, words, times] of [
      ["text", text, 1],
      ["subject", subject, inSubject],
    ] as const) {
      const found = [...words.matchAll(pattern)];
      add(side, weight * times * Math.min(most, found.length) ** 0.5);
      for (const match of found)
        mentions.push({
          side,
          where,
          mention: { text: match[0], start: match.index, end: match.index + match[0].length },
        });
    }
  const side = responsibleSides.reduce((best, one) =>
    (value.get(one) ?? 0) > (value.get(best) ?? 0) ? one : best,
  );
  const of = (wanted: "text" | "subject"): readonly Mention[] =>
    mentions
      .filter((one) => one.side === side && one.where === wanted)
      .map(({ mention }) => mention)
      .sort((one, other) => one.start - other.start)
      .slice(0, 6);
  return { side, reasons: of("text"), subjectReasons: of("subject") };
};
