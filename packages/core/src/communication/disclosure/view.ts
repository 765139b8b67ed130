import type { Actor, Role } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import {
  type AgreedDisclosure,
  type Compilation,
  type DisclosureDeadline,
  type DisclosureItem,
  type DisclosureState,
  type ItemPhase,
  itemPhase,
  overdueOf,
} from "./state.ts";

export interface ObjectionView {
  readonly number: number;
  readonly person: string;
  readonly at: string;
  /** `null` where it was erased. */
  readonly text: string | null;
  readonly answer: { readonly by: string; readonly at: string; readonly text: string | null } | null;
}

export interface DisclosureItemView extends Omit<DisclosureItem, "objections" | "compiled"> {
  readonly phase: ItemPhase;
  /** `null` until it is posted for whoever is not of the office; `unknown` counts the figures that nobody knows. */
  readonly compiled: (Compilation & { readonly unknown: number }) | null;
  /** The reader's own; all of them for the office. */
  readonly objections: readonly ObjectionView[];
  readonly objectionCount: number;
  readonly answeredCount: number;
}

/** The disclosures of a contract as their reader sees them. */
export interface DisclosureView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly openedOn: string;
  readonly phase: "kept" | "overdue";
  readonly agreed: readonly AgreedDisclosure[];
  readonly items: readonly DisclosureItemView[];
  readonly deadlines: readonly DisclosureDeadline[];
  readonly missed: readonly DisclosureDeadline[];
  readonly overdue: readonly DisclosureDeadline[];
}

const office: readonly Role[] = ["desk", "staff", "manager", "committee", "system"];

/** Whoever works here or oversees it sees what is not posted yet, and may have the whole chain. */
export const seesAll = ({ role }: Actor): boolean => office.includes(role);

const itemView = (item: DisclosureItem, reader: Actor): DisclosureItemView => {
  const { compiled, objections, posted } = item;
  const isShown = compiled !== null && (posted !== null || seesAll(reader));
  return {
    ...item,
    phase: itemPhase(item),
    compiled: isShown
      ? { ...compiled, unknown: compiled.lines.filter(({ value }) => value === null).length }
      : null,
    objections: objections
      .filter(({ person }) => seesAll(reader) || person === reader.id)
      .map(({ answer, at, number, person, text }) => ({
        number,
        person,
        at,
        text: reveal(text),
        answer: answer === null ? null : { by: answer.by, at: answer.at, text: reveal(answer.text) },
      })),
    objectionCount: objections.length,
    answeredCount: objections.filter(({ answer }) => answer !== null).length,
  };
};

/** Shows the disclosures to a reader. */
export const view = (state: DisclosureState, version: number, reader: Actor): DisclosureView => ({
  id: state.id,
  version,
  estate: state.estate,
  contract: state.contract,
  openedOn: state.openedOn,
  phase: overdueOf(state).length > 0 ? "overdue" : "kept",
  agreed: state.agreed,
  items: state.items.map((item) => itemView(item, reader)),
  deadlines: state.deadlines,
  missed: state.missed,
  overdue: overdueOf(state),
});
