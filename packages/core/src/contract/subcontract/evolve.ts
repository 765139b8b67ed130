import type { SubcontractEvent } from "./event.ts";
import type { RegisteredSubcontract, Subcontract, SubcontractState } from "./state.ts";

const entered = (subcontract: Subcontract, event: number): RegisteredSubcontract => ({
  ...subcontract,
  agreedTo: subcontract.to,
  ended: null,
  event,
});

/** Folds one event into the state. */
export const evolve = (
  state: SubcontractState | null,
  event: SubcontractEvent & { readonly version: number },
): SubcontractState => {
  if (event.type === "SubcontractRegisterOpened") return { ...event.data, subcontracts: [] };
  if (state === null)
    throw new RangeError(
      `The first event of a subcontract register is SubcontractRegisterOpened, not ${event.type}`,
    );
  const end = (id: string, to: string, ended: RegisteredSubcontract["ended"]) =>
    state.subcontracts.map((item) => (item.id === id ? { ...item, to, ended } : item));
  switch (event.type) {
    case "SubcontractorEngaged":
      return { ...state, subcontracts: [...state.subcontracts, entered(event.data, event.version)] };
    case "SubcontractEnded": {
      const { on, reason, subcontract } = event.data;
      return { ...state, subcontracts: end(subcontract, on, { reason, replacedBy: null }) };
    }
    case "SubcontractorReplaced": {
      const { by, on, reason, subcontract } = event.data;
      return {
        ...state,
        subcontracts: [...end(subcontract, on, { reason, replacedBy: by.id }), entered(by, event.version)],
      };
    }
  }
};
