/** The text of a tender for property services of our own writing, as long as wanted: chapters, clauses, items, tables, in figures that vary. */
import { randomNumbers } from "./random.ts";

const places = ["教学楼", "办公楼", "地下车库", "中心广场", "北侧连廊", "食堂外围", "机房走道", "屋顶花园"];
const works = ["清扫", "拖洗", "消毒", "巡查", "修剪", "擦拭", "清运", "检修"];
const things = ["垃圾桶", "消火栓", "配电柜", "排水沟", "绿篱", "电梯轿厢", "监控探头", "休息座椅"];
const loose = ["及时", "定期", "按时", "妥善", "适当", "良好", "经常", "充足"];

/** One clause text; every third holds something to find. */
const clause = (next: (below: number) => number): string => {
  const of = (list: readonly string[]): string => list[next(list.length)] ?? "";
  switch (next(9)) {
    case 0:
      return `乙方应当每${["日", "周", "月"][next(3)]}对${of(places)}${of(works)}${next(4) + 1}次，并由当班主管签字记录。`;
    case 1:
      return `${of(things)}发生故障的，乙方应当在接到报修后${next(50) + 10}分钟内到场，${next(8) + 1}小时内恢复使用。`;
    case 2:
      return `乙方应当${of(loose)}${of(works)}${of(places)}的${of(things)}，保持${of(loose)}状态。`;
    case 3:
      return `甲方逾期支付服务费的，每逾期一日按应付款项的万分之${next(5) + 1}支付违约金；乙方未达到考核标准的，每次扣减当月服务费的${next(5) + 1}%。`;
    case 4:
      return `乙方在${of(places)}配备不少于${next(9) + 2}名人员，年龄不超过${next(10) + 45}周岁，每班${next(4) + 8}小时。`;
    case 5:
      return `合同总价为人民币壹拾贰万元整（￥120000.00元），甲方在收到发票后${next(20) + 5}个工作日内支付${next(60) + 20}%。`;
    case 6:
      return `任何一方违反本合同第${next(30) + 1}条约定的，应当依照《中华人民共和国民法典》第五百七十七条承担责任。`;
    case 7:
      return `${of(places)}的${of(things)}由乙方负责${of(works)}，如遇重大活动，乙方应当${of(loose)}增派人员。`;
    default:
      return `争议由双方协商解决，协商不成的，向${of(places)}所在地人民法院提起诉讼。`;
  }
};

const numerals = "一二三四五六七八九十".split("");

/** A tender of at least `length` UTF-16 units; the same for the same length. */
export const tenderText = (length: number): string => {
  const next = randomNumbers(20_261_124);
  const lines: string[] = [];
  let size = 0;
  const add = (line: string): void => {
    lines.push(line);
    size += line.length + 1;
  };
  for (let chapter = 1; size < length; chapter += 1) {
    add(`第${chapter}章 第${chapter}部分服务要求`);
    for (let section = 0; section < 5 && size < length; section += 1) {
      add(`${numerals[section] ?? ""}、${places[next(places.length)] ?? ""}管理要求`);
      for (let item = 1; item <= 8; item += 1) {
        add(`（${numerals[item] ?? ""}）${clause(next)}`);
        for (let part = 1; part <= 3; part += 1) add(`${part}、${clause(next)}`);
      }
    }
    add("| 序号 | 项目 | 频次 | 要求 |");
    for (let row = 1; row <= 12; row += 1)
      add(`| ${row} | ${places[next(places.length)] ?? ""} | 每日${next(4) + 1}次 | 无积水、无杂物 |`);
  }
  return lines.join("\n").slice(0, length);
};
