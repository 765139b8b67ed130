import type { Span } from "../span.ts";
import type { MeasureKind } from "./measure.ts";
import type { UnitFamily } from "./unit.ts";

/** How a draft came about, which is most of what its role depends on. */
type Shape = "quantity" | "frequency" | "rate" | "moment" | "idiom";

/** A measure whose role is still to be read from the words around. */
export interface Draft extends Span {
  readonly shape: Shape;
  readonly kind: MeasureKind;
  readonly family: UnitFamily;
  /** With its bound. */
  readonly value: string;
  readonly unit: string;
  /** 内, 前, 以上 … behind it; empty when there is none. */
  readonly behind: string;
  /** Of a moment or an idiom: something has to be done by then. */
  readonly deadline: boolean;
  /** Where the number stands: the words before it lead to it, those behind follow from it. */
  readonly at: number;
  readonly unitEnd: number;
}
