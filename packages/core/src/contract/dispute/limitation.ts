import { dayDeadline, dayOf } from "../../kernel/day-deadline.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import type { DisputeCommand } from "./command.ts";
import type { DisputeDeadline, DisputeLimitation, DisputeState, LimitationAct } from "./state.ts";
import type { DisputeLetter, DisputeTerms } from "./terms.ts";

/** The day a letter counts from: its arrival, or the day it was due to arrive once that is over; `null` when neither. */
export const receiptOf = (
  letter: Pick<DisputeLetter, "arrivedOn" | "dueToArrive">,
  today: string,
): { readonly on: string; readonly how: "arrived" | "due-to-arrive" } | null => {
  const { arrivedOn, dueToArrive } = letter;
  const isDue = dueToArrive !== null && dueToArrive <= today;
  if (isDue && (arrivedOn === null || dueToArrive < arrivedOn))
    return { on: dueToArrive, how: "due-to-arrive" };
  return arrivedOn === null || arrivedOn > today ? null : { on: arrivedOn, how: "arrived" };
};

/** What a command brings forward against the limitation: the act and its day; `null` when it is none. */
export const actOf = (
  command: DisputeCommand,
  letter: DisputeLetter | null,
  today: string,
): Omit<LimitationAct, "because"> | null => {
  switch (command.type) {
    case "note-arrival": {
      const receipt = letter === null ? null : receiptOf(letter, today);
      return receipt === null ? null : { kind: "demand", on: receipt.on, ref: command.letter };
    }
    case "file":
      return { kind: "filing", on: command.on, ref: command.ref };
    case "acknowledge":
      return { kind: "acknowledgement", on: command.on, ref: null };
    case "settle":
      return { kind: "settlement", on: command.signedOn, ref: command.ref };
    case "end-proceedings":
      return { kind: "proceedings-ended", on: command.on, ref: command.ref };
    default:
      return null;
  }
};

/** Facts of the question to `limitation.expiry` that a command raises; `null` when it raises none. */
export const questionOf = (
  command: DisputeCommand,
  state: DisputeState | null,
  letter: DisputeLetter | null,
  today: string,
): { readonly [fact: string]: Json } | null => {
  const mode = "perInstalment";
  if (command.type === "open") return { due: command.due, demandArrived: null, mode };
  const act = state === null ? null : actOf(command, letter, today);
  if (act === null || state === null) return null;
  // When proceedings end a whole new period begins; otherwise the law says whether the present one was still running.
  return act.kind === "proceedings-ended"
    ? { due: act.on, demandArrived: null, mode }
    : { due: state.limitation.from, demandArrived: act.on, mode };
};

const dateIn = (verdict: Verdict, name: string): string | null => {
  const value = verdict.verdict === "determined" ? verdict.values[name] : undefined;
  return typeof value === "string" ? value : null;
};

/** The clock as a dispute opens. */
export const firstLimitation = (due: string, verdict: Verdict): DisputeLimitation => ({
  due,
  from: due,
  end: dateIn(verdict, "originalEnd"),
  pendingSince: null,
  verdict,
});

/** Whether the letter of a demand is one to the other side. */
const isToRespondent = (state: DisputeState, letter: DisputeLetter): boolean => {
  const { kind, person } = state.respondent;
  if (person !== null) return letter.recipient === person;
  return kind === "provider"
    ? ["manager", "desk"].includes(letter.recipientRole ?? "")
    : kind === "owners" && letter.recipientRole === "committee";
};

/** Why an act does not interrupt, or `null` when it does. */
const becauseOf = (
  state: DisputeState,
  act: Omit<LimitationAct, "because">,
  terms: DisputeTerms,
): LimitationAct["because"] => {
  const { limitation, letter } = terms;
  const { from, pendingSince } = state.limitation;
  if (act.kind === "demand" && letter !== null) {
    if (letter.kind !== "demand") return "not-a-demand";
    if (!isToRespondent(state, letter)) return "not-to-respondent";
  }
  if (act.kind === "proceedings-ended") {
    if (pendingSince === null) return "too-late";
    return limitation !== null && dateIn(limitation, "originalEnd") !== null ? null : "undetermined";
  }
  if (pendingSince !== null) return "in-proceedings";
  if (act.on < from) return "older";
  if (limitation === null || limitation.verdict !== "determined") return "undetermined";
  return dateIn(limitation, "newEnd") === null ? "too-late" : null;
};

/** What an act does to the clock: the act as judged, and the new clock when it interrupts. */
export const weigh = (
  state: DisputeState,
  act: Omit<LimitationAct, "because">,
  terms: DisputeTerms,
): { readonly act: LimitationAct; readonly limitation: DisputeLimitation | null } => {
  const because = becauseOf(state, act, terms);
  const verdict = terms.limitation;
  if (because !== null || verdict === null)
    return { act: { ...act, because: because ?? "undetermined" }, limitation: null };
  const ended = act.kind === "proceedings-ended";
  const isPending = act.kind === "filing";
  return {
    act: { ...act, because: null },
    limitation: {
      due: state.limitation.due,
      from: act.on,
      end: isPending ? null : dateIn(verdict, ended ? "originalEnd" : "newEnd"),
      pendingSince: isPending ? act.on : null,
      verdict,
    },
  };
};

/** Deadlines of a clock: its end, and a warning before it; none that lies in the past. */
export const limitationDeadlines = (
  { end, verdict }: DisputeLimitation,
  parts: {
    readonly stream: string;
    readonly version: number;
    readonly now: string;
    readonly warningDays: number;
  },
): readonly DisputeDeadline[] => {
  const { now, stream, version, warningDays } = parts;
  const today = dayOf(now);
  if (end === null || end < today) return [];
  const warning = addDays(localDate(end), -warningDays);
  return [
    ...(warning < today
      ? []
      : [
          dayDeadline({
            stream,
            version,
            now,
            kind: "limitation-warning" as const,
            dueDate: warning,
            basis: "house",
          }),
        ]),
    dayDeadline({
      stream,
      version,
      now,
      kind: "limitation" as const,
      dueDate: end,
      basis: "law",
      citations: verdict.citations,
    }),
  ];
};
