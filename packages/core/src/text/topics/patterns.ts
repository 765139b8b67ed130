import type { Topic } from "./topic.ts";

/** A turn of phrase that speaks for a topic and that no list of words can hold. */
export interface CuePattern {
  readonly name: string;
  readonly topic: Topic;
  readonly weight: number;
  readonly pattern: RegExp;
}

/** Turns of phrase of Chinese contracts; each is tried on a sentence without its number. */
export const cuePatterns: readonly CuePattern[] = [
  { name: "金额", topic: "fee", weight: 2, pattern: /\d[\d,.]*\s*万?元|[¥￥]/u },
  {
    name: "按比例扣付",
    topic: "penalty-breach",
    weight: 3,
    pattern: /(?:逾期|延误|迟延|每少|每超|每发现|每缺)[^，。；]{0,30}(?:%|％|‰|分之|元)/u,
  },
  {
    name: "扣分",
    topic: "penalty-breach",
    weight: 5,
    pattern: /扣[^，。；|\d]{0,6}[\d一二三四五六七八九十]|扣分（|扣完为止/u,
  },
  {
    name: "扣几分",
    topic: "acceptance-assessment",
    weight: 5,
    pattern: /扣[^，。；|\d元]{0,4}[\d.一二三四五六七八九十]+\s*分|该项不得分|不得分|扣分/u,
  },
  {
    name: "每隔多久多少次",
    topic: "standard",
    weight: 3,
    pattern:
      /(?:每|隔|一)(?:[\d一二两三四五六]*)(?:个)?(?:天|日|周|月|季度|季|年|班|小时)[^，。；]{0,12}?(?:\d+|[一二两三四五六])\s*(?:-\d+)?[次遍]/u,
  },
  {
    name: "无某物",
    topic: "standard",
    weight: 3,
    pattern: /无(?:明显)?[^，、。；者故法偿论权需须任效息]{1,4}(?:[、，。；]|$)/u,
  },
  { name: "比率达标", topic: "standard", weight: 4, pattern: /率[^，。；、]{0,6}\d[\d.]*[%％]/u },
  {
    name: "自何时至何时",
    topic: "term",
    weight: 5,
    pattern: /自.{0,16}[年月日].{0,30}[至到].{0,16}[年月日]止?/u,
  },
  { name: "限时", topic: "standard", weight: 1, pattern: /\d+\s*(?:分钟|小时)(?:内|之内|以内)/u },
  {
    name: "负责何事",
    topic: "scope",
    weight: 5,
    pattern: /^(?:主要|具体)?(?:负责|包括|协助|配合|承担)/u,
  },
  {
    name: "何物的养护",
    topic: "scope",
    weight: 5,
    pattern:
      /^[^，。；每]{2,60}(?:养护|维修|维护|巡查|保养|清洁|保洁|消杀)(?:工作|服务)?(?:[（(][^）)]*[）)])?$/u,
  },
  { name: "所列各物", topic: "scope", weight: 4, pattern: /^(?:[^、；。]{1,12}、){3,}[^；。]{1,12}等$/u },
  {
    name: "由何方出资",
    topic: "fee",
    weight: 8,
    pattern:
      /^[^（(]*(?:费用?|材料|物料|工具|耗材|配件|用品|更换|补充|购置|采购)[^（(。；由]{0,20}由[^。；]{1,10}(?:承担|负责|提供|自理|负担|支付)/u,
  },
  {
    name: "多少人",
    topic: "staffing",
    weight: 3,
    pattern: /(?:不少于|至少|配备|安排|设|共|计)?\d+\s*[人名](?![民员次])/u,
  },
  { name: "多大年纪", topic: "staffing", weight: 5, pattern: /\d+\s*(?:周岁|岁)/u },
  {
    name: "第三方追究",
    topic: "rights-duties",
    weight: 6,
    pattern: /第三(?:方|人|者)[^。；]{0,40}(?:指控|索赔|主张|追究|侵权|侵犯|诉讼)/u,
  },
  {
    name: "联系方式变更",
    topic: "parties",
    weight: 8,
    pattern: /(?:联系人|地址|住所|电话|传真|账[号户]|联系方式)[^。；]{0,20}(?:变更|变动|更换|改变)/u,
  },
  { name: "面积", topic: "scope", weight: 3, pattern: /\d[\d,.]*\s*(?:万)?(?:平方米|㎡|m²|亩)/u },
];
