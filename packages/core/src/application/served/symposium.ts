import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/symposium/aggregate.ts";
import {
  ConveneSymposiumSchema,
  symposiumActionSchemas,
  type SymposiumCommand,
  symposiumReactionSchemas,
} from "../../communication/symposium/command.ts";
import { decide, type SymposiumTerms } from "../../communication/symposium/decision.ts";
import { mayRead, view } from "../../communication/symposium/view.ts";
import { serve } from "../served-aggregate.ts";
import { strangersAmong } from "./contract-text.ts";
import { worksHere } from "./people.ts";

/** Symposia (座谈会): the house, the committee and whoever was invited see one. */
export const symposia = serve({
  aggregate,
  opening: "convene",
  schemas: { convene: ConveneSymposiumSchema, ...symposiumActionSchemas, ...symposiumReactionSchemas },
  attachments: (command: SymposiumCommand) =>
    command.type === "minute"
      ? (command.attachments ?? []).map(({ id }) => id)
      : command.type === "complete"
        ? command.evidence.filter(({ kind }) => kind !== "record").map(({ ref }) => ref)
        : [],
  terms: (at, command) =>
    Effect.gen(function* () {
      const named =
        command.type === "convene" ? command.invited : command.type === "minute" ? command.present : [];
      const doers = command.type === "minute" ? command.actions.map(({ person }) => person) : [];
      const outsiders: string[] = [];
      for (const person of new Set(doers)) if (!(yield* worksHere(at, person))) outsiders.push(person);
      const terms: SymposiumTerms = {
        times: at.environment.symposiumTimes,
        manager: at.estate.manager,
        strangers: yield* strangersAmong(at, named),
        outsiders,
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }, state) => mayRead(actor, state),
  view: (state, { version }) => view(state, version),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
