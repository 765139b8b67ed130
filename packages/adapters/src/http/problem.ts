import type { InputIssue } from "@heyue/core";
import type { Rejection } from "@heyue/core/kernel/rejection";
import type { Locale } from "./locale.ts";
import { rejectionSentence } from "./rejection-words.ts";
import { problemDetail, problemTitles } from "./words.ts";

/** Codes of problems and the status each is sent with. */
export const problemStatus = {
  "invalid-json": 400,
  "invalid-url": 400,
  unauthenticated: 401,
  "not-allowed": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "version-conflict": 409,
  "too-large": 413,
  "unsupported-media-type": 415,
  "invalid-input": 422,
  rejected: 422,
  "idempotency-mismatch": 422,
  "idempotency-key-missing": 428,
  internal: 500,
  "not-equipped": 501,
  unavailable: 503,
} as const;

/** Code of a problem (问题代码): stable, for machines. */
export type ProblemCode = keyof typeof problemStatus;

/** An answer that is no success, as RFC 9457 problem details (`application/problem+json`). */
export interface ProblemBody {
  /** `urn:heyue:problem:<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  /** One sentence in the reader's language. */
  readonly detail: string;
  /** Path of the request. */
  readonly instance?: string;
  /** Every problem with the input at once. */
  readonly issues?: readonly InputIssue[];
  /** The refusal with its citations. */
  readonly rejection?: Rejection;
  /** Version of the stream now, for a conflict. */
  readonly currentVersion?: number;
}

/** What a problem says beside its code. */
export interface ProblemFacts {
  readonly issues?: readonly InputIssue[];
  readonly rejection?: Rejection;
  readonly currentVersion?: number;
  /** Filled into the sentence, e.g. the limit that was passed. */
  readonly about?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A problem on its way to becoming a response. Thrown inside handlers; never leaves the HTTP adapter. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.facts = facts;
  }
}

/** The collection that a path belongs to: `surveys` of `/v1/surveys/…`. */
const collectionOf = (path: string | undefined): string | undefined => path?.split("/")[2];

const retryAfterSeconds = "2";

/** Writes a problem as a response in a language. */
export const problemResponse = ({ code, facts }: Problem, locale: Locale, instance?: string): Response => {
  const { issues, rejection, currentVersion, about } = facts;
  const status = problemStatus[code];
  const body: ProblemBody = {
    type: `urn:heyue:problem:${code}`,
    title: problemTitles[code][locale],
    status,
    code,
    detail:
      rejection === undefined
        ? problemDetail(code, locale, about)
        : rejectionSentence(rejection, locale, collectionOf(instance)),
    ...(instance === undefined ? {} : { instance }),
    ...(issues === undefined ? {} : { issues }),
    ...(rejection === undefined ? {} : { rejection }),
    ...(currentVersion === undefined ? {} : { currentVersion }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "no-store",
      ...(code === "unavailable" ? { "retry-after": retryAfterSeconds } : {}),
      ...(code === "unauthenticated" ? { "www-authenticate": "Bearer" } : {}),
      ...facts.headers,
    },
  });
};
