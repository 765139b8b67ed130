import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/takeover/aggregate.ts";
import {
  OpenTakeoverSchema,
  takeoverActionSchemas,
  type TakeoverCommand,
  takeoverReactionSchemas,
} from "../../contract/takeover/command.ts";
import { decide, type TakeoverTerms } from "../../contract/takeover/decision.ts";
import { view } from "../../contract/takeover/view.ts";
import { serve } from "../served-aggregate.ts";
import { contractAt } from "./contract-text.ts";

/** Takeover inspections (承接查验), one per contract: whoever works here and the committee see them. */
export const takeovers = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenTakeoverSchema, ...takeoverActionSchemas, ...takeoverReactionSchemas },
  key: (command: TakeoverCommand) =>
    command.type === "open" ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  attachments: (command: TakeoverCommand) => {
    const shown = "evidence" in command ? command.evidence : "proof" in command ? command.proof : [];
    return shown.filter(({ kind }) => kind !== "record").map(({ ref }) => ref);
  },
  terms: (at, command) =>
    Effect.gen(function* () {
      const found = command.type === "open" ? yield* contractAt(at, command.contract) : null;
      const terms: TakeoverTerms = {
        contract: found === null ? null : { serviceFrom: found.draft.term.from },
        manager: at.estate.manager,
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }) => ["desk", "staff", "manager", "committee", "system"].includes(actor.role),
  view: (state, { now, version }) => view(state, version, now),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
