import type { RiskEvent } from "./event.ts";
import type { RiskEntry, RiskState } from "./state.ts";

const changed = (
  entries: readonly RiskEntry[],
  number: number,
  change: Partial<RiskEntry>,
): readonly RiskEntry[] =>
  entries.map((entry) => (entry.number === number ? { ...entry, ...change } : entry));

const ended = (
  state: RiskState,
  { entry, ...end }: NonNullable<RiskEntry["ended"]> & { readonly entry: number },
  status: RiskEntry["status"],
): RiskState => ({
  ...state,
  entries: changed(state.entries, entry, { status, ended: end }),
  deadlines: state.deadlines.filter(({ about }) => about !== `entry/${entry}`),
});

/** Folds one event into the state. */
export const evolve = (
  state: RiskState | null,
  event: RiskEvent & { readonly version: number },
): RiskState => {
  if (event.type === "RiskRegisterOpened")
    return { ...event.data, phase: "open", latest: null, totals: [], warnings: [], entries: [], missed: [] };
  if (state === null)
    throw new RangeError(`The first event of a risk register is RiskRegisterOpened, not ${event.type}`);
  switch (event.type) {
    case "RiskTuned":
      return { ...state, parameters: event.data.parameters };
    case "RiskAssessed": {
      const { deadlines, ...assessment } = event.data;
      const { version } = event;
      const { assessedUntil: _, ...going } = state;
      return {
        ...going,
        latest: { ...assessment, version },
        totals: [...state.totals, { on: assessment.on, value: assessment.total.value, version }],
        deadlines: [...state.deadlines.filter(({ kind }) => kind !== "assessment"), ...deadlines],
      };
    }
    case "RiskWarned": {
      const { contract: _, ...warning } = event.data;
      return { ...state, warnings: [...state.warnings, warning] };
    }
    case "RiskEased":
      return { ...state, warnings: state.warnings.filter(({ factor }) => factor !== event.data.factor) };
    case "RiskEntered": {
      const { deadlines, ...entry } = event.data;
      return {
        ...state,
        entries: [...state.entries, { ...entry, status: "open", ended: null }],
        deadlines: [...state.deadlines, ...deadlines],
      };
    }
    case "RiskReassigned":
      return { ...state, entries: changed(state.entries, event.data.entry, { owner: event.data.owner }) };
    case "RiskMitigated":
      return ended(state, event.data, "mitigated");
    case "RiskAccepted":
      return ended(state, event.data, "accepted");
    case "RiskDeadlineMissed": {
      const { at, deadline: id } = event.data;
      const deadline = state.deadlines.find((promised) => promised.id === id);
      return {
        ...state,
        deadlines: state.deadlines.filter((promised) => promised.id !== id),
        missed: deadline === undefined ? state.missed : [...state.missed, { deadline, at }],
      };
    }
    case "RiskAssessingEnded":
      return {
        ...state,
        assessedUntil: event.data.on,
        deadlines: state.deadlines.filter(({ kind }) => kind !== "assessment"),
      };
    case "RiskRegisterClosed":
      return { ...state, phase: "closed", deadlines: [] };
  }
};
