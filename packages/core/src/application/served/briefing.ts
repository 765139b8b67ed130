import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/briefing/aggregate.ts";
import {
  briefingActionSchemas,
  type BriefingCommand,
  briefingReactionSchemas,
  OpenBriefingSchema,
} from "../../contract/briefing/command.ts";
import { type BriefingTerms, decide } from "../../contract/briefing/decision.ts";
import { managerPost } from "../../contract/briefing/role-sheet.ts";
import { view } from "../../contract/briefing/view.ts";
import { statusOn } from "../../contract/contract/state.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { port } from "../call.ts";
import { contractOf, lastText, subcontractsOf } from "../contract-lookup.ts";
import { serve } from "../served-aggregate.ts";

const overseers: readonly Role[] = ["manager", "system"];

/** Briefings (合同交底), one per contract: the manager sees all of it, a person the sheets that were sent to them. */
export const briefings = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenBriefingSchema, ...briefingActionSchemas, ...briefingReactionSchemas },
  key: (command: BriefingCommand) =>
    "contract" in command ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  terms: ({ caller, environment, estate, now }, command, state) =>
    Effect.gen(function* () {
      const { directory } = environment.store;
      const contract = command.type === "open" ? command.contract : (state?.contract ?? "");
      const found = yield* contractOf(environment, caller.tenant, estate.id, contract);
      const text = found === null ? null : lastText(found);
      const named = command.type === "send" ? command.people : [];
      const people = yield* port(() => Promise.all(named.map((id) => directory.person(caller.tenant, id))));
      const manager = yield* port(() => directory.person(caller.tenant, estate.manager));
      const terms: BriefingTerms = {
        contract:
          found === null
            ? null
            : {
                draft: text?.draft ?? found.draft,
                textHash: text?.textHash ?? found.textHash,
                effectiveFrom: text?.from ?? found.draft.term.from,
                binds: ["signed", "in-force", "continuing"].includes(
                  statusOn(found, localDateOf(instant(now))),
                ),
              },
        subcontracts: yield* subcontractsOf(environment, caller.tenant, contract),
        managerPost: manager?.post ?? managerPost,
        people: people.flatMap((person) => (person?.estate === estate.id ? [person.id] : [])),
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }, state) =>
    overseers.includes(actor.role) || state.deliveries.some(({ person }) => person === actor.id),
  view: (state, { caller, version }) =>
    view(state, version, overseers.includes(caller.actor.role) ? null : caller.actor.id),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
