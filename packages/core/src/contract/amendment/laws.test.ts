import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import {
  amendmentStory,
  amendmentTerms,
  contractMoment,
  contractStory,
  verdictOf,
} from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { resolution } from "../../testing/test-estate.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import type { ContractState } from "../contract/state.ts";
import { aggregate } from "./aggregate.ts";
import type { AmendmentCommand } from "./command.ts";
import { amendmentPermissions } from "./decision.ts";
import type { Reach } from "./reach.ts";
import { type AmendmentPhase, amendmentPhases, type AmendmentState } from "./state.ts";

type Type = AmendmentCommand["type"];
const types = ["propose", ...(Object.keys(amendmentPermissions) as Exclude<Type, "propose">[])] as const;
const actors: readonly Actor[] = [
  { id: "manager-1", role: "manager" },
  { id: "committee-1", role: "committee" },
  { id: "owner-1", role: "owner" },
  { id: "desk-1", role: "desk" },
];
const sample = sampleContract();
/** A faster repair, which the parties agree on, and a dearer fee, which the owners vote on. */
const changed = [
  sampleContract({ standards: sample.standards.map((standard) => ({ ...standard, target: "20" })) }),
  sampleContract({
    fees: {
      ...sample.fees,
      items: sample.fees.items.map((item) => ({ ...item, unitPrice: "3.00", composition: [] })),
    },
  }),
];
const ahead: { readonly [Phase in AmendmentPhase]: readonly Type[] } = {
  proposed: ["negotiate", "revise", "consent", "consent", "consent", "withdraw"],
  agreed: ["sign", "sign", "sign", "negotiate", "withdraw"],
  signed: ["propose"],
  withdrawn: ["propose"],
};
const votes = {
  areaTotal: "10000.00",
  ownersTotal: 100,
  areaPart: "8000.00",
  ownersPart: 80,
  areaFor: "5000.00",
  ownersFor: 50,
};

const command = (type: Type, now: string, detail: number): AmendmentCommand => {
  const today = dayOf(now);
  const text = {
    // Now and then a day that is over, and a text in which nothing changed.
    effectiveFrom: addDays(localDate(today), detail === 9 ? -1 : detail),
    draft: detail === 8 ? sample : (changed[detail % 2] ?? sample),
  };
  switch (type) {
    case "propose":
      return {
        type, ...text, estate: "estate-1", contract: "estate-1.k1", title: "补充协议",
        ground: { kind: "owners-demand", basis: "业主大会决定" },
      }; // prettier-ignore
    case "revise":
      return { type, ...text };
    case "negotiate":
      return { type, party: detail % 2 === 0 ? "client" : "provider", text: "意见" };
    case "consent":
      return { type, ref: "会议纪要", on: today, ...(detail > 6 ? {} : { votes }) };
    case "sign":
      return {
        type,
        signedOn: addDays(localDate(today), detail === 9 ? 1 : 0),
        signatures: [
          { name: "甲某", party: "provider", means: "seal" },
          ...(detail === 8 ? [] : [{ name: "乙某", party: "client", means: "seal" } as const]),
        ],
      };
    case "withdraw":
      return { type, reason: "撤回" };
  }
};

/** A signed contract with what it promised by when. */
const running = contractStory()
  .given(contractMoment("manager", "2025-12-01"), { type: "draft", draft: sample })
  .given(contractMoment("manager", "2025-12-20"), {
    type: "sign",
    signedOn: "2025-12-20",
    signatures: [
      { name: "甲某", party: "provider", means: "seal" },
      { name: "乙某", party: "client", means: "seal" },
    ],
    authority: resolution,
  });

/** What is open at the contract: now this deadline, now that, each on the day it was promised for. */
const reachAt = (detail: number): Reach => ({
  deadlines: (["contract", "deviation", "dispute"] as const)
    .map((of, at) => ({ of, id: `${of}#1`, kind: "any", due: `2026-09-0${at + 1}T00:00+08:00` }))
    .filter((_, at) => (detail >> at) % 2 === 0),
  briefings: [],
});

/** Whether a deadline of the contract is another once the amendment is in its text. */
const movedBy = ({ draft, effectiveFrom, ground, id, impact }: AmendmentState): boolean => {
  const amended = running.given(contractMoment("system", "2026-05-20"), {
    type: "amend",
    amendment: id,
    cause: ground.kind,
    effectiveFrom,
    draft,
    affected: impact.affected,
  });
  const promised = (amended.state as ContractState).deadlines;
  const before = (running.state as ContractState).deadlines;
  return before.length === 0 || JSON.stringify(promised) !== JSON.stringify(before);
};

/** What must hold of every amendment, whatever was done to it. */
const fault = (state: AmendmentState, before: AmendmentState | null): string | null => {
  if (before !== null && ["signed", "withdrawn"].includes(before.phase)) return "it went on after the end";
  if ((state.phase === "signed") !== (state.signed !== null)) return "it is signed without signatures";
  if ((state.phase === "withdrawn") !== (state.withdrawn !== null)) return "it is withdrawn without a reason";
  if (["agreed", "signed"].includes(state.phase) && state.consent === null)
    return "it went on without consent";
  const { consent, impact } = state;
  if (consent !== null && consent.kind !== impact.consent.by) return "somebody else consented than who must";
  if (consent !== null && impact.consent.by === "owners-assembly" && consent.vote?.values["passed"] !== true)
    return "the owners' consent has no vote that passed";
  if (before !== null && before.phase === "agreed" && before.draft !== state.draft)
    return "the text changed after it was agreed";
  if (before !== null && before.phase === "agreed" && before.effectiveFrom !== state.effectiveFrom)
    return "the day changed after it was agreed";
  const { by, signed } = state;
  if (signed !== null && consent !== null && signed.on < consent.on)
    return "it was signed before anybody consented";
  if (signed !== null && state.effectiveFrom < signed.on) return "it takes effect before it was signed";
  if (consent?.kind === "parties" && (consent.by === undefined || consent.by === by))
    return "a side agreed with itself";
  if (signed !== null && movedBy(state)) return "a deadline that was promised has moved";
  const stays = before?.impact.deadlines?.every(({ due, id }) =>
    (state.impact.deadlines ?? []).every((deadline) => deadline.id !== id || deadline.due === due),
  );
  if (stays === false) return "it tells of another day than was promised";
  return before !== null && state.positions.length < before.positions.length ? "a position was lost" : null;
};

describe("an amendment takes the consent it needs", () => {
  it("is signed only as it was agreed on, by those who must agree, and nothing follows its end", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: amendmentPhases,
        opening: "propose",
        start: () => amendmentStory(),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "signed" || phase === "withdrawn",
        ahead: ({ phase }) => ahead[phase],
        step: (type, _state, { detail, isLikely, now }) => ({
          command: command(type, now, detail),
          moment: {
            now,
            actor: actors[isLikely ? detail % 2 : detail % 4] ?? actors[0]!,
            terms: {
              ...amendmentTerms,
              reach: reachAt(detail),
              vote: verdictOf({ passed: detail !== 5, quorum: true }),
              invalidSignatures: type === "sign" && detail === 7 ? ["甲某"] : [],
            },
          },
        }),
        fault,
      },
      { runs: 300, seed: 20260501 },
    );
    console.info(histogram("amendment", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
