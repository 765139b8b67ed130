import type { Entry } from "./state.ts";
import { isConfirmed, isContested, isSameParty, outstandingOf } from "./state.ts";
import type { NettedPart } from "./event.ts";
import { type AccountRejection, refuse } from "./rejection.ts";

const fault = (entry: Entry, today: string): AccountRejection | null => {
  const data = { entry: entry.id };
  const outstanding = outstandingOf(entry);
  if (outstanding === null) return refuse("amount-open", { ...data, range: entry.assessment.range });
  if (isContested(entry)) return refuse("contested", data);
  if (!isConfirmed(entry)) return refuse("not-confirmed", { ...data, confirmed: entry.confirmed });
  if (entry.dueOn > today) return refuse("debt-not-due", { ...data, dueOn: entry.dueOn });
  return outstanding === 0 ? refuse("already-settled", data) : null;
};

/**
 * Why these cannot be set off against each other (不得抵销), or `null`. Only mutual debts of the same two parties, both
 * due, both confirmed, both of a known amount: what is owed to the owners as a body does not pay for one of them.
 */
export const nettingFault = (
  charges: readonly Entry[],
  credits: readonly Entry[],
  today: string,
): AccountRejection | null => {
  const wrong =
    charges.find(({ side }) => side !== "owner") ?? credits.find(({ side }) => side !== "provider");
  if (wrong !== undefined) return refuse("not-opposite", { entry: wrong.id, side: wrong.side });
  for (const charge of charges)
    for (const credit of credits) {
      if (isSameParty(charge.party, credit.party)) continue;
      const data = {
        charge: charge.id,
        debtor: charge.party,
        credit: credit.id,
        creditor: credit.party,
        reason: "the creditor of the one is not the debtor of the other",
      };
      return refuse(
        credit.party.kind === "owners" ? "collective-credit" : "not-mutual",
        data,
        credit.authority.citations,
      );
    }
  const [first] = [...charges, ...credits];
  const other = [...charges, ...credits].find(
    ({ party }) => first !== undefined && !isSameParty(first.party, party),
  );
  if (other !== undefined) return refuse("not-mutual", { entry: other.id });
  return [...charges, ...credits].reduce<AccountRejection | null>(
    (found, entry) => found ?? fault(entry, today),
    null,
  );
};

const total = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + (outstandingOf(entry) ?? 0), 0);

const spread = (entries: readonly Entry[], amount: number): readonly NettedPart[] => {
  let left = amount;
  return [...entries]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .flatMap((entry) => {
      const part = Math.min(left, outstandingOf(entry) ?? 0);
      left -= part;
      return part === 0 ? [] : [{ entry: entry.id, amount: part }];
    });
};

/** Sets off as much as both have in common, what fell due first going first; the parts of both sides are equal to the fen. */
export const net = (charges: readonly Entry[], credits: readonly Entry[]) => {
  const amount = Math.min(total(charges), total(credits));
  return { amount, charges: spread(charges, amount), credits: spread(credits, amount) };
};
