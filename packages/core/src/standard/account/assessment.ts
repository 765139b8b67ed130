import { fromFen, fromYuan, multiply } from "../../kernel/money.ts";
import { rate } from "../../kernel/rate.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import type { AskedBasis, Assessment, Basis, Cap } from "./state.ts";

/** Verdicts under which there is an amount or a range; under every other one there is no entry. */
const answers: readonly Verdict["verdict"][] = ["determined", "discretionary", "range"];

/** The first verdict that gives no answer, or `null`. */
export const unanswered = (verdicts: readonly Verdict[]): Verdict | null =>
  verdicts.find(({ verdict }) => !answers.includes(verdict)) ?? null;

const fen = (value: Json | undefined): number | null => (typeof value === "string" ? fromYuan(value) : null);

const words = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** Sum of a value over all verdicts; `null` when one of them does not have it. */
const sumOf = (verdicts: readonly Verdict[], name: string): number | null =>
  verdicts.reduce<number | null>((sum, { values }) => {
    const value = fen(values[name]);
    return sum === null || value === null ? null : sum + value;
  }, 0);

const capped = (kind: Cap["kind"], value: number | null, amount: number): Cap | null =>
  value === null ? null : { kind, value, applied: amount > value };

const least = (amount: number, cap: Cap | null): number =>
  cap === null ? amount : Math.min(amount, cap.value);

/** The late charge on a bill: what is agreed, at most the contract's cap; open between loss and charge once it is excessive. */
const late = (basis: Extract<Basis, { kind: "bill" }>, verdicts: readonly Verdict[]): Assessment => {
  const agreed = sumOf(verdicts, "agreed");
  const limit =
    basis.cap === null ? null : multiply(fromFen(basis.bill.principal), rate(basis.cap), "half-up");
  const cap = agreed === null ? null : capped("late-charge", limit, agreed);
  const high = agreed === null ? limit : least(agreed, cap);
  const isSettled = agreed !== null && verdicts.every(({ verdict }) => verdict === "determined");
  const loss = sumOf(verdicts, "lossBenchmark");
  return {
    amount: isSettled ? high : null,
    range: isSettled ? null : { low: loss === null || high === null ? loss : Math.min(loss, high), high },
    factors: [
      ...(isSettled ? [] : new Set(verdicts.flatMap(({ flags }) => flags))),
      ...(basis.bill.arrears === null ? ["bill-unverified"] : []),
    ],
    decides: isSettled ? null : decides(verdicts),
    cap,
    verdicts,
  };
};

const decides = (verdicts: readonly Verdict[]): string | null => {
  const named = verdicts
    .map(({ values }) => values["authority"])
    .find((value): value is string => typeof value === "string");
  return named ?? null;
};

/** What the provider owes: an agreed credit as the rules compute it, otherwise a range with what it depends on. */
const owed = (basis: Exclude<AskedBasis, { kind: "bill" }>, verdicts: readonly Verdict[]): Assessment => {
  const [first, second] = verdicts;
  const credit =
    basis.kind === "agreed" && first?.verdict === "determined" ? fen(first.values["credit"]) : null;
  const range = first?.values["range"];
  const [low = null, high = null] = Array.isArray(range) ? range.map(fen) : [];
  const cap =
    basis.kind === "agreed"
      ? capped("credit", basis.cap, basis.perBreach * basis.breaches)
      : basis.kind === "deposit"
        ? capped("earnest", fen(second?.values["effectiveDeposit"]), basis.paid)
        : null;
  return {
    amount: credit,
    range: credit === null ? { low, high } : null,
    factors: [
      ...words(first?.values["factors"]),
      ...("stated" in basis && basis.stated === true ? ["stated-by-claimant"] : []),
    ],
    decides: credit === null ? decides(verdicts) : null,
    cap,
    verdicts,
  };
};

/** Turns the rules' answers on a basis into an amount, or into a range where somebody else decides. */
export const assess = (basis: AskedBasis, verdicts: readonly Verdict[]): Assessment =>
  basis.kind === "bill" ? late(basis, verdicts) : owed(basis, verdicts);
