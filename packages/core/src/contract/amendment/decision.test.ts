import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  amendmentMoment as at,
  amendmentStory,
  amendmentTerms,
  verdictOf,
} from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { AmendmentCommand, ProposeAmendment } from "./command.ts";
import { amendedParts, type ChangeMatter } from "./consent-need.ts";
import { difference } from "./difference.ts";
import { impactOf } from "./impact.ts";
import type { Reach } from "./reach.ts";
import { signingHash } from "./signing-hash.ts";
import type { AmendmentState } from "./state.ts";
import type { AmendmentTerms } from "./terms.ts";
import { view } from "./view.ts";

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
    expect(impactOf(sample, faster, amendmentTerms.consentLaw)).toMatchObject({
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
    expect(impactOf(sample, dearer, amendmentTerms.consentLaw)).toMatchObject({
      consent: {
        by: "owners-assembly",
        item: 9,
        because: ["fees.items"],
        // Shown before the vote, with the article.
        quorum: "2/3",
        majority: "0.5",
        law: [{ change: "fees-raised", verdict: "discretionary", citations: [{ article: "第二十条" }] }],
      },
      prices: [{ item: "f-1", before: "2.80", after: "3.00" }],
      affected: { fees: true },
    });
    const provider = { ...sample.provider, name: "另一家" };
    const need = (draft: Partial<ContractDraft>) =>
      impactOf(sample, sampleContract(draft), amendmentTerms.consentLaw).consent;
    expect(need({ provider: { ...provider, registration: "91330100OTHER" } })).toMatchObject({ item: 4 });
    // The same company under a new name is no other provider.
    expect(need({ provider })).toMatchObject({ by: "parties" });
    expect(need({ term: { ...sample.term, to: "2030-12-31" } })).toMatchObject({
      item: 4,
      because: ["term"],
    });
  });

  it.each<[string, Partial<Standard>, ChangeMatter]>([
    ["a slower repair", { target: "40" }, "standards-lowered"],
    ["a faster repair", { target: "20" }, "provider-duties"],
    ["another unit, which nobody can compare", { unit: "hour" }, "standards-lowered"],
    ["another way round", { comparator: "at-least" }, "standards-lowered"],
  ])("tells %s apart, and asks the owners where the standard is lower", (_name, change, matter) => {
    const changed = sampleContract({ standards: sample.standards.map((one) => ({ ...one, ...change })) });
    expect(amendedParts(sample, changed, difference(sample, changed))).toEqual([
      { change: matter, part: "standards" },
    ]);
    expect(impactOf(sample, changed, amendmentTerms.consentLaw).consent.by).toBe(
      matter === "standards-lowered" ? "owners-assembly" : "parties",
    );
  });

  it("takes a rarer service and one that is dropped for lower ones", () => {
    const often = (frequency: string) =>
      sampleContract({ standards: sample.standards.map((one) => ({ ...one, frequency })) });
    const matters = (before: ContractDraft, after: ContractDraft) =>
      amendedParts(before, after, difference(before, after)).map(({ change }) => change);
    expect(matters(often("1/day"), often("2/week"))).toEqual(["standards-lowered"]);
    expect(matters(often("1/week"), often("1/day"))).toEqual(["provider-duties"]);
    expect(matters(often("1/week"), often("常年"))).toEqual(["standards-lowered"]);
    expect(matters(sample, sampleContract({ standards: [] }))).toContain("standards-lowered");
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

  it("is agreed by the other side than the one whose text it is, by a person of that side", () => {
    const consent: AmendmentCommand = { type: "consent", ref: "会议纪要", on: "2026-05-10" };
    expect(code(proposed(faster).when(at("manager", "2026-05-10"), consent))).toBe("other-side-needed");
    expect(code(proposed(faster).when(at("owner", "2026-05-10"), consent))).toBe("not-allowed");
    const revised = proposed(faster).given(at("committee", "2026-05-02"), { type: "revise", draft: faster });
    expect(code(revised.when(at("committee", "2026-05-10"), consent))).toBe("other-side-needed");
    expect(code(revised.when(at("manager", "2026-05-10"), consent))).toBe("accepted");
  });

  it("takes a consent that was given, and a signature after it: neither reaches into the past", () => {
    const consent: AmendmentCommand = { type: "consent", ref: "会议纪要", on: "2026-05-11" };
    expect(code(proposed(faster).when(at("committee", "2026-05-10"), consent))).toBe("date-in-future");
    const signed = (day: string, signedOn: string) =>
      code(agreed().when(at("manager", day), { type: "sign", signedOn, signatures }));
    expect(signed("2026-05-20", "2026-05-09")).toBe("signed-before-consent");
    expect(signed("2026-06-01", "2026-06-01")).toBe("accepted");
    expect(signed("2026-06-02", "2026-06-02")).toBe("effective-in-past");
    // Written down late with an early day, it would judge by a text that nobody knew of.
    expect(signed("2026-08-01", "2026-05-20")).toBe("effective-in-past");
  });

  it("passes the gates of any contract's text: its clauses, the law of the place, the review", () => {
    const [chapter] = sample.chapters;
    const bare = sampleContract({ chapters: [{ ...chapter!, clauses: chapter!.clauses.slice(0, 5) }] });
    const unlawful: Partial<AmendmentTerms> = {
      policyFindings: [
        { rule: "term.limit", values: { compliant: false }, citations: verdictOf({}).citations },
      ],
    };
    const open = (command: AmendmentCommand, changes: Partial<AmendmentTerms> = {}) =>
      code(amendmentStory().when(at("manager", "2026-05-01", changes), command));
    expect(open(proposal(bare))).toBe("core-clauses-missing");
    expect(open(proposal(faster), unlawful)).toBe("policy-breached");
    expect(open({ ...proposal(sampleContract({ term: { from: "2026-01-01", to: "2026-05-31" } })) })).toBe(
      "term-in-past",
    );
    const signing: AmendmentCommand = { type: "sign", signedOn: "2026-05-20", signatures };
    // The law may have changed since it was proposed.
    expect(code(agreed().when(at("manager", "2026-05-20", unlawful), signing))).toBe("policy-breached");
    const found: Partial<AmendmentTerms> = {
      lintFindings: [
        {
          rule: "whole-subcontract",
          clause: "c-3",
          text: "全部物业服务转委托",
          message: { "zh-CN": "不得整体转委托", en: "The whole service is not passed on." },
          citations: verdictOf({}).citations,
        },
      ],
    };
    const held = agreed().when(at("manager", "2026-05-20", found), signing);
    expect(held).toMatchObject({
      failure: { code: "findings-open", data: { findings: [{ clause: "c-3" }] }, citations: [{}] },
    });
    const override = { reason: "双方另有书面说明" };
    const signed = agreed().given(at("manager", "2026-05-20", found), { ...signing, override });
    expect(signed.state).toMatchObject({
      signed: {
        override: {
          ...override,
          findings: [{ rule: "whole-subcontract", clause: "c-3", text: "全部物业服务转委托" }],
        },
      },
    });
  });

  it("has another hash to sign for every text and for every day it takes effect", () => {
    const of = (draft: ContractDraft, effectiveFrom: string) => signingHash({ draft, effectiveFrom });
    expect(new Set([of(faster, "2026-06-01"), of(faster, "2026-06-02"), of(dearer, "2026-06-01")]).size).toBe(
      3,
    );
    expect(of(faster, "2026-06-01")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("freezes what was open at the contract when it was proposed, and again when it was signed", () => {
    const open = (id: string): Reach => ({
      deadlines: [{ of: "deviation", id, kind: "remedy", due: "2026-05-25T00:00+08:00" }],
      briefings: [{ sheet: "post/工程主管", name: "工程主管", people: ["staff-1"] }],
    });
    const at1 = amendmentStory().given(at("manager", "2026-05-01", { reach: open("d-1") }), proposal(faster));
    expect(at1.state).toMatchObject({
      impact: open("d-1"),
      difference: { standards: [{ standard: "s-1", kind: "changed" }] },
    });
    const signed = at1
      .given(at("committee", "2026-05-10"), { type: "consent", ref: "会议纪要", on: "2026-05-10" })
      .given(at("manager", "2026-05-20", { reach: open("d-2") }), {
        type: "sign",
        signedOn: "2026-05-20",
        signatures,
      });
    expect(signed.state).toMatchObject({ impact: open("d-2") });
    const state = signed.state as AmendmentState;
    expect(view(state, 3, "manager").impact).toMatchObject(open("d-2"));
    // Owners are told that a sheet goes stale, not who has to read it again.
    expect(view(state, 3, "owner").impact).toMatchObject({
      deadlines: open("d-2").deadlines,
      briefings: [{ sheet: "post/工程主管", people: [] }],
    });
  });

  it("is revised before anybody agreed, and its impact computed again", () => {
    const revised = proposed(faster).given(at("committee", "2026-05-02"), { type: "revise", draft: dearer });
    expect(revised.state).toMatchObject({ impact: { consent: { by: "owners-assembly" } } });
    expect(code(agreed().when(at("committee", "2026-05-12"), { type: "revise", draft: dearer }))).toBe(
      "wrong-phase",
    );
  });
});
