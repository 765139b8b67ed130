import * as Effect from "effect/Effect";
import { aggregate as contractAggregate } from "../../contract/contract/aggregate.ts";
import { aggregate } from "../../contract/letter/aggregate.ts";
import { letterActionSchemas, type LetterCommand, WriteLetterSchema } from "../../contract/letter/command.ts";
import { decide, type LetterTerms } from "../../contract/letter/decision.ts";
import type { LetterKind } from "../../contract/letter/state.ts";
import { view } from "../../contract/letter/view.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { port } from "../call.ts";
import { serve } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

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

/** Letters (函件): the office sees all, a person those that are for them and were sealed. */
export const letters = serve({
  aggregate,
  opening: "write",
  schemas: { write: WriteLetterSchema, ...letterActionSchemas },
  attachments: attachmentsOf,
  claims: () => [],
  terms: ({ caller, environment, estate, id, now }, command: LetterCommand) =>
    Effect.gen(function* () {
      const none: LetterTerms = { number: "", contractKnown: true, recipientKnown: true, prohibition: [] };
      if (command.type !== "write") return { terms: none, policy: null };
      const on = localDateOf(instant(now));
      const { directory, views } = environment.store;
      const contract = yield* port(() =>
        views.get(caller.tenant, streamOf(contractAggregate.kind, command.contract)),
      );
      const person = yield* port(() => directory.person(caller.tenant, command.recipient));
      const law = environment.policies.ask({
        code: estate.jurisdiction,
        rule: "law.provisions",
        facts: {},
        on,
      });
      const forbidden = new Set(
        (
          law.values["provisions"] as
            | readonly { readonly id: string; readonly kind: string; readonly topic: string }[]
            | undefined
        )
          ?.filter(({ kind, topic }) => kind === "prohibition" && topic === "fee.collection")
          .map((provision) => provision.id),
      );
      return {
        terms: {
          number: numberOf(command.kind, id, on),
          contractKnown: contract?.estate === estate.id,
          recipientKnown: person?.estate === estate.id,
          prohibition: law.citations.filter((citation) => forbidden.has(citation.id ?? "")),
        },
        policy: law.policy.digest === "" ? null : law.policy.digest,
      };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }, state) =>
    ["desk", "staff", "manager", "committee", "system"].includes(actor.role) ||
    (actor.id === state.recipient && !["draft", "withdrawn"].includes(state.phase)),
  view: (state, { version }) => view(state, version),
});
