import * as Result from "effect/Result";
import type { Verdict } from "../../kernel/verdict.ts";
import type { NoteNotice } from "./command.ts";
import type { ContractDraft } from "./draft.ts";
import type { ContractEvent } from "./event.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import { authorityFault } from "./signing.ts";
import { bindsOn, type ContractState, draftOn, statusOn } from "./state.ts";
import type { ContractTerms } from "./terms.ts";
import type { NoticeRecord } from "./view.ts";

/** Days of notice that a text agrees on (约定的通知期限); `null` = known to be none, `undefined` = the text was not read for it. */
export const agreedNotice = (
  { notice }: Pick<ContractDraft, "notice">,
  kind: NoticeRecord["kind"],
): number | null | undefined =>
  kind === "non-renewal" ? notice?.nonRenewalDays : kind === "dismissal" ? notice?.dismissalDays : undefined;

/** Notices of a kind that still count: a renewal overtakes those before it, and a dismissal is the owners'. */
export const noticesOf = (
  { notices, renewedOn }: ContractState,
  kind: "dismissal" | "indefinite",
): readonly NoticeRecord[] =>
  notices.filter(
    (notice) =>
      notice.kind === kind &&
      (kind === "indefinite" || notice.by === "client") &&
      (renewedOn === undefined || notice.receivedOn > renewedOn),
  );

/** Earliest last day in force that notices of one kind allow; `null` when the law settles none. */
export const earliestEnd = (
  kind: "dismissal" | "indefinite",
  verdicts: readonly Verdict[],
): string | null => {
  const days = verdicts.flatMap(({ values }) => {
    const day = values[kind === "dismissal" ? "earliestLastDayInForce" : "due"];
    return typeof day === "string" ? [day] : [];
  });
  return days.sort()[0] ?? null;
};

/** Who may give a notice of a kind, and while the contract is what. */
const fitting = {
  dismissal: { by: ["client"], status: ["in-force", "continuing"] },
  "non-renewal": { by: ["provider", "client"], status: ["in-force"] },
  indefinite: { by: ["provider", "client"], status: ["continuing"] },
} as const;

const faultOf = (
  state: ContractState,
  { authority, by, contractNoticeDays, kind, receivedOn }: NoteNotice,
  terms: ContractTerms,
  today: string,
): ContractRejection | null => {
  const law = terms.notice?.citations;
  if (receivedOn > today) return refuse("date-in-future", { receivedOn, today });
  if (!bindsOn(state, receivedOn)) return refuse("not-in-force", { on: receivedOn });
  const fits = fitting[kind];
  const status = statusOn(state, receivedOn);
  if (!fits.by.some((side) => side === by) || !fits.status.some((one) => one === status))
    return refuse("notice-unfit", { kind, by, status, fits }, law);
  const agreed = agreedNotice(draftOn(state, receivedOn), kind) ?? null;
  if (contractNoticeDays !== undefined && contractNoticeDays !== agreed)
    return refuse("notice-days-differ", { given: contractNoticeDays, agreed });
  return kind === "dismissal" || authority !== undefined
    ? authorityFault(terms, "assembly-resolution", authority, receivedOn)
    : null;
};

/** Writes down a notice that arrived, with the law's answer on that day. */
export const noteNotice = (
  state: ContractState,
  command: NoteNotice,
  terms: ContractTerms,
  today: string,
): Result.Result<readonly ContractEvent[], ContractRejection> => {
  const fault = faultOf(state, command, terms, today);
  if (fault !== null) return Result.fail(fault);
  if (terms.notice === null) return Result.fail(refuse("not-found"));
  const { authority, by, kind, receivedOn } = command;
  return Result.succeed([
    {
      type: "ContractNoticed",
      data: {
        kind,
        by,
        receivedOn,
        verdict: terms.notice,
        ...(authority === undefined ? {} : { authority }),
      },
    },
  ]);
};
