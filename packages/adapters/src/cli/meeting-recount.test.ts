import type { BallotState } from "@heyue/core/communication/ballot/state";
import { sealText } from "@heyue/core/communication/ballot/receipt";
import type { AgendaItem, Choice } from "@heyue/core/communication/meeting/agenda";
import { ballotFile, countedOf, recognisable } from "@heyue/core/communication/meeting/ballot-file";
import type { Certificate } from "@heyue/core/communication/meeting/certificate";
import type { CountingRules } from "@heyue/core/communication/meeting/counting-rules";
import { recount } from "@heyue/core/communication/meeting/recount";
import { resultsOf, voteFacts, written, writtenCount } from "@heyue/core/communication/meeting/result";
import { totalOf } from "@heyue/core/communication/meeting/roll";
import { tally } from "@heyue/core/communication/meeting/tally";
import type { Json } from "@heyue/core/kernel/verdict";
import { builtinPolicies } from "@heyue/rules";
import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { countAgain } from "../../../../scripts/recount-meeting.ts";

const int = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
const Elector = Schema.Struct({ area: int(30_000), outcome: int(7), answer: int(3), chosen: int(15) });
const Meeting = Schema.Struct({
  matter: int(8),
  blank: Schema.Boolean,
  invalid: Schema.Boolean,
  silent: Schema.Boolean,
  seats: int(2),
  electors: Schema.Array(Elector).check(Schema.isMinLength(1), Schema.isMaxLength(40)),
});

const policies = builtinPolicies();
const ask = (facts: { readonly [fact: string]: Json }) =>
  policies.ask({ code: "CN", rule: "vote.result", facts, on: "2026-04-01" });

/** Papers of a meeting as a random one would come to. */
const papers = ({ blank, electors, invalid, matter, seats, silent }: typeof Meeting.Type) => {
  const agenda: readonly AgendaItem[] = [
    { id: "motion", matter: matter + 1, title: "议题", text: "是否同意", options: [], seats: null },
    {
      id: "committee", matter: 3, title: "选举", text: "选举委员", seats: seats + 1,
      options: ["a", "b", "c", "d"].map((id) => ({ id, title: id })),
    },
  ]; // prettier-ignore
  const counting: CountingRules = {
    blank: blank ? "invalid" : "abstention",
    invalid: invalid ? "participates" : "absent",
    notReturned: silent ? "with-majority" : "absent",
    change: "until-close",
    basis: null,
  };
  const id = "estate-1.m1";
  const ballots = electors.map(({ answer, area, chosen, outcome }, at): BallotState => {
    const picked = ["a", "b", "c", "d"].filter((_, bit) => (chosen >> bit) % 2 === 1).slice(0, seats + 1);
    const choices: readonly Choice[] = [
      ...(answer === 3 ? [] : [{ item: "motion", chosen: [["for", "against", "abstain"][answer] ?? "for"] }]),
      ...(chosen === 0 ? [] : [{ item: "committee", chosen: picked }]),
    ];
    const sealed = { choices: outcome === 2 ? null : choices, salt: (at + 1).toString(16).padStart(32, "0") };
    const vote: NonNullable<BallotState["vote"]> = {
      value: { subject: "p", value: sealText(sealed) }, channel: "written", at: "", by: "c", as: "paper", document: null,
      invalid: outcome === 2 ? { reason: "unsigned", text: "" } : null,
    }; // prettier-ignore
    return {
      id: `${id}~${at + 1}`, estate: "estate-1", meeting: id, agenda, channels: [], secrecy: "secret", change: "until-close",
      elector: { number: at + 1, kind: "single", persons: [], voter: null, units: [], heads: 1, area: (area / 100).toFixed(2) },
      votingFrom: "", votingEnds: "", phase: "closed", holder: null, opinion: null, votes: 1, outcome: null,
      deliveries: outcome === 1 ? [] : [{ on: "2026-04-01", means: "", proof: "", document: null }],
      vote: outcome <= 1 ? null : vote,
    }; // prettier-ignore
  });
  const file = ballotFile(ballots);
  const counts = tally(agenda, countedOf(file.lines), counting).map(writtenCount);
  const certificate = {
    format: "heyue-meeting/1", meeting: id, estate: "estate-1", jurisdiction: "CN", number: "1", title: "会议", recordDate: "2026-03-01",
    votingFrom: "2026-04-01T09:00:00+08:00", votingEnds: "2026-04-08T18:00:00+08:00", secrecy: "secret",
    secrecyNote: { "zh-CN": "", en: "" }, channels: [], counting, agenda, official: null, resolution: null, head: "",
    roll: {
      electors: ballots.length, total: written(totalOf(file.lines)), unknownOwners: 0, corrections: 0, disputes: 0,
      salesAfterRecordDate: 0, parking: null, citations: [],
    },
    result: {
      on: "2026-04-08", source: "ballots", binding: true, items: resultsOf(agenda, counts, ask),
      ballots: { sha256: file.sha256, lines: file.lines.length, recognisable: recognisable(file.lines) }, policy: "",
    },
  } satisfies Certificate; // prettier-ignore
  return { ballots, certificate, file };
};

describe("a count can be done again", () => {
  it("comes to the same by the house, by the verifier and by an independent script, whatever was voted", async () => {
    const seen = { passed: 0, failed: 0, noQuorum: 0, deemed: 0 };
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Meeting),
        (meeting) => {
          const { ballots, certificate, file } = papers(meeting);
          const again = recount(certificate, file, ask);
          const alone = countAgain(file.text, certificate);
          for (const item of certificate.result.items) {
            if (item.passed) seen.passed += 1;
            else if (item.quorum) seen.failed += 1;
            else seen.noQuorum += 1;
            if (item.deemed.heads > 0) seen.deemed += 1;
            // Nobody is counted twice, and nobody is left out.
            const all = [item.for, item.against, item.abstained, item.invalid, item.notReturned];
            const heads = all.reduce((sum, weight) => sum + weight.heads, 0) - item.deemed.heads;
            if (heads !== item.total.heads) return false;
          }
          // In whatever order they lie, the file and the count are the same.
          const turned = ballotFile(ballots.toReversed());
          const same =
            turned.sha256 === file.sha256 &&
            again.ok &&
            alone.ok &&
            again.items.every(
              ({ item, passed, quorum }, at) =>
                alone.items[at]?.item === item &&
                alone.items[at].passed === passed &&
                alone.items[at].quorum === quorum,
            );
          return same;
        },
        { runs: 400, size: 40, seed: 20261125 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
    console.info("recount:", JSON.stringify(seen));
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it("asks the law in the facts that its rule knows", () => {
    const { certificate } = papers({ matter: 3, blank: false, invalid: false, silent: false, seats: 0, electors: [{ area: 8900, outcome: 3, answer: 0, chosen: 1 }] }); // prettier-ignore
    const [first] = certificate.result.items;
    expect(first === undefined ? null : ask(voteFacts(first))).toMatchObject({
      verdict: "determined",
      values: { quorum: true, passed: true },
    });
  });
});
