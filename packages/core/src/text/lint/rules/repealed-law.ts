import { readNumeral } from "../../numeral/numeral.ts";
import type { Words } from "../../words.ts";
import { civilCode } from "../civil-code.ts";
import { staleLawsIn, type StaleLaw } from "../repealed-law.ts";
import type { LintRule } from "../rule.ts";

const replacedArticle = ({ law, article }: StaleLaw): string | undefined => {
  const number = readNumeral(/第(.+?)条/.exec(article ?? "")?.[1] ?? "");
  return number === null ? undefined : law.articles?.[Number(number)];
};

const suggestionFor = (stale: StaleLaw): Words => {
  const article = replacedArticle(stale);
  const { successor } = stale.law;
  return article === undefined
    ? {
        "zh-CN": `改为引用${successor["zh-CN"]}。`,
        en: `Cite ${successor.en} instead.`,
      }
    : {
        "zh-CN": `改为引用《民法典》${article}（原${stale.article ?? ""}）。`,
        en: `Cite Civil Code ${article} instead (formerly ${stale.article ?? ""}).`,
      };
};

/** Laws cited that are no longer in force. */
export const repealedLaw: LintRule = {
  id: "repealed-law",
  title: { "zh-CN": "引用已废止的法律", en: "Repealed law cited" },
  description: {
    "zh-CN": "合同引用已废止的法律法规。给出废止日期和替代规定；用 --on 指定废止前的日期时不报。",
    en: "The contract cites a law that is no longer in force. Gives the day of repeal and what took its place; judged on a day before, there is no finding.",
  },
  severity: "medium",
  citations: [civilCode("第一千二百六十条", "本法自2021年1月1日起施行。")],
  check: (reading, report, { on }) => {
    for (const stale of staleLawsIn(reading.text, on)) {
      report({
        start: stale.start,
        end: stale.end,
        message: {
          "zh-CN": `${stale.text}已于${stale.law.repealed}废止。`,
          en: `${stale.text} was repealed on ${stale.law.repealed}.`,
        },
        suggestion: suggestionFor(stale),
        citations: [stale.law.by],
      });
    }
  },
};
