import { readFileSync } from "node:fs";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import type { Aggregate } from "../../kernel/aggregate.ts";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Envelope } from "../../kernel/envelope.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import { aggregate as assessments } from "../../standard/assessment/aggregate.ts";
import { aggregate as deviations } from "../../standard/deviation/aggregate.ts";
import { readGolden } from "../../testing/golden-events.ts";
import { aggregate as amendments } from "../amendment/aggregate.ts";
import { aggregate as contracts } from "../contract/aggregate.ts";
import type { ContractState } from "../contract/state.ts";
import { aggregate as disputes } from "../dispute/aggregate.ts";
import { aggregate as handovers } from "../handover/aggregate.ts";
import { aggregate as letters } from "../letter/aggregate.ts";
import { aggregate as takeovers } from "../takeover/aggregate.ts";
import { type ArchiveFact, documentedEvents, documentsOf } from "./document.ts";
import type { ArchiveDocument } from "./entry.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
/** The golden events of every stream that leaves documents: each type of event with all that it may hold. */
const streams = [
  [contracts, "../contract/golden.jsonl"],
  [amendments, "../amendment/golden.jsonl"],
  [letters, "../letter/golden.jsonl"],
  [takeovers, "../takeover/golden.jsonl"],
  [handovers, "../handover/golden.jsonl"],
  [disputes, "../dispute/golden.jsonl"],
  [deviations, "../../standard/deviation/golden.jsonl"],
  [assessments, "../../standard/assessment/golden-owner-feedback.jsonl"],
  [assessments, "../../standard/assessment/golden-third-party.jsonl"],
] as unknown as readonly (readonly [Aggregate<unknown, DomainEvent>, string])[];

const contract = readGolden(contracts, read("../contract/golden.jsonl")) as ContractState;

interface Left {
  readonly type: string;
  readonly data: Envelope["data"];
  readonly documents: readonly ArchiveDocument[];
}

/** What each event of a stream leaves. */
const leftBy = (aggregate: Aggregate<unknown, DomainEvent>, path: string): readonly Left[] => {
  let state: unknown = null;
  return read(path)
    .trim()
    .split("\n")
    .map((line, index) => {
      const { data, type } = JSON.parse(line) as { readonly type: string; readonly data: Envelope["data"] };
      const event = { type, data: Schema.decodeUnknownSync(aggregate.schemas[type]!)(data) };
      const at = "2026-03-02T09:00:00+08:00";
      state = aggregate.evolve(state, { ...event, version: index + 1, at });
      const envelope = {
        stream: `estate-1/${aggregate.kind}/k1`,
        eventId: `e-${index + 1}`,
        occurredAt: at,
        type,
        data,
      } as unknown as Envelope;
      const fact = { kind: aggregate.kind, event, state } as unknown as ArchiveFact;
      return { type, data, documents: documentsOf(fact, contract, envelope) };
    });
};
const all = streams.flatMap(([aggregate, path]) => leftBy(aggregate, path));
const of = (type: string): readonly ArchiveDocument[] =>
  all.filter((left) => left.type === type).flatMap(({ documents }) => documents);
const kindsOf = (type: string) => [...new Set(of(type).map(({ kind }) => kind))];

describe("the documents that an event leaves", () => {
  it("are left by the types that reactions look for, by each of them, and by no other", () => {
    const leaving = all.flatMap(({ documents, type }) => (documents.length > 0 ? [type] : []));
    expect([...new Set(leaving)].sort()).toEqual([...documentedEvents].sort());
  });

  it.each<[string, readonly string[]]>([
    ["ContractSigned", ["original", "annex"]],
    ["ContractRenewed", ["original", "annex"]],
    ["BidAttached", ["bidding"]],
    ["OnerousTermNotified", ["notice"]],
    ["ContractNoticed", ["notice"]],
    ["ContractFiled", ["notice"]],
    ["AmendmentSigned", ["amendment", "annex"]],
    ["LetterSealed", ["letter"]],
    ["LetterServed", ["service-proof"]],
    ["LetterReturned", ["service-proof"]],
    ["LetterArrived", ["service-proof"]],
    ["TakeoverSigned", ["handover"]],
    ["TakeoverClosed", ["handover"]],
    ["HandoverCompleted", ["handover"]],
    ["DisputeSettled", ["dispute"]],
    ["DisputeDecided", ["dispute"]],
    ["DeviationClosed", ["performance"]],
    ["AssessmentClosed", ["performance"]],
  ])("are of their kind: %s leaves %j", (type, kinds) => {
    expect(kindsOf(type)).toEqual(kinds);
  });

  it("have ids and a source that derive from the event, a title in both languages, and a hash", () => {
    for (const [aggregate, path] of streams)
      for (const [index, { documents }] of leftBy(aggregate, path).entries())
        for (const [nth, { content, date, id, source, title }] of documents.entries()) {
          expect(id).toBe(`e-${index + 1}.${nth + 1}`);
          expect(source).toEqual({ stream: `estate-1/${aggregate.kind}/k1`, event: `e-${index + 1}` });
          expect(title["zh-CN"].length * title.en.length).toBeGreaterThan(0);
          expect(content.hash).toMatch(/^[0-9a-f]{64}$/);
          expect(content.form === "file").toBe(content.file !== null);
          expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
  });

  it("have the hash of the text that was signed, of the file that was laid down, or of the recorded fact", () => {
    const signed = all.find(({ type }) => type === "ContractSigned")!;
    const { textHash } = signed.data as { readonly textHash: string };
    expect(signed.documents[0]).toMatchObject({
      content: { form: "text", hash: textHash },
      date: "2025-12-20",
      title: { "zh-CN": "试验小区物业服务合同" },
      parties: [{ kind: "provider" }, { kind: "client" }],
    });
    const scan = of("LetterSealed")[0]!;
    expect(scan.content.hash).toBe(scan.content.file?.id);
    const settled = all.find(({ type }) => type === "DisputeSettled")!;
    expect(settled.documents[0]?.content).toEqual({
      form: "record",
      hash: sha256Hex(canonicalJson(settled.data)),
      file: null,
    });
  });

  it("name who and what they are about, and of a letter only the id of whom it is for", () => {
    expect(of("OnerousTermNotified")[0]).toMatchObject({ clauses: ["c-9"], title: { "zh-CN": "格式条款提示说明：第9条" } });
    expect(of("LetterSealed")[0]).toMatchObject({
      title: { "zh-CN": "催告函 CG-20260302-000001", en: "Demand CG-20260302-000001" },
      parties: [{ kind: "person", ref: "owner-1" }],
    });
    expect(of("LetterServed").map(({ title }) => title["zh-CN"].split(" ").at(-1))).toEqual([
      "邮寄发出凭证",
      "直接送达发出凭证",
      "张贴发出凭证",
    ]);
    expect(of("LetterReturned").map(({ title }) => title.en.split(": ")[1])).toEqual([
      "proof of return by EMS",
      "proof of refusal by hand",
    ]);
    expect(of("DisputeSettled")[0]?.clauses).toHaveLength(1);
    expect(of("DeviationClosed")[0]?.clauses).toHaveLength(1);
  }); // prettier-ignore
});
