import { policyDigest } from "../format/digest.ts";
import type { PolicyDocument } from "../format/document.ts";

/** A pinned policy. */
export interface LockEntry {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical text. */
  readonly digest: string;
}

/** The content of `policy.lock` (政策锁定): which content of which policy was looked at and agreed to. */
export interface PolicyLock {
  readonly lock: 1;
  /** By code of the place. */
  readonly policies: { readonly [code: string]: LockEntry };
}

/** Why a policy does not agree with a lock. */
export interface LockProblem {
  readonly code: string;
  readonly message: string;
}

/** Pins the content of policies. */
export const policyLock = (policies: readonly PolicyDocument[]): PolicyLock => ({
  lock: 1,
  policies: Object.fromEntries(
    [...policies]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(
        (policy) =>
          [policy.code, { id: policy.id, version: policy.version, digest: policyDigest(policy) }] as const,
      ),
  ),
});

/** Whether a value read from a file is a lock. */
export const isPolicyLock = (value: unknown): value is PolicyLock => {
  const { lock, policies } = (value ?? {}) as { readonly lock?: unknown; readonly policies?: unknown };
  return (
    lock === 1 &&
    typeof policies === "object" &&
    policies !== null &&
    Object.values(policies).every((entry: unknown) =>
      /^[0-9a-f]{64}$/.test(String((entry as { digest?: unknown } | null)?.digest)),
    )
  );
};

/** The policies whose content is not the pinned one, or that are not pinned at all. */
export const lockProblems = (lock: PolicyLock, policies: readonly PolicyDocument[]): readonly LockProblem[] =>
  policies.flatMap((policy): LockProblem[] => {
    const pinned = Object.hasOwn(lock.policies, policy.code) ? lock.policies[policy.code] : undefined;
    const digest = policyDigest(policy);
    if (pinned === undefined) {
      return [
        { code: policy.code, message: `${policy.id} is not pinned; look at it and run "heyue policy lock"` },
      ];
    }
    return pinned.digest === digest
      ? []
      : [
          {
            code: policy.code,
            message: `${policy.id} ${policy.version} has the digest ${digest}, but ${pinned.id} ${pinned.version} with ${pinned.digest} is pinned; look at what changed ("heyue policy diff") and pin it anew`,
          },
        ];
  });
