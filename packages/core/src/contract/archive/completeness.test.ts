import { describe, expect, it } from "vitest";
import { archiveDocument } from "../../testing/archive-world.ts";
import {
  amendmentMoment,
  amendmentStory,
  contractMoment,
  contractStory,
} from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { resolution } from "../../testing/test-estate.ts";
import type { AmendmentState } from "../amendment/state.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { ContractState } from "../contract/state.ts";
import { textHash } from "../contract/text-hash.ts";
import { obligations } from "../duty/obligation.ts";
import type { LetterState } from "../letter/state.ts";
import { completeness, type CompletenessFacts, completenessOf } from "./completeness.ts";
import { annexHash } from "./document-part.ts";
import type { ArchiveDocument, ArchiveEntry } from "./entry.ts";

const annex = { id: "x-1", title: "附件一 服务标准", paragraphs: ["每周清扫三次。"] };
const draft = (changes: Partial<ContractDraft> = {}) => sampleContract({ annexes: [annex], ...changes });
const signatures = [
  { name: "甲某", party: "provider", means: "seal" },
  { name: "乙某", party: "client", means: "seal" },
] as const;
const signedContract = (text: ContractDraft = draft()) =>
  contractStory()
    .given(contractMoment("manager", "2025-12-01"), { type: "draft", draft: text })
    .given(contractMoment("manager", "2025-12-20"), {
      type: "sign",
      signedOn: "2025-12-20",
      signatures,
      authority: resolution,
    });
const contract = signedContract().state as ContractState;

const entry = (id: string, changes: Partial<ArchiveDocument> = {}): ArchiveEntry => ({
  ...archiveDocument(id, changes),
  filedBy: "system",
  filedOn: "2026-01-01",
  retention: null,
  replaces: null,
  replacedBy: null,
  destruction: null,
});
const words = (hash: string) => ({ form: "text", hash, file: null }) as const;
const original = entry("e-1", { content: words(textHash(draft())) });
const annexEntry = entry("e-2", {
  kind: "annex",
  title: { "zh-CN": annex.title, en: annex.title },
  content: words(annexHash(annex)),
});
const facts = (changes: Partial<CompletenessFacts> = {}): CompletenessFacts => ({
  contract,
  amendments: [],
  letters: [],
  obligations: [],
  entries: [original, annexEntry],
  asOf: "2026-03-15",
  ...changes,
});
const told = (changes: Partial<CompletenessFacts> = {}) =>
  completeness(facts(changes)).map(({ about, entry: id, kind, reason, status }) => [
    kind,
    about,
    status,
    reason,
    id,
  ]);

const scan = { id: "a".repeat(64), name: "scan.pdf", mediaType: "application/pdf", size: 1 };
const receipt = { ...scan, id: "b".repeat(64) };
const letter: LetterState = {
  id: "estate-1.l1",
  number: "CG-1",
  estate: "estate-1",
  contract: "estate-1.k1",
  kind: "demand",
  recipient: "owner-1",
  concerns: null,
  subject: { subject: "owner-1", $personal: "0" },
  paragraphs: [],
  sheet: null,
  answerBy: null,
  writtenOn: "2026-03-01",
  scan,
  services: [
    {
      means: "ems",
      to: { subject: "owner-1", $personal: "0" },
      sentOn: "2026-03-02",
      reference: "EMS1",
      proof: [],
      dueToArrive: "2026-03-05",
      outcome: null,
    },
  ],
  arrivedOn: null,
  phase: "served",
};

describe("whether an archive is complete", () => {
  it("is when the text that was signed and its annexes are there, word for word", () => {
    expect(told()).toEqual([
      ["original", "estate-1.k1", "present", "filed", "e-1.1"],
      ["annex", "x-1", "present", "filed", "e-2.1"],
    ]);
    expect(completenessOf("estate-1.k1", facts())).toMatchObject({
      isComplete: true,
      counts: { present: 2, missing: 0, stale: 0 },
    });
  });

  it("expects nothing before the signature", () => {
    expect(told({ asOf: "2025-12-19" })).toEqual([]);
    expect(completenessOf("estate-1.k1", facts({ asOf: "2025-12-19" })).isComplete).toBe(false);
  });

  it("tells what was never filed from what differs and what was destroyed, in both languages", () => {
    expect(told({ entries: [] })[0]).toEqual(["original", "estate-1.k1", "missing", "not-filed", null]);
    expect(told({ entries: [entry("e-9")] })[0]).toEqual(["original", "estate-1.k1", "stale", "text-differs", "e-9.1"]);
    const destruction = {
      proposedBy: "desk-1",
      proposedOn: "2026-03-01",
      reason: { subject: "desk-1", value: "期满" },
      approved: { by: "manager-1", on: "2026-03-02" },
    };
    expect(told({ entries: [{ ...original, destruction }] })[0]).toEqual(["original", "estate-1.k1", "missing", "destroyed", "e-1.1"]);
    expect(completeness(facts({ entries: [] }))[0]?.says).toEqual({ "zh-CN": "没有归档。", en: "Not filed." });
  }); // prettier-ignore

  it("calls an annex stale once an amendment has changed its words, from the day it takes effect", () => {
    const text = draft({ annexes: [{ ...annex, paragraphs: ["每天清扫。"] }] });
    const amended = signedContract().given(contractMoment("system", "2026-03-01"), {
      type: "amend",
      amendment: "estate-1.a1",
      cause: "owners-demand",
      effectiveFrom: "2026-04-01",
      draft: text,
      affected: { clauses: [], standards: [], duties: [], fees: false },
    }).state as ContractState;
    const statusOfAnnex = (asOf: string) =>
      told({ contract: amended, asOf }).find(([kind]) => kind === "annex");
    expect(statusOfAnnex("2026-03-31")).toEqual(["annex", "x-1", "present", "filed", "e-2.1"]);
    expect(statusOfAnnex("2026-04-01")).toEqual(["annex", "x-1", "stale", "annex-changed", "e-2.1"]);
  });

  it("expects each signed amendment by the hash of its text, and none that is only proposed", () => {
    const sample = sampleContract();
    const text = sampleContract({
      standards: sample.standards.map((standard) => ({ ...standard, target: "20" })),
    });
    const proposed = amendmentStory().given(amendmentMoment("manager", "2026-02-01"), {
      type: "propose",
      estate: "estate-1",
      contract: "estate-1.k1",
      title: "补充协议一",
      ground: { kind: "owners-demand", basis: "会议纪要" },
      effectiveFrom: "2026-04-01",
      draft: text,
    });
    const signed = proposed
      .given(amendmentMoment("committee", "2026-02-10"), { type: "consent", ref: "会议纪要", on: "2026-02-10" })
      .given(amendmentMoment("manager", "2026-02-20"), { type: "sign", signedOn: "2026-02-20", signatures });
    const of = (state: AmendmentState | null, entries: readonly ArchiveEntry[] = []) =>
      told({ amendments: [state!], entries }).filter(([kind]) => kind === "amendment");
    expect(of(proposed.state)).toEqual([]);
    expect(of(signed.state)).toEqual([["amendment", "estate-1.a1", "missing", "not-filed", null]]);
    const filed = (hash: string) =>
      entry("e-3", { kind: "amendment", title: { "zh-CN": "补充协议一", en: "补充协议一" }, content: words(hash) });
    expect(of(signed.state, [filed(textHash(text))])[0]?.[2]).toBe("present");
    expect(of(signed.state, [filed("0".repeat(64))])[0]).toEqual(["amendment", "estate-1.a1", "stale", "text-differs", "e-3.1"]);
  }); // prettier-ignore

  it("expects a sealed letter and the proof of each service, and says when nothing proves the arrival", () => {
    const of = (state: LetterState, entries: readonly ArchiveEntry[] = []) =>
      told({ letters: [state], entries }).filter(([kind]) => kind === "letter" || kind === "service-proof");
    expect(of({ ...letter, phase: "draft", scan: null, services: [] })).toEqual([]);
    const filed = entry("e-4", { kind: "letter", content: { form: "file", hash: scan.id, file: scan } });
    expect(of(letter, [filed])).toEqual([
      ["letter", "estate-1.l1", "present", "filed", "e-4.1"],
      ["service-proof", "estate-1.l1", "missing", "arrival-unproven", null],
    ]);
    const [service] = letter.services;
    const arrived: LetterState = {
      ...letter,
      services: [{ ...service!, outcome: { kind: "arrived", on: "2026-03-04", proof: [receipt] } }],
    };
    expect(of(arrived, [filed])[1]).toEqual(["service-proof", "estate-1.l1", "missing", "not-filed", null]);
    const proof = entry("e-5", {
      kind: "service-proof",
      content: { form: "file", hash: receipt.id, file: receipt },
    });
    expect(of(arrived, [filed, proof])[1]?.[2]).toBe("present");
  });

  it("expects a bidding file where a bid award entitled the client to sign", () => {
    const awarded: ContractState = {
      ...contract,
      signed: { ...contract.signed!, authority: { kind: "bid-award", ref: "中标通知书", on: "2025-12-01" } },
    };
    const of = (entries: readonly ArchiveEntry[], changes: Partial<ContractState> = {}) =>
      told({ contract: { ...awarded, ...changes }, entries }).filter(([kind]) => kind === "bidding");
    expect(of([])).toEqual([["bidding", "estate-1.k1", "missing", "bid-awarded", null]]);
    expect(of([entry("e-6", { kind: "bidding" })])[0]?.[2]).toBe("present");
    expect(of([], { biddingFiles: [scan] })).toEqual([["bidding", scan.id, "missing", "not-filed", null]]);
  });

  it("expects a record of what is done again and again for the last period that is over", () => {
    const [standard] = sampleContract().standards;
    const text = sampleContract({ standards: [{ ...standard!, frequency: "2/week" }] });
    const promised = obligations(text, "2026-03-15", [], []);
    const record = (date: string) => entry("e-7", { kind: "performance", date, clauses: ["c-3"] });
    const of = (asOf: string, entries: readonly ArchiveEntry[]) =>
      told({ obligations: promised, entries, asOf }).filter(([kind]) => kind === "performance");
    expect(of("2026-01-30", [])).toEqual([]);
    expect(of("2026-03-15", [])).toEqual([["performance", "s-1", "missing", "no-record", null]]);
    expect(of("2026-03-15", [record("2026-01-31")])).toEqual([["performance", "s-1", "stale", "record-old", "e-7.1"]]);
    expect(of("2026-03-15", [record("2026-02-28")])[0]?.[2]).toBe("present");
    // What owners owe, and what is done only when called for, is not expected.
    expect(told({ obligations: obligations(sampleContract(), "2026-03-15", [], []), entries: [] }).filter(([kind]) => kind === "performance")).toEqual([]);
    const beside = promised.map((obligation) => ({ ...obligation, clause: null }));
    expect(told({ obligations: beside }).at(-1)).toEqual(["performance", "s-1", "missing", "names-no-clause", null]);
  }); // prettier-ignore

  it("expects each notice that was given by the day", () => {
    const noticed: ContractState = {
      ...contract,
      onerous: [{ clause: "c-9", on: "2025-12-03", how: "当面逐条说明", evidence: [] }],
    };
    const of = (entries: readonly ArchiveEntry[]) =>
      told({ contract: noticed, entries }).filter(([kind]) => kind === "notice");
    expect(of([])).toEqual([["notice", "c-9", "missing", "not-filed", null]]);
    expect(of([entry("e-8", { kind: "notice", date: "2025-12-03", clauses: ["c-9"] })])[0]?.[2]).toBe(
      "present",
    );
  });
});
