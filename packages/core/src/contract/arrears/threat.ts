/** What a threat would take away: supply 水电气热等, access 进出、门禁、电梯. */
export type ThreatKind = "utility" | "access";

/** A threat found in a text, with its place in UTF-16 units. */
export interface Threat {
  readonly kind: ThreatKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const supply =
  "(?:自来水|用水|生活用水|用电|水电|电力|供应|水|电|燃气|天然气|煤气|气|暖气|热力|热水|热|暖|网络|网)";
const stop = "(?:停止|中断|切断|关闭|暂停|限制|拒绝|停掉|断掉|掐断|掐|停|断|限|关)";
const way = "(?:进出|出入|进入|通行|入内|回家|上楼|乘梯|乘坐电梯|使用电梯|开门)";
const device = "(?:门禁卡|门禁|电梯卡|梯控|电梯|单元门|人脸识别|车牌|车辆道闸|道闸|停车权限|通行权限|通行证)";
const addressee = "(?:对?(?:您|你|贵户|该户|业主|本户|住户)(?:方|家|户)?的?)?";

/** Each kind of threat, written as it is said. Texts are read without blanks inside. */
const patterns: readonly (readonly [ThreatKind, RegExp])[] = [
  ["utility", new RegExp(`${stop}(?:向|对)?${addressee}(?:的)?(?:供|提供)?${supply}`, "gu")],
  [
    "utility",
    new RegExp(
      `(?:不再|不予|拒不|不给|不)(?:向|对|给)?${addressee}(?:恢复|提供|供应|供|送)(?:供)?${supply}`,
      "gu",
    ),
  ],
  ["utility", new RegExp(`${supply}(?:供应)?(?:将|会|即)(?:被)?(?:停|断|切断|中断|关闭|限制)`, "gu")],
  [
    "access",
    new RegExp(
      `(?:限制|禁止|拒绝|阻止|不准|不许|不让|不予|不允许|谢绝|停止)${addressee}(?:家人|车辆|访客)?${way}`,
      "gu",
    ),
  ],
  [
    "access",
    new RegExp(
      `(?:停用|注销|关闭|冻结|取消|锁定|锁闭|锁住|封锁|消磁|暂停|停止|限制|禁用|收回)(?:使用)?${addressee}(?:的)?(?:使用)?${device}`,
      "gu",
    ),
  ],
  [
    "access",
    new RegExp(
      `${device}(?:使用)?(?:权限)?(?:将|会|即)?(?:被|予以|自动)*(?:停用|失效|注销|关闭|冻结|取消|锁定|消磁|暂停|禁用|作废)`,
      "gu",
    ),
  ],
  ["access", /(?:锁门|换锁|封门|堵门|锁车|锁住车|锁您的车)/gu],
];

const english: readonly (readonly [ThreatKind, RegExp])[] = [
  [
    "utility",
    /\b(?:cut|shut|turn|switch)(?:ting|s)?\b(?:\s+off)?[^.;!?\n]{0,30}?\b(?:water|power|electricity|gas|heating|heat)\b/giu,
  ],
  [
    "utility",
    /\b(?:disconnect|interrupt|suspend|stop)\w*\b[^.;!?\n]{0,30}?\b(?:water|power|electricity|gas|heating|heat)\b/giu,
  ],
  [
    "access",
    /\b(?:deny|denied|refuse|restrict|block|disable|deactivate|revoke)\w*\b[^.;!?\n]{0,30}?\b(?:access|entry|key ?cards?|gates?|lifts?|doors?)\b/giu,
  ],
];

/** What turns a threat into its contrary, and what may stand between the two. */
const denials =
  /(?:不得|不会|不能|不应|不可|不可以|不允许|不准|不许|不采取|不以|不因欠[费缴]|不因|绝不|决不|从不|从未|未曾|没有|并未|并不|无权|严禁|禁止|杜绝|切勿)/gu;
const between =
  /^(?:因欠[费缴]|因此|为此|以|采取|采用|通过|使用|对|向|任何|擅自|随意|随便|再|会|要|有|过|进行|实施|业主|您|物业服务人|物业|公司|的|等|或者|或|和|及|、|措施|方式|手段|行为|方法|催交|催缴|物业费)*$/u;
/** Of which the threat is itself made: `不得不停水` is one. */
const doubled = /^不(?!采取|以|因)/u;
const boundary = /[，,。；;！!？?\n]/u;

/** Threats already found or parts of one count as what stands between in an enumeration: 不得停水、停电. */
const isDenied = (text: string, start: number, found: readonly Threat[]): boolean => {
  let from = start;
  while (from > 0 && !boundary.test(text[from - 1] ?? "")) from -= 1;
  const before = text.slice(from, start);
  for (const match of before.matchAll(denials)) {
    let rest = before.slice(match.index + match[0].length);
    if (doubled.test(rest)) continue;
    for (const threat of found) rest = rest.replaceAll(threat.text, "");
    if (between.test(rest)) return true;
  }
  return false;
};

const isDeniedInEnglish = (text: string, start: number): boolean =>
  /\b(?:not|never|no|nor|without|neither|n't|prohibited from|forbidden to)\b[^.;,!?\n]{0,40}$/iu.test(
    text.slice(0, start),
  );

/** A text without the blanks inside that would hide a word, and where each of its characters stood. */
const squeezed = (text: string): { readonly text: string; readonly places: readonly number[] } => {
  const places: number[] = [];
  let out = "";
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? "";
    if (/[ \t\u3000\u00a0\u200b·*_-]/u.test(char)) continue;
    places.push(index);
    out += traditional[char] ?? char;
  }
  return { text: out, places };
};

const traditional: { readonly [char: string]: string } = {
  電: "电", 氣: "气", 熱: "热", 門: "门", 進: "进", 斷: "断", 關: "关", 閉: "闭", 鎖: "锁", 車: "车", 網: "网", 暫: "暂", 終: "终",
}; // prettier-ignore

/**
 * Threats to utilities or access in a letter to a debtor (以停水停电、限制进出等方式催费): what the Civil Code, article 944, forbids.
 * What the text itself rules out is none: 不得、不会停水停电. The check is for words; it proves nothing about what is done.
 */
export const threatsIn = (text: string): readonly Threat[] => {
  const { places, text: plain } = squeezed(text);
  const found: Threat[] = patterns
    .flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map((match) => ({
        kind,
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    // Of two that overlap the one that begins first, of those the longest.
    .reduce<Threat[]>(
      (kept, threat) => (threat.start < (kept.at(-1)?.end ?? 0) ? kept : [...kept, threat]),
      [],
    );
  const chinese = found
    .filter(({ start }) => !isDenied(plain, start, found))
    .map(({ end, kind, start, text: words }) => ({
      kind,
      text: words,
      start: places[start] ?? 0,
      end: (places[end - 1] ?? 0) + 1,
    }));
  const foreign = english.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isDeniedInEnglish(text, index))
      .map((match) => ({ kind, text: match[0], start: match.index, end: match.index + match[0].length })),
  );
  return [...chinese, ...foreign].sort((a, b) => a.start - b.start);
};
