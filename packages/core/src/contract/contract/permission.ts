import type { Role } from "../../kernel/envelope.ts";
import type { ContractCommand } from "./command.ts";

const drafters: readonly Role[] = ["manager", "committee", "desk", "system"];
const signers: readonly Role[] = ["manager", "committee", "system"];
const system: readonly Role[] = ["system"];

/** Who may do what to a contract. */
export const contractRoles: { readonly [Type in ContractCommand["type"]]: readonly Role[] } = {
  draft: drafters,
  revise: drafters,
  negotiate: drafters,
  "attach-bid": drafters,
  "notify-onerous": drafters,
  sign: signers,
  file: drafters,
  renew: signers,
  "note-notice": signers,
  terminate: signers,
  continue: signers,
  amend: system,
  "note-missed": system,
};
