import type { ContractEvent } from "../../contract/contract/event.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

type Data<Type extends ContractEvent["type"]> = Extract<ContractEvent, { type: Type }>["data"];

/** The inspection plan follows its contract: a changed or renewed text, its end, its going on without a fixed term. */
export const planFollowsContract: Reaction = (event) => {
  const id = idOf(event.stream);
  switch (event.type) {
    case "ContractAmended": {
      const { affected, draft, effectiveFrom } = event.data as unknown as Data<"ContractAmended">;
      const { standards, term } = draft;
      // A contract that goes on after its term has a last day in its text that is over: only a new term ends the plan anew.
      const end = affected.term === true ? { endsOn: term.to } : {};
      return [{ collection: "plans", id, command: { type: "revise", effectiveFrom, ...end, standards } }];
    }
    case "ContractRenewed": {
      const { draft, effectiveFrom } = event.data as unknown as Data<"ContractRenewed">;
      const { standards, term } = draft;
      const command = { type: "revise", effectiveFrom, endsOn: term.to, standards };
      return [{ collection: "plans", id, command }];
    }
    case "ContractTerminated": {
      const { on } = event.data as unknown as Data<"ContractTerminated">;
      return [{ collection: "plans", id, command: { type: "limit", endsOn: on } }];
    }
    case "ContractContinued":
      return [{ collection: "plans", id, command: { type: "limit", endsOn: null } }];
    default:
      return [];
  }
};
