import type { ContractDraft } from "@heyue/core/contract/draft";

type Standard = ContractDraft["standards"][number];

const standard = (id: string, title: string, parts: Partial<Standard> = {}): Standard => ({
  id,
  clause: "c-3",
  area: "cleaning",
  title,
  metric: id,
  comparator: "at-least",
  target: "1",
  unit: "times",
  measuredBy: "现场查看并拍照",
  duty: "保洁主管",
  ...parts,
});

/** Standards of two teams: cleaning three times over, a light measured in lux, a share of lamps, and one nobody looks at. */
export const exampleStandards: readonly Standard[] = [
  standard("s-sweep", "楼道每日清扫", { target: "2", frequency: "2/day" }),
  standard("s-bins", "垃圾桶清运", { frequency: "1/day" }),
  standard("s-glass", "门厅玻璃擦拭", { frequency: "2/week" }),
  standard("s-light", "楼道照度", {
    area: "maintenance",
    target: "30",
    unit: "lux",
    frequency: "4/year",
    measuredBy: "照度计距地一米测量",
    duty: "工程主管",
  }),
  standard("s-lamps", "公共照明完好率", {
    area: "maintenance",
    target: "0.95",
    unit: "ratio",
    frequency: "1/month",
    duty: "工程主管",
  }),
];

/** What is agreed for the case that it is not swept. */
export const exampleBreaches: ContractDraft["breaches"] = [
  {
    id: "b-1",
    clause: "c-9",
    party: "provider",
    trigger: "未按约定清扫",
    remedy: "每次减收当月物业费的百分之一",
    standards: ["s-sweep"],
  },
];
