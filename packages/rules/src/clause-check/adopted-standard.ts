import type { ContractReading } from "@heyue/core/text";

/** A local service standard that a text adopts, with the grade (服务等级) when it names one. */
export interface AdoptedStandard {
  readonly grade?: number;
}

const standard = /DB11\/T\s?751|《住宅物业服务标准》/;
const adoption = /(?:按照?|执行|采用|适用|符合|达到|依据)[^。；]{0,40}$/;
const grades: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, "1": 1, "2": 2, "3": 3 };

/** The standard that a text adopts; a mere mention adopts nothing. */
export const adoptedStandard = ({ sentences, text }: ContractReading): AdoptedStandard | undefined => {
  if (!standard.test(text)) return undefined;
  for (const sentence of sentences) {
    const match = standard.exec(sentence.text);
    if (match === null || !adoption.test(sentence.text.slice(0, match.index))) continue;
    const grade = grades[/([一二三123])级/.exec(sentence.text.slice(match.index))?.[1] ?? ""];
    return grade === undefined ? {} : { grade };
  }
  return undefined;
};
