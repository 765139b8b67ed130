import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import type { Verdict, VerdictKind } from "../../kernel/verdict.ts";
import { contractMoment as at, contractStory, verdictOf } from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { resolution } from "../../testing/test-estate.ts";
import type { ContractCommand, RenewContract, SignContract } from "./command.ts";
import { contractEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { fairness } from "./fairness.ts";
import { findingOf, policyChecks, questionOf } from "./policy-check.ts";
import { type ContractState, draftOn, statusOn } from "./state.ts";
import type { ContractTerms, ReviewFinding } from "./terms.ts";

const signatures = [
  { name: "甲某", party: "provider", means: "seal" },
  { name: "乙某", party: "client", means: "seal" },
] as const;
const signing: SignContract = { type: "sign", signedOn: "2025-12-20", signatures, authority: resolution };
const vague: ReviewFinding = {
  rule: "vague-commitment",
  clause: "c-3",
  text: "及时",
  message: { "zh-CN": "没有时限", en: "No time is given" },
  citations: [],
};
const drafted = () =>
  contractStory().given(at("manager", "2025-12-01"), { type: "draft", draft: sampleContract() });
const signed = () => drafted().given(at("manager", "2025-12-20"), signing);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const stateOf = (story: { readonly state: ContractState | null }): ContractState =>
  story.state as ContractState;

describe("before signing", () => {
  it("keeps what was said, the bidding file and the notice of a clause that weighs on a party", () => {
    const story = drafted()
      .given(at("committee", "2025-12-02"), {
        type: "negotiate",
        party: "client",
        clause: "c-4",
        position: "单价偏高",
      })
      .given(at("manager", "2025-12-03"), {
        type: "notify-onerous",
        clause: "c-9",
        how: "加粗并当面逐条说明",
      });
    expect(stateOf(story)).toMatchObject({
      negotiation: [{ on: "2025-12-02", party: "client", clause: "c-4" }],
      onerous: [{ clause: "c-9", on: "2025-12-03" }],
    });
  });

  it("lays both sides' breaches beside each other and names what has no remedy", () => {
    expect(fairness(sampleContract())).toMatchObject({
      onlyAgainst: "provider",
      owner: [],
      standardsWithoutRemedy: [],
    });
  });

  it.each<[string, ContractCommand, Partial<ContractTerms>, string]>([
    [
      "a clause that is not there",
      { type: "negotiate", party: "client", clause: "c-99", position: "x" },
      {},
      "clause-unknown",
    ],
    [
      "signing without authority",
      { type: "sign", signedOn: "2025-12-20", signatures },
      {},
      "authority-missing",
    ],
    [
      "a bid award where the assembly must decide",
      { ...signing, authority: { kind: "bid-award", ref: "中标通知书", on: "2025-12-01" } },
      {},
      "authority-missing",
    ],
    [
      "an award that came after the signing",
      { ...signing, authority: { ...resolution, on: "2025-12-21" } },
      {},
      "authority-late",
    ],
    ["one signature", { ...signing, signatures: [signatures[0]] }, {}, "signature-missing"],
    ["a signature that does not verify", signing, { invalidSignatures: ["甲某"] }, "signature-invalid"],
    ["a day to come", { ...signing, signedOn: "2026-12-20" }, {}, "signed-in-future"],
    [
      "what the law of the place does not allow",
      signing,
      { policyFindings: [{ rule: "fee.prepayLimit", citations: [], values: { allowed: false } }] },
      "policy-breached",
    ],
    ["open findings of the review", signing, { lintFindings: [vague] }, "findings-open"],
    [
      "an action on a text nobody signed",
      { type: "terminate", on: "2026-01-01", ground: { kind: "dismissal", text: "x" } },
      {},
      "not-signed",
    ],
  ])("refuses %s", (_name, command, changes, refusal) => {
    expect(code(drafted().when(at("manager", "2025-12-21", changes), command))).toBe(refusal);
  });

  it("refuses a text that lacks what a contract must say, and names it by the law", () => {
    const sample = sampleContract();
    const chapters = sample.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.filter(({ topics }) => !topics.includes("handover")),
    }));
    const bare = contractStory().given(at("manager", "2025-12-01"), {
      type: "draft",
      draft: { ...sample, chapters },
    });
    const refused = bare.when(at("manager", "2025-12-20"), signing);
    expect(Result.isFailure(refused) && refused.failure).toMatchObject({
      code: "core-clauses-missing",
      data: { missing: ["handover"] },
      citations: [{ article: "第二十条" }],
    });
  });

  it("refuses a term that is over before anybody signs", () => {
    const old = contractStory().given(at("manager", "2025-12-01"), {
      type: "draft",
      draft: sampleContract({ term: { from: "2024-01-01", to: "2025-12-19" } }),
    });
    expect(code(old.when(at("manager", "2025-12-20"), signing))).toBe("term-over");
    expect(code(old.when(at("manager", "2025-12-20"), { ...signing, signedOn: "2025-12-19" }))).toBe(
      "accepted",
    );
  });

  it("keeps what the law did not settle, and stops where it contradicts itself until a reason is given", () => {
    const check = policyChecks(sampleContract())[0]!;
    const asked = (kind: VerdictKind, values: Verdict["values"] = {}) => {
      const verdict = { ...verdictOf(values, kind), missing: ["stage"] };
      return { finding: findingOf(check, verdict), question: questionOf(check, verdict) };
    };
    for (const kind of ["needs-input", "stale", "not-covered"] as const)
      expect(asked(kind)).toMatchObject({
        finding: null,
        question: { rule: "term.limit", severity: "open", verdict: kind, missing: ["stage"] },
      });
    expect(asked("conflict").question).toMatchObject({ severity: "high", verdict: "conflict" });
    expect(asked("determined", { compliant: true })).toEqual({ finding: null, question: null });
    expect(asked("stale", { compliant: false })).toMatchObject({
      finding: { rule: "term.limit" },
      question: null,
    });

    const open = asked("needs-input").question!;
    const listed = drafted().given(at("manager", "2025-12-20", { policyQuestions: [open] }), signing);
    expect(stateOf(listed).policyQuestions).toEqual([open]);
    const doubtful = at("manager", "2025-12-20", { policyQuestions: [asked("conflict").question!] });
    expect(code(drafted().when(doubtful, signing))).toBe("findings-open");
    const reason = "已向主管部门书面咨询";
    const signedAnyway = drafted().given(doubtful, { ...signing, override: { reason } });
    expect(stateOf(signedAnyway).signed?.override).toEqual({
      reason,
      findings: [{ rule: "term.limit", clause: null, text: null }],
    });
  });

  it("names what the review found, where, and the law of it once", () => {
    const article = { source: "中华人民共和国民法典", article: "第五百一十一条", quote: "约定不明确" };
    const found = { ...vague, citations: [article] };
    const refused = drafted().when(
      at("manager", "2025-12-20", { lintFindings: [found, { ...found, clause: "c-5" }] }),
      signing,
    );
    expect(Result.isFailure(refused) && refused.failure).toEqual({
      code: "findings-open",
      data: {
        findings: ["c-3", "c-5"].map((clause) => ({
          rule: "vague-commitment",
          clause,
          text: "及时",
          message: vague.message,
        })),
      },
      citations: [article],
    });
  });

  it("signs in spite of findings when a reason is given, and keeps both", () => {
    const story = drafted().given(at("manager", "2025-12-20", { lintFindings: [vague] }), {
      ...signing,
      override: { reason: "双方另附量化清单" },
    });
    expect(stateOf(story).signed?.override).toEqual({
      reason: "双方另附量化清单",
      findings: [{ rule: "vague-commitment", clause: "c-3", text: "及时" }],
    });
  });
});

describe("once signed", () => {
  it("promises the filing and the last day to say no to a renewal, each by its law", () => {
    expect(stateOf(signed()).deadlines).toMatchObject([
      { kind: "filing", dueDate: "2026-01-19", due: "2026-01-20T00:00+08:00" },
      { kind: "renewal-notice", dueDate: "2028-10-02" },
    ]);
  });

  it("is filed once", () => {
    const filed = signed().given(at("desk", "2026-01-05"), {
      type: "file",
      filedOn: "2026-01-05",
      receipt: "备字1号",
    });
    expect(stateOf(filed).deadlines.map(({ kind }) => kind)).toEqual(["renewal-notice"]);
    expect(
      code(filed.when(at("desk", "2026-01-06"), { type: "file", filedOn: "2026-01-06", receipt: "2" })),
    ).toBe("already-filed");
  });

  it("is filed on a day between its signing and today", () => {
    const filed = (filedOn: string) =>
      code(signed().when(at("desk", "2026-01-05"), { type: "file", filedOn, receipt: "备字1号" }));
    expect(filed("2025-12-19")).toBe("before-signing");
    expect(filed("2026-01-06")).toBe("date-in-future");
    expect(filed("2025-12-20")).toBe("accepted");
  });

  it("entered after the day for its filing has that day missed, not forgotten", () => {
    const late = drafted().given(at("manager", "2026-03-02"), signing);
    expect(stateOf(late)).toMatchObject({
      missed: ["estate-1.k1#filing@2026-01-19"],
      deadlines: [{ kind: "renewal-notice" }],
    });
    // On the day itself it can still be filed.
    const onTheDay = drafted().given(at("manager", "2026-01-19"), signing);
    expect(stateOf(onTheDay)).toMatchObject({ missed: [], deadlines: { length: 2 } });
  });

  it("keeps a deadline that passed as missed, never moved", () => {
    const [filing] = stateOf(signed()).deadlines;
    const command = { type: "note-missed", deadline: filing!.id } as const;
    expect(code(signed().when(at("system", "2026-01-19"), command))).toBe("not-due");
    const missed = signed().given(at("system", "2026-01-20"), command);
    expect(stateOf(missed)).toMatchObject({ missed: [filing!.id], deadlines: [{ kind: "renewal-notice" }] });
  });

  it("has an amended text from its day on, and the old one before", () => {
    const draft = sampleContract({ title: "变更后的合同" });
    const amended = signed().given(at("system", "2026-05-01"), {
      type: "amend",
      amendment: "estate-1.a1",
      cause: "policy-change",
      effectiveFrom: "2026-06-01",
      draft,
      affected: { clauses: [], standards: [], duties: [], fees: false },
    });
    expect(draftOn(stateOf(amended), "2026-05-31").title).toBe(sampleContract().title);
    expect(draftOn(stateOf(amended), "2026-06-01").title).toBe("变更后的合同");
  });

  it("is amended by what follows from a signed amendment only", () => {
    const command = {
      type: "amend",
      amendment: "a",
      cause: "other",
      effectiveFrom: "2026-06-01",
      draft: sampleContract(),
      affected: { clauses: [], standards: [], duties: [], fees: false },
    } as const;
    expect(code(signed().when(at("manager", "2026-05-01"), command))).toBe("not-allowed");
    expect(code(signed().when(at("system", "2026-05-01"), { ...command, effectiveFrom: "2029-06-01" }))).toBe(
      "not-in-force",
    );
  });

  it("is renewed for longer, with the assembly's word", () => {
    const renewal = {
      type: "renew",
      to: "2030-12-31",
      signedOn: "2028-11-01",
      signatures,
      authority: resolution,
    } as const;
    const renewed = signed().given(
      at("committee", "2028-11-01", { renewalNotice: verdictOf({ latestNotice: "2030-10-02" }) }),
      renewal,
    );
    expect(statusOn(stateOf(renewed), "2030-06-01")).toBe("in-force");
    expect(stateOf(renewed).deadlines.map(({ dueDate }) => dueDate)).toEqual(["2026-01-19", "2030-10-02"]);
    expect(code(signed().when(at("committee", "2028-11-01"), { ...renewal, to: "2028-06-01" }))).toBe(
      "term-not-longer",
    );
    const { authority: _, ...bare } = renewal;
    const refused = (command: Partial<RenewContract>, changes: Partial<ContractTerms> = {}) =>
      code(signed().when(at("committee", "2028-11-01", changes), { ...renewal, ...command }));
    expect(code(signed().when(at("committee", "2028-11-01"), bare))).toBe("authority-missing");
    expect(refused({ authority: { ...resolution, on: "2028-11-02" } })).toBe("authority-late");
    expect(refused({ signedOn: "2028-11-02" })).toBe("signed-in-future");
    expect(refused({ signedOn: "2025-12-19" })).toBe("before-signing");
    expect(refused({}, { invalidSignatures: ["甲某"] })).toBe("signature-invalid");
    expect(code(signed().when(at("committee", "2031-01-01"), renewal))).toBe("term-over");
    // The law of the place is asked about the new term too.
    const finding = { rule: "term.limit", citations: [], values: { compliant: false } };
    expect(refused({}, { policyFindings: [finding] })).toBe("policy-breached");
    const doubt = {
      rule: "term.limit",
      severity: "high",
      verdict: "conflict",
      citations: [],
      values: {},
      missing: [],
    } as const;
    expect(refused({}, { policyQuestions: [doubt] })).toBe("findings-open");
    expect(refused({ override: { reason: "已咨询" } }, { policyQuestions: [doubt] })).toBe("accepted");
  });

  it("takes no other draft", () => {
    expect(
      code(signed().when(at("manager", "2026-01-02"), { type: "revise", draft: sampleContract() })),
    ).toBe("already-signed");
  });
});

it("folds a signing that was written before there were authority and deadlines", () => {
  const old = { signedOn: "2025-12-20", signatures, textHash: "0".repeat(64), filing: null };
  const data = Schema.decodeUnknownSync(contractEventSchemas.ContractSigned)(old);
  const state = evolve(stateOf(drafted()), { type: "ContractSigned", data });
  expect(state).toMatchObject({ signed: { authority: null, override: null }, deadlines: [] });
  expect(statusOn(state, "2026-02-01")).toBe("in-force");
});
