/** Schemas of what `heyue contract` prints with `--json` and `--jsonl`; the types are core's. */
import { measureKinds, measureRoles, partKinds, severities, topics } from "@heyue/core/text";
import * as Schema from "effect/Schema";
import { ErrorLine } from "./output-schema.ts";

const span = { start: Schema.Natural, end: Schema.Natural } as const;
const words = Schema.Struct({ "zh-CN": Schema.String, en: Schema.String });
const topic = Schema.Literals(topics);

interface PartShape {
  readonly id: string;
  readonly kind: (typeof partKinds)[number];
  readonly number: string;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  readonly topics: readonly (typeof topics)[number][];
  readonly children: readonly PartShape[];
}

const Part = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(partKinds),
  number: Schema.String,
  heading: Schema.String,
  ...span,
  topics: Schema.Array(topic),
  children: Schema.Array(Schema.suspend((): Schema.Codec<PartShape> => Part)),
}).annotate({
  identifier: "ContractPart",
  description: "A part of the clause tree; children fill it exactly",
});

const measure = {
  text: Schema.String,
  kind: Schema.Literals(measureKinds),
  value: Schema.String,
  unit: Schema.String,
  role: Schema.Literals(measureRoles),
} as const;

const file = { file: Schema.String, sha256: Schema.String, length: Schema.Natural } as const;

/** `heyue contract read --json`. */
export const ContractReadOutput = Schema.Struct({
  ...file,
  text: Schema.String,
  parts: Schema.Array(Part),
  parties: Schema.Array(
    Schema.Struct({
      ...span,
      label: Schema.String,
      name: Schema.String,
      role: Schema.Literals(["client", "provider", "other"]),
      aliases: Schema.Array(Schema.String),
    }),
  ),
  measures: Schema.Array(Schema.Struct({ ...span, ...measure })),
  references: Schema.Array(
    Schema.Struct({
      ...span,
      text: Schema.String,
      number: Schema.String,
      target: Schema.NullOr(Schema.String),
    }),
  ),
  citedLaws: Schema.Array(
    Schema.Struct({
      ...span,
      text: Schema.String,
      title: Schema.String,
      article: Schema.optionalKey(Schema.String),
    }),
  ),
  blanks: Schema.Array(Schema.Struct({ ...span, text: Schema.String, kind: Schema.String })),
}).annotate({
  identifier: "ContractReadOutput",
  description: "What was read from a contract; offsets are UTF-16 units of `text`",
});

/** `heyue contract lint --json`. */
export const ContractLintOutput = Schema.Struct({
  ...file,
  findings: Schema.Array(
    Schema.Struct({
      ruleId: Schema.String,
      severity: Schema.Literals(severities),
      ...span,
      text: Schema.String,
      clauseId: Schema.String,
      message: words,
      suggestion: Schema.optionalKey(words),
      citations: Schema.Array(
        Schema.Struct({
          source: Schema.String,
          article: Schema.String,
          quote: Schema.optionalKey(Schema.String),
        }),
      ),
    }),
  ),
}).annotate({ identifier: "ContractLintOutput", description: "What should be settled before signing" });

/** A line of `heyue contract label --jsonl`. */
export const ContractLabelLine = Schema.Union([
  Schema.Struct({
    id: Schema.Json,
    vague: Schema.Array(
      Schema.Struct({ span: Schema.String, severity: Schema.Literals(severities), ...span }),
    ),
    measures: Schema.Array(Schema.Struct(measure)),
    topic: Schema.Array(topic),
    blank: Schema.Boolean,
    staleLaw: Schema.Array(Schema.String),
    oneSided: Schema.Boolean,
  }),
  ErrorLine,
]).annotate({ identifier: "ContractLabelLine", description: "Labels of one sentence" });
