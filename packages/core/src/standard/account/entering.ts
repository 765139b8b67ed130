import * as Result from "effect/Result";
import type { Actor } from "../../kernel/envelope.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import { assess, unanswered } from "./assessment.ts";
import { billBasis, creditBasis } from "./basis.ts";
import type { ChargeLate, CreditBreach } from "./command.ts";
import type { AccountEvent, Entered } from "./event.ts";
import { sideOf } from "./permission.ts";
import { type AccountRejection, refuse } from "./rejection.ts";
import type { AccountState, AskedBasis, Authority, EntryKind } from "./state.ts";
import type { AccountTerms } from "./terms.ts";

type Decision = Result.Result<readonly AccountEvent[], AccountRejection>;
interface Moment {
  readonly actor: Actor;
  readonly today: string;
  /** Version the event will have. */
  readonly version: number;
}

const maxQuote = 300;

/** The clause and the articles an entry rests on. */
const authorityOf = (
  draft: ContractDraft,
  clause: string,
  remedy: string | null,
  terms: AccountTerms,
): Authority => {
  const found = draft.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === clause);
  const text = remedy ?? found?.paragraphs.join("") ?? "";
  const citations = terms.verdicts.flatMap((verdict) => verdict.citations);
  return {
    clause,
    number: found?.number ?? clause,
    quote: [...text].slice(0, maxQuote).join(""),
    citations: citations.filter(
      (item, index) =>
        citations.findIndex(
          ({ article, quote, source }) =>
            article === item.article && quote === item.quote && source === item.source,
        ) === index,
    ),
  };
};

const answered = (terms: AccountTerms): AccountRejection | null => {
  const open = unanswered(terms.verdicts);
  return open === null && terms.verdicts.length > 0
    ? null
    : refuse(
        "not-determined",
        { verdict: open?.verdict ?? null, missing: open?.missing ?? [], flags: open?.flags ?? [] },
        open?.citations ?? [],
      );
};

/** Enters a late charge: by the contract's rate and cap, on a bill that was charged by nothing else. */
export const charge = (
  state: AccountState,
  command: ChargeLate,
  terms: AccountTerms,
  { today, version }: Moment,
): Decision => {
  if (terms.contract === null) return Result.fail(refuse("contract-unknown"));
  if (terms.holders === null) return Result.fail(refuse("unit-unknown", { unit: command.unit }));
  const basis = billBasis(command, terms.contract.draft, today, terms.bill);
  if (Result.isFailure(basis)) return Result.fail(basis.failure);
  const before = state.entries.find(
    (entry) =>
      entry.ended !== "withdrawn" &&
      entry.basis.kind === "bill" &&
      entry.basis.bill.event === command.bill.event,
  );
  if (before !== undefined)
    return Result.fail(refuse("already-charged", { bill: command.bill.ref, entry: before.id }));
  const open = answered(terms);
  if (open !== null) return Result.fail(open);
  const { lateCharge } = terms.contract.draft.fees;
  const payments = basis.success.slices.flatMap(({ payment }) => payment ?? []);
  const entered: Entered = {
    id: `e${version}`,
    kind: "late-charge",
    side: "owner",
    party: { kind: "unit", unit: command.unit },
    holders: terms.holders,
    enteredOn: today,
    dueOn: basis.success.slices.reduce((last, { to }) => (to > last ? to : last), command.bill.due),
    basis: basis.success,
    measured: [],
    sources: [command.bill.event, ...payments],
    authority: authorityOf(terms.contract.draft, lateCharge?.clause ?? "", null, terms),
    assessment: assess(basis.success, terms.verdicts),
    claimant: "provider",
  };
  return Result.succeed([{ type: "AccountEntryCharged", data: entered }]);
};

const kinds: { readonly [Kind in AskedBasis["kind"]]: EntryKind } = {
  bill: "late-charge",
  agreed: "service-credit",
  "not-agreed": "service-credit",
  loss: "damages",
  penalty: "damages",
  deposit: "deposit-refund",
};

/** The clause a credit rests on: that of the remedy, otherwise that of the standard which was missed. */
const remedyOf = (
  command: CreditBreach,
  draft: ContractDraft,
): Result.Result<{ readonly clause: string; readonly text: string | null }, AccountRejection> => {
  const standard = draft.standards.find(({ id }) => id === command.standard);
  if (standard === undefined) return Result.fail(refuse("standard-unknown", { standard: command.standard }));
  const isAgreed = ["agreed", "agreed-share", "penalty"].includes(command.basis.kind);
  const breach = draft.breaches.find(({ id }) => id === command.breach);
  if (breach === undefined)
    return isAgreed || command.breach !== undefined
      ? Result.fail(refuse("remedy-missing", { breach: command.breach ?? null }))
      : Result.succeed({ clause: standard.clause, text: null });
  if (breach.party !== "provider" || !breach.standards.includes(standard.id))
    return Result.fail(refuse("remedy-not-for-standard", { breach: breach.id, standard: standard.id }));
  return Result.succeed({ clause: breach.clause, text: breach.remedy });
};

const measurementFault = (
  state: AccountState,
  command: CreditBreach,
  { contract, measurements }: AccountTerms,
): AccountRejection | null => {
  const unknown = command.measurements.find(
    ({ event }) => !measurements.some((found) => found.event === event && found.contract === state.contract),
  );
  if (unknown !== undefined) return refuse("measurement-unknown", { event: unknown.event });
  const kept = measurements.find(({ missed }) => !missed.includes(command.standard));
  if (kept !== undefined)
    return refuse("measurement-not-a-breach", { event: kept.event, standard: command.standard });
  const counted = state.entries
    .filter(({ ended, kind }) => ended !== "withdrawn" && kind === kinds[withoutShare(command)])
    .flatMap(({ measured }) => measured);
  const key = ({ root }: { readonly root: string }) => `${root}/${command.standard}`;
  const twice = measurements.find(
    (item, index) =>
      counted.includes(key(item)) || measurements.findIndex((other) => key(other) === key(item)) !== index,
  );
  if (twice !== undefined) return refuse("already-counted", { event: twice.event });
  return contract?.isOneText === false ? refuse("text-changed-between") : null;
};

const withoutShare = ({ basis }: CreditBreach): AskedBasis["kind"] =>
  basis.kind === "agreed-share" ? "agreed" : basis.kind;

/** Enters what the provider owes for standards it missed: as often as was measured, never twice for one measurement. */
export const credit = (
  state: AccountState,
  command: CreditBreach,
  terms: AccountTerms,
  { actor, today, version }: Moment,
): Decision => {
  const { beneficiary } = command;
  if (terms.contract === null) return Result.fail(refuse("contract-unknown"));
  if (beneficiary.kind === "unit" && terms.holders === null)
    return Result.fail(refuse("unit-unknown", { unit: beneficiary.unit }));
  const claimant = sideOf(actor, beneficiary, terms.holders);
  if (claimant === null) return Result.fail(refuse("not-a-side", { beneficiary: { ...beneficiary } }));
  const fault = measurementFault(state, command, terms);
  if (fault !== null) return Result.fail(fault);
  const remedy = remedyOf(command, terms.contract.draft);
  if (Result.isFailure(remedy)) return Result.fail(remedy.failure);
  const found = creditBasis(command, terms.contract.draft, terms.measurements.length);
  if (Result.isFailure(found)) return Result.fail(found.failure);
  const basis = found.success;
  const open = answered(terms);
  if (open !== null) return Result.fail(open);
  const document = basis.kind === "agreed" ? basis.share?.event : "event" in basis ? basis.event : undefined;
  const events = terms.measurements.flatMap(({ event, root }) => (event === root ? [root] : [event, root]));
  const entered: Entered = {
    id: `e${version}`,
    kind: kinds[basis.kind],
    side: "provider",
    party: beneficiary,
    holders: beneficiary.kind === "unit" ? (terms.holders ?? []) : [],
    enteredOn: today,
    dueOn: command.dueOn ?? today,
    basis,
    measured: terms.measurements.map(({ root }) => `${root}/${command.standard}`),
    sources: document === undefined ? events : [...events, document],
    authority: authorityOf(terms.contract.draft, remedy.success.clause, remedy.success.text, terms),
    assessment: assess(basis, terms.verdicts),
    claimant,
  };
  return Result.succeed([{ type: "AccountEntryCredited", data: entered }]);
};
