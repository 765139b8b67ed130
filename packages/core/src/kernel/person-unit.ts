/** How a person stands to a unit: owner 业主, co-owner 共有人, family 家属, tenant 承租人, agent 代理人. */
export const relationKinds = ["owner", "co-owner", "family", "tenant", "agent"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What a relation rests on. */
export interface RelationEvidence {
  /** register 不动产登记, sale-contract 购房合同, lease 租赁合同, household-book 户口簿, authorisation 授权委托书, statement 本人陈述. */
  readonly kind: "register" | "sale-contract" | "lease" | "household-book" | "authorisation" | "statement";
  /** Number or place of the document, or the attachment that shows it. */
  readonly ref: string;
}

/**
 * A dated, evidenced relation between a person and a unit (人房关系): who was what, from when to when, proven by
 * what, verified by whom. Ended, never deleted.
 */
export interface PersonUnit {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly kind: RelationKind;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day it no longer holds; absent while it holds. */
  readonly to?: string;
  readonly evidence: readonly RelationEvidence[];
  /** Who checked the evidence and when; absent = not verified yet. */
  readonly verified?: { readonly by: string; readonly on: string };
}

/** Whether the relation holds on a date: from inclusive, to exclusive. */
export const holdsOn = (relation: PersonUnit, date: string): boolean =>
  relation.from <= date && (relation.to === undefined || date < relation.to);

/** Whether the relation holds on a date and somebody checked its evidence by then. */
export const verifiedOn = (relation: PersonUnit, date: string): boolean =>
  holdsOn(relation, date) && relation.verified !== undefined && relation.verified.on <= date;
