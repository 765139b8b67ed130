import type { CitedLaw } from "../reading.ts";

const numeral = "[〇零○一二三四五六七八九十百千0-9０-９]{1,9}";
/** 第五百八十五条第一款第（二）项, 第八条之一. */
const articleSource = `第\\s{0,2}${numeral}\\s{0,2}条(?:之[一二三四五六七八九十])?(?:\\s{0,2}第\\s{0,2}${numeral}\\s{0,2}款)?(?:\\s{0,2}第?\\s{0,2}[（(]?${numeral}[）)]?\\s{0,2}项)?`;
const article = new RegExp(articleSource, "y");
const between = /(?:\s*(?:[（(][^）)《》]{1,20}[）)]|》|修正|的))*\s*/y;
const further = /\s*(?:、|和|及|以及|与|或|至)\s*/y;

const lawEnd =
  /(?:法|法典|条例|办法|规定|规范|标准|规程|细则|规则|通则|导则|准则|决定|解释|意见|章程|规章|制度|指引|目录|定额|要求|通知|公告|批复|总则|纲要|术语)(?:[（(][^）)]{1,24}[）)])?$/;
const surelyLaw = /(?:[^办方]法|法典|条例|司法解释|实施细则|实施条例)(?:[（(][^）)]{1,24}[）)])?$/;
/** Documents that parties write for themselves. */
const ownDocument =
  /(?:合同|协议|投标|招标|采购文件|响应|附件|方案|承诺|手册|清单|通知书|一览表|登记|公约|管理规约|议事规则|考核|评分|本项目|服务需求|技术要求|服务要求|量化|奖惩|管理制度|员工|验收|报价|图纸|表$)/;
const ofState =
  /^(?:中华人民共和国|国务院|最高|全国|国家|关于|住宅|物业|建筑|城市|城镇|安全|消防)|省|市|自治区|自治州|县|区|部|委|国家|中国|GB|DB/;

/** Laws that texts name without the book title marks. */
const known =
  "民法典|合同法|物权法|民法通则|民法总则|担保法|侵权责任法|继承法|婚姻法|收养法|政府采购法|招标投标法|劳动合同法|劳动法|社会保险法|安全生产法|消防法|特种设备安全法|价格法|仲裁法|民事诉讼法|治安管理处罚法|消费者权益保护法|个人信息保护法|数据安全法|网络安全法|电子签名法|保安服务管理条例|物业管理条例|工伤保险条例";
const unquoted = `(?:中华人民共和国(?:${known}|[\\u4e00-\\u9fff]{2,14}?(?:法|条例)(?!律|规|定|院|人|制|治))|(?<![《〈\\u4e00-\\u9fff])(?:${known})(?!律|院|定|人|规(?!定))|(?<=[按照据于反用由受合循依和及与、]|国务院|本市|根据)(?:${known})(?!律|院|定|人|规(?!定)))`;
const quoted = "《(?<title>[^《》\\n]{2,80})》";
const cited = new RegExp(`${quoted}|(?<plain>${unquoted})`, "g");
const english =
  /\b(?:the\s+)?(?<title>(?:[A-Z][\w’'-]+\s+(?:(?:and|of|the|for|in|on)\s+){0,2}){1,7}(?:Act|Code|Regulations?|Ordinance|Statutes?)(?:\s*\(?(?:19|20)\d{2}\)?|\s+of\s+(?:the\s+)?(?:[A-Z][\w’']+\s*){1,6}))/g;

const isLaw = (title: string): boolean => {
  if (!lawEnd.test(title)) return false;
  if (surelyLaw.test(title)) return !/(?:方法|办法)$/.test(title) || ofState.test(title);
  return !ownDocument.test(title) && (ofState.test(title) || /GB|DB|JGJ|CJJ/.test(title));
};

/** GB 2894, DB11/T 751: what bears such a number is a standard whatever its name. */
const standardNumber = /\s{0,40}[（(]?(?:GB|DB|JGJ|CJJ|CJ|XF|GA|TSG|WS|HJ|T\/)[\s/\dA-Z]/y;

const matchAt = (pattern: RegExp, text: string, offset: number): string | undefined => {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
};

/** Laws, regulations and standards a text cites, each with the article it names; several articles give several citations. */
export const citedLawsIn = (text: string): readonly CitedLaw[] => {
  const laws: CitedLaw[] = [];
  for (const match of text.matchAll(cited)) {
    const title = (match.groups!["title"] ?? match.groups!["plain"])!.trim();
    const start = match.index;
    const end = start + match[0].length;
    if (
      match.groups!["title"] !== undefined &&
      !isLaw(title) &&
      matchAt(standardNumber, text, end) === undefined
    )
      continue;
    let at = end + (matchAt(between, text, end)?.length ?? 0);
    let first = matchAt(article, text, at);
    if (first === undefined) {
      laws.push({ start, end, text: match[0], title });
      continue;
    }
    laws.push({
      start,
      end: at + first.length,
      text: text.slice(start, at + first.length),
      title,
      article: first,
    });
    at += first.length;
    for (let step = matchAt(further, text, at); step !== undefined; step = matchAt(further, text, at)) {
      first = matchAt(article, text, at + step.length);
      if (first === undefined) break;
      at += step.length;
      laws.push({ start: at, end: at + first.length, text: first, title, article: first });
      at += first.length;
    }
  }
  for (const match of text.matchAll(english)) {
    const title = match.groups!["title"]!.replace(/\s+/g, " ").trim();
    const start = match.index + match[0].length - match[0].replace(/^the\s+/, "").length;
    laws.push({
      start,
      end: match.index + match[0].length,
      text: text.slice(start, match.index + match[0].length),
      title,
    });
  }
  return laws.toSorted((one, other) => one.start - other.start);
};
