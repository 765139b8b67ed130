import type { Role } from "../../kernel/envelope.ts";
import type { ArrearsCommand } from "./command.ts";
import type { ArrearsPhase } from "./state.ts";

const office: readonly Role[] = ["desk", "manager"];
const running: readonly ArrearsPhase[] = ["open", "reminded", "demanded", "mediation", "proceedings"];

/** Who may do what, and in which phases; `null` for the command that opens. The owner speaks for the own case only. */
export const arrearsPermissions: {
  readonly [Type in ArrearsCommand["type"]]: {
    readonly by: readonly Role[];
    readonly in: readonly ArrearsPhase[] | null;
  };
} = {
  open: { by: [...office, "system"], in: null },
  remind: { by: office, in: ["open", "reminded"] },
  "ask-defence": { by: office, in: ["open", "reminded", "demanded"] },
  "record-defence": { by: ["owner", "committee", ...office], in: running },
  "note-no-defence": { by: ["owner", ...office], in: running },
  "link-defence": { by: [...office, "system"], in: running },
  "answer-defence": { by: ["manager"], in: running },
  demand: { by: ["manager"], in: ["reminded", "demanded", "mediation"] },
  "note-arrival": { by: [...office, "system"], in: running },
  mediate: { by: ["manager", "committee"], in: ["demanded", "mediation"] },
  "end-mediation": { by: ["manager", "committee"], in: ["mediation"] },
  sue: { by: ["manager"], in: ["demanded", "mediation"] },
  "note-ruling": { by: ["manager"], in: ["proceedings"] },
  pay: { by: [...office, "system"], in: running },
  "agree-plan": { by: ["manager"], in: running },
  "write-off": { by: ["manager"], in: running },
  "note-missed": { by: ["system"], in: running },
};
