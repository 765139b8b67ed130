import { CitationSchema } from "@heyue/core/kernel/scalar";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as Schema from "effect/Schema";
import { problemStatus, type ProblemCode } from "./problem.ts";

const IssueSchema = Schema.Struct({
  path: Schema.String,
  code: Schema.String,
  message: Schema.String,
}).annotate({
  identifier: "InputIssue",
  description: "One problem with the input: JSON pointer, code, and what to do",
});

const RejectionSchema = Schema.Struct({
  code: Schema.String,
  data: Schema.Record(Schema.String, Schema.Json),
  citations: Schema.Array(CitationSchema),
}).annotate({
  identifier: "Rejection",
  description: "A refusal with the facts and the citations it rests on",
});

const codesOf = (status: number): readonly ProblemCode[] =>
  (Object.keys(problemStatus) as ProblemCode[]).filter((code) => problemStatus[code] === status);

/** Schema of a problem's body without its status. */
const problemFields = {
  type: Schema.String,
  title: Schema.String,
  detail: Schema.String,
  instance: Schema.optionalKey(Schema.String),
} as const;

const extras = (status: number) => ({
  ...(status === 422 ? { issues: Schema.optionalKey(Schema.Array(IssueSchema)) } : {}),
  ...(status === 422 || status === 403 ? { rejection: Schema.optionalKey(RejectionSchema) } : {}),
  ...(status === 409 ? { currentVersion: Schema.Natural } : {}),
});

const problemOf = (status: number) =>
  Schema.Struct({
    ...problemFields,
    status: Schema.Literal(status),
    code: Schema.Literals(codesOf(status)),
    ...extras(status),
  })
    .annotate({ identifier: `Problem${status}`, description: codesOf(status).join(", ") })
    .pipe(HttpApiSchema.status(status), HttpApiSchema.asJson({ contentType: "application/problem+json" }));

type AnyProblem = ReturnType<typeof problemOf>;

const problems = new Map<number, AnyProblem>();
const problem = (status: number): AnyProblem => {
  const known = problems.get(status);
  if (known !== undefined) return known;
  const made = problemOf(status);
  problems.set(status, made);
  return made;
};

/** What every operation can answer, whoever asks. */
export const openProblems = [400, 404, 405, 406, 422, 500, 503].map(problem);
/** What an operation for signed-in callers can answer. */
export const readProblems = [400, 401, 403, 404, 405, 406, 422, 500, 503].map(problem);
/** What an operation that makes a file can answer: also that the server lacks what it needs for it. */
export const documentProblems = [400, 401, 403, 404, 405, 406, 422, 500, 501, 503].map(problem);
/** What an operation with a body can answer. */
export const writeProblems = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 500, 503].map(problem);
/** What an operation that needs an idempotency key can answer. */
export const commandProblems = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 428, 500, 503].map(problem);
