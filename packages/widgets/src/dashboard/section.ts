import type { ContractView } from "@heyue/core/contract/view";
import type { Collections } from "@heyue/core";
import type { OfCollection } from "../client/collection.ts";
import type { HeyueClient } from "../client/port.ts";
import type { Language } from "../element/language.ts";
import type { DashboardWord } from "./words.ts";

/** What a section reads from. */
export interface Source {
  readonly port: HeyueClient;
  readonly estate: string;
  readonly contract: ContractView | null;
  /** Local date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/** How a section writes. */
export interface Wording {
  readonly t: (key: DashboardWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly language: Language;
  readonly today: string;
  readonly contract: ContractView | null;
  /** Name of a person of the estate, the id where it is not known. */
  readonly person: (id: string | null) => string;
  /** A date or instant as a day; empty for none. */
  readonly day: (value: string | null | undefined) => string;
  /** Title of a standard of the contract. */
  readonly standard: (id: string) => string;
}

/** A line of the table behind a figure. */
export interface Row {
  readonly key: string;
  /** What it is about: kind and id of an aggregate. */
  readonly about: { readonly kind: string; readonly id: string } | null;
  readonly cells: readonly string[];
  readonly isLate?: boolean;
  /** What is told when the row is opened. */
  readonly facts: readonly (readonly [label: string, text: string])[];
}

/** One number of the dashboard with everything it is made of. */
export interface DashboardFigure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  /** late: somebody has to act today; wait: it waits for somebody else. */
  readonly tone?: "late" | "wait";
  /** Part of another figure: the summary does not name it again. */
  readonly isPart?: true;
  readonly bar?: { readonly part: number; readonly line?: number };
  readonly course?: readonly (number | null)[];
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export type SectionGroup = "performance" | "contract" | "money" | "complaints";

/** A part of the dashboard that is read, refused and renewed by itself. */
export interface Section {
  readonly name: DashboardWord;
  readonly group: SectionGroup;
  /** Kinds of aggregate whose changes it shows. */
  readonly kinds: readonly string[];
  readonly needsContract: boolean;
  readonly load: (source: Source) => Promise<unknown>;
  readonly figures: (data: never, wording: Wording) => readonly DashboardFigure[];
}

/** Keeps what a section reads and what it shows of one type. */
export const section = <Data>(
  parts: Omit<Section, "load" | "figures"> & {
    readonly load: (source: Source) => Promise<Data>;
    readonly figures: (data: Data, wording: Wording) => readonly DashboardFigure[];
  },
): Section => parts;

const page = 200;

type Viewed<Name extends keyof Collections> =
  OfCollection<Collections[Name]> extends { list(): Promise<readonly (infer View)[]> } ? View : never;

/** Everything of a collection that is about the contract, in these phases (all of them when none is named), page by page. */
export const listed = async <Name extends keyof Collections>(
  { contract, estate, port, signal }: Source,
  name: Name,
  phases: readonly string[] = [],
): Promise<readonly Viewed<Name>[]> => {
  const { list } = port.collection(name) as unknown as {
    list(query: object, options: object): Promise<readonly { readonly contract?: string }[]>;
  };
  const found: { readonly contract?: string }[] = [];
  for (const phase of phases.length ? phases : [undefined])
    for (let offset = 0; ; offset += page) {
      const items = await list({ estate, limit: page, offset, ...(phase && { phase }) }, { signal });
      found.push(...items.filter((item) => item.contract === contract?.id));
      if (items.length < page) break;
    }
  return found as unknown as readonly Viewed<Name>[];
};

/** A local date so many days later. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** Days from one local date to another; negative when it has passed. */
export const daysUntil = (today: string, day: string): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;

/** Time left until a day, in words. */
export const leftText = ({ t, today }: Wording, day: string): string => {
  const n = daysUntil(today, day);
  return n < 0 ? t("daysPast", { n: -n }) : n === 0 ? t("today") : t("daysLeft", { n });
};
