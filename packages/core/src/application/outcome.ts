import type { InputIssue } from "../kernel/input-issue.ts";
import type { Rejection } from "../kernel/rejection.ts";

export type { InputIssue };

/**
 * What a call came to. Everything a caller must decide about is here as a value; failures of the technology reject
 * with `PortFailure`; bugs are defects.
 */
export type Outcome<A> =
  | {
      readonly ok: true;
      readonly value: A;
      /** The same command id was answered before. */ readonly replayed?: boolean;
    }
  | { readonly ok: false; readonly kind: "invalid"; readonly issues: readonly InputIssue[] }
  | { readonly ok: false; readonly kind: "rejected"; readonly rejection: Rejection }
  | { readonly ok: false; readonly kind: "conflict"; readonly currentVersion: number }
  | { readonly ok: false; readonly kind: "not-found"; readonly what: string };
