import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import type { Clause, ContractDraft } from "@heyue/core/contract/draft";
import type { ContractView } from "@heyue/core/contract/view";
import type { CallOptions, HeyueClient } from "../client/port.ts";
import type { BillBasis, BillItem, BillUnit, PriceStep } from "./bill.ts";

/** A text of the contract with the day it begins. */
interface DatedText {
  readonly from: string;
  readonly draft: ContractDraft;
  readonly amendment: string | null;
  readonly cause: string | null;
}

const clauseOf = (
  { chapters }: ContractDraft,
  id: string,
): { readonly number: string; readonly text: string } => {
  const found = chapters.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id);
  return { number: found ? found.number : id, text: found ? found.paragraphs.join("\n") : "" };
};

const itemsOf = (texts: readonly DatedText[]): readonly BillItem[] => {
  const ids = new Set(texts.flatMap(({ draft }) => draft.fees.items.map(({ id }) => id)));
  return [...ids].map((id) => {
    const prices: PriceStep[] = [];
    let latest: Omit<BillItem, "prices"> | undefined;
    for (const { amendment, cause, draft, from } of texts) {
      const item = draft.fees.items.find((one) => one.id === id);
      const unitPrice = item ? item.unitPrice : null;
      if (item) {
        const { houseType, title, unit } = item;
        latest = { id, title, houseType, unit };
      }
      const before = prices[prices.length - 1];
      if (before ? before.unitPrice !== unitPrice : unitPrice !== null)
        prices.push({ from, unitPrice, amendment, cause, clause: clauseOf(draft, item ? item.clause : "") });
    }
    return { ...latest!, prices };
  });
};

const speaksOfVacancy = ({ heading, paragraphs }: Clause): boolean =>
  /空置|vacan/i.test([heading, ...paragraphs].join(""));

const textsOf = async (
  port: HeyueClient,
  contract: ContractView,
  amendments: readonly AmendmentView[],
  options: CallOptions,
): Promise<readonly DatedText[]> => {
  const { draft, versions } = contract;
  if (!versions.length) return [{ from: draft.term.from, draft, amendment: null, cause: null }];
  // Of texts that begin on one day only the last ever applied.
  const applied = versions.filter(
    ({ from }, index) => !versions.slice(index + 1).some((later) => later.from <= from),
  );
  return Promise.all(
    applied.map(async ({ amendment, cause, from, textHash }) => ({
      from,
      draft: (textHash === contract.textHash
        ? contract
        : await port.contract({ id: contract.id }, from, options)
      ).draft,
      amendment: amendments.find(({ id }) => id === amendment)?.title ?? amendment,
      cause,
    })),
  );
};

/** Works out a bill's basis from a contract, or the one in force at an estate, and the reader's units. */
export const basisOf = async (
  port: HeyueClient,
  which: { readonly id: string } | { readonly estate: string },
  options: CallOptions,
): Promise<BillBasis> => {
  const [me, contract] = await Promise.all([port.me(options), port.contract(which, undefined, options)]);
  const amendments = await port
    .collection("amendments")
    .list({ estate: contract.draft.estate.id, limit: 200 }, options)
    .catch(() => []);
  const texts = await textsOf(port, contract, amendments, options);
  const { draft, status, terminated } = contract;
  const { fees } = draft;
  const units = me.units.map(({ area = null, houseType = null, id, name }): BillUnit => ({
    id,
    name,
    area,
    houseType,
  }));
  return {
    place: draft.estate.jurisdiction,
    scheme: fees.basis,
    priceSource: fees.priceSource,
    stage: draft.stage,
    term: {
      from: texts[0]!.draft.term.from,
      to: terminated
        ? terminated.on
        : status === "continuing"
          ? null
          : texts[texts.length - 1]!.draft.term.to,
    },
    items: itemsOf(texts),
    units,
    payment: fees.payment,
    lateCharge: fees.lateCharge
      ? {
          dailyRate: fees.lateCharge.dailyRate,
          cap: fees.lateCharge.cap ?? null,
          clause: clauseOf(draft, fees.lateCharge.clause).number,
        }
      : null,
    vacancy: draft.chapters
      .flatMap(({ clauses }) => clauses)
      .filter(speaksOfVacancy)
      .map(({ number, paragraphs }) => ({ number, text: paragraphs.join("\n") })),
  };
};
