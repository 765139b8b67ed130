import { frequency, law, number, period, provision, terms, word } from "../../format/authoring.ts";
import type { Cite, Parameter, Provision, Source } from "../../format/document.ts";

/** The instrument of Qingyuan that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "清远市住宅小区物业管理条例",
      en: "Regulations of Qingyuan Municipality on Property Management of Residential Communities",
    },
    rank: "regulation",
    inForceFrom: "2023-02-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2023-02-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

const forms = cite(
  "QY-36a",
  "第三十六条",
  "业主大会成立之前的住宅（含自有产权车位、车库）物业服务收费实行政府指导价，业主大会成立之后的住宅（含自有产权车位、车库）、别墅以及其它非住宅物业服务收费实行市场调节价。",
);

/** The dated, cited values of Qingyuan. */
export const parameters: { readonly [name: string]: Parameter } = {
  "vote.channels": law(
    from,
    terms(["collective", "集体讨论"], ["written", "书面征求意见"], ["electronic", "电子投票"]),
    cite("QY-17a", "第十七条", "业主大会会议可以采用集体讨论、书面征求意见或者电子投票等方式表决事项。"),
  ),
  "vote.opinion": law(
    from,
    period(7, "days"),
    cite("QY-17c", "第十七条", "会议召集人应当在七日内将表决结果公开征求全体业主意见"),
  ),
  "vote.posting": law(
    from,
    period(15, "days", "以上"),
    cite(
      "QY-17d",
      "第十七条",
      "采用集体讨论或者电子投票等方式的，应当将征求意见情况在物业管理区域公示十五日以上，业主有权查阅相关资料。",
    ),
  ),
  "fee.guided": law(from, word("政府指导价", "guided"), forms),
  "fee.market": law(from, word("市场调节价", "market"), forms),
  "price.review": law(
    from,
    period(5, "years"),
    cite("QY-36b", "第三十六条", "并每五年进行一次评估，根据评估结果适时调整。"),
  ),
  "handover.period": law(
    from,
    period(30, "days"),
    cite(
      "QY-40",
      "第四十条",
      "不再续聘的物业服务人应当在物业服务合同终止之日起三十日内与业主委员会或者物业管理委员会办理项目交接，退出物业管理区域",
    ),
  ),
  "notice.early": law(from, period(3, "months"), cite("QY-42", "第四十二条", "应当提前三个月书面通知对方")),
  "notice.posting": law(
    from,
    period(30, "days", "以上"),
    cite("QY-42", "第四十二条", "同时在物业管理区域显著位置和信息化系统公示三十日以上。"),
  ),
  "disclosure.turn": law(
    from,
    frequency(1, "quarter", "至少"),
    cite("QY-57", "第五十七条", "应当至少每季度向业主公示公共收益具体清单。"),
  ),
  "revenue.toFund": law(
    from,
    number("1"),
    cite("QY-58", "第五十八条", "公共收益按年度全部纳入物业专项维修资金。"),
  ),
};

/** Law of Qingyuan that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "presumption",
    "vote.electronic",
    "committee",
    from,
    cite("QY-17b", "第十七条", "电子投票视为业主真实意思表示，与书面投票具有同等法律效力。"),
    {
      "zh-CN": "电子投票视为业主真实意思表示，与书面投票具有同等效力。",
      en: "An electronic vote counts as the owner's true intent and has the same force as one on paper.",
    },
  ),
  provision(
    "duty",
    "vote.electronic",
    "committee",
    from,
    cite("QY-17e", "第十七条", "电子投票应当采用房地产行政主管部门提供的信息平台进行，并核实业主身份。"),
    {
      "zh-CN": "电子投票应当采用主管部门提供的信息平台，并核实业主身份。",
      en: "Electronic votes run on the platform of the housing authority, which verifies who the owner is.",
    },
  ),
  provision(
    "exclusion",
    "pricing.cost",
    "provider",
    from,
    cite("QY-37", "第三十七条", "物业管理区域绿化养护、园林水池喷泉、值班室、保安亭的水电费用；"),
    {
      "zh-CN": "实行包干制的，绿化养护、园林水池喷泉、值班室、保安亭的水电费用不得向业主分摊。",
      en: "Under a lump sum, water and power for greenery, fountains and guard posts may not be apportioned to owners.",
    },
    { items: ["绿化养护", "园林水池喷泉", "值班室", "保安亭"] },
  ),
  provision(
    "event",
    "effectivity",
    "authority",
    from,
    cite("QY-67x", "第六十八条", "本条例自2023年2月1日起施行。"),
    {
      "zh-CN": "条例自2023年2月1日起施行。",
      en: "The regulation has been in force since 2023-02-01.",
    },
  ),
];
