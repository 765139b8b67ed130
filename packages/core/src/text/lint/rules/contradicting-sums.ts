import { addDecimals, multiplyDecimal, shiftDecimal } from "../../numeral/decimal.ts";
import { figuresPattern, numeralPattern, readNumeral } from "../../numeral/numeral.ts";
import type { Part } from "../../part.ts";
import type { ContractReading } from "../../reading.ts";
import type { Sentence } from "../../sentence.ts";
import { quantitiesOf, type Quantity } from "../quantity.ts";
import type { LintRule, Report } from "../rule.ts";
import { isDraftingNote } from "../sentence-role.ts";

const suggestion = {
  "zh-CN": "核对各项与合计，改为一致。",
  en: "Check the items against the total and make them agree.",
};
const totalWord =
  /合计|总计|共计|总共|一共|总额|总价款?|总金额|总款|总数|总人数|总分|满分|总(?:建筑)?面积|共[需有配设]?/;
/** The list is not the whole, or the items are not parts of it. */
const openList =
  /等|至少|不少于|不低于|以上|以下|不超过|上限|其余|剩余|余款|余额|最高|每|另|不含|折扣|优惠|税率|减|分别不/;
const cheapSum = /其中|分别|合计|总计|共计|包括|由/;

const sum = (items: readonly Quantity[]): string =>
  items.reduce((total, { value }) => addDecimals(total, value), "0");
const withoutBrackets = (text: string): string =>
  text.replace(/[（(][^（）()]*[）)]/g, (inner) => " ".repeat(inner.length));

/** 共25人，其中保安12人、保洁8人、工程4人; or 保安费3万元、保洁费2万元，合计6万元. */
const checkList = (sentence: Sentence, report: (found: Report) => void): void => {
  const text = withoutBrackets(sentence.text);
  if (!cheapSum.test(text) || openList.test(text)) return;
  const found = quantitiesOf(text);
  const same = found.filter(({ unit }) => unit === found[0]?.unit);
  if (same.length < 3) return;
  const [first, last] = [same[0], same.at(-1)];
  if (first === undefined || last === undefined) return;
  const leads = /其中|分别|包括|由[^，。；]{0,12}(?:组成|构成)/.exec(text.slice(first.end))?.index;
  const lead =
    leads !== undefined &&
    leads < 14 &&
    totalWord.test(text.slice(Math.max(0, first.start - 16), first.start + 2));
  const trailing = /合计|总计|共计|总共|一共|共/.test(text.slice(same.at(-2)?.end ?? 0, last.start));
  if (lead === trailing) return;
  const [total, items] = lead ? [first, same.slice(1)] : [last, same.slice(0, -1)];
  const added = sum(items);
  if (added === total.value || items.length < 2) return;
  report({
    start: sentence.start + total.start,
    end: sentence.start + total.end,
    message: {
      "zh-CN": `各项相加为${added}${total.unit}，写明的合计为${total.value}${total.unit}。`,
      en: `The items add up to ${added} ${total.unit}, the stated total is ${total.value}.`,
    },
    suggestion,
  });
};

const unitPrice = new RegExp(
  `(${figuresPattern})\\s*元\\s*[/／每]\\s*(?:平方米|㎡|m2|平米)\\s*(?:[·•./／]?\\s*(?:每)?(月|年|季度?))?|每(月|年)?(?:每)?(?:平方米|平米)(?:每)?(月|年)?\\s*(${figuresPattern})\\s*元`,
);
const area = new RegExp(`(${figuresPattern})\\s*(?:平方米|㎡|m2|平米)(?!\\s*[/／每·])`);
const months = new RegExp(`(${figuresPattern}|[一二三四五六七八九十两]+)\\s*(个月|年(?![度\\d月]))`);
const stated = new RegExp(
  `(?:合计|总计|共计|总价款?|总额|总金额|总费用|费用总额|年费用?|合同(?:金额|价款|总价))[^。；\\d]{0,12}?(${figuresPattern})\\s*元`,
);

const monthsIn = (unit: string): number => (unit.startsWith("年") ? 12 : unit.startsWith("季") ? 3 : 1);

const isOfPeriod = (text: string, total: RegExpExecArray, period: string): boolean =>
  new RegExp(`每(?:个)?${period.slice(0, 1)}[^，。；]{0,8}$`).test(text.slice(0, total.index));

/** 单价 × 面积 × 月数 = 总价, when all four stand in a sentence. */
const checkProduct = (sentence: Sentence, report: (found: Report) => void): void => {
  if (!/平方米|㎡|平米|m2/.test(sentence.text)) return;
  const price = unitPrice.exec(sentence.text);
  const total = stated.exec(sentence.text);
  if (price === null || total === null) return;
  const rest = sentence.text.replace(price[0], " ".repeat(price[0].length));
  const space = area.exec(rest);
  const time = months.exec(rest);
  const per = price[2] ?? price[3] ?? price[4];
  // 单价每月…，每月应收合计…: both are for one period.
  const onePeriod = time === null && per !== undefined && isOfPeriod(sentence.text, total, per);
  if (space === null || per === undefined || (time === null && !onePeriod)) return;
  const [unit, metres, count, written] = [
    price[1] ?? price[5] ?? "",
    space[1] ?? "",
    time?.[1] ?? "1",
    total[1] ?? "",
  ].map((text) => readNumeral(text));
  if (
    typeof unit !== "string" ||
    typeof metres !== "string" ||
    typeof count !== "string" ||
    typeof written !== "string"
  )
    return;
  const periods = (Number(count) * monthsIn(time?.[2] ?? per)) / monthsIn(per);
  if (!Number.isInteger(periods)) return;
  const places = (metres.split(".")[1] ?? "").length;
  const product = shiftDecimal(
    multiplyDecimal(multiplyDecimal(unit, Number(shiftDecimal(metres, places))), periods),
    -places,
  );
  // A cent or a yuan of rounding is no contradiction.
  if (Math.abs(Number(product) - Number(written)) < 1) return;
  const start = sentence.start + total.index + total[0].lastIndexOf(total[1] ?? "");
  report({
    start,
    end: sentence.start + total.index + total[0].length,
    message: {
      "zh-CN": `单价×面积×期间为${product}元，写明的总额为${written}元。`,
      en: `Price by area by time makes CNY ${product}, the stated total is CNY ${written}.`,
    },
    suggestion,
  });
};

const periods: readonly (readonly [RegExp, number])[] = [
  [/每(?:个)?月|月(?:服务|物业|管理)?费/, 12],
  [/每(?:个)?季度?/, 4],
];
const perYear = /全年|年度|每年|一年|年(?:服务|物业|管理)?费/;

/** 每月2万元，全年合计20万元: when a sentence states nothing else in yuan. */
const checkYear = (sentence: Sentence, report: (found: Report) => void): void => {
  if (!perYear.test(sentence.text) || /[/／]|平方米|㎡|各|不超过|以上|以内|违约|扣|罚/.test(sentence.text))
    return;
  const sums = quantitiesOf(sentence.text).filter(({ unit }) => unit === "元");
  const [first, second] = sums;
  if (first === undefined || second === undefined || sums.length !== 2) return;
  const before = [
    sentence.text.slice(Math.max(0, first.start - 14), first.start),
    sentence.text.slice(first.end, second.start),
  ];
  for (const [period, times] of periods) {
    const at = before.findIndex((words) => period.test(words));
    const other = before[1 - at];
    if (at < 0 || other === undefined || !perYear.test(other) || period.test(other)) continue;
    const [small, large] = at === 0 ? [first, second] : [second, first];
    const product = multiplyDecimal(small.value, times);
    if (product === large.value || Math.abs(Number(product) - Number(large.value)) < 1) return;
    report({
      start: sentence.start + large.start,
      end: sentence.start + large.end,
      message: {
        "zh-CN": `按期金额乘以${times}为${product}元，写明的全年金额为${large.value}元。`,
        en: `${times} times the amount makes CNY ${product}, the stated year is CNY ${large.value}.`,
      },
      suggestion,
    });
    return;
  }
};

const yearly = new RegExp(
  `(?:总价款?|总金额|总额|合同(?:金额|价款))[^。；\\d]{0,8}(?<all>${figuresPattern})\\s*(?<allTenThousand>万)?元[^。；]{0,16}?(?<years>${numeralPattern})年[，,][^。；]{0,8}(?:每年|年)(?:度)?[^。；，\\d]{0,8}(?<one>${figuresPattern})\\s*(?<oneTenThousand>万)?元`,
);

/** 合同总价144万元，服务期两年，每年服务费70万元. */
const checkYears = (sentence: Sentence, report: (found: Report) => void): void => {
  const match = yearly.exec(sentence.text);
  const { all = "", years = "", one = "", allTenThousand, oneTenThousand } = match?.groups ?? {};
  const [whole, count, part] = [all, years, one].map(readNumeral);
  if (match === null || typeof whole !== "string" || typeof count !== "string" || typeof part !== "string")
    return;
  const total = allTenThousand === undefined ? whole : shiftDecimal(whole, 4);
  const each = oneTenThousand === undefined ? part : shiftDecimal(part, 4);
  const product = multiplyDecimal(each, Number(count));
  if (!Number.isInteger(Number(count)) || Math.abs(Number(product) - Number(total)) < 1) return;
  report({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    message: {
      "zh-CN": `每年金额乘以${count}为${product}元，写明的总额为${total}元。`,
      en: `${count} times the year makes CNY ${product}, the stated total is CNY ${total}.`,
    },
    suggestion,
  });
};

const instalments = new RegExp(
  `分(?:为)?(${numeralPattern})(?:期|次|笔|批|个阶段)[^。；]{0,20}(?:支付|付款|付清|结算|拨付)`,
);

/** 分三次支付，分别为30%、40%、40%. */
const checkInstalments = (sentence: Sentence, report: (found: Report) => void): void => {
  const count = readNumeral(instalments.exec(sentence.text)?.[1] ?? "");
  const listed = /(?:付款|支付)比例/.test(sentence.text);
  if ((count === null && !listed) || /余款|其余|剩余|尾款|违约|扣/.test(sentence.text)) return;
  const shares = quantitiesOf(sentence.text).filter(({ unit }) => unit === "%");
  const [first, last] = [shares[0], shares.at(-1)];
  if (first === undefined || last === undefined || shares.length < 2) return;
  if (listed ? shares.length < 3 : String(shares.length) !== count) return;
  const added = sum(shares);
  if (added === "100") return;
  report({
    start: sentence.start + first.start,
    end: sentence.start + last.end,
    message: {
      "zh-CN": `各期相加为${added}%，不是100%。`,
      en: `The instalments add up to ${added} %, not 100 %.`,
    },
    suggestion,
  });
};

const numberCell = new RegExp(`^[￥¥]?\\s*(${figuresPattern})\\s*(?:元|人|名|分|%|％)?$`);
const totalRow = /^(?:合计|总计|共计|小计)/;

/** A table whose last row sums up the rows above it. */
const checkTable = (reading: ContractReading, table: Part, report: (found: Report) => void): void => {
  const rows = table.children.filter(({ kind, cells = [] }) => kind === "row" && cells.length > 0);
  const cell = (row: Part, column: number): string => {
    const span = row.cells?.[column];
    return span === undefined ? "" : reading.text.slice(span.start, span.end).trim();
  };
  const at = rows.findIndex((row) => totalRow.test(cell(row, 0)) || totalRow.test(cell(row, 1)));
  if (at < 3) return;
  const total = rows[at];
  if (total === undefined) return;
  (total.cells ?? []).forEach((span, column) => {
    const written = readNumeral(numberCell.exec(cell(total, column))?.[1] ?? "");
    if (written === null || total.cells?.length !== rows[at - 1]?.cells?.length) return;
    const items = rows.slice(1, at).map((row) => readNumeral(numberCell.exec(cell(row, column))?.[1] ?? ""));
    if (items.length < 2 || items.some((item) => item === null)) return;
    // A column that only numbers the rows.
    if (items.every((item, index) => item === String(index + 1))) return;
    const added = items.reduce<string>((sumSoFar, item) => addDecimals(sumSoFar, item ?? "0"), "0");
    if (added === written) return;
    report({
      start: span.start,
      end: span.end,
      message: {
        "zh-CN": `本列各行相加为${added}，合计栏写${written}。`,
        en: `The rows add up to ${added}, the total says ${written}.`,
      },
      suggestion,
    });
  });
};

const eachTable = (parts: readonly Part[], visit: (table: Part) => void): void => {
  for (const part of parts) {
    if (part.kind === "table") visit(part);
    else eachTable(part.children, visit);
  }
};

/** Items that do not add up to their stated total. */
export const contradictingSums: LintRule = {
  id: "contradicting-sums",
  title: { "zh-CN": "数额相加不符", en: "Items do not add up" },
  description: {
    "zh-CN": "同一句或同一表中，各项之和与写明的合计不同，或单价×面积×期间与总额不同。",
    en: "In one sentence or table the items do not add up to the stated total, or price by area by time is not the total.",
  },
  severity: "high",
  check: (reading, report) => {
    for (const sentence of reading.sentences) {
      if (sentence.text.length > 400 || isDraftingNote(sentence)) continue;
      checkList(sentence, report);
      checkProduct(sentence, report);
      checkYear(sentence, report);
      checkYears(sentence, report);
      checkInstalments(sentence, report);
    }
    eachTable(reading.parts, (table) => checkTable(reading, table, report));
  },
};
