import type { Draft, Level } from "./draft.ts";
import { type Numbering, outerRank } from "./numbering.ts";
import type { Likelihood } from "./number-trap.ts";

/** Deeper lists are read as going on at the same depth. */
const deepest = 12;

/** What stands before a numbered line. */
export interface Before {
  /** The line before breaks off in a sentence. */
  readonly isUnfinished: boolean;
  /** The line before ends with a colon. */
  readonly isLeadIn: boolean;
  /** Nothing but the first line of the innermost open part stands before it. */
  readonly isFresh: boolean;
}

/** Where a numbered line goes: keep so many levels, then go on with the last one's list or open a list below it. */
export interface Place {
  readonly keep: number;
  readonly numbering: Numbering;
  readonly isNewList: boolean;
}

const last = (values: readonly number[]): number => values.at(-1)!;
const isDecimal = ({ values }: Numbering): boolean => values.length > 1;
const isFirst = ({ values }: Numbering): boolean => last(values) <= 1;

/** 4.2 comes after 4.1, and 第三条 after 第二条; 第八条之一 after 第八条. */
const follows = (next: readonly number[], previous: readonly number[]): boolean => {
  if (next.length !== previous.length) return false;
  const end = next.length - 1;
  return next[end] === previous[end]! + 1 && next.every((value, at) => at === end || value === previous[at]);
};

/**
 * The lists that are open and how the styles of this document nest: a number that goes on continues its list, a first
 * number opens one, below the style that had it before, else below what stands there. No fixed table of styles decides.
 */
export class Nesting {
  levels: readonly Level[] = [];
  /** The style each style was last found below, and its last number there. */
  readonly #seen = new Map<string, { readonly parent: string; readonly values: readonly number[] }>();

  /** Takes the line into the nest. */
  enter(place: Place, draft: Draft): void {
    const { numbering, keep, isNewList } = place;
    const above = this.levels.slice(0, isNewList ? keep : keep - 1);
    const count = isNewList ? 1 : (this.levels[keep - 1]?.count ?? 0) + 1;
    this.levels = [...above, { numbering, draft, count }];
    this.#seen.set(numbering.style, {
      parent: above.at(-1)?.numbering.style ?? "",
      values: numbering.values,
    });
  }

  /** Keeps the outer levels only. */
  close(keep: number): void {
    this.levels = this.levels.slice(0, keep);
  }

  /** The innermost level that the test accepts, as its index; -1 for none. */
  innermost(test: (level: Level) => boolean): number {
    for (let at = this.levels.length - 1; at >= 0; at -= 1) if (test(this.levels[at]!)) return at;
    return -1;
  }

  /** The place of a numbered line; `undefined` when it is no numbered line but the middle of a sentence. */
  placeOf(read: Numbering, likelihood: Likelihood, before: Before): Place | undefined {
    for (const numbering of read.other === undefined ? [read] : [read, read.other]) {
      const at = this.innermost((level) => this.#goesOn(numbering, level));
      if (at >= 0) return { keep: at + 1, numbering, isNewList: false };
    }
    const numbering = read.other !== undefined && read.other.values[0] === 1 ? read.other : read;
    if (isDecimal(numbering) && !numbering.style.startsWith("第"))
      return this.#placeOfDecimal(numbering, likelihood, before);
    const same = this.innermost((level) => level.numbering.style === numbering.style);
    if (isFirst(numbering)) {
      if (likelihood === "next-only" && before.isUnfinished) return undefined;
      return same >= 0 ? this.#placeOfRestart(numbering, same, before) : this.#placeOfNew(numbering, before);
    }
    if (likelihood === "next-only" || before.isUnfinished) return undefined;
    if (same >= 0) {
      const earlier = this.innermost(
        (level) =>
          level.numbering.style === numbering.style && last(level.numbering.values) < last(numbering.values),
      );
      return { keep: (earlier >= 0 ? earlier : same) + 1, numbering, isNewList: false };
    }
    return this.#placeOfNew(numbering, before);
  }

  #goesOn(numbering: Numbering, level: Level): boolean {
    const { style, family, values } = level.numbering;
    if (style === numbering.style) {
      if (follows(numbering.values, values)) return true;
      const [value, sub] = numbering.values;
      return (
        style === "第条" &&
        (sub === undefined ? value === values[0]! + 1 : value === values[0] && sub === (values[1] ?? 0) + 1)
      );
    }
    return (
      family === numbering.family &&
      !this.levels.some((other) => other.numbering.style === numbering.style) &&
      follows(numbering.values, values)
    );
  }

  /** 5.4.1 goes below 5.4, else below 5 or 五. */
  #placeOfDecimal(numbering: Numbering, likelihood: Likelihood, before: Before): Place | undefined {
    const { values, style } = numbering;
    for (let depth = values.length - 1; depth > 0; depth -= 1) {
      const prefix = values.slice(0, depth);
      const at = this.innermost(
        ({ numbering: open }) =>
          open.values.length === depth && open.values.every((value, place) => value === prefix[place]),
      );
      if (at < 0 || (depth === 1 && this.levels[at]!.numbering.rank > 9)) continue;
      const same = this.innermost((level) => level.numbering.style === style);
      if (same > at) {
        if (before.isUnfinished || likelihood === "next-only") return undefined;
        return { keep: same + 1, numbering, isNewList: false };
      }
      if (before.isUnfinished && last(values) > 1) return undefined;
      return { keep: at + 1, numbering, isNewList: true };
    }
    if (likelihood === "next-only" || before.isUnfinished) return undefined;
    const same = this.innermost((level) => level.numbering.style === style);
    if (same >= 0) return { keep: same + 1, numbering, isNewList: false };
    return this.#placeOfNew(numbering, before);
  }

  /** A list begins again: below what it stands in when that introduces it, else a new list in place of the old. */
  #placeOfRestart(numbering: Numbering, same: number, before: Before): Place {
    const top = this.levels.length - 1;
    const { draft } = this.levels[top]!;
    const isIntroduced =
      before.isLeadIn || (draft.isHeaded && !draft.pieces.some((piece) => "pieces" in piece));
    const mayNest = numbering.rank >= outerRank - 1 && this.levels.length < deepest && !draft.isEntry;
    if (mayNest && (same === top ? isIntroduced : before.isFresh || before.isLeadIn)) {
      return { keep: top + 1, numbering, isNewList: true };
    }
    return { keep: same, numbering, isNewList: true };
  }

  /** A style that no open list has. */
  #placeOfNew(numbering: Numbering, before: Before): Place {
    const seen = this.#seen.get(numbering.style);
    const learned = this.#learned(numbering);
    const goesOn = seen !== undefined && follows(numbering.values, seen.values);
    const isIntroduced = isFirst(numbering) && (before.isFresh || before.isLeadIn);
    const top = this.levels.at(-1);
    const isBelowHeading = before.isFresh && top?.draft.isHeaded === true;
    if (numbering.rank < outerRank) {
      if (
        top !== undefined &&
        top.numbering.rank > numbering.rank &&
        isBelowHeading &&
        top.numbering.rank < outerRank
      ) {
        return { keep: this.levels.length, numbering, isNewList: true };
      }
      if (goesOn && learned >= 0) return { keep: learned + 1, numbering, isNewList: true };
    } else {
      if (isIntroduced) return { keep: Math.min(this.levels.length, deepest), numbering, isNewList: true };
      if (learned >= 0) return { keep: learned + 1, numbering, isNewList: true };
    }
    let keep = this.levels.length;
    while (keep > 0 && this.levels[keep - 1]!.numbering.rank > numbering.rank) keep -= 1;
    return { keep: Math.min(keep, deepest), numbering, isNewList: true };
  }

  #learned(numbering: Numbering): number {
    const seen = this.#seen.get(numbering.style);
    if (seen === undefined || seen.parent === "") return -1;
    return this.innermost((level) => level.numbering.style === seen.parent);
  }
}
