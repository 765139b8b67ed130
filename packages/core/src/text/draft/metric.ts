/** Words for what a service is done to and what is done, with their part of a metric's name. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/急修|抢修|紧急(?:维修|报修)/, "repair.urgent"],
  [/一般(?:报修|维修)|普通报修|小修/, "repair.ordinary"],
  [/困人|解困/, "elevator.entrapment"],
  [/电梯|轿厢/, "elevator"],
  [/投诉/, "complaint"],
  [/报修|维修/, "repair"],
  [/热线|来电|电话/, "hotline"],
  [/满意/, "satisfaction"],
  [/公示|公开|公布/, "disclosure"],
  [/草坪|绿地/, "lawn"],
  [/绿篱|灌木/, "hedge"],
  [/乔木|树木|枯枝|树/, "tree"],
  [/花卉|花坛/, "flower"],
  [/病虫害/, "pest.plant"],
  [/消杀|灭鼠|蚊|鼠|有害生物|除四害/, "pest"],
  [/垃圾/, "waste"],
  [/外墙/, "facade"],
  [/楼道|楼梯|门厅|大堂|走廊|电梯厅/, "indoor"],
  [/道路|广场|外围|庭院/, "outdoor"],
  [/车库/, "garage"],
  [/化粪池|污水|排水|雨水|管道|沟/, "drain"],
  [/水箱|二次供水|水池/, "water.tank"],
  [/水质/, "water.quality"],
  [/水泵/, "pump"],
  [/配电|供电|发电机/, "power"],
  [/照明|路灯|亮灯/, "lighting"],
  [/监控|视频/, "cctv"],
  [/门禁|道闸/, "gate"],
  [/消火栓|灭火器|消防/, "fire"],
  [/巡逻|巡更|夜巡/, "patrol"],
  [/出入口|门岗|值守/, "gatehouse"],
  [/车辆|停车/, "parking"],
  [/装修|装饰/, "decoration"],
  [/应急|演练|预案/, "emergency"],
  [/培训/, "training"],
  [/经理|人员|员工|保安|保洁员|客服/, "staff"],
  [/档案|资料|记录/, "record"],
  [/积雪|扫雪|雪/, "snow"],
  [/积水/, "flood"],
  [/游乐|健身/, "playground"],
  [/房屋|承重|屋面|墙体/, "structure"],
];
const acts: readonly (readonly [RegExp, string])[] = [
  [/到场|到达|赶到/, "arrival"],
  [/接听/, "answer"],
  [/回拨/, "callback"],
  [/回访/, "followup"],
  [/答复|回复|反馈/, "reply"],
  [/受理|响应|登记/, "response"],
  [/修复|修理|恢复|排除/, "fix"],
  [/草高|高度/, "height"],
  [/修剪/, "trimming"],
  [/施肥/, "fertilising"],
  [/浇水|浇灌/, "watering"],
  [/除草|除杂草/, "weeding"],
  [/补植|补种/, "replanting"],
  [/清掏|疏通/, "clearing"],
  [/清运/, "removal"],
  [/清洗|冲洗/, "washing"],
  [/消毒/, "disinfection"],
  [/消杀|防治/, "treatment"],
  [/拖洗/, "mopping"],
  [/清扫|打扫|保洁|清洁|擦拭/, "cleaning"],
  [/检测|测试|检验|化验/, "test"],
  [/保养|养护|维保/, "maintenance"],
  [/巡查|检查|巡检|巡视|巡逻/, "inspection"],
  [/演练/, "drill"],
  [/培训|学时/, "hours"],
  [/公告|通知|告知/, "notice"],
  [/公示|更新/, "update"],
  [/保存/, "retention"],
  [/满意/, "rate"],
  [/率/, "rate"],
  [/配备|不少于|在岗/, "count"],
];

const nameOf = (table: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  table.find(([words]) => words.test(text))?.[1];

/**
 * A machine name for what a standard measures, from its words: 急修30分钟内到场 is `repair.urgent.arrival`. Only a name, no statement:
 * what has no word we know is named by its area and its unit.
 */
export const metricOf = (title: string, around: string, area: string, unit: string): string => {
  const subject = nameOf(subjects, title) ?? nameOf(subjects, around) ?? area;
  return `${subject}.${nameOf(acts, title) ?? nameOf(acts, around) ?? unit.replace(/[^a-z0-9-]+/g, "") ?? "value"}`.replace(
    /\.$/,
    "",
  );
};
