import type { ContractEvent } from "./event.ts";
import type { ContractState } from "./state.ts";
import type { ContractDeadline, Override } from "./view.ts";
import type { TextVersion } from "./text-version.ts";

const withText = (state: ContractState, version: TextVersion): ContractState => ({
  ...state,
  versions: [...state.versions, version],
});

const withMissed = (state: ContractState, missed: readonly ContractDeadline[]): readonly string[] => [
  ...state.missed,
  ...missed.map(({ id }) => id),
];

const without = (state: ContractState, which: (deadline: ContractDeadline) => boolean): ContractState => ({
  ...state,
  deadlines: state.deadlines.filter((deadline) => !which(deadline)),
});

/** Folds one event into the state. */
export const evolve = (state: ContractState | null, event: ContractEvent): ContractState => {
  if (event.type === "ContractDrafted") {
    return {
      ...event.data,
      signed: null,
      versions: [],
      negotiation: [],
      biddingFiles: [],
      onerous: [],
      notices: [],
      filed: null,
      deadlines: [],
      missed: [],
      terminated: null,
      continuing: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a contract is ContractDrafted, not ${event.type}`);
  switch (event.type) {
    case "ContractRevised":
      return { ...state, draft: event.data.draft, textHash: event.data.textHash };
    case "ContractNegotiated":
      return { ...state, negotiation: [...state.negotiation, event.data] };
    case "BidAttached":
      return { ...state, biddingFiles: [...state.biddingFiles, ...event.data.files] };
    case "OnerousTermNotified":
      return { ...state, onerous: [...state.onerous, event.data] };
    case "ContractSigned": {
      const { authority = null, deadlines = [], filing, override: given, signatures, signedOn } = event.data;
      const { missed = [], policyQuestions = [] } = event.data;
      const override: Override | null =
        given === undefined
          ? null
          : {
              ...given,
              findings: given.findings.map((finding) =>
                typeof finding === "string" ? { rule: finding, clause: null, text: null } : finding,
              ),
            };
      return withText(
        {
          ...state,
          deadlines,
          policyQuestions,
          missed: withMissed(state, missed),
          signed: { on: signedOn, signatures, filing, authority, override },
        },
        {
          from: state.draft.term.from,
          draft: state.draft,
          textHash: state.textHash,
          amendment: null,
          cause: null,
        },
      );
    }
    case "ContractFiled":
      return { ...without(state, (deadline) => deadline.kind === "filing"), filed: event.data };
    case "ContractAmended": {
      const { amendment, cause, draft, effectiveFrom, textHash } = event.data;
      return withText(state, { from: effectiveFrom, draft, textHash, amendment, cause });
    }
    case "ContractRenewed": {
      const { draft, effectiveFrom, missed = [], policyQuestions = [], signedOn, textHash } = event.data;
      const renewed = without(state, (deadline) => deadline.kind === "renewal-notice");
      return withText(
        {
          ...renewed,
          continuing: null,
          renewedOn: signedOn,
          policyQuestions,
          missed: withMissed(state, missed),
          deadlines: [...renewed.deadlines, ...event.data.deadlines],
        },
        { from: effectiveFrom, draft, textHash, amendment: null, cause: "renewal" },
      );
    }
    case "ContractNoticed": {
      const { kind, receivedOn } = event.data;
      // A notice that arrived by the last day for it meets that deadline; one that came later does not.
      const met = ({ dueDate, kind: about }: ContractDeadline): boolean =>
        kind === "non-renewal" && about === "renewal-notice" && receivedOn <= dueDate;
      return { ...without(state, met), notices: [...state.notices, event.data] };
    }
    case "ContractTerminated":
      return { ...without(state, (deadline) => deadline.kind === "renewal-notice"), terminated: event.data };
    case "ContractContinued":
      return { ...state, continuing: event.data };
    case "ContractDeadlineMissed":
      return {
        ...without(state, ({ id }) => id === event.data.deadline),
        missed: [...state.missed, event.data.deadline],
      };
  }
};
