import * as Schema from "effect/Schema";
import { Hash, text } from "../../kernel/scalar.ts";

/** A clause of the assembly's rules of procedure (业主大会议事规则) or of a law, with the document it stands in. */
export interface Clause {
  /** Number and words of the clause. */
  readonly clause: string;
  /** Attachment that shows it. */
  readonly document: string;
}

/** How ballots that say nothing clear are counted, and how long a mind may change (计票规则). */
export interface CountingRules {
  /** An item left blank on a returned ballot: an abstention that takes part, or as an invalid vote on that item. */
  readonly blank: "abstention" | "invalid";
  /** Whether an invalid ballot takes part in the vote. */
  readonly invalid: "absent" | "participates";
  /** A delivered ballot that never came back: absent, or deemed to follow the majority (视为同意已表决的多数意见). */
  readonly notReturned: "absent" | "with-majority";
  /** Until when an elector may vote again: the last vote counts. */
  readonly change: "until-return" | "until-close";
  /** What departs from the defaults must rest on a clause; `null` for the defaults. */
  readonly basis: Clause | null;
}

/** What is counted where the assembly has no rules of its own: nobody is taken to have said what he did not say. */
export const plainCounting: CountingRules = {
  blank: "abstention",
  invalid: "absent",
  notReturned: "absent",
  change: "until-close",
  basis: null,
};

/** Whether rules read a vote out of what is none, which takes a clause. */
export const needsBasis = ({ blank, invalid, notReturned }: CountingRules): boolean =>
  blank !== plainCounting.blank ||
  invalid !== plainCounting.invalid ||
  notReturned !== plainCounting.notReturned;

export const ClauseSchema = Schema.Struct({ clause: text(500), document: Hash }).annotate({
  identifier: "RulesClause",
}) satisfies Schema.ConstraintDecoder<Clause>;

export const CountingRulesSchema = Schema.Struct({
  blank: Schema.Literals(["abstention", "invalid"]),
  invalid: Schema.Literals(["absent", "participates"]),
  notReturned: Schema.Literals(["absent", "with-majority"]),
  change: Schema.Literals(["until-return", "until-close"]),
  basis: Schema.NullOr(ClauseSchema),
}).annotate({ identifier: "CountingRules" }) satisfies Schema.ConstraintDecoder<CountingRules>;
