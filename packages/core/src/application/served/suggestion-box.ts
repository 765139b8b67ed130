import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/suggestion-box/aggregate.ts";
import {
  boxActionSchemas,
  type BoxCommand,
  boxReactionSchemas,
  OpenBoxSchema,
} from "../../communication/suggestion-box/command.ts";
import { type BoxTerms, decide } from "../../communication/suggestion-box/decision.ts";
import { mayRead, view } from "../../communication/suggestion-box/view.ts";
import { port } from "../call.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { isKnownHere } from "./people.ts";

const mayOpen = ({ caller, environment, estate }: TermsContext, person: string) =>
  Effect.map(
    port(() => environment.store.directory.person(caller.tenant, person)),
    (found) => found?.estate === estate.id && ["desk", "staff", "manager", "committee"].includes(found.role),
  );

/** Openings of a suggestion box (意见箱开箱): the house and the committee see them. */
export const boxes = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenBoxSchema, ...boxActionSchemas, ...boxReactionSchemas },
  attachments: (command: BoxCommand) =>
    command.type === "record" && command.photo !== undefined ? [command.photo.id] : [],
  terms: (at, command) =>
    Effect.gen(function* () {
      const terms: BoxTerms = {
        manager: at.estate.manager,
        personFits:
          command.type === "open"
            ? yield* mayOpen(at, command.second)
            : command.type === "record" && command.writer !== undefined
              ? yield* isKnownHere(at, command.writer)
              : null,
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }) => mayRead(actor),
  // The chain discloses the codes of slips without a name.
  mayReadChain: ({ actor }) => actor.role === "system",
  view: (state, { version }) => view(state, version),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
