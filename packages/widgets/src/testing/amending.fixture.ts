/** Amends the contract of a live estate in the way the real house wants it: proposal, consent, signatures. */
import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import type { ContractDraft } from "@heyue/core/contract/draft";
import type { LiveEstate } from "./live-estate.fixture.ts";

/** What is amended, and how far it goes. */
export interface Amending {
  readonly title: string;
  readonly from: string;
  readonly change: (draft: ContractDraft) => ContractDraft;
  /** Where it stops; `signed` when absent. */
  readonly until?: "proposed" | "agreed" | "signed";
}

/** Four fifths of the owners and of the area in favour, for what the owners decide. */
const votes = {
  areaTotal: "10000.00",
  ownersTotal: 100,
  areaPart: "9000.00",
  ownersPart: 90,
  areaFor: "8000.00",
  ownersFor: 80,
};

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周秉文", party: "client", means: "signature" },
] as const;

let keys = 0;
const next = (): { readonly idempotencyKey: string } => ({ idempotencyKey: `amending-${keys++}` });

/** Proposes an amendment as the manager, and takes it to signature unless told to stop before. */
export const amend = async (
  estate: LiveEstate,
  { change, from, title, until = "signed" }: Amending,
): Promise<AmendmentView> => {
  const manager = estate.client("p-manager");
  const amendments = manager.collection("amendments");
  const { draft } = await manager.contract({ id: estate.contract }, from);
  const proposed = await amendments.open(
    {
      estate: "liuxia",
      contract: estate.contract,
      title,
      ground: { kind: "owners-demand", basis: "2026年第2次业主大会议题三" },
      effectiveFrom: from,
      draft: change(draft),
    },
    next(),
  );
  if (until === "proposed") return proposed;
  const committee = estate.client("p-committee").collection("amendments");
  const { by } = proposed.impact.consent;
  const agreed = await committee.act(
    proposed.id,
    {
      type: "consent",
      ref: "业主大会决议2026-02",
      on: "2026-11-20",
      ...(by === "owners-assembly" && { votes }),
    },
    next(),
  );
  if (until === "agreed") return agreed;
  return amendments.act(
    proposed.id,
    {
      type: "sign",
      signedOn: "2026-11-24",
      signatures,
      override: { reason: "条款正文与标准的差异双方另行说明" },
    },
    next(),
  );
};
