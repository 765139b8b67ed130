import type { MeetingCommand } from "../communication/meeting/command.ts";
import type { HeadRule } from "../communication/meeting/roll.ts";
import type { MeetingTerms } from "../communication/meeting/terms.ts";
import type { Verdict } from "../kernel/verdict.ts";

/** An answer of a law that only tests know. */
export const answer = (values: Verdict["values"], verdict: Verdict["verdict"] = "determined"): Verdict => ({
  verdict,
  values,
  missing: [],
  candidates: [],
  flags: [],
  citations: [
    { source: "试验市物业管理条例", article: "第三十二条", quote: "每一业主接受的委托不得超过三人" },
  ],
  policy: { id: "test-place", version: "1.0.0", digest: "5e".repeat(32) },
  trace: [],
});

const heads: HeadRule = { single: 1, several: 1, developer: 1, citations: [] };

/** A document that was uploaded. */
export const paper = "d0".repeat(32);

/** What a decision on a meeting is told in tests: three units, notice by 2026-03-05, two authorisations a holder. */
export const meetingTerms: MeetingTerms = {
  jurisdiction: "370700",
  noticeBy: answer({ due: "2026-03-05", raw: "2026-03-05" }),
  petition: answer({ sufficient: false }),
  channels: [answer({ admissible: true })],
  units: ["u-1", "u-2", "u-3"].map((unit, at) => ({
    unit, area: `${at + 1}0.00`, owners: [`owner-${at + 1}`], developer: false, excluded: null,
  })),
  heads,
  unknown: [],
  proxy: answer({ allowed: true, maxRepresented: 2 }),
  official: [],
  count: {
    items: [
      {
        item: "fee", option: null, matter: 9, quorum: true, passed: true, tie: false, seat: null, verdict: "determined", citations: [],
        total: { heads: 3, area: "60.00" }, part: { heads: 3, area: "60.00" }, for: { heads: 3, area: "60.00" },
        against: { heads: 0, area: "0.00" }, abstained: { heads: 0, area: "0.00" }, invalid: { heads: 0, area: "0.00" },
        notReturned: { heads: 0, area: "0.00" }, deemed: { heads: 0, area: "0.00" },
      },
    ],
    ballots: { sha256: "ab".repeat(32), lines: 3, recognisable: 3 },
    open: 0,
    policy: "5e".repeat(32),
    publishBy: { day: "2026-04-01", basis: "law", citations: [] },
  },
  posting: { day: "2026-04-02", basis: "house", citations: [] },
}; // prettier-ignore

/** A meeting that is called on 2026-03-02: voting from the 20th to the 25th. */
export const convening: Extract<MeetingCommand, { type: "convene" }> = {
  type: "convene",
  estate: "estate-1",
  number: "2026-1",
  title: "业主大会会议",
  kind: "regular",
  convenor: { kind: "committee", name: "业主委员会" },
  recordDate: "2026-03-01",
  votingFrom: "2026-03-20T09:00:00+08:00",
  votingEnds: "2026-03-25T18:00:00+08:00",
  channels: ["written"],
  secrecy: "named",
  agenda: [{ id: "fee", matter: 9, title: "收费", text: "同意", options: [], seats: null }],
  documents: [],
};
