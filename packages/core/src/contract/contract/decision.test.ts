import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { contractMoment as at, contractStory, verdictOf } from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { resolution } from "../../testing/test-estate.ts";
import type { ContractCommand, SignContract } from "./command.ts";
import { contractEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { fairness } from "./fairness.ts";
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
      { type: "terminate", on: "2026-01-01", ground: "x" },
      {},
      "not-signed",
    ],
  ])("refuses %s", (_name, command, changes, refusal) => {
    expect(code(drafted().when(at("manager", "2025-12-21", changes), command))).toBe(refusal);
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
    expect(code(signed().when(at("committee", "2028-11-01"), bare))).toBe("authority-missing");
  });

  it("ends no sooner than a notice that arrived allows", () => {
    const noticed = signed().given(
      at("committee", "2027-03-01", { notice: verdictOf({ earliestLastDayInForce: "2027-04-30" }) }),
      { type: "note-notice", kind: "dismissal", by: "client", receivedOn: "2027-03-01" },
    );
    const end = (on: string): ContractCommand => ({ type: "terminate", on, ground: "业主大会决定解聘" });
    expect(code(noticed.when(at("committee", "2027-03-02"), end("2027-04-29")))).toBe("notice-too-short");
    const ended = noticed.given(at("committee", "2027-03-02"), end("2027-04-30"));
    expect([statusOn(stateOf(ended), "2027-04-30"), statusOn(stateOf(ended), "2027-05-01")]).toEqual([
      "in-force",
      "terminated",
    ]);
    expect(code(ended.when(at("committee", "2027-05-02"), end("2027-05-02")))).toBe("not-in-force");
    // Its end is decided: it is not prolonged, and after its last day only what the signing left to do is written down.
    const late = (day: string, command: ContractCommand) => code(ended.when(at("manager", day), command));
    expect(late("2027-04-01", { type: "continue", since: "2029-01-01" })).toBe("not-in-force");
    expect(
      late("2027-04-01", {
        type: "renew",
        to: "2030-12-31",
        signedOn: "2027-04-01",
        signatures,
        authority: resolution,
      }),
    ).toBe("not-in-force");
    const notice = {
      type: "note-notice",
      kind: "dismissal",
      by: "client",
      receivedOn: "2027-04-20",
    } as const;
    expect(late("2027-05-01", notice)).toBe("not-in-force");
    expect(late("2027-05-01", { type: "file", filedOn: "2027-05-01", receipt: "备字1号" })).toBe("accepted");
  });

  it("meets the deadline for a notice of non-renewal that arrived by its last day, and by nothing else", () => {
    const kinds = (kind: "non-renewal" | "dismissal", receivedOn: string) =>
      stateOf(
        signed().given(at("manager", receivedOn, { notice: verdictOf({}) }), {
          type: "note-notice",
          kind,
          by: "provider",
          receivedOn,
        }),
      ).deadlines.map((deadline) => deadline.kind);
    expect(kinds("non-renewal", "2028-10-02")).not.toContain("renewal-notice");
    expect(kinds("non-renewal", "2028-10-03")).toContain("renewal-notice");
    expect(kinds("dismissal", "2028-10-02")).toContain("renewal-notice");
  });

  it("goes on without a term when the provider goes on serving", () => {
    const since = { type: "continue", since: "2029-01-01" } as const;
    expect(code(signed().when(at("manager", "2028-12-01"), { ...since, since: "2028-12-31" }))).toBe(
      "term-not-over",
    );
    const continuing = signed().given(at("manager", "2029-01-02"), since);
    expect(statusOn(stateOf(continuing), "2029-03-01")).toBe("continuing");
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
