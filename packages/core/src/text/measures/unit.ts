import type { MeasureKind } from "./measure.ts";

/** What a unit measures, finer than the kind of a measure: times of an act, people and copies are all counted. */
export type UnitFamily =
  | "time"
  | "money"
  | "percent"
  | "area"
  | "length"
  | "people"
  | "post"
  | "times"
  | "score"
  | "age"
  | "count"
  | "other";

/** A unit as it is written in contracts and as measures name it. */
export interface Unit {
  /** Name in a measure: minute, workday, m2, CNY, 人. */
  readonly name: string;
  readonly family: UnitFamily;
  readonly kind: MeasureKind;
  /** Name behind the stroke of a frequency or rate: 日 in 次/日. */
  readonly per: string;
  /** Digits to move the point when the number is normalised: -1 for ‰. */
  readonly shift: number;
  /** After a Chinese 一 or 两 often no quantity (一套制度, 两项): counts in figures or under a bound only. */
  readonly loose: boolean;
  /** What must not follow: 人 is no unit in 人员. */
  readonly trap?: RegExp;
}

const table = new Map<string, Unit>();

interface Shape {
  readonly family: UnitFamily;
  readonly kind: MeasureKind;
  readonly per?: string;
  readonly shift?: number;
  readonly loose?: boolean;
  readonly trap?: string;
}

function add(surfaces: string, name: string, shape: Shape): void {
  const { family, kind, per = name, shift = 0, loose = false, trap } = shape;
  const unit: Unit = {
    name,
    family,
    kind,
    per,
    shift,
    loose,
    ...(trap === undefined ? {} : { trap: new RegExp(trap, "y") }),
  };
  for (const surface of surfaces.split(" ")) table.set(surface, unit);
}

const time = (surfaces: string, name: string, per: string, trap?: string): void =>
  add(surfaces, name, { family: "time", kind: "duration", per, ...(trap === undefined ? {} : { trap }) });
time("秒 秒钟", "second", "秒");
time("分钟 min mins", "minute", "分钟");
time("个小时 小时 钟头 个钟头 个工作小时 工作小时 h H", "hour", "小时", "工(?!作)|[A-Za-z0-9]");
time("天 个日历天 日历天 个自然天 整天", "day", "日", "[然花面台窗棚井气线桥沟平府]");
time("日 个自然日 自然日 个日历日 日历日", "day", "日", "[常志程报产光用均历益语照托]");
time("个工作日 工作日 个工作天 工作天 个工作目", "workday", "工作日");
time("周 个星期 星期 礼拜 个礼拜", "week", "周", "[一二三四五六](?![次遍回天])|[末边围密转到全]|日(?!内)");
time("个月 个整月 个日历月 个自然月", "month", "月", "饼");
time("季度 个季度", "quarter", "季度");
time("年 周年 个年度 整年", "year", "年", "[度级检审轻龄代纪报终底初末月会鉴]");
time("学期 个学期", "学期", "学期");
time("学年 个学年", "学年", "学年");

add("% 个百分点", "%", { family: "percent", kind: "percentage", per: "百分点" });
add("‰", "%", { family: "percent", kind: "percentage", shift: -1 });

const money = (surfaces: string, name: string, trap?: string): void =>
  add(surfaces, name, { family: "money", kind: "money", ...(trap === undefined ? {} : { trap }) });
money("元 圆 圓 元人民币 块钱", "CNY", "[素件旦月首老宵]");
money("美元", "USD");
money("港元 港币", "HKD");
money("欧元", "EUR");

const area = (surfaces: string, name: string): void => add(surfaces, name, { family: "area", kind: "area" });
area("平方米 平米 ㎡ m² m2 M2 平方", "m2");
area("平方公里", "km2");
area("公顷", "ha");
area("亩", "亩");
const length = (surfaces: string, name: string): void =>
  add(surfaces, name, { family: "length", kind: "length", trap: "[饭面粉A-Za-z0-9²³]" });
length("米 延米 延长米 m", "m");
length("公里 千米 km", "km");
length("厘米 公分 cm", "cm");
length("毫米 mm", "mm");

const other = (surfaces: string, name: string): void =>
  add(surfaces, name, { family: "other", kind: "other", trap: "[A-Za-z0-9]" });
other("立方米 立方 m³ m3", "m3");
other("吨", "t");
other("公斤 千克 kg KG", "kg");
other("升", "L");
other("千瓦时 kWh", "kWh");
other("千瓦 kW KW", "kW");
other("℃ 摄氏度", "℃");
other("分贝 dB dB(A)", "dB");
other("勒克斯 lx", "lx");
other("倍", "倍");

const people = "[民防力口均事身才士数群造]|员(?!工)|工(?!作)|行道";
add("人 个人 名 位 名员工", "人", {
  family: "people",
  kind: "count",
  trap: `${people}|[称单字义下录牌词优声额置于移]`,
});
add("人次", "人次", { family: "count", kind: "count" });
add("个岗位 岗位 个岗 个固定岗 个巡逻岗 个流动岗 个岗亭岗", "岗位", { family: "post", kind: "count" });
add("遍 回 趟", "次", { family: "times", kind: "frequency", trap: "[访复执收馈应家头到填布及]" });
add("次", "次", {
  family: "times",
  kind: "frequency",
  trap: "[性日序要品元级]|供水|装[修饰]|污染|加压|搬运|转[运包让]|利用|回路|系统|设备|管网|电[池线]|网",
});
add("岁 周岁", "岁", { family: "age", kind: "other", trap: "[月末]" });
add("分", "分", {
  family: "score",
  kind: "other",
  trap: "之(?!间)|[为别类析级包担配行区开割批散部支项流管体店局离泌布享成组红摊拣机户期步发明裂层段]|公司|工(?!作)",
});

const count = (surfaces: string, trap?: string): void => {
  for (const surface of surfaces.split(" "))
    add(surface, surface, { family: "count", kind: "count", ...(trap === undefined ? {} : { trap }) });
};
count("份", "[额内]");
count("张", "[贴挂]");
count("处", "[理置罚分方长以在所级]");
count(
  "个",
  "(?:主要|重要|不同)?(?:别|性|体|税|案|方面|部分|阶段|环节|层[次面]|条件|原则|问题|步骤|类|目标|要求|特点|文件|单位)",
);
count("期", "[间限望满货末初房]|工程|项目");
count("户", "[外型主内门籍口名]");
count("栋 幢");
const loose = (surfaces: string, trap?: string): void => {
  for (const surface of surfaces.split(" "))
    add(surface, surface, {
      family: "count",
      kind: "count",
      loose: true,
      ...(trap === undefined ? {} : { trap }),
    });
};
count("台", "[账帐阶面风词]");
count("套", "[餐用管间房内]");
count("辆 株 棵 盏 部 座", "[分门位署队长件椅谈机]");
loose("层", "[面次级高压]");
count("间", "[隔接距歇断]");
count("支 件", "[付持部队出行架]");
count("页 瓶 桶 箱 块 盆 册 宗 例 只 樘", "[能有限要]");
loose("组", "[织成长合建件装]");
loose("批", "[准复次]");
loose("班", "[次组级长子车制倒两]|主任");
loose("项", "[目下规]");
loose("条", "[件款例文约]");
loose("种 起", "[来草重诉诉算]");

/** Every unit as written, in half-width signs. */
export const unitSurfaces: readonly string[] = [...table.keys()];

/** Alternation of every unit as written, longest first; no groups. */
export const unitPattern = unitSurfaces
  .toSorted((a, b) => b.length - a.length)
  .map((surface) => surface.replace(/[()]/g, "\\$&"))
  .join("|");

/** The unit that is written so, in half-width signs. */
export const unitOf = (surface: string): Unit | undefined => table.get(surface);

/** Whether the unit ends here: the sign behind it does not make another word of it. */
export function standsAsUnit(unit: Unit, text: string, end: number): boolean {
  if (unit.trap === undefined) return true;
  unit.trap.lastIndex = end;
  return !unit.trap.test(text);
}
