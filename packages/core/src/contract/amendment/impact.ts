import type { Affected } from "../contract/command.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { affectedBy, type ContractDifference, difference } from "./difference.ts";

/** Who must agree to an amendment, and with which item of the owners' decisions (Civil Code art. 278), when it is theirs. */
export interface ConsentNeed {
  readonly by: "parties" | "owners-assembly";
  /** 4 choosing or dismissing the provider, 9 other major matters of common management. */
  readonly item: 4 | 9 | null;
  /** What of the amendment asks for it. */
  readonly because: readonly string[];
}

/** A unit price before and after, yuan as in the fee schedule. */
export interface PriceImpact {
  readonly item: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an amendment leads to (影响测算), computed from the two texts. */
export interface Impact {
  readonly affected: Affected;
  readonly prices: readonly PriceImpact[];
  readonly consent: ConsentNeed;
}

/** Members whose change the owners decide, and under which item. */
const owners: readonly (readonly [member: string, item: 4 | 9])[] = [
  ["provider", 4],
  ["client", 9],
  ["term", 4],
  ["estate", 9],
  ["fees.basis", 9],
  ["fees.priceSource", 9],
];

const consentFor = ({ fees, members }: ContractDifference): ConsentNeed => {
  const asked = [
    ...owners.filter(([member]) => members.includes(member)),
    ...(fees.length > 0 ? [["fees.items", 9] as const] : []),
  ];
  return asked.length === 0
    ? { by: "parties", item: null, because: [] }
    : {
        by: "owners-assembly",
        item: asked.some(([, item]) => item === 4) ? 4 : 9,
        because: asked.map(([member]) => member),
      };
};

/** Computes what changes for whom. Deadlines already promised are not among it: they never move. */
export const impactOf = (before: ContractDraft, after: ContractDraft): Impact => {
  const found = difference(before, after);
  return {
    affected: affectedBy(before, after, found),
    prices: found.fees.map((change) => ({
      item: change.item,
      before: change.before?.unitPrice ?? null,
      after: change.after?.unitPrice ?? null,
    })),
    consent: consentFor(found),
  };
};
