import type { InputIssue } from "./issue.ts";

/** What went wrong with a call, as the widgets tell it apart. */
export type FailureKind = "auth" | "validation" | "rejected" | "conflict" | "tooLarge" | "offline" | "server";

/** What a failure may carry beside its kind. */
export interface FailureDetails {
  /** `validation`: every problem with the input, each with a JSON pointer. */
  readonly issues?: readonly InputIssue[];
  /** `rejected`: stable code of the refusal, e.g. `points-unanswered`. */
  readonly code?: string;
  /** `conflict`: version that stands now. */
  readonly currentVersion?: number;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
}

/**
 * The one error a client throws. `message` is a sentence in the reader's language when the server gave one;
 * widgets fall back to their own words for the kind and code.
 */
export class ClientFailure extends Error {
  readonly kind: FailureKind;
  readonly issues: readonly InputIssue[];
  readonly code: string | undefined;
  readonly currentVersion: number | undefined;
  readonly status: number | undefined;

  constructor(kind: FailureKind, message: string, details: FailureDetails = {}) {
    super(message);
    this.name = "ClientFailure";
    this.kind = kind;
    this.issues = details.issues || [];
    this.code = details.code;
    this.currentVersion = details.currentVersion;
    this.status = details.status;
  }
}

/** Whether something thrown is a `ClientFailure`, also one of a second copy of this package on the page. */
export const isClientFailure = (thrown: unknown): thrown is ClientFailure =>
  thrown instanceof Error && thrown.name === "ClientFailure" && "kind" in thrown;

/** Any thrown thing as a failure: what is not one of ours counts as a fault of the server side. */
export const asFailure = (thrown: unknown): ClientFailure =>
  isClientFailure(thrown) ? thrown : new ClientFailure("server", "", {});
