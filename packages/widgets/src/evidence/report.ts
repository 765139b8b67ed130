import { listedIn } from "@heyue/core/evidence";
import type { WithheldStreams } from "@heyue/core/evidence";
import type { DatedFailure, Examination } from "./examination.ts";

/** What was checked, in numbers. */
export interface Counts {
  readonly events: number;
  readonly streams: number;
  /** Files of the bundle, the manifest included. */
  readonly files: number;
  readonly checkpoints: number;
  readonly signatures: { readonly valid: number; readonly invalid: number; readonly unchecked: number };
}

/** The report of a verification (校验报告), as it is kept: plain data. */
export interface EvidenceReport {
  readonly format: "heyue-evidence-report/1";
  /** When it was verified, RFC 3339 in UTC. */
  readonly checkedAt: string;
  readonly file: Examination["file"];
  readonly verdict: "unchanged" | "changed";
  /** Head of the bundle, recomputed; `null` when no chain can be read. */
  readonly head: string | null;
  /** Heads that the reader gave: compared with the bundle, and of days after it. */
  readonly heads: { readonly compared: readonly string[]; readonly later: readonly string[] };
  readonly checked: Counts;
  /** What the bundle says it leaves out, by kind of stream. */
  readonly withheld: readonly WithheldStreams[];
  readonly failures: readonly DatedFailure[];
}

/** What was checked, in numbers. */
export const countsOf = ({ check, signatures }: Examination): Counts => {
  const count = (state: string): number => signatures.filter((one) => one === state).length;
  return {
    events: check.events,
    streams: check.chains.size,
    files: check.manifest ? listedIn(check.manifest).length + 1 : 0,
    checkpoints: check.checkpoints.length,
    signatures: { valid: count("valid"), invalid: count("invalid"), unchecked: count("unchecked") },
  };
};

/** The report of a verification. */
export const reportOf = (one: Examination, checkedAt: string): EvidenceReport => ({
  format: "heyue-evidence-report/1",
  checkedAt,
  file: one.file,
  verdict: one.failures.length ? "changed" : "unchanged",
  head: one.check.head,
  heads: { compared: one.compared, later: one.later },
  checked: countsOf(one),
  withheld: one.check.withheld,
  failures: one.failures,
});
