import { changeMatters, consentLaw, type ConsentLaw } from "../contract/amendment/consent-need.ts";
import { decide as decideAmendment } from "../contract/amendment/decision.ts";
import type { AmendmentCommand } from "../contract/amendment/command.ts";
import type { AmendmentEvent } from "../contract/amendment/event.ts";
import { evolve as evolveAmendment } from "../contract/amendment/evolve.ts";
import type { AmendmentState } from "../contract/amendment/state.ts";
import type { AmendmentTerms } from "../contract/amendment/terms.ts";
import type { ContractCommand } from "../contract/contract/command.ts";
import { decide } from "../contract/contract/decision.ts";
import type { ContractEvent } from "../contract/contract/event.ts";
import { evolve } from "../contract/contract/evolve.ts";
import type { ContractState } from "../contract/contract/state.ts";
import type { ContractTerms } from "../contract/contract/terms.ts";
import { textHash } from "../contract/contract/text-hash.ts";
import type { Actor } from "../kernel/envelope.ts";
import type { Verdict } from "../kernel/verdict.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleContract } from "./sample-contract.ts";

/** A verdict of a place that tests know. */
export const verdictOf = (
  values: Verdict["values"],
  verdict: Verdict["verdict"] = "determined",
): Verdict => ({
  verdict,
  values,
  missing: [],
  candidates: [],
  flags: [],
  citations: [{ source: "某市物业管理条例", article: "第二十条", quote: "依照约定" }],
  policy: { id: "test-place", version: "1.0.0", digest: "0".repeat(64) },
  trace: [],
});

/** A moment in a contract's story. */
export interface ContractMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: ContractTerms;
}

/** Terms of a place where everything is in order; each test changes what it is about. */
export const contractTerms: ContractTerms = {
  fresh: { id: "estate-1.k1" },
  coreClauses: verdictOf({}),
  filing: verdictOf({ raw: "2026-01-18", due: "2026-01-19" }),
  renewalNotice: verdictOf({ latestNotice: "2028-10-02" }),
  election: verdictOf({}, "needs-input"),
  policyFindings: [],
  policyQuestions: [],
  lintFindings: [],
  invalidSignatures: [],
  notice: null,
  preliminaryEnd: null,
  continuation: null,
  successor: null,
};

/** A moment on a day, nine o'clock local time. */
export const contractMoment = (
  role: Actor["role"],
  day: string,
  changes: Partial<ContractTerms> = {},
): ContractMoment => ({
  now: `${day}T09:00:00+08:00`,
  actor: { id: `${role}-1`, role },
  terms: { ...contractTerms, ...changes },
});

/** The beginning of a contract's story. */
export const contractStory = (): Story<ContractState, ContractEvent, ContractCommand, ContractMoment> =>
  story({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now })(state, command),
    at: ({ now }) => now,
  });

/** A moment in an amendment's story. */
export interface AmendmentMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: AmendmentTerms;
}

/** The law of a place where the owners decide on the provider (item 4) and on fees and lower standards (item 9). */
const consentLaws: readonly ConsentLaw[] = changeMatters.map((change) => {
  const item = ["provider-replaced", "term-prolonged"].includes(change)
    ? 4
    : ["provider-duties", "other"].includes(change)
      ? null
      : 9;
  const theirs = { by: "owners-assembly", item, quorum: "2/3", majority: "0.5" };
  return consentLaw(
    change,
    verdictOf(item === null ? { by: "parties" } : theirs, item === 9 ? "discretionary" : "determined"),
  );
});

/** The sample contract as an amendment finds it. */
export const amendmentTerms: AmendmentTerms = {
  contract: {
    number: sampleContract().number,
    estate: sampleContract().estate.id,
    textHash: textHash(sampleContract()),
    draft: sampleContract(),
    binds: true,
  },
  consentLaw: consentLaws,
  reach: null,
  vote: null,
  coreClauses: verdictOf({}),
  policyFindings: [],
  lintFindings: [],
  invalidSignatures: [],
};

/** A moment on a day, nine o'clock local time. */
export const amendmentMoment = (
  role: Actor["role"],
  day: string,
  changes: Partial<AmendmentTerms> = {},
): AmendmentMoment => ({
  now: `${day}T09:00:00+08:00`,
  actor: { id: `${role}-1`, role },
  terms: { ...amendmentTerms, ...changes },
});

/** The beginning of an amendment's story. */
export const amendmentStory = (): Story<AmendmentState, AmendmentEvent, AmendmentCommand, AmendmentMoment> =>
  story({
    evolve: evolveAmendment,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decideAmendment(terms, { actor, now, id: "estate-1.a1" })(state, command),
    at: ({ now }) => now,
  });
