import { type Threat, threatsIn } from "../arrears/threat.ts";
import type { LetterKind } from "./state.ts";

/** Words of owing: beside one of them a stoppage is a means of collecting. */
const owing =
  /欠|缴|交费|交清|付清|支付|付款|未付|逾期|催|物业费|服务费|滞纳|违约金|arrear|overdue|unpaid|\bow(?:e|es|ed|ing)\b|\bpay|\bfees?\b/iu;

/**
 * The first threat to supply or access in the words of a letter, or `undefined`. A notice (告知函) in which nothing is owed may announce
 * an outage: 因检修停水 threatens nobody.
 */
export const threatIn = (kind: LetterKind, words: readonly string[]): Threat | undefined =>
  kind === "notice" && !words.some((text) => owing.test(text)) ? undefined : words.flatMap(threatsIn)[0];
