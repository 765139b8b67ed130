/** Three deviations (偏差), from cause to verified effect, and the training that one of them led to. */
import type { CauseCategory } from "@heyue/core/standard/deviation/state";
import { estate } from "./cast.ts";
import { submit } from "./inspections.ts";
import { scene } from "./scene.ts";
import { done, record, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";

interface Treatment {
  readonly note: string;
  readonly lead: string;
  readonly category: CauseCategory;
  readonly whys: readonly string[];
  readonly corrective: readonly [what: string, person: string, dueDate: string];
  readonly preventive: readonly [what: string, person: string, dueDate: string];
}

const analyse = async (
  { as, heyue, next, noted }: Stage,
  { category, lead, note, whys }: Treatment,
): Promise<void> => {
  await done(heyue.deviations.act(as(lead), noted(note), { type: "analyse", category, whys }, next()));
};

const plan = async ({ as, heyue, next, noted }: Stage, treatment: Treatment): Promise<void> => {
  const action = ([what, person, dueDate]: Treatment["corrective"]) => ({ what, person, dueDate });
  await done(
    heyue.deviations.act(
      as(treatment.lead),
      noted(treatment.note),
      { type: "plan", corrective: action(treatment.corrective), preventive: action(treatment.preventive) },
      next(),
    ),
  );
};

const complete = async (
  { as, heyue, next, noted }: Stage,
  treatment: Treatment,
  action: "corrective" | "preventive",
  note: string,
): Promise<void> => {
  const [, person] = treatment[action];
  const evidence = record(`ZG-${treatment.note}-${action}`);
  await done(
    heyue.deviations.act(
      as(person),
      noted(treatment.note),
      { type: "complete", action, note, evidence },
      next(),
    ),
  );
};

/** Measures the standard again at the place of the deviation. */
const recheck = async (stage: Stage, note: string, standard: string): Promise<void> => {
  const { place } = await done(stage.heyue.deviations.get(stage.as(manager), stage.noted(note)));
  const opening = { key: `recheck-${note}`, place: place ?? "", standards: [standard] };
  stage.note(`recheck ${note}`, await submit(stage, "lt-guo-jianping", opening, [standard]));
};

/** Closes it by that measurement, which found the standard kept. */
const close = async ({ as, heyue, next, noted }: Stage, note: string): Promise<void> => {
  const inspection = noted(`recheck ${note}`);
  await done(heyue.deviations.act(as(manager), noted(note), { type: "close", inspection }, next()));
};

const lamps: Treatment = {
  note: "lamps",
  lead: "lt-guo-jianping",
  category: "material",
  whys: [
    "5幢9层至12层的14盏楼道灯不亮",
    "这批灯具的驱动电源在一年内先后失效",
    "更换时采购了没有防潮等级的灯具",
    "采购单只写了功率和色温",
    "公共照明备件没有技术要求清单",
  ],
  corrective: ["更换5幢14盏失效灯具", "lt-ma-zhiqiang", "2025-03-12"],
  preventive: ["编制公共照明备件技术要求清单，采购按清单验收", "lt-guo-jianping", "2025-03-25"],
};

const corridor: Treatment = {
  note: "corridor",
  lead: "lt-lv-xiuying",
  category: "people",
  whys: [
    "2幢近7日只有1次清扫签名",
    "净邻保洁一名保洁员请假，没有人顶班",
    "领班没有把请假报给保洁主管",
    "受托企业的排班表没有列替班人",
    "交接时只讲了频次，没有讲缺员时怎么报",
  ],
  corrective: ["补做2幢全部楼层清扫", "lt-feng-qiaoyun", "2025-06-13"],
  preventive: ["排班表列明替班人，缺员当天报保洁主管", "lt-lv-xiuying", "2025-06-20"],
};

const again: Treatment = {
  note: "corridor-again",
  lead: "lt-lv-xiuying",
  category: "environment",
  whys: [
    "1幢近7日只有1次清扫签名",
    "台风前保洁人员全部调去搬运沙袋、疏通雨水口",
    "防汛预案没有安排保洁的最低人数",
    "预案由工程组单独编制",
    "应急预案没有经过各岗位会签",
  ],
  corrective: ["恢复1幢清扫并清除雨水带入的淤泥", "lt-feng-qiaoyun", "2025-08-12"],
  preventive: ["防汛预案写明保洁的最低人数，各岗位会签", "lt-lv-xiuying", "2025-08-22"],
};

const audience = ["lt-lv-xiuying", "lt-jia-hongmei", "lt-feng-qiaoyun", "lt-zou-fusheng"];

const training = [
  scene("2025-06-16", "09:00", "针对该偏差制定保洁班组培训计划", async ({ as, heyue, next, note, noted }) => {
    const { id } = await done(
      heyue.trainings.open(
        as(manager),
        {
          type: "plan",
          estate: estate.id,
          contract: noted("contract"),
          topic: "缺员报告与替班",
          deviations: [noted("corridor")],
          audience,
          trainer: { person: "lt-he-jianing" },
          plannedOn: "2025-06-18",
        },
        next(),
      ),
    );
    note("training", id);
  }),
  scene("2025-06-18", "18:30", "培训4人，考核全部通过", async ({ as, heyue, next, noted, today }) => {
    const [trainer, id] = [as("lt-he-jianing"), noted("training")];
    const attendance = audience.map((person) => ({ person, attended: true }));
    const held = { type: "hold", on: today(), minutes: 60, attendance } as const;
    await done(heyue.trainings.act(trainer, id, held, next()));
    const results = audience.map((person, at) => ({
      person,
      outcome: "passed" as const,
      score: 84 + at * 3,
    }));
    await done(heyue.trainings.act(trainer, id, { type: "record", results }, next()));
    await done(heyue.trainings.act(as(manager), id, { type: "complete" }, next()));
  }),
];

export const deviations = [
  scene("2025-03-03", "09:00", "公共照明完好率偏差：五个为什么", (stage) => analyse(stage, lamps)),
  scene("2025-03-05", "09:00", "确定纠正和预防措施、责任人和日期", (stage) => plan(stage, lamps)),
  scene("2025-03-11", "16:00", "14盏灯具更换完成", (stage) =>
    complete(stage, lamps, "corrective", "已换为防潮灯具，当晚复点全部亮起"),
  ),
  scene("2025-03-24", "16:00", "备件技术要求清单生效", (stage) =>
    complete(stage, lamps, "preventive", "清单共6项，已用于本月采购"),
  ),
  scene("2025-04-01", "16:30", "在偏差地点复查公共照明", (stage) => recheck(stage, "lamps", "s-lamps")),
  scene("2025-04-02", "09:00", "以4月1日的复查结果验证后关闭", (stage) => close(stage, "lamps")),
  scene("2025-06-12", "09:00", "楼道清扫偏差：五个为什么", (stage) => analyse(stage, corridor)),
  scene("2025-06-12", "17:00", "确定措施、责任人和日期", (stage) => plan(stage, corridor)),
  scene("2025-06-13", "17:00", "补做清扫", (stage) =>
    complete(stage, corridor, "corrective", "2幢全部楼层已补做"),
  ),
  ...training,
  scene("2025-06-19", "17:00", "新排班表启用", (stage) =>
    complete(stage, corridor, "preventive", "替班人已列入6月下半月排班表"),
  ),
  scene("2025-06-20", "16:30", "在偏差地点复查楼道清扫", (stage) => recheck(stage, "corridor", "s-corridor")),
  scene("2025-06-21", "09:00", "以6月20日的复查结果验证后关闭", (stage) => close(stage, "corridor")),
  scene("2025-07-31", "09:00", "90日内再次发生，系统已关联上一次：五个为什么", (stage) =>
    analyse(stage, again),
  ),
  scene("2025-08-02", "09:00", "确定措施，最迟8月22日完成", (stage) => plan(stage, again)),
  scene("2025-08-12", "17:00", "1幢清扫和清淤完成", (stage) =>
    complete(stage, again, "corrective", "清淤两车，楼道已恢复"),
  ),
  scene("2025-08-21", "17:00", "防汛预案修订会签完成", (stage) =>
    complete(stage, again, "preventive", "预案第4条写明保洁不少于2人"),
  ),
];

/** Closes the repeat by a check at its place, on the day of the first round that looks at corridors after its actions. */
export const closeRepeat = (on: string) =>
  scene(on, "17:00", "在偏差地点复查，验证后关闭重复偏差", async (stage) => {
    await recheck(stage, "corridor-again", "s-corridor");
    await close(stage, "corridor-again");
  });
