import type { HandoverEvent } from "./event.ts";
import type { HandoverItem, HandoverState } from "./state.ts";

const changed = (
  items: readonly HandoverItem[],
  id: string,
  change: Partial<HandoverItem>,
): readonly HandoverItem[] => items.map((item) => (item.id === id ? { ...item, ...change } : item));

/** Folds one event into the state. */
export const evolve = (state: HandoverState | null, event: HandoverEvent): HandoverState => {
  if (event.type === "HandoverOpened") {
    return {
      ...event.data,
      items: event.data.items.map((line) => ({ ...line, record: null, resolution: null })),
      forfeited: null,
      phase: "open",
      prepaid: [],
      holds: [],
      missed: [],
      completed: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a handover is HandoverOpened, not ${event.type}`);
  switch (event.type) {
    case "HandoverItemAdded":
      return { ...state, items: [...state.items, { ...event.data, record: null, resolution: null }] };
    case "HandoverItemRecorded": {
      const { item, ...record } = event.data;
      return { ...state, items: changed(state.items, item, { record }) };
    }
    case "HandoverItemResolved": {
      const { item, ...resolution } = event.data;
      return { ...state, items: changed(state.items, item, { resolution }) };
    }
    case "PrepaidFeesListed":
      return {
        ...state,
        prepaid: [...state.prepaid, ...event.data.entries.map((entry) => ({ ...entry, settled: null }))],
      };
    case "PrepaidFeeSettled": {
      const { amount: _, from, unit, ...settled } = event.data;
      return {
        ...state,
        prepaid: state.prepaid.map((fee) =>
          fee.unit === unit && fee.from === from ? { ...fee, settled } : fee,
        ),
      };
    }
    case "HandoverHeld":
      return { ...state, holds: [...state.holds, event.data] };
    case "HandoverReleased":
      return { ...state, holds: state.holds.filter(({ dispute }) => dispute !== event.data.dispute) };
    case "HandoverDeadlineMissed": {
      const { at, deadline: id, forfeiture } = event.data;
      const deadline = state.deadlines.find((promised) => promised.id === id);
      return {
        ...state,
        deadlines: state.deadlines.filter((promised) => promised.id !== id),
        missed: deadline === undefined ? state.missed : [...state.missed, { deadline, at }],
        forfeited: { on: at.slice(0, 10), verdict: forfeiture },
      };
    }
    case "HandoverCompleted": {
      const { contract: _, ...completed } = event.data;
      return { ...state, phase: "completed", completed, deadlines: [] };
    }
  }
};
