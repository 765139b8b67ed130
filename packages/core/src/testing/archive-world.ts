import type { ArchiveCommand, FileDocument, OpenArchive } from "../contract/archive/command.ts";
import { decide } from "../contract/archive/decision.ts";
import type { ArchiveDocument } from "../contract/archive/entry.ts";
import type { ArchiveEvent } from "../contract/archive/event.ts";
import { evolve } from "../contract/archive/evolve.ts";
import type { ArchiveState } from "../contract/archive/state.ts";
import type { ArchiveTerms } from "../contract/archive/terms.ts";
import type { Actor } from "../kernel/envelope.ts";
import { sha256Hex } from "../kernel/hash-chain.ts";
import { story, type Story } from "./given-when-then.ts";

/** A moment in the story of an archive. */
export interface ArchiveStoryMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: ArchiveTerms;
}

/** The document of an event: a contract text whose hash follows from the event's id. */
export const archiveDocument = (event: string, changes: Partial<ArchiveDocument> = {}): ArchiveDocument => ({
  id: `${event}.1`,
  kind: "original",
  title: { "zh-CN": "试验小区物业服务合同", en: "试验小区物业服务合同" },
  date: "2025-12-20",
  parties: [
    { kind: "provider", ref: "试验物业有限公司" },
    { kind: "client", ref: "试验小区业主大会" },
  ],
  clauses: ["c-1", "c-3"],
  content: { form: "text", hash: sha256Hex(event), file: null },
  source: { stream: "estate-1/contract/k1", event },
  ...changes,
});

/** Terms of a signed contract whose archive is in order; each test changes what it is about. */
export const archiveTerms: ArchiveTerms = {
  contract: { isSigned: true, clauses: ["c-1", "c-3"] },
  documents: [archiveDocument("e-signed")],
  openDisputes: [],
  dispute: { isOpen: true },
  strangers: [],
};

/** A moment on a day, nine o'clock local time. */
export const archiveMoment = (
  who: Actor["role"] | Actor,
  day: string,
  changes: Partial<ArchiveTerms> = {},
): ArchiveStoryMoment => ({
  now: day.includes("T") ? day : `${day}T09:00:00+08:00`,
  actor: typeof who === "string" ? { id: `${who}-1`, role: who } : who,
  terms: { ...archiveTerms, ...changes },
});

/** The beginning of an archive's story. */
export const archiveStory = (): Story<ArchiveState, ArchiveEvent, ArchiveCommand, ArchiveStoryMoment> =>
  story({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.k1" })(state, command),
    at: ({ now }) => now,
  });

export const openingArchive: OpenArchive = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
};

/** A record of performance, filed by hand. */
export const recordToFile: FileDocument = {
  type: "file",
  kind: "performance",
  title: "一季度急修到场统计",
  date: "2026-04-02",
  parties: [{ kind: "organisation", ref: "试验物业有限公司" }],
  clauses: ["c-3"],
  content: { hash: "a".repeat(64) },
};
