import * as Effect from "effect/Effect";
import { draftOn } from "../../contract/contract/state.ts";
import { aggregate } from "../../contract/letter/aggregate.ts";
import {
  letterActionSchemas,
  type LetterCommand,
  wordingIssues,
  WriteLetterSchema,
} from "../../contract/letter/command.ts";
import { decide, type LetterTerms } from "../../contract/letter/decision.ts";
import { letterLaw } from "../../contract/letter/law.ts";
import type { LetterKind } from "../../contract/letter/state.ts";
import { view } from "../../contract/letter/view.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { port } from "../call.ts";
import { serve } from "../served-aggregate.ts";
import { contractAt } from "./contract-text.ts";

/** First letters of the number on a letter. */
const prefixes: { readonly [Kind in LetterKind]: string } = {
  demand: "CG",
  notice: "GZ",
  rectification: "ZG",
};

const numberOf = (kind: LetterKind, id: string, date: string): string =>
  `${prefixes[kind]}-${date.replaceAll("-", "")}-${id
    .replaceAll(/[^0-9A-Za-z]/g, "")
    .slice(-6)
    .toUpperCase()}`;

const attachmentsOf = (command: LetterCommand): readonly string[] =>
  command.type === "seal" ? [command.scan.id] : "proof" in command ? command.proof.map(({ id }) => id) : [];

/** What every action but writing must know: nothing. */
const nothing: LetterTerms = {
  number: "",
  estate: "",
  contract: null,
  recipient: null,
  unit: null,
  law: [],
  prohibition: [],
};

/** Letters (函件): the office sees all, a person those that are for them and were sealed. */
export const letters = serve({
  aggregate,
  opening: "write",
  schemas: { write: WriteLetterSchema, ...letterActionSchemas },
  attachments: attachmentsOf,
  issues: (command: LetterCommand) => (command.type === "write" ? wordingIssues(command) : []),
  claims: () => [],
  terms: (at, command: LetterCommand) =>
    Effect.gen(function* () {
      const { caller, environment, estate, id, now } = at;
      if (command.type !== "write") return { terms: nothing, policy: null };
      const on = localDateOf(instant(now));
      const { directory } = environment.store;
      const contract = yield* contractAt(at, command.contract);
      const person = yield* port(() => directory.person(caller.tenant, command.recipient));
      const named = command.unit;
      const unit = named === undefined ? null : yield* port(() => directory.unit(caller.tenant, named));
      const { law, policy, prohibition } = letterLaw(
        environment.policies,
        estate.jurisdiction,
        command.kind,
        on,
      );
      return {
        terms: {
          number: numberOf(command.kind, id, on),
          estate: estate.name,
          contract: contract === null ? null : draftOn(contract, on),
          recipient: person?.estate === estate.id ? { name: person.name, role: person.role } : null,
          unit: unit?.estate === estate.id ? unit.name : null,
          law,
          prohibition,
        },
        policy,
      };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }, state) =>
    ["desk", "staff", "manager", "committee", "system"].includes(actor.role) ||
    (actor.id === state.recipient && !["draft", "withdrawn"].includes(state.phase)),
  view: (state, { version }) => view(state, version),
});
