import { addDays, type LocalDate } from "../../kernel/local-date.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { bindsOn, type ContractState } from "../contract/state.ts";
import { textOn } from "../contract/text-version.ts";

/** Days on end on which one text of a contract binds, both inclusive. */
export interface TextSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** First day of that text, also where the span begins later. */
  readonly textFrom: string;
  readonly draft: ContractDraft;
}

/**
 * The texts that bind in a window, each on its own days (合同文本的适用期间): the text of each day decides that day; days on which
 * the contract does not bind are in no span.
 */
export const textSpans = (state: ContractState, from: LocalDate, to: LocalDate): readonly TextSpan[] => {
  const spans: TextSpan[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!bindsOn(state, day)) continue;
    const { draft, from: textFrom } = textOn(state.versions, day);
    const last = spans.at(-1);
    if (last !== undefined && last.draft === draft && addDays(last.to, 1) === day)
      spans[spans.length - 1] = { ...last, to: day };
    else spans.push({ from: day, to: day, textFrom, draft });
  }
  return spans;
};
