/** Who is in the two-year story (人物): an estate, its units, and people who are all invented. */
import type { PersonUnit } from "@heyue/core/kernel/person-unit";
import type { Directory, Estate, Person, Unit } from "@heyue/core/ports/directory";

export const estate: Estate = {
  id: "lanting-yayuan",
  name: "兰汀雅苑",
  jurisdiction: "330100",
  utcOffset: "+08:00",
  dutyPerson: "lt-he-jianing",
  manager: "lt-shen-siyuan",
  phone: "0571-00008901",
};

const staff = (id: string, name: string, post: string, role: Person["role"] = "staff"): Person => ({
  id: `lt-${id}`,
  estate: estate.id,
  name,
  role,
  post,
});

/** People who work at the estate; two of them for the cleaning subcontractor. */
export const crew: readonly Person[] = [
  staff("shen-siyuan", "沈思远", "项目经理", "manager"),
  staff("he-jianing", "何佳宁", "客服主管", "desk"),
  staff("zhang-xiaoman", "章小满", "客服管家", "desk"),
  staff("guo-jianping", "郭建平", "工程主管"),
  staff("ma-zhiqiang", "马志强", "维修工"),
  staff("qian-youfu", "钱有福", "电梯安全管理员"),
  staff("lv-xiuying", "吕秀英", "保洁主管"),
  staff("jia-hongmei", "贾红梅", "保洁员"),
  staff("yao-changhai", "姚长海", "绿化主管"),
  staff("tang-tiejun", "唐铁军", "秩序主管"),
  staff("gao-feng", "高峰", "消防控制室值班员"),
  staff("feng-qiaoyun", "冯巧云", "净邻保洁领班"),
  staff("zou-fusheng", "邹福生", "净邻保洁员"),
];

/** The company that cleans the corridors (转委托的保洁企业). */
export const cleaners = { name: "杭州净邻保洁服务有限公司", registration: "91330105MA0000JL2X" } as const;

export const committee: readonly Person[] = [
  staff("xu-yaqin", "徐雅琴", "业委会主任", "committee"),
  staff("pan-qiming", "潘启明", "业委会委员", "committee"),
];

/** Owners with their units. Areas in m². */
const homes = [
  ["wang-bowen", "汪博文", "1-1-302", "1幢1单元302室", "89.60"],
  ["shao-lihua", "邵丽华", "2-1-601", "2幢1单元601室", "112.40"],
  ["jiang-guoliang", "蒋国良", "3-2-1102", "3幢2单元1102室", "128.75"],
  ["qin-lang", "秦朗", "5-1-901", "5幢1单元901室", "139.20"],
  ["luo-minzhi", "罗敏之", "1-2-801", "1幢2单元801室", "89.60"],
  ["fang-ruoshui", "方若水", "2-2-1203", "2幢2单元1203室", "96.30"],
  ["bai-jingyi", "白景怡", "3-1-402", "3幢1单元402室", "112.40"],
  ["kong-lingyuan", "孔令远", "5-2-1501", "5幢2单元1501室", "139.20"],
] as const;

export const owners: readonly Person[] = homes.map(([id, name]) => ({
  id: `lt-${id}`,
  estate: estate.id,
  name,
  role: "owner",
}));

export const units: readonly Unit[] = homes.map(([, , id, name, area]) => ({
  id: `lt-${id}`,
  estate: estate.id,
  name,
  area,
  houseType: "high-rise",
}));

const relations: readonly PersonUnit[] = homes.map(([person, , unit], index) => ({
  id: `lt-r-${index + 1}`,
  person: `lt-${person}`,
  unit: `lt-${unit}`,
  kind: "owner",
  from: "2019-06-18",
  evidence: [
    { kind: "register", ref: `浙（2019）杭州市不动产权第兰汀${String(index + 1).padStart(5, "0")}号` },
  ],
  verified: { by: "lt-xu-yaqin", on: "2023-11-20" },
}));

export const people: readonly Person[] = [...crew, ...committee, ...owners];

/** The unit that an owner of the story holds. */
export const unitOf = (owner: string): Unit => {
  const at = owners.findIndex(({ id }) => id === owner);
  const unit = units[at];
  if (unit === undefined) throw new Error(`${owner} holds no unit of the story`);
  return unit;
};

/** Enters everybody into the directory; again without effect. */
export const enterCast = async (directory: Directory, tenant: string): Promise<void> => {
  await directory.putEstate(tenant, estate);
  for (const unit of units) await directory.putUnit(tenant, unit);
  for (const person of people) await directory.putPerson(tenant, person);
  for (const relation of relations) await directory.putRelation(tenant, relation);
};
