import type { MeasureKind } from "@heyue/core/text";
import { adoptedStandard } from "../adopted-standard.ts";
import { agreedMeasures, numberOf, type MeasurePlace } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { percentOf, speakingCitations } from "../statutory.ts";

interface Item {
  readonly item: string;
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly cue: RegExp;
  readonly places: readonly MeasurePlace[];
}

const items: readonly Item[] = [
  {
    item: "recording-days",
    kind: "duration",
    unit: "day",
    cue: /录像|监控|影像|图像/,
    places: [
      { before: /(?:录像|监控|影像|图像)[^。；]{0,30}(?:保存|存储|留存|保留)[^。；]{0,10}$/, after: /^/ },
    ],
  },
  {
    item: "satisfied-repairs-rate",
    kind: "percentage",
    unit: "%",
    cue: /维修/,
    places: [{ before: /维修[^，。；]{0,8}(?:满意率|满意度)[^，。；]{0,10}$/, after: /^/ }],
  },
  {
    item: "satisfied-rate",
    kind: "percentage",
    unit: "%",
    cue: /满意/,
    places: [{ before: /(?:业主|客户|综合|服务)(?:总体)?(?:满意率|满意度)[^，。；]{0,10}$/, after: /^/ }],
  },
  {
    item: "revisit-rate",
    kind: "percentage",
    unit: "%",
    cue: /回访/,
    places: [{ before: /回访率[^，。；]{0,10}$/, after: /^/ }],
  },
];

/** A level below the local standard that the text adopts (低于所采用的服务标准). */
export const standardLevel: LawCheck = {
  id: "law-standard-level",
  title: { "zh-CN": "指标低于所采用的服务标准", en: "Below the adopted standard" },
  description: {
    "zh-CN": "文本采用当地物业服务标准，而约定的录像保存、满意率、回访率等低于该标准的等级要求。",
    en: "The text adopts the local service standard, but its own figures for recordings, satisfaction or revisits are below the grade.",
  },
  severity: "medium",
  source: { rule: "standard.level" },
  check: (reading, law, report) => {
    const standard = adoptedStandard(reading);
    if (standard === undefined) return;
    for (const { item, unit, ...search } of items) {
      for (const { measure, at } of agreedMeasures(reading, search)) {
        if (measure.unit !== unit || measure.value.startsWith("<")) continue;
        const verdict = law.ask("standard.level", {
          contractSigned: law.day.date,
          standardAdopted: true,
          item,
          ...(standard.grade === undefined ? {} : { grade: standard.grade }),
        });
        const { target, comparator } = verdict.values;
        if (verdict.verdict !== "determined" || comparator !== "at-least") continue;
        const least = unit === "%" ? percentOf(target) : Number(target);
        const agreed = numberOf(measure, "most");
        if (least === undefined || agreed >= least) continue;
        const [chinese, english] = unit === "%" ? ["%", " %"] : ["日", " days"];
        report(
          lawFinding(law, {
            at,
            citations: speakingCitations(verdict),
            message: {
              "zh-CN": `所采用的标准要求不低于${least}${chinese}，约定为${agreed}${chinese}。`,
              en: `The adopted standard wants at least ${least}${english}; the text says ${agreed}${english}.`,
            },
            suggestion: {
              "zh-CN": `改为不低于${least}${chinese}，或者写明不采用该项。`,
              en: `Make it ${least}${english} or more, or say that this item is not adopted.`,
            },
          }),
        );
      }
    }
  },
};
