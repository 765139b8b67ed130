import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  amendmentMoment as at,
  amendmentStory,
  amendmentTerms,
  verdictOf,
} from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { AmendmentCommand, ProposeAmendment } from "./command.ts";
import type { AmendmentTerms } from "./decision.ts";
import { difference } from "./difference.ts";
import { impactOf } from "./impact.ts";

const sample = sampleContract();
/** Urgent repairs within twenty minutes instead of thirty. */
const faster: ContractDraft = sampleContract({
  standards: sample.standards.map((standard) => ({ ...standard, target: "20" })),
});
const dearer: ContractDraft = sampleContract({
  fees: {
    ...sample.fees,
    items: sample.fees.items.map((item) => ({ ...item, unitPrice: "3.00", composition: [] })),
  },
});
const proposal = (draft: ContractDraft): ProposeAmendment => ({
  type: "propose",
  estate: "estate-1",
  contract: "estate-1.k1",
  title: "补充协议一",
  ground: { kind: "policy-change", basis: "某市物业服务规范第八条" },
  effectiveFrom: "2026-06-01",
  draft,
});
const signatures = [
  { name: "甲某", party: "provider", means: "seal" },
  { name: "乙某", party: "client", means: "seal" },
] as const;
const votes = {
  areaTotal: "10000.00",
  ownersTotal: 100,
  areaPart: "8000.00",
  ownersPart: 80,
  areaFor: "5000.00",
  ownersFor: 50,
};
const proposed = (draft: ContractDraft) =>
  amendmentStory().given(at("manager", "2026-05-01"), proposal(draft));
const agreed = () =>
  proposed(faster).given(at("committee", "2026-05-10"), {
    type: "consent",
    ref: "会议纪要",
    on: "2026-05-10",
  });
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("what an amendment changes", () => {
  it("is found by the ids of the parts, and touches the post whose duty a standard is", () => {
    expect(difference(sample, faster)).toMatchObject({
      clauses: [],
      standards: [{ kind: "changed", standard: "s-1", before: { target: "30" }, after: { target: "20" } }],
    });
    expect(impactOf(sample, faster)).toMatchObject({
      affected: { clauses: ["c-3"], standards: ["s-1"], duties: ["工程主管"], fees: false },
      consent: { by: "parties", item: null },
    });
  });

  it("names clauses that came, went, changed or stand in another chapter", () => {
    const [chapter] = sample.chapters;
    const [first, second, third, ...rest] = chapter!.clauses;
    const text = sampleContract({
      chapters: [
        { ...chapter!, clauses: [first!, { ...second!, paragraphs: ["改写。"] }, ...rest] },
        {
          number: "第二章",
          heading: "新章",
          clauses: [
            { ...third!, heading: "移来" },
            { ...first!, id: "c-new", number: "第20条" },
          ],
        },
      ],
    });
    expect(difference(sample, text).clauses.map(({ clause, kind, moved }) => [clause, kind, moved])).toEqual([
      ["c-2", "changed", false],
      ["c-3", "changed", true],
      ["c-new", "added", false],
    ]);
    expect(difference(text, sample).clauses.map(({ clause, kind }) => [clause, kind])).toContainEqual([
      "c-new",
      "removed",
    ]);
  });

  it("needs the owners where the price or the provider changes", () => {
    expect(impactOf(sample, dearer)).toMatchObject({
      consent: { by: "owners-assembly", item: 9, because: ["fees.items"] },
      prices: [{ item: "f-1", before: "2.80", after: "3.00" }],
      affected: { fees: true },
    });
    expect(
      impactOf(sample, sampleContract({ provider: { ...sample.provider, name: "另一家" } })).consent.item,
    ).toBe(4);
  });
});

describe("the way of an amendment", () => {
  it("goes from proposal over consent to signature, and tells the contract what it touches", () => {
    const signing: AmendmentCommand = { type: "sign", signedOn: "2026-05-20", signatures };
    const signed = agreed().given(at("manager", "2026-05-20"), signing);
    expect(signed.events.at(-1)).toMatchObject({
      type: "AmendmentSigned",
      data: {
        contract: "estate-1.k1",
        effectiveFrom: "2026-06-01",
        cause: "policy-change",
        affected: { duties: ["工程主管"] },
      },
    });
    expect(code(signed.when(at("manager", "2026-05-21"), { type: "withdraw", reason: "x" }))).toBe(
      "wrong-phase",
    );
  });

  it("counts the owners' votes by the law of the place", () => {
    const consent: AmendmentCommand = { type: "consent", ref: "决议", on: "2026-05-10", votes };
    const passed = { vote: verdictOf({ quorum: true, passed: true }) };
    expect(code(proposed(dearer).when(at("committee", "2026-05-10", passed), consent))).toBe("accepted");
    expect(
      code(
        proposed(dearer).when(
          at("committee", "2026-05-10", { vote: verdictOf({ quorum: true, passed: false }) }),
          consent,
        ),
      ),
    ).toBe("vote-not-passed");
    expect(
      code(
        proposed(dearer).when(at("committee", "2026-05-10"), {
          type: "consent",
          ref: "决议",
          on: "2026-05-10",
        }),
      ),
    ).toBe("votes-missing");
  });

  it.each<[string, ProposeAmendment, Partial<AmendmentTerms>, string]>([
    ["the same text", proposal(sample), {}, "nothing-changed"],
    ["another contract's text", proposal({ ...faster, number: "HY-2" }), {}, "other-contract"],
    ["a contract that is not there", proposal(faster), { contract: null }, "contract-unknown"],
    ["yesterday", { ...proposal(faster), effectiveFrom: "2026-04-30" }, {}, "effective-in-past"],
    [
      "a day after its end",
      proposal(faster),
      { contract: { ...amendmentTerms.contract!, binds: false } },
      "not-in-force",
    ],
  ])("is not proposed for %s", (_name, command, changes, refusal) => {
    expect(code(amendmentStory().when(at("manager", "2026-05-01", changes), command))).toBe(refusal);
  });

  it("is not proposed by staff", () => {
    expect(code(amendmentStory().when(at("staff", "2026-05-01"), proposal(faster)))).toBe("not-allowed");
  });

  it("is not signed before consent, half, by a false signature, or on a text that moved on", () => {
    const signing: AmendmentCommand = { type: "sign", signedOn: "2026-05-20", signatures };
    expect(code(proposed(faster).when(at("manager", "2026-05-20"), signing))).toBe("wrong-phase");
    const on = (changes: Partial<AmendmentTerms>, command: AmendmentCommand = signing) =>
      code(agreed().when(at("manager", "2026-05-20", changes), command));
    expect(on({}, { ...signing, signatures: [signatures[0]] })).toBe("signature-missing");
    expect(on({ invalidSignatures: ["甲某"] })).toBe("signature-invalid");
    expect(on({ contract: { ...amendmentTerms.contract!, textHash: "f".repeat(64) } })).toBe("text-moved-on");
    expect(on({}, { ...signing, signedOn: "2026-05-21" })).toBe("signed-in-future");
  });

  it("is revised before anybody agreed, and its impact computed again", () => {
    const revised = proposed(faster).given(at("committee", "2026-05-02"), { type: "revise", draft: dearer });
    expect(revised.state).toMatchObject({ impact: { consent: { by: "owners-assembly" } } });
    expect(code(agreed().when(at("committee", "2026-05-12"), { type: "revise", draft: dearer }))).toBe(
      "wrong-phase",
    );
  });
});
