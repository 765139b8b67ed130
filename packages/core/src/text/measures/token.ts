import type { Span } from "../span.ts";
import type { Bound } from "./bound.ts";
import type { Unit } from "./unit.ts";

/** What a quantity is counted by: 日, 2小时, 半年, m2. */
export interface Per {
  /** 1 unless the text says another: 2 in 每两小时, 5 in 每少5分. */
  readonly count: string;
  readonly half: boolean;
  readonly unit: Unit;
}

/** A number with its unit as it stands in the text, bounds read, nothing judged yet. */
export interface Quantity extends Span {
  readonly type: "quantity";
  /** Where the number itself begins (the span begins at its bound). */
  readonly at: number;
  /** Where its unit ends (the span ends behind 以上, 内 …). */
  readonly unitEnd: number;
  /** Exact decimal, or `a-b`. */
  readonly value: string;
  readonly bound: Bound;
  readonly unit: Unit;
  /** 内, 前, 以上 …; 以下! when the text says whether the number itself is in. */
  readonly behind: string;
  /** The number is the sign 一, which often counts nothing (违反一次, 一套制度). */
  readonly one: boolean;
  /** Units behind strokes: 元/平方米·月, 次/季度. */
  readonly per: readonly Per[];
}

/** 每… : what a number is counted, charged or repeated by. */
export interface Every extends Span, Per {
  readonly type: "every";
  /** 每逾期一日, 每少5分: something happens and a rate follows. */
  readonly trigger: boolean;
  /** 按月, 逐日: how a thing is done; the verb is part of it. */
  readonly manner: boolean;
  /** How often in one period when the text lists the days (每周一、三、五 is 3); 0 when it does not. */
  readonly listed: number;
}

/** A clock time or a day of the month. */
export interface Moment extends Span {
  readonly type: "moment";
  readonly value: string;
  readonly unit: "time" | "day-of-month";
  readonly deadline: boolean;
}

export type Token = Quantity | Every | Moment;
