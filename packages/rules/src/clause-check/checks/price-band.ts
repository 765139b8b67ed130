import type { ContractReading } from "@heyue/core/text";
import { agreedMeasures, numberOf, type AgreedMeasure, type MeasurePlace } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { isPreliminary } from "../operative.ts";
import { speakingCitations } from "../statutory.ts";

/** The only one of its kind in the text; several of different size name no single price. */
const only = (found: readonly AgreedMeasure[]): AgreedMeasure | undefined =>
  new Set(found.map(({ measure }) => numberOf(measure, "most"))).size === 1 ? found[0] : undefined;

const perArea = (found: readonly AgreedMeasure[]): readonly AgreedMeasure[] =>
  found.filter(({ measure }) => measure.unit.startsWith("CNY/m2"));

const baseOf = (reading: ContractReading): AgreedMeasure | undefined =>
  only(
    perArea(
      agreedMeasures(reading, {
        kind: "money",
        cue: /基准价/,
        places: [{ before: /基准价(?:格)?[^，。；]{0,24}$/, after: /^/ }],
      }),
    ),
  );

const priceOf = (reading: ContractReading): AgreedMeasure | undefined =>
  only(
    perArea(
      agreedMeasures(reading, {
        kind: "money",
        cue: /物业(?:服务|管理)?费|收费标准/,
        not: /停车|车位|车库|商业|写字楼|空置/,
        places: [
          { before: /(?:物业(?:服务|管理)?费(?:用)?|收费标准)(?!.*基准价)[^。；]{0,40}$/, after: /^/ },
        ],
      }),
    ),
  );

const floatOf = (reading: ContractReading, places: readonly MeasurePlace[]): string | undefined => {
  const found = only(agreedMeasures(reading, { kind: "percentage", cue: /浮/, places }));
  return found === undefined ? undefined : `${numberOf(found.measure, "most")}%`;
};

/** A price outside of the band around the base price that the text itself names (政府指导价浮动幅度). */
export const priceBand: LawCheck = {
  id: "law-price-band",
  title: { "zh-CN": "约定价格超出指导价浮动幅度", en: "Price outside of the guided band" },
  description: {
    "zh-CN":
      "文本自己写明基准价和上浮幅度，而约定的物业费单价超出。没有写基准价或者写了几个价格的，无法判断，不报。",
    en: "The text itself names base price and float, and its price lies outside. Without a base price, or with several prices, nothing can be asked.",
  },
  severity: "high",
  source: { rule: "fee.band" },
  check: (reading, law, report) => {
    if (!/基准价/.test(reading.text)) return;
    const [base, price] = [baseOf(reading), priceOf(reading)];
    const up = floatOf(reading, [{ before: /(?:上浮|浮动|上下浮动)[^。；]{0,14}$/, after: /^/ }]);
    if (base === undefined || price === undefined || up === undefined) return;
    const verdict = law.ask("fee.band", {
      charge: "public-service",
      ...(/住宅/.test(reading.text) ? { housing: "ordinary-residential" } : {}),
      stage: isPreliminary(reading) ? "preliminary" : "regular",
      assemblyFounded: !isPreliminary(reading),
      base: numberOf(base.measure, "most").toFixed(2),
      up,
      // How far down a price may go protects nobody who reads this: an open lower end is asked for.
      down: "100%",
      contractPrice: numberOf(price.measure, "most").toFixed(2),
    });
    const { compliant, band, mode } = verdict.values;
    if (verdict.verdict !== "determined" || mode !== "guided" || compliant !== false || !Array.isArray(band))
      return;
    const most = String(band[1]);
    report(
      lawFinding(law, {
        at: price.measure,
        citations: speakingCitations(verdict),
        message: {
          "zh-CN": `按文本写明的基准价和幅度，最高为${most}元，约定的价格超出。`,
          en: `By the base price and float in the text the most is ${most} yuan; the price is above.`,
        },
        suggestion: {
          "zh-CN": `改为不超过${most}元，或者写明不适用政府指导价的依据。`,
          en: `Make it ${most} yuan at most, or say why the guided price does not apply.`,
        },
      }),
    );
  },
};
