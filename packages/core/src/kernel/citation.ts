/**
 * A citation (引注): the place in law, contract or standard that a number or a refusal comes from.
 *
 * `quote` is a short literal passage of the article; when `force` is absent the source is not law but a
 * contract clause or a promise.
 */
export interface Citation {
  /** Full name of the instrument, e.g. 杭州市物业管理条例. */
  readonly source: string;
  /** Article, clause or table number as printed, e.g. 第五十条. */
  readonly article: string;
  /** Short literal quote of that article. */
  readonly quote: string;
  /** Stable id of the fact in its policy, when it has one. */
  readonly id?: string;
  /** First day this text was in force, `YYYY-MM-DD`. */
  readonly inForceFrom?: string;
}

/** Who is bound by a rule (规范的约束对象); `maintainer` is the lift maintenance unit (电梯维护保养单位). */
export type Addressee = "provider" | "owner" | "committee" | "developer" | "authority" | "maintainer";

/** How a rule binds: mandatory (强制), default (任意, yields to agreement), recommended (推荐, only where adopted). */
export type Force = "mandatory" | "default" | "recommended";
