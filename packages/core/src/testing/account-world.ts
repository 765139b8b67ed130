import { daysBetween, localDate } from "../kernel/local-date.ts";
import type { Actor } from "../kernel/envelope.ts";
import { fromFen, fromYuan, multiply, toYuan } from "../kernel/money.ts";
import { make, multiply as times, rate } from "../kernel/rate.ts";
import type { Json, Verdict } from "../kernel/verdict.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import { billBasis, creditBasis } from "../standard/account/basis.ts";
import type { AccountCommand } from "../standard/account/command.ts";
import { decide, pleadedBasis } from "../standard/account/decision.ts";
import type { AccountEvent } from "../standard/account/event.ts";
import { evolve } from "../standard/account/evolve.ts";
import { type Question, questionsOf } from "../standard/account/question.ts";
import type { AccountState, AskedBasis } from "../standard/account/state.ts";
import type { AccountTerms, BreachMeasurement } from "../standard/account/terms.ts";
import { verdictOf } from "./contract-world.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleContract } from "./sample-contract.ts";

/** The sample contract with a late charge of 0.05 % a day, at most 20 % of the principal. */
export const chargedContract = sampleContract({
  fees: {
    ...sampleContract().fees,
    lateCharge: { clause: "c-9", dailyRate: "0.0005", cap: "0.2" },
  },
});

const text = (value: Json | undefined): string | null => (typeof value === "string" ? value : null);

/** The answers of a place that only tests know: as national law computes them, with one citation. */
export const answerOf = ({ facts, rule }: Question): Verdict => {
  if (rule === "service.credit") {
    const each = text(facts["agreedCredit"]);
    if (each === null) {
      const range = ["0.00", text(facts["periodFee"]) ?? "0.00"];
      return verdictOf(
        { range, factors: ["foreseeability"], authority: "court-or-arbitration" },
        "discretionary",
      );
    }
    const total = fromYuan(each) * Number(facts["breaches"]);
    const cap = text(facts["cap"]);
    return verdictOf({ credit: toYuan(fromFen(cap === null ? total : Math.min(total, fromYuan(cap)))) });
  }
  if (rule === "late.charge") {
    const principal = fromYuan(text(facts["principal"]) ?? "");
    const days = daysBetween(localDate(text(facts["due"]) ?? ""), localDate(text(facts["paid"]) ?? ""));
    const agreed = multiply(principal, times(rate(text(facts["dailyRate"]) ?? ""), make(days)), "half-up");
    const proxy = text(facts["lossProxy"]);
    if (proxy === null) return verdictOf({ agreed: toYuan(agreed) });
    const loss = multiply(principal, times(rate(proxy), make(days, 365)), "half-up");
    const values = { agreed: toYuan(agreed), lossProxyRate: proxy, lossBenchmark: toYuan(loss) };
    return agreed * 100 > loss * 130
      ? { ...verdictOf(values, "discretionary"), flags: ["reducible-on-request"] }
      : verdictOf(values);
  }
  if (rule === "earnest.cap") {
    const paid = fromYuan(text(facts["depositPaid"]) ?? "");
    const most = multiply(fromYuan(text(facts["contractPrice"]) ?? ""), rate("0.2"), "half-up");
    return verdictOf({ effectiveDeposit: toYuan(fromFen(Math.min(paid, most))) });
  }
  const high = text(facts["agreedPenalty"]) ?? text(facts["foreseeableLoss"]);
  return verdictOf(
    {
      ...(high === null ? {} : { range: ["0.00", high] }),
      factors: ["foreseeability", "mitigation"],
      authority: "court-or-arbitration",
    },
    "discretionary",
  );
};

/** A measurement that found the sample contract's standard missed. */
export const missOf = (event: string, changes: Partial<BreachMeasurement> = {}): BreachMeasurement => ({
  event,
  root: event,
  contract: "estate-1.k1",
  on: "2026-05-10",
  missed: ["s-1"],
  ...changes,
});

/** A moment in an account's story: who holds which unit, and what was measured. */
export interface AccountMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: Partial<AccountTerms>;
  /** Holders by unit; a unit that is not here does not exist. */
  readonly units: { readonly [unit: string]: readonly string[] };
  readonly measured: readonly BreachMeasurement[];
}

/** A moment on a day, nine o'clock local time; units `u-1` and `u-2` are held by `owner-1` and `owner-2`. */
export const accountMoment = (
  role: Actor["role"],
  day: string,
  changes: Partial<AccountMoment> & { readonly id?: string } = {},
): AccountMoment => ({
  now: `${day}T09:00:00+08:00`,
  actor: { id: changes.id ?? `${role}-1`, role },
  terms: {},
  units: { "u-1": ["owner-1"], "u-2": ["owner-2"] },
  measured: ["i-1", "i-2", "i-3"].map((event) => missOf(event)),
  ...changes,
});

const basisOf = (
  state: AccountState | null,
  command: AccountCommand,
  measurements: readonly BreachMeasurement[],
  today: string,
  draft: ContractDraft,
  bill: AccountTerms["bill"],
): AskedBasis | null => {
  if (command.type === "credit" || command.type === "charge") {
    const found =
      command.type === "credit"
        ? creditBasis(command, draft, measurements.length)
        : billBasis(command, draft, today, bill);
    return "success" in found ? found.success : null;
  }
  const entry =
    command.type === "contest" ? state?.entries.find(({ id }) => id === command.entry) : undefined;
  return command.type === "contest" && command.plea !== undefined && entry?.basis.kind === "bill"
    ? pleadedBasis(entry.basis, command)
    : null;
};

/** What the application gathers before an account decision, in the test estate. */
export const accountTerms = (
  { measured, now, terms, units }: AccountMoment,
  state: AccountState | null,
  command: AccountCommand,
): AccountTerms => {
  const id = "entry" in command ? command.entry : command.type === "net" ? command.charges[0] : undefined;
  const party =
    command.type === "credit" ? command.beneficiary : state?.entries.find((entry) => entry.id === id)?.party;
  const unit = command.type === "charge" ? command.unit : party?.kind === "unit" ? party.unit : "";
  const measurements =
    command.type === "credit"
      ? command.measurements.flatMap(({ event }) => measured.filter((found) => found.event === event))
      : [];
  const draft = terms.contract?.draft ?? chargedContract;
  const basis = basisOf(state, command, measurements, now.slice(0, 10), draft, terms.bill ?? null);
  return {
    contract: { estate: "estate-1", isSigned: true, draft: chargedContract, isOneText: true },
    holders: units[unit] ?? null,
    measurements,
    bill: null,
    units:
      command.type === "allot"
        ? Object.entries(units).map(([id, holders], index) => ({
            unit: id,
            area: `${89 + index}.3${index}`,
            holders,
          }))
        : [],
    verdicts: basis === null ? [] : questionsOf(basis).map(answerOf),
    ...terms,
  };
};

/** The beginning of an account's story. */
export const accountStory = (): Story<AccountState, AccountEvent, AccountCommand, AccountMoment> =>
  story({
    evolve,
    decide: (moment, version, state, command) =>
      decide(
        accountTerms(moment, state, command),
        { actor: moment.actor, now: moment.now, id: "estate-1.k1" },
        version,
      )(state, command),
    at: ({ now }) => now,
  });
