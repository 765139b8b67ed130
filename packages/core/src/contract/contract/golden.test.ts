import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contractMoment as at, contractStory, verdictOf } from "../../testing/contract-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { resolution } from "../../testing/test-estate.ts";
import { aggregate } from "./aggregate.ts";
import type { ContractDraft } from "./draft.ts";
import type { ContractEvent } from "./event.ts";
import type { ContractState } from "./state.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
const former = new URL("./golden-former.jsonl", import.meta.url).pathname;
const file = { id: "a".repeat(64), name: "投标文件.pdf", mediaType: "application/pdf", size: 10 };
const sample = sampleContract();
/** A draft with every member that a draft may leave out. */
const full: ContractDraft = sampleContract({
  notice: { clause: "c-10", nonRenewalDays: 90, dismissalDays: null },
  standards: sample.standards.map((standard) => ({
    ...standard,
    frequency: "1/month",
    grade: { standard: "某市物业服务等级标准", grade: "一级" },
  })),
  fees: { ...sample.fees, lateCharge: { clause: "c-9", dailyRate: "0.0003", cap: "0.1" } },
  annexes: [
    { id: "x-1", title: "附件一", paragraphs: ["清单。"], table: { head: ["项目"], rows: [["电梯"]] } },
  ],
});
const signatures = [
  {
    name: "甲某",
    party: "provider",
    means: "e-signature",
    proof: { scheme: "ed25519", key: "k", value: "v" },
  },
  { name: "乙某", party: "client", means: "seal" },
] as const;
const finding = {
  rule: "vague-commitment",
  clause: "c-3",
  text: "及时",
  message: { "zh-CN": "没有时限", en: "No time is given" },
  citations: [],
};
const question = {
  rule: "term.limit",
  severity: "high",
  verdict: "conflict",
  citations: finding.citations,
  values: {},
  missing: ["stage"],
} as const;
const affected = { clauses: ["c-3"], standards: ["s-1"], duties: ["工程主管"], fees: false };

const life = () => {
  const signed = contractStory()
    .given(at("manager", "2025-12-01"), { type: "draft", draft: sample })
    .given(at("manager", "2025-12-02"), { type: "revise", draft: full })
    .given(at("committee", "2025-12-03"), { type: "negotiate", party: "client", position: "单价偏高" })
    .given(at("committee", "2025-12-03"), { type: "negotiate", party: "client", clause: "c-4", position: "同上" })
    .given(at("manager", "2025-12-04"), { type: "attach-bid", files: [file] })
    .given(at("manager", "2025-12-05"), { type: "notify-onerous", clause: "c-9", how: "当面说明", evidence: [file] })
    .given(at("manager", "2025-12-20", { lintFindings: [finding], policyQuestions: [question] }), {
      type: "sign",
      signedOn: "2025-12-20",
      signatures,
      authority: resolution,
      override: { reason: "双方另附量化清单" },
    }); // prettier-ignore
  const [filing] = (signed.state as ContractState).deadlines;
  return signed
    .given(at("system", "2026-02-01"), { type: "note-missed", deadline: filing!.id })
    .given(at("desk", "2026-02-02"), { type: "file", filedOn: "2026-02-02", receipt: "备案1号" })
    .given(at("system", "2026-03-01"), { type: "amend", amendment: "estate-1.a1", cause: "policy-change", effectiveFrom: "2026-04-01", draft: full, affected })
    .given(at("manager", "2028-06-01", { policyQuestions: [question] }), { type: "renew", to: "2030-12-31", signedOn: "2028-06-01", signatures, authority: resolution, override: { reason: "已咨询" } })
    .given(at("manager", "2030-06-01"), { type: "renew", to: "2031-12-31", signedOn: "2030-06-01", signatures, authority: resolution })
    .given(at("manager", "2032-01-02"), { type: "continue", since: "2032-01-01" })
    .given(at("manager", "2032-01-15", { notice: verdictOf({ earliestLastDayInForce: "2032-03-15" }) }), { type: "note-notice", kind: "dismissal", by: "client", receivedOn: "2032-01-15", authority: resolution })
    .given(at("manager", "2032-02-01", { notice: verdictOf({ due: "2032-04-01" }) }), { type: "note-notice", kind: "indefinite", by: "client", receivedOn: "2032-02-01" })
    .given(at("manager", "2032-04-01"), { type: "terminate", on: "2032-04-01", ground: { kind: "indefinite", text: "不定期合同解除", proof: [{ kind: "record", ref: "解除通知书" }] } }); // prettier-ignore
};

const renewedWithout = (events: readonly ContractEvent[]): readonly ContractEvent[] =>
  events.map((event) =>
    event.type === "ContractRenewed" ? { ...event, data: { ...event.data, authority: null } } : event,
  );

describe("the events of a contract", () => {
  it("are read for ever, each type with all that it may hold", async () => {
    const told = life();
    expect(new Set(told.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
    await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(golden);
    expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toEqual(told.state);
    expect(told.state).toMatchObject({
      signed: {
        authority: resolution,
        override: {
          findings: [
            { rule: "vague-commitment", clause: "c-3", text: "及时" },
            { rule: "term.limit", clause: null, text: null },
          ],
        },
      },
      draft: { notice: { nonRenewalDays: 90 }, fees: { lateCharge: { cap: "0.1" } } },
      notices: [{ authority: resolution }, { kind: "indefinite" }],
      terminated: { ground: "不定期合同解除", kind: "indefinite" },
    });
  });

  it("fold without what a renewal need not have", () => {
    const events = renewedWithout(life().events);
    expect(readGolden(aggregate, goldenLines(aggregate, events))).toMatchObject({ versions: { length: 4 } });
  });

  it("written by the former version fold still: a finding was its rule alone", () => {
    expect(readGolden(aggregate, readFileSync(former, "utf8"))).toMatchObject({
      signed: {
        on: "2025-12-20",
        override: {
          reason: "双方另附量化清单",
          findings: [{ rule: "vague-commitment", clause: null, text: null }],
        },
      },
      versions: [{ from: "2026-01-01" }],
    });
  });

  it("from before there were an authority and deadlines fold still", () => {
    const lines = readFileSync(former, "utf8").trim().split("\n");
    const bare = lines.map((line) => {
      const { data, ...rest } = JSON.parse(line) as { readonly data: Record<string, unknown> };
      const { authority: _, deadlines: _d, override: _o, ...kept } = data;
      return JSON.stringify({ ...rest, data: kept });
    });
    expect(readGolden(aggregate, bare.join("\n"))).toMatchObject({
      signed: { on: "2025-12-20", authority: null, override: null },
      deadlines: [],
    });
  });
});
