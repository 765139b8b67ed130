import * as Effect from "effect/Effect";
import { aggregate as complaintAggregate } from "../../complaint/complaint/aggregate.ts";
import type { ComplaintState } from "../../complaint/complaint/state.ts";
import { aggregate } from "../../complaint/recurrence/aggregate.ts";
import {
  OpenRecurrenceSchema,
  recurrenceActionSchemas,
  type RecurrenceCommand,
  recurrenceReactionSchemas,
} from "../../complaint/recurrence/command.ts";
import { decide, type RecurrenceTerms } from "../../complaint/recurrence/decision.ts";
import { view } from "../../complaint/recurrence/view.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { complaintStream } from "../complaint-link.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { contractAt, promisesOn } from "./contract-text.ts";

const casesIn = (command: RecurrenceCommand): readonly string[] =>
  command.type === "open"
    ? command.cases.map(({ complaint }) => complaint)
    : command.type === "add-case"
      ? [command.complaint]
      : [];

/** The day each of these complaints of the estate was filed. */
const filedOn = ({ caller, environment, estate }: TermsContext, ids: readonly string[]) =>
  Effect.gen(function* () {
    const filed: { [complaint: string]: string } = {};
    for (const id of ids) {
      const row = yield* port(() => environment.store.views.get(caller.tenant, complaintStream(id)));
      if (row === null || row.kind !== complaintAggregate.kind || row.estate !== estate.id) continue;
      const state: ComplaintState = yield* stateOf(environment.store, complaintAggregate, caller.tenant, row);
      filed[id] = localDateOf(instant(state.filedAt));
    }
    return filed;
  });

/** Recurrences (举一反三), one per place and cause of an estate; whoever works there and the committee see them. */
export const recurrences = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenRecurrenceSchema, ...recurrenceActionSchemas, ...recurrenceReactionSchemas },
  key: (command: RecurrenceCommand) =>
    command.type === "open"
      ? sha256Hex(JSON.stringify([command.place.trim(), command.cause.trim()])).slice(0, 26)
      : "",
  attachments: (command) =>
    command.type === "complete"
      ? command.evidence.filter(({ kind }) => kind !== "record").map(({ ref }) => ref)
      : [],
  terms: (at, command) =>
    Effect.gen(function* () {
      const { caller, environment, estate, now } = at;
      const standard = command.type === "open" ? command.standard : undefined;
      const contract =
        command.type === "open" && command.contract !== undefined
          ? yield* contractAt(at, command.contract)
          : null;
      const person =
        command.type === "plan"
          ? yield* port(() => environment.store.directory.person(caller.tenant, command.person))
          : undefined;
      const terms: RecurrenceTerms = {
        times: environment.recurrenceTimes,
        manager: estate.manager,
        filed: yield* filedOn(at, casesIn(command)),
        standardKnown:
          standard === undefined ||
          (promisesOn(contract, localDateOf(instant(now)))?.standards.some(({ id }) => id === standard) ??
            false),
        personKnown:
          person === undefined ||
          (person !== null &&
            person.estate === estate.id &&
            ["staff", "desk", "manager"].includes(person.role)),
      };
      return { terms, policy: null };
    }),
  decide: (terms, context, version) => decide(terms, context, version),
  mayRead: ({ actor }) => ["staff", "desk", "manager", "committee", "system"].includes(actor.role),
  view: (state, { version }) => view(state, version),
  lapse: ({ id }) => ({ type: "note-passed", deadline: id }) as const,
});
