import { type PlaceName, placeOf } from "../engine/place.ts";
import type { PolicyDocument } from "../format/document.ts";

/** A place of which this package has the law, with the way to it. */
export interface BuiltinPlace extends PlaceName {
  readonly load: () => Promise<{ readonly default: PolicyDocument }>;
}

/** The places of `builtinDocuments`, in the same order; a test holds the two together. */
export const builtinPlaces: readonly BuiltinPlace[] = [
  {
    id: "cn",
    code: "CN",
    name: { "zh-CN": "中国", en: "China" },
    aliases: ["全国", "中华人民共和国", "000000"],
    parent: null,
    load: () => import("./cn/policy.ts"),
  },
  {
    id: "cn-beijing",
    code: "110000",
    name: { "zh-CN": "北京市", en: "Beijing" },
    aliases: ["北京", "CN-BJ"],
    parent: "CN",
    load: () => import("./cn-beijing/policy.ts"),
  },
  {
    id: "cn-guangdong-qingyuan",
    code: "441800",
    name: { "zh-CN": "清远市", en: "Qingyuan" },
    aliases: ["清远", "广东省清远市"],
    parent: "CN",
    load: () => import("./cn-guangdong-qingyuan/policy.ts"),
  },
  {
    id: "cn-henan",
    code: "410000",
    name: { "zh-CN": "河南省", en: "Henan" },
    aliases: ["河南"],
    parent: "CN",
    load: () => import("./cn-henan/policy.ts"),
  },
  {
    id: "cn-henan-zhengzhou",
    code: "410100",
    name: { "zh-CN": "郑州市", en: "Zhengzhou" },
    aliases: ["郑州", "河南省郑州市"],
    parent: "410000",
    load: () => import("./cn-henan-zhengzhou/policy.ts"),
  },
  {
    id: "cn-shandong",
    code: "370000",
    name: { "zh-CN": "山东省", en: "Shandong" },
    aliases: ["山东", "CN-SD"],
    parent: "CN",
    load: () => import("./cn-shandong/policy.ts"),
  },
  {
    id: "cn-shandong-binzhou",
    code: "371600",
    name: { "zh-CN": "滨州市", en: "Binzhou" },
    aliases: ["滨州", "山东省滨州市"],
    parent: "370000",
    load: () => import("./cn-shandong-binzhou/policy.ts"),
  },
  {
    id: "cn-shandong-heze",
    code: "371700",
    name: { "zh-CN": "菏泽市", en: "Heze" },
    aliases: ["菏泽", "山东省菏泽市"],
    parent: "370000",
    load: () => import("./cn-shandong-heze/policy.ts"),
  },
  {
    id: "cn-shandong-jinan",
    code: "370100",
    name: { "zh-CN": "济南市", en: "Jinan" },
    aliases: ["济南", "山东省济南市"],
    parent: "370000",
    load: () => import("./cn-shandong-jinan/policy.ts"),
  },
  {
    id: "cn-shandong-liaocheng",
    code: "371500",
    name: { "zh-CN": "聊城市", en: "Liaocheng" },
    aliases: ["聊城", "山东省聊城市"],
    parent: "370000",
    load: () => import("./cn-shandong-liaocheng/policy.ts"),
  },
  {
    id: "cn-shandong-qingdao",
    code: "370200",
    name: { "zh-CN": "青岛市", en: "Qingdao" },
    aliases: ["青岛", "山东省青岛市"],
    parent: "370000",
    load: () => import("./cn-shandong-qingdao/policy.ts"),
  },
  {
    id: "cn-shandong-rizhao",
    code: "371100",
    name: { "zh-CN": "日照市", en: "Rizhao" },
    aliases: ["日照", "山东省日照市"],
    parent: "370000",
    load: () => import("./cn-shandong-rizhao/policy.ts"),
  },
  {
    id: "cn-shandong-weifang",
    code: "370700",
    name: { "zh-CN": "潍坊市", en: "Weifang" },
    aliases: ["潍坊", "山东省潍坊市"],
    parent: "370000",
    load: () => import("./cn-shandong-weifang/policy.ts"),
  },
  {
    id: "cn-shandong-zibo",
    code: "370300",
    name: { "zh-CN": "淄博市", en: "Zibo" },
    aliases: ["淄博", "山东省淄博市"],
    parent: "370000",
    load: () => import("./cn-shandong-zibo/policy.ts"),
  },
  {
    id: "cn-shanghai",
    code: "310000",
    name: { "zh-CN": "上海市", en: "Shanghai" },
    aliases: ["上海", "CN-SH"],
    parent: "CN",
    load: () => import("./cn-shanghai/policy.ts"),
  },
  {
    id: "cn-zhejiang",
    code: "330000",
    name: { "zh-CN": "浙江省", en: "Zhejiang" },
    aliases: ["浙江"],
    parent: "CN",
    load: () => import("./cn-zhejiang/policy.ts"),
  },
  {
    id: "cn-zhejiang-hangzhou",
    code: "330100",
    name: { "zh-CN": "杭州市", en: "Hangzhou" },
    aliases: ["杭州", "浙江省杭州市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-hangzhou/policy.ts"),
  },
  {
    id: "cn-zhejiang-huzhou",
    code: "330500",
    name: { "zh-CN": "湖州市", en: "Huzhou" },
    aliases: ["湖州", "浙江省湖州市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-huzhou/policy.ts"),
  },
  {
    id: "cn-zhejiang-jiaxing",
    code: "330400",
    name: { "zh-CN": "嘉兴市", en: "Jiaxing" },
    aliases: ["嘉兴", "浙江省嘉兴市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-jiaxing/policy.ts"),
  },
  {
    id: "cn-zhejiang-lishui",
    code: "331100",
    name: { "zh-CN": "丽水市", en: "Lishui" },
    aliases: ["丽水", "浙江省丽水市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-lishui/policy.ts"),
  },
  {
    id: "cn-zhejiang-ningbo",
    code: "330200",
    name: { "zh-CN": "宁波市", en: "Ningbo" },
    aliases: ["宁波", "浙江省宁波市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-ningbo/policy.ts"),
  },
  {
    id: "cn-zhejiang-shaoxing",
    code: "330600",
    name: { "zh-CN": "绍兴市", en: "Shaoxing" },
    aliases: ["绍兴", "浙江省绍兴市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-shaoxing/policy.ts"),
  },
  {
    id: "cn-zhejiang-taizhou",
    code: "331000",
    name: { "zh-CN": "台州市", en: "Taizhou (Zhejiang)" },
    aliases: ["台州", "浙江省台州市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-taizhou/policy.ts"),
  },
  {
    id: "cn-zhejiang-wenzhou",
    code: "330300",
    name: { "zh-CN": "温州市", en: "Wenzhou" },
    aliases: ["温州", "浙江省温州市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-wenzhou/policy.ts"),
  },
  {
    id: "cn-zhejiang-zhoushan",
    code: "330900",
    name: { "zh-CN": "舟山市", en: "Zhoushan" },
    aliases: ["舟山", "浙江省舟山市"],
    parent: "330000",
    load: () => import("./cn-zhejiang-zhoushan/policy.ts"),
  },
  {
    id: "gb-eng",
    code: "GB-ENG",
    name: { "zh-CN": "英格兰", en: "England" },
    aliases: ["England"],
    parent: null,
    load: () => import("./gb-eng/policy.ts"),
  },
];

/**
 * The sealed policies that hold at a place, by code or name, the place itself first and the country last (该地所涉各层规则);
 * no other policy is loaded. `undefined` when no place is known by that name.
 */
export const placeDocuments = async (code: string): Promise<readonly PolicyDocument[] | undefined> => {
  const layers = placeOf(builtinPlaces, code)?.layers;
  return layers && Promise.all(layers.map(async ({ load }) => (await load()).default));
};
