/** Schemas of what the API answers about how standards were kept; the types are core's. */
import type { AssessmentComparison } from "@heyue/core/standard/assessment/comparison";
import type { Scorecard } from "@heyue/core/standard/scorecard/scorecard";
import * as Schema from "effect/Schema";

const events = Schema.Array(Schema.String);
const Count = Schema.Struct({ value: Schema.NullOr(Schema.Natural), events }).annotate({
  identifier: "CountFigure",
  description: "A count and the events it was computed from",
});
const Exact = Schema.Struct({ value: Schema.NullOr(Schema.String), events }).annotate({
  identifier: "ExactFigure",
  description: "An exact decimal and the events it was computed from",
});

/** How a standard was kept by measurement. */
export const TallySchema = Schema.Struct({
  measured: Count,
  met: Count,
  share: Exact,
  notApplicable: Count,
}).annotate({ identifier: "Tally" });
/** How content the owners are. */
export const SatisfactionSchema = Schema.Struct({
  ratings: Count,
  mean: Exact,
  satisfied: Exact,
  notApplicable: Count,
}).annotate({ identifier: "Satisfaction" });

const sides = {
  inspections: TallySchema,
  thirdParty: Schema.Struct({ ...TallySchema.fields, difference: Exact }).annotate({
    identifier: "ThirdPartyTally",
  }),
  owners: Schema.Struct({ ...SatisfactionSchema.fields, difference: Exact }).annotate({
    identifier: "OwnersSatisfaction",
  }),
};
const score = {
  ...sides,
  deviations: Schema.Struct({ opened: Count, open: Count, closed: Count, dismissed: Count }),
  trend: Exact,
};

export const ScorecardSchema = Schema.Struct({
  contract: Schema.String,
  from: Schema.String,
  to: Schema.String,
  months: Schema.Array(
    Schema.Struct({
      month: Schema.String,
      standards: Schema.Array(
        Schema.Struct({ standard: Schema.String, title: Schema.String, team: Schema.String, ...score }),
      ),
      teams: Schema.Array(
        Schema.Struct({ team: Schema.String, standards: Schema.Array(Schema.String), ...score }),
      ),
      all: Schema.Struct({ standards: Schema.Array(Schema.String), ...score }),
    }),
  ),
  sources: Schema.Record(
    Schema.String,
    Schema.Struct({
      kind: Schema.Literals(["inspection", "assessment", "deviation"]),
      id: Schema.String,
      version: Schema.Natural,
      type: Schema.String,
      at: Schema.String,
    }),
  ),
}).annotate({
  identifier: "Scorecard",
  description:
    "How the standards of a contract were kept, per standard, team and month; each figure names the events it was computed from",
}) satisfies Schema.ConstraintDecoder<Scorecard>;

export const AssessmentComparisonSchema = Schema.Struct({
  assessment: Schema.String,
  from: Schema.String,
  to: Schema.String,
  standards: Schema.Array(Schema.Struct({ standard: Schema.String, title: Schema.String, ...sides })),
}).annotate({
  identifier: "AssessmentComparison",
  description: "An assessment beside the company's own inspections of the same days",
}) satisfies Schema.ConstraintDecoder<AssessmentComparison>;
