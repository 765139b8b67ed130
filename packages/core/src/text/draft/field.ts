import type { Words } from "../words.ts";

/** A member that a draft needs: what makes it whole, and what is asked when it is not. */
export interface Field {
  readonly key: string;
  readonly question: Words;
  readonly accepts: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isDecimal = (value: unknown): boolean =>
  typeof value === "string" && /^\d{1,9}(?:\.\d{1,4})?$/.test(value);
const isDate = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    words.includes(String(value));

const field = (key: string, chinese: string, english: string, accepts: Field["accepts"] = isText): Field => ({
  key,
  question: { "zh-CN": chinese, en: english },
  accepts,
});

export const contractFields: readonly Field[] = [
  field("number", "合同编号是什么？", "What is the number of the contract?"),
  field("title", "合同名称是什么？", "What is the title of the contract?"),
  field(
    "stage",
    "是前期物业服务合同（preliminary）还是物业服务合同（regular）？",
    "Is it a preliminary contract (preliminary) or a regular one (regular)?",
    isOneOf("preliminary", "regular"),
  ),
];

export const estateFields: readonly Field[] = [
  field("id", "物业项目在系统中的标识是什么？", "What is the estate's id in your system?"),
  field("name", "物业名称是什么？", "What is the name of the estate?"),
  field("address", "物业坐落在哪里？", "What is the address of the estate?"),
  field(
    "jurisdiction",
    "物业所在地的行政区划代码是什么（六位，如330100）？",
    "What is the code of the place (six digits, e.g. 330100)?",
  ),
  field("grossArea", "总建筑面积是多少平方米？", "What is the gross area in square metres?", isDecimal),
  field("units", "有多少个专有部分（户）？", "How many units are there?", isCount),
];

/** Of one side; `chinese` and `english` name it. */
export const partyFields = (chinese: string, english: string): readonly Field[] => [
  field("name", `${chinese}的名称是什么？`, `What is the name of the ${english}?`),
  field(
    "role",
    `${chinese}是建设单位（developer）、业主大会（owners-assembly）还是物业服务人（provider）？`,
    `Is the ${english} the developer (developer), the owners' assembly (owners-assembly) or the provider (provider)?`,
    isOneOf("developer", "owners-assembly", "provider"),
  ),
  field(
    "registration",
    `${chinese}的统一社会信用代码或者登记号是什么？`,
    `What is the registration number of the ${english}?`,
  ),
  field("address", `${chinese}的住所在哪里？`, `What is the address of the ${english}?`),
  field(
    "representative",
    `${chinese}的法定代表人或者负责人是谁？`,
    `Who is the legal representative or chair of the ${english}?`,
  ),
  field("phone", `${chinese}的电话是多少？`, `What is the phone number of the ${english}?`),
  field(
    "serviceAddress",
    `书面通知送达${chinese}的地址是什么？`,
    `To which address are notices for the ${english} sent?`,
  ),
];

export const termFields: readonly Field[] = [
  field("from", "合同从哪一天起（YYYY-MM-DD）？", "On which day does the term begin (YYYY-MM-DD)?", isDate),
  field(
    "to",
    "合同到哪一天止（含当日，YYYY-MM-DD）？",
    "On which day does the term end, that day included (YYYY-MM-DD)?",
    isDate,
  ),
];

export const chapterFields: readonly Field[] = [
  field("heading", "这一章的标题是什么？", "What is the heading of this chapter?"),
];

/** A paragraph is whole when nothing in it is left to be filled in. */
export const clauseFields = (hasBlank: (paragraph: string) => boolean): readonly Field[] => [
  field("heading", "这一条没有标题，写什么标题？", "The clause has no heading; what should it be?"),
  field(
    "paragraphs",
    "这一条只有标题或者留有空白，写什么内容？",
    "The clause has only a heading or was left blank; what does it say?",
    (value) =>
      Array.isArray(value) && value.length > 0 && value.every((one) => isText(one) && !hasBlank(String(one))),
  ),
];

export const standardFields: readonly Field[] = [
  field("title", "这项标准叫什么？", "What is this standard called?"),
  field(
    "clause",
    "这项标准由哪一条约定（条款标识，如c-24）？",
    "Which clause promises this standard (its id, e.g. c-24)?",
  ),
  field(
    "area",
    "这项标准属于哪一类：customer-service、maintenance、cleaning、greening、order、safety？",
    "Which area is this standard of: customer-service, maintenance, cleaning, greening, order, safety?",
    isOneOf("customer-service", "maintenance", "cleaning", "greening", "order", "safety"),
  ),
  field(
    "metric",
    "测量的是什么（机器名，如lawn.mowing）？",
    "What is measured (machine name, e.g. lawn.mowing)?",
  ),
  field(
    "comparator",
    "标准值是at-most、at-least、equal、below还是above？",
    "Is the target at-most, at-least, equal, below or above?",
    isOneOf("at-most", "at-least", "equal", "below", "above"),
  ),
  field("target", "标准值是多少？", "What is the target?", isDecimal),
  field("unit", "标准值的单位是什么？", "What is the unit of the target?"),
  field(
    "measuredBy",
    "这项标准如何考核（依据什么记录或者检测）？",
    "How is this standard measured, by which record or test?",
  ),
  field(
    "duty",
    "由乙方的哪个岗位负责这项标准？",
    "Which post of the provider is responsible for this standard?",
  ),
];

export const feeFields: readonly Field[] = [
  field(
    "basis",
    "是包干制（lump-sum）还是酬金制（remuneration）？",
    "Is it a lump sum (lump-sum) or remuneration (remuneration)?",
    isOneOf("lump-sum", "remuneration"),
  ),
  field(
    "priceSource",
    "是市场调节价（market）还是政府指导价（government-guided）？",
    "Is it a market price (market) or a government-guided one (government-guided)?",
    isOneOf("market", "government-guided"),
  ),
  field(
    "items",
    "每类房屋每平方米每月（车位为每个每月）的单价是多少？",
    "What is the price for each kind of unit by m² (or parking space) and month?",
    (value) => Array.isArray(value) && value.length > 0,
  ),
];

export const feeItemFields: readonly Field[] = [
  field("title", "这项单价叫什么？", "What is this price called?"),
  field("clause", "这项单价由哪一条约定（条款标识）？", "Which clause states this price (its id)?"),
  field(
    "houseType",
    "这项单价适用于哪类房屋（如high-rise、multi-storey、villa、commercial、parking）？",
    "Which kind of unit is this price for (e.g. high-rise, multi-storey, villa, commercial, parking)?",
  ),
  field("unitPrice", "单价是多少元？", "What is the price in yuan?", isDecimal),
  field(
    "unit",
    "单价按平方米·月（m2-month）还是车位·月（space-month）？",
    "Is the price by m² and month (m2-month) or by space and month (space-month)?",
    isOneOf("m2-month", "space-month"),
  ),
  field(
    "composition",
    "这项单价由哪些费用构成，各多少元？",
    "What is this price made of, and how much is each part?",
    Array.isArray,
  ),
];

export const paymentFields: readonly Field[] = [
  field("clause", "交纳方式由哪一条约定（条款标识）？", "Which clause says how the fee is paid (its id)?"),
  field(
    "cycle",
    "物业费按月、按季度、按半年还是按年交纳（month、quarter、half-year、year）？",
    "Is the fee paid by month, quarter, half-year or year?",
    isOneOf("month", "quarter", "half-year", "year"),
  ),
  field(
    "dueDay",
    "每期第一个月的几日前交纳（1—31）？",
    "By which day of the first month of the cycle is it due (1–31)?",
    (value) => isCount(value) && Number(value) >= 1 && Number(value) <= 31,
  ),
  field(
    "prepayMonthsMax",
    "最多可以预收几个月（不得预收为0）？",
    "How many months may be paid ahead at most (0 for none)?",
    isCount,
  ),
];

/** What counts as the breach and what follows are whole when nothing in them is left to be filled in. */
export const breachFields = (hasBlank: (text: string) => boolean): readonly Field[] => {
  const isWhole = (value: unknown): boolean => isText(value) && !hasBlank(String(value));
  return [
    field("clause", "这项违约责任由哪一条约定（条款标识）？", "Which clause states this breach (its id)?"),
    field(
      "party",
      "是物业服务人（provider）还是业主一方（owner）违约？",
      "Whose breach is it: the provider's (provider) or the owners' side's (owner)?",
      isOneOf("provider", "owner"),
    ),
    field("trigger", "什么情形构成违约？", "What counts as the breach?", isWhole),
    field("remedy", "违约方承担什么责任？", "What follows from it?", isWhole),
  ];
};
