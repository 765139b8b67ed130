import type { VisitEvent } from "./event.ts";
import { type FindingOutcome, openFindings, type VisitState } from "./state.ts";

/** A finding with its outcome; the visit is settled with the last one. */
const settled = (state: VisitState, finding: number, outcome: FindingOutcome): VisitState => {
  const findings = state.findings.map((item) => (item.number === finding ? { ...item, outcome } : item));
  const after: VisitState = { ...state, findings };
  return openFindings(after).length > 0 ? after : { ...after, phase: "settled", deadlines: [] };
};

/** Folds one event into the state. */
export const evolve = (state: VisitState | null, event: VisitEvent & { readonly at: string }): VisitState => {
  const { at } = event;
  if (event.type === "VisitPlanned")
    return { ...event.data, phase: "planned", held: null, findings: [], cancelled: null, missed: [] };
  if (state === null) throw new RangeError(`The first event of a visit is VisitPlanned, not ${event.type}`);
  switch (event.type) {
    case "VisitRecorded": {
      const { by, deadlines, findings, on, photos, summary } = event.data;
      return {
        ...state,
        phase: findings.length === 0 ? "settled" : "held",
        held: { on, by, summary, photos },
        findings: findings.map((text, index) => ({ number: index + 1, text, outcome: null })),
        deadlines,
      };
    }
    case "VisitFindingTakenUp": {
      const { as, by, case: id, finding } = event.data;
      return settled(state, finding, { kind: "taken-up", as, by, at, case: id });
    }
    case "VisitFindingNoted": {
      const { by, finding, reason } = event.data;
      return settled(state, finding, { kind: "noted", reason, by, at });
    }
    case "VisitCancelled":
      return { ...state, phase: "cancelled", cancelled: { ...event.data, at }, deadlines: [] };
    case "VisitDeadlineMissed": {
      const { deadline } = event.data;
      return {
        ...state,
        deadlines: state.deadlines.filter(({ id }) => id !== deadline.id),
        missed: [...state.missed, { deadline, at }],
      };
    }
  }
};
