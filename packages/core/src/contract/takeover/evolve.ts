import type { TakeoverEvent } from "./event.ts";
import type { TakeoverDefect, TakeoverDocument, TakeoverState } from "./state.ts";

const defectChanged = (
  state: TakeoverState,
  number: number,
  change: Partial<TakeoverDefect>,
): TakeoverState["defects"] =>
  state.defects.map((defect) => (defect.number === number ? { ...defect, ...change } : defect));

const documentChanged = (
  state: TakeoverState,
  id: string,
  change: Partial<TakeoverDocument>,
): TakeoverState["documents"] =>
  state.documents.map((document) => (document.id === id ? { ...document, ...change } : document));

const without = (state: TakeoverState, about: string): TakeoverState["deadlines"] =>
  state.deadlines.filter((deadline) => deadline.about !== about);

/** Folds one event into the state. */
export const evolve = (state: TakeoverState | null, event: TakeoverEvent): TakeoverState => {
  if (event.type === "TakeoverOpened") {
    return {
      ...event.data,
      phase: "open",
      items: event.data.items.map((item) => ({ ...item, inspected: null })),
      documents: event.data.documents.map((document) => ({
        ...document,
        status: null,
        dueDate: null,
        deliveredOn: null,
      })),
      defects: [],
      reservations: [],
      signed: null,
      deadlines: [],
      missed: [],
      closedOn: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a takeover inspection is TakeoverOpened, not ${event.type}`);
  switch (event.type) {
    case "TakeoverPartAdded":
      return { ...state, items: [...state.items, { ...event.data, inspected: null }] };
    case "TakeoverPartInspected": {
      const { deadlines, defects, item: id, ...inspected } = event.data;
      return {
        ...state,
        items: state.items.map((item) => (item.id === id ? { ...item, inspected } : item)),
        defects: [
          ...state.defects,
          ...defects.map((defect) => ({ ...defect, mended: null, acceptedOn: null })),
        ],
        deadlines: [...state.deadlines, ...deadlines],
      };
    }
    case "TakeoverDocumentChecked": {
      const { deadlines, document, dueDate, status } = event.data;
      return {
        ...state,
        documents: documentChanged(state, document, { status, dueDate }),
        deadlines: [...state.deadlines, ...deadlines],
      };
    }
    case "TakeoverDocumentDelivered": {
      const { document, on } = event.data;
      return {
        ...state,
        documents: documentChanged(state, document, { deliveredOn: on }),
        deadlines: without(state, `document/${document}`),
      };
    }
    case "TakeoverReserved":
      return { ...state, reservations: [...state.reservations, event.data] };
    case "TakeoverSigned": {
      const { on, signatures } = event.data;
      return { ...state, phase: "signed", signed: { on, signatures } };
    }
    case "TakeoverDefectMended": {
      const { defect, ...mended } = event.data;
      return { ...state, defects: defectChanged(state, defect, { mended }) };
    }
    case "TakeoverMendingChecked": {
      const { accepted, defect, on } = event.data;
      // Not accepted, it is as open as before, and due on the day that was promised.
      return accepted
        ? {
            ...state,
            defects: defectChanged(state, defect, { acceptedOn: on }),
            deadlines: without(state, `defect/${defect}`),
          }
        : { ...state, defects: defectChanged(state, defect, { mended: null }) };
    }
    case "TakeoverDeadlineMissed": {
      const { at, deadline: id } = event.data;
      const deadline = state.deadlines.find((promised) => promised.id === id);
      return {
        ...state,
        deadlines: state.deadlines.filter((promised) => promised.id !== id),
        missed: deadline === undefined ? state.missed : [...state.missed, { deadline, at }],
      };
    }
    case "TakeoverClosed":
      return { ...state, phase: "closed", closedOn: event.data.on, deadlines: [] };
  }
};
