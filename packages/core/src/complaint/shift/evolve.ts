import type { ShiftEvent } from "./event.ts";
import type { ShiftState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: ShiftState | null, event: ShiftEvent): ShiftState => {
  if (event.type === "ShiftSheetOpened") {
    const { cases, ...sheet } = event.data;
    return {
      ...sheet,
      lines: cases.map((line) => ({ ...line, takenAt: null })),
      phase: "open",
      closedAt: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a shift sheet is ShiftSheetOpened, not ${event.type}`);
  switch (event.type) {
    case "ShiftCaseAcknowledged": {
      const { at, complaint } = event.data;
      return {
        ...state,
        lines: state.lines.map((line) => (line.complaint === complaint ? { ...line, takenAt: at } : line)),
      };
    }
    case "ShiftSheetClosed":
      return { ...state, phase: "closed", closedAt: event.data.at };
  }
};
