import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import type { Citation } from "../../kernel/citation.ts";
import { readInput } from "../../kernel/input.ts";
import type { InputIssue } from "../../kernel/input-issue.ts";
import { CitationSchema, DateText, text } from "../../kernel/scalar.ts";
import type { Policies } from "../../ports/policies.ts";
import type { Threat } from "../arrears/threat.ts";
import { wordingIssues } from "./command.ts";
import { LetterContentSchema } from "./content.ts";
import { letterLaw } from "./law.ts";
import type { LetterPrint } from "./print.ts";
import { addresseeKinds, letterLanguages } from "./sheet.ts";
import { letterKinds } from "./state.ts";
import { letterWords } from "./template/template.ts";
import { threatIn } from "./threatening.ts";

/**
 * A letter in a file (函件文件), format `heyue-letter/1`: for who writes letters without a server. Its number, day and parties stand in
 * it; its words are its own, or our template's from `content`.
 */
export const LetterFileSchema = Schema.Struct({
  format: Schema.Literal("heyue-letter/1"),
  number: text(60),
  kind: Schema.Literals(letterKinds),
  writtenOn: DateText,
  language: Schema.optionalKey(Schema.Literals(letterLanguages)),
  sender: Schema.Struct({ name: text(200), address: Schema.String, phone: Schema.String }),
  addressee: Schema.Struct({ kind: Schema.Literals(addresseeKinds), name: text(200) }),
  estate: Schema.Struct({ name: text(100), jurisdiction: text(20) }),
  unit: Schema.optionalKey(text(100)),
  contract: Schema.Struct({ title: text(200), number: text(100) }),
  /** Clauses of the contract that it rests on, with their words. */
  clauses: Schema.optionalKey(Schema.Array(CitationSchema).check(Schema.isMaxLength(20))),
  subject: Schema.optionalKey(text(200)),
  paragraphs: Schema.optionalKey(
    Schema.Array(text(3000)).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
  ),
  content: Schema.optionalKey(LetterContentSchema),
  enclosures: Schema.optionalKey(Schema.Array(text(200)).check(Schema.isMaxLength(30))),
  answerBy: Schema.optionalKey(DateText),
});
export type LetterFile = typeof LetterFileSchema.Type;

/** Why a file is no letter: what is wrong with it, or what the law forbids it to say. */
export type LetterFileFault =
  | { readonly kind: "invalid"; readonly issues: readonly InputIssue[] }
  | { readonly kind: "threat"; readonly threat: Threat; readonly citations: readonly Citation[] };

/** Reads a letter file: what it prints, or what is wrong. Threats to utilities or access are refused with the article. */
export const readLetterFile = (
  input: unknown,
  policies: Pick<Policies, "ask">,
): Result.Result<LetterPrint, LetterFileFault> => {
  const read = readInput(LetterFileSchema, input);
  if (Result.isFailure(read)) return Result.fail({ kind: "invalid", issues: read.failure });
  const file: LetterFile = read.success;
  const { addressee, answerBy = null, contract, estate, kind, number, sender, writtenOn } = file;
  const { clauses = [], content = {}, enclosures = [], language = "zh-CN", unit = null } = file;
  const issues = wordingIssues({
    kind,
    content,
    clauses: clauses.map(({ article }) => article),
    ...(file.subject === undefined ? {} : { subject: file.subject }),
    ...(file.paragraphs === undefined ? {} : { paragraphs: file.paragraphs }),
  });
  if (issues.length > 0) return Result.fail({ kind: "invalid", issues });
  const { law, prohibition } = letterLaw(policies, estate.jurisdiction, kind, writtenOn);
  const { paragraphs, subject } =
    file.subject === undefined || file.paragraphs === undefined
      ? letterWords(kind, {
          language,
          estate: estate.name,
          contract,
          addressee: addressee.kind,
          unit,
          content,
          law,
          clauses,
          answerBy,
        })
      : { subject: file.subject, paragraphs: file.paragraphs };
  const threat = threatIn(kind, [subject, ...paragraphs, ...enclosures]);
  if (threat !== undefined) return Result.fail({ kind: "threat", threat, citations: prohibition });
  const { bills = [] } = content;
  const sheet = { language, sender, addressee, unit, contract, bills, enclosures };
  return Result.succeed({
    number,
    kind,
    writtenOn,
    isWithdrawn: false,
    sheet,
    subject,
    paragraphs,
    services: [],
  });
};
