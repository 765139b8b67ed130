import type { Actor, Role } from "../../kernel/envelope.ts";
import type { DisputeCommand } from "./command.ts";
import type { DisputePhase, DisputeSide, DisputeState } from "./state.ts";
import { disputeSides } from "./state.ts";

interface Permission {
  readonly by: readonly Role[];
  readonly in: readonly DisputePhase[];
}

const anybody: readonly Role[] = ["owner", "occupant", "desk", "manager", "committee"];
const talking: readonly DisputePhase[] = ["negotiation", "mediation"];
const undecided: readonly DisputePhase[] = ["negotiation", "mediation", "proceedings"];
const running: readonly DisputePhase[] = [...undecided, "settled", "decided"];

/** Who may do what, and in which phases. */
export const disputePermissions: { readonly [Type in DisputeCommand["type"]]: Permission } = {
  open: { by: anybody, in: [] },
  "take-position": { by: anybody, in: undecided },
  offer: { by: anybody, in: undecided },
  "answer-offer": { by: anybody, in: undecided },
  "fail-step": { by: anybody, in: talking },
  mediate: { by: anybody, in: ["negotiation"] },
  file: { by: anybody, in: [...talking, "settled"] },
  "end-proceedings": { by: ["manager", "committee", "desk"], in: ["proceedings"] },
  "record-decision": { by: ["manager", "committee", "desk"], in: ["proceedings", "decided"] },
  settle: { by: ["manager", "committee", "desk"], in: undecided },
  perform: { by: anybody, in: ["settled"] },
  acknowledge: { by: anybody, in: [...undecided, "settled"] },
  "note-arrival": { by: ["system", "manager", "committee"], in: running },
  withdraw: { by: anybody, in: undecided },
  close: { by: ["manager", "committee"], in: ["settled", "decided"] },
  "note-missed": { by: ["system"], in: running },
};

/** The side that a person speaks for: an owner for themselves, the office for the provider, the committee for the owners. */
export const sideOf = (
  { claimant, respondent }: Pick<DisputeState, "claimant" | "respondent">,
  { id, role }: Actor,
): DisputeSide | null => {
  const parties = { claimant, respondent };
  return (
    disputeSides.find((side) => {
      const { kind, person } = parties[side];
      if (person !== null) return person === id;
      return kind === "provider"
        ? ["manager", "desk"].includes(role)
        : kind === "owners" && role === "committee";
    }) ?? null
  );
};
