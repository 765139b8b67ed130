import * as Schema from "effect/Schema";
import { Id, text } from "../../kernel/scalar.ts";

/** One of several that can be chosen, e.g. a provider or a candidate for the committee. */
export interface AgendaOption {
  readonly id: string;
  readonly title: string;
}

/**
 * One matter that owners decide (表决事项). Its majority follows from `matter`: the item 1 to 9 of Civil Code art. 278 para. 1 it
 * belongs to.
 */
export interface AgendaItem {
  readonly id: string;
  readonly matter: number;
  readonly title: string;
  /** What is put to the vote, word for word. */
  readonly text: string;
  /** Empty for a motion (for, against, abstain); else at most `seats` of these are chosen. */
  readonly options: readonly AgendaOption[];
  readonly seats: number | null;
}

/** Answers to a motion: for 同意, against 反对, abstain 弃权. */
export const motionAnswers = ["for", "against", "abstain"] as const;

/** What an elector chose on one item: one answer to a motion, options of an election, or `abstain`. */
export interface Choice {
  readonly item: string;
  readonly chosen: readonly string[];
}

/** What is counted on its own (计票单位): a motion, or one option of an election. */
export interface Proposition {
  readonly item: string;
  readonly option: string | null;
  readonly matter: number;
}

/** The propositions of an agenda in its order. */
export const propositions = (agenda: readonly AgendaItem[]): readonly Proposition[] =>
  agenda.flatMap(({ id: item, matter, options }): readonly Proposition[] =>
    options.length === 0
      ? [{ item, option: null, matter }]
      : options.map(({ id: option }) => ({ item, option, matter })),
  );

/** What is wrong with choices, or `null`; an item that is left out is blank, which is no fault. */
export const choiceFault = (
  agenda: readonly AgendaItem[],
  choices: readonly Choice[],
): { readonly item: string; readonly why: "unknown" | "twice" | "answer" } | null => {
  for (const [at, { item, chosen }] of choices.entries()) {
    const asked = agenda.find(({ id }) => id === item);
    if (asked === undefined) return { item, why: "unknown" };
    if (choices.findIndex((other) => other.item === item) !== at) return { item, why: "twice" };
    const offered = asked.options.map(({ id }) => id);
    const fits =
      asked.options.length === 0
        ? chosen.length === 1 && motionAnswers.some((answer) => answer === chosen[0])
        : (chosen.length === 1 && chosen[0] === "abstain") ||
          (chosen.length >= 1 &&
            chosen.length <= (asked.seats ?? 1) &&
            new Set(chosen).size === chosen.length &&
            chosen.every((option) => offered.includes(option)));
    if (!fits) return { item, why: "answer" };
  }
  return null;
};

const AgendaOptionSchema = Schema.Struct({ id: Id, title: text(200) });

export const AgendaItemSchema = Schema.Struct({
  id: Id,
  matter: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })).annotate({
    description: "Item 1 to 9 of Civil Code art. 278 para. 1",
  }),
  title: text(200),
  text: text(5000),
  options: Schema.Array(AgendaOptionSchema).check(Schema.isMaxLength(50)),
  seats: Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 50 }))),
}).annotate({ identifier: "AgendaItem" }) satisfies Schema.ConstraintDecoder<AgendaItem>;

export const ChoiceSchema = Schema.Struct({
  item: Id,
  chosen: Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
}).annotate({ identifier: "Choice" }) satisfies Schema.ConstraintDecoder<Choice>;

/** The first item of an agenda that cannot be voted on as it stands, or `null`. */
export const agendaFault = (
  agenda: readonly AgendaItem[],
): { readonly item: string; readonly why: "twice" | "option-twice" | "seats" } | null => {
  for (const [at, { id, options, seats }] of agenda.entries()) {
    if (agenda.findIndex((other) => other.id === id) !== at) return { item: id, why: "twice" };
    const named = options.map((option) => option.id);
    if (new Set(named).size !== named.length || named.includes("abstain"))
      return { item: id, why: "option-twice" };
    const fits = options.length === 0 ? seats === null : seats !== null && seats <= options.length;
    if (!fits) return { item: id, why: "seats" };
  }
  return null;
};
