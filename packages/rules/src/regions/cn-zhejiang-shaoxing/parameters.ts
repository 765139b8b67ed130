import { law, period, word } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instrument of Shaoxing that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "绍兴市物业管理条例",
      en: "Regulations of Shaoxing Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2021-01-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2021-01-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Shaoxing. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law(
    from,
    period(30, "days"),
    cite(
      "SX-30",
      "第三十条",
      "物业服务人应当自物业服务合同签订之日起三十日内将物业服务合同副本报送物业所在地县（市、区）住房和城乡建设行政主管部门备案。",
    ),
  ),
  "vacancy.defence": law(
    from,
    word("不得以房屋空置", "no-defence"),
    cite(
      "SX-38",
      "第三十八条",
      "不得以房屋空置、开发建设存在遗留问题、未接受或者无需接受相关物业服务等为由拒绝支付。",
    ),
  ),
  "posting.duration": law(
    from,
    period(5, "workdays", "不得少于"),
    cite("SX-9", "第九条", "公布、公示、公告时间不得少于五个工作日。"),
  ),
};
