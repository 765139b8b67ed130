import type { Attachment } from "../../kernel/attachment.ts";
import type { Citation } from "../../kernel/citation.ts";
import { type DayDeadline, type DeadlineBasis, earliest } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { DisclosedLine } from "./line.ts";
import type { DisclosureSource, DisclosureSubject } from "./subject.ts";

export const disclosureDeadlineKinds = ["disclose", "take-down", "answer", "report", "escalation"] as const;
export type DisclosureDeadline = DayDeadline<(typeof disclosureDeadlineKinds)[number]>;

/** What a clause of the contract agrees on about a subject (合同约定的公示). */
export interface AgreedDisclosure {
  readonly subject: DisclosureSubject;
  readonly clause: string;
  readonly timesAYear: number;
  readonly postingDays: number | null;
}

/** Something that is to be laid open by a day, with what the day rests on. */
export interface DueItem {
  /** `performance-1`: the subject and its turn. */
  readonly id: string;
  readonly subject: DisclosureSubject;
  readonly number: number;
  /** Day after which the reported period begins: the end of the one before, or the day before the contract's first. */
  readonly after: string;
  readonly deadline: DisclosureDeadline;
  /** Answer of the place, also where it is silent. */
  readonly law: Verdict;
}

export interface Compilation {
  /** 1 at first; one more each time it is compiled anew. */
  readonly revision: number;
  readonly source: DisclosureSource;
  readonly period: { readonly from: string; readonly to: string };
  /** The file that rows were taken from. */
  readonly file: Attachment | null;
  readonly lines: readonly DisclosedLine[];
  readonly by: string;
  readonly at: string;
}

export interface PostedPlace {
  readonly place: string;
  readonly start: { readonly photo: Attachment; readonly at: string; readonly by: string };
  readonly end: { readonly photo: Attachment; readonly at: string; readonly by: string } | null;
}

/** How long it is posted; both days inclusive. */
export interface Posting {
  readonly from: string;
  readonly to: string;
  readonly basis: DeadlineBasis;
  readonly citations: readonly Citation[];
  readonly clause: string | null;
  readonly places: readonly PostedPlace[];
}

export interface Objection {
  readonly number: number;
  readonly person: string;
  readonly at: string;
  readonly text: Personal;
  readonly answer: { readonly by: string; readonly at: string; readonly text: Personal } | null;
}

export const reportReceivers = ["assembly", "committee"] as const;
export interface DisclosureReport {
  readonly to: (typeof reportReceivers)[number];
  readonly on: string;
  /** Minutes, letter or receipt that shows it. */
  readonly ref: string;
  readonly by: string;
}

/** How high a missed deadline went: to the manager 项目经理, then to the committee 业主委员会. */
export interface Escalation {
  readonly deadline: string;
  readonly to: "manager" | "committee";
  readonly at: string;
}

export interface DisclosureItem extends DueItem {
  readonly compiled: Compilation | null;
  readonly approved: { readonly by: string; readonly at: string } | null;
  readonly posted: Posting | null;
  readonly objections: readonly Objection[];
  readonly reports: readonly DisclosureReport[];
  readonly escalations: readonly Escalation[];
}

/** 待公示, 已编制, 已批准, 公示中, 公示期满, 已报告. */
export const itemPhases = ["due", "compiled", "approved", "posted", "ended", "settled"] as const;
export type ItemPhase = (typeof itemPhases)[number];

/** Whether something is overdue in it: kept 正常, overdue 逾期. */
export const disclosurePhases = ["kept", "overdue"] as const;

/** Current state of the disclosures of one contract (信息公示). */
export interface DisclosureState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly openedOn: string;
  readonly agreed: readonly AgreedDisclosure[];
  readonly items: readonly DisclosureItem[];
  /** Open ones. */
  readonly deadlines: readonly DisclosureDeadline[];
  /** Deadlines that passed unmet. */
  readonly missed: readonly DisclosureDeadline[];
  readonly dutyPerson: string;
  readonly manager: string;
}

export const itemOf = ({ items }: DisclosureState, id: string): DisclosureItem | undefined =>
  items.find((item) => item.id === id);

/** Whether it was kept to its end: every place has its photo from after the last day. */
export const hasEnded = ({ posted }: DisclosureItem): boolean =>
  posted !== null && posted.places.every(({ end }) => end !== null);

/** Item that a deadline belongs to. */
export const itemIn = ({ about }: DisclosureDeadline): string => (about ?? "").split("/")[0] ?? "";

const isReported = ({ reports }: DisclosureItem): boolean =>
  reportReceivers.every((to) => reports.some((report) => report.to === to));

export const itemPhase = (item: DisclosureItem): ItemPhase => {
  if (hasEnded(item)) {
    return isReported(item) && item.objections.every(({ answer }) => answer !== null) ? "settled" : "ended";
  }
  if (item.posted !== null) return "posted";
  if (item.approved !== null) return "approved";
  return item.compiled === null ? "due" : "compiled";
};

/** Whether what a deadline was for was done after all. */
const isMade = (item: DisclosureItem, { about, kind }: DisclosureDeadline): boolean => {
  if (kind === "disclose") return item.posted !== null;
  if (kind === "take-down") return hasEnded(item);
  if (kind === "report") return isReported(item);
  const number = Number((about ?? "").split("/")[2]);
  return item.objections.some((objection) => objection.number === number && objection.answer !== null);
};

/** Missed deadlines whose work is still not done (逾期未办). An escalation repeats one, and is not counted beside it. */
export const overdueOf = (state: DisclosureState): readonly DisclosureDeadline[] =>
  state.missed.filter((deadline) => {
    const item = itemOf(state, itemIn(deadline));
    return deadline.kind !== "escalation" && item !== undefined && !isMade(item, deadline);
  });

/** Who has to see to the next thing: the desk, once something is overdue the manager. */
export const responsibleOf = (state: DisclosureState): string =>
  overdueOf(state).length > 0 ? state.manager : state.dutyPerson;

export const nextDeadline = ({ deadlines }: DisclosureState): DisclosureDeadline | null =>
  earliest(deadlines);
