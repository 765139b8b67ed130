import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/arrears/aggregate.ts";
import {
  arrearsActionSchemas,
  type ArrearsCommand,
  arrearsReactionSchemas,
  type OpenArrears,
  OpenArrearsSchema,
} from "../../contract/arrears/command.ts";
import { decide } from "../../contract/arrears/decision.ts";
import { type ArrearsState, type DefenceLink, outstandingOn } from "../../contract/arrears/state.ts";
import type { ArrearsTerms } from "../../contract/arrears/terms.ts";
import { view } from "../../contract/arrears/view.ts";
import { draftOn } from "../../contract/contract/state.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { holdsOn } from "../../kernel/person-unit.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { port } from "../call.ts";
import type { LetterArrival } from "../reactions/arrears.ts";
import { stateOf } from "../command-handler.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt } from "./contract-text.ts";

const page = 200;

/** Whether the unit is of the estate, whether the person stood to it when each bill fell due, and a case that is open. */
const debtor = ({ caller, environment, estate }: TermsContext, command: OpenArrears) =>
  Effect.gen(function* () {
    const { directory, views } = environment.store;
    const unit = yield* port(() => directory.unit(caller.tenant, command.unit));
    const relations = yield* port(() => directory.relations(caller.tenant, { unit: command.unit }));
    const own = relations.filter(
      ({ person, verified }) => person === command.owner && verified !== undefined,
    );
    const rows = yield* port(() =>
      views.list({
        tenant: caller.tenant,
        kind: aggregate.kind,
        estate: estate.id,
        owner: command.owner,
        order: "newest",
        limit: page,
      }),
    );
    let openCase: string | null = null;
    for (const row of rows) {
      const state: ArrearsState = yield* stateOf(environment.store, aggregate, caller.tenant, row);
      if (state.unit === command.unit && state.contract === command.contract && state.phase !== "closed")
        openCase = state.id;
    }
    return {
      isUnitKnown: unit !== null && unit.estate === estate.id,
      owes: command.bills.every(({ due }) => own.some((relation) => holdsOn(relation, due))),
      openCase,
    };
  });

const isThere = ({ caller, environment, estate }: TermsContext, link: DefenceLink | undefined) =>
  Effect.gen(function* () {
    if (link === undefined) return false;
    const row = yield* port(() => environment.store.views.get(caller.tenant, streamOf(link.kind, link.id)));
    return row !== null && row.estate === estate.id;
  });

/** That a letter of the case arrived, by its own record. */
const arrivalOf = ({ caller, environment, id }: TermsContext, letter: string) =>
  Effect.gen(function* () {
    const stored = yield* port(() =>
      environment.store.events.readStream(caller.tenant, streamOf("letter", letter)),
    );
    for (const { text, type } of stored) {
      if (type !== "LetterArrived") continue;
      const { arrivedOn, concerns, how } = (JSON.parse(text) as { readonly data: LetterArrival }).data;
      if (concerns?.kind === "arrears" && concerns.id === id) return { on: arrivedOn, how };
    }
    return null;
  });

/** Limitation of each bill: from its due date when the case opens, anew where a demand arrived. */
const limitationOf = (
  ask: (rule: string, facts: { readonly [fact: string]: Json }) => Verdict,
  command: ArrearsCommand,
  state: ArrearsState | null,
  arrivedOn: string | null,
): ArrearsTerms["limitation"] => {
  if (command.type === "open")
    return Object.fromEntries(
      command.bills.map(({ due, ref }) => [ref, ask("limitation.expiry", { due, mode: "perInstalment" })]),
    );
  if (arrivedOn === null || state === null) return {};
  return Object.fromEntries(
    state.bills
      .filter((bill) => outstandingOn(bill) > 0)
      .map(({ limitation, ref }) => [
        ref,
        ask("limitation.expiry", {
          // Once interrupted the period runs anew from that arrival.
          due: limitation.from,
          demandArrived: arrivedOn,
          mode: "perInstalment",
        }),
      ]),
  );
};

/** Arrears cases (欠费案件) under the house's times: whoever collects, the committee, and the owner whose case it is. */
export const arrears = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenArrearsSchema, ...arrearsActionSchemas, ...arrearsReactionSchemas },
  attachments: (command: ArrearsCommand) =>
    command.type === "note-arrival"
      ? (command.proof ?? []).filter(({ kind }) => kind !== "record").map(({ ref }) => ref)
      : [],
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { environment, estate, now } = at;
      const today = localDateOf(instant(now));
      const found = yield* contractAt(
        at,
        command.type === "open" ? command.contract : (state?.contract ?? ""),
      );
      const ask = (rule: string, facts: { readonly [fact: string]: Json }, on?: string): Verdict =>
        environment.policies.ask({
          code: estate.jurisdiction,
          rule,
          facts,
          ...(on === undefined ? {} : { on }),
        });
      const provisions = (kind: string) =>
        ask("law.provisions", { topic: "fee.collection", kind }, today).citations;
      const arrived = command.type === "demand" ? yield* arrivalOf(at, command.letter) : null;
      const arrivedOn = command.type === "note-arrival" ? command.arrivedOn : (arrived?.on ?? null);
      const from = arrivedOn ?? today;
      const limitation = limitationOf(ask, command, state, arrivedOn);
      const terms: ArrearsTerms = {
        times: environment.arrearsTimes,
        contract:
          found === null
            ? null
            : { estate: estate.id, isSigned: found.signed !== null, draft: draftOn(found, today) },
        ...(command.type === "open"
          ? yield* debtor(at, command)
          : { isUnitKnown: true, owes: true, openCase: null }),
        prohibition: provisions("prohibition"),
        collection: provisions("workflow"),
        period:
          command.type === "demand" || command.type === "note-arrival"
            ? ask("procedure.deadline", { subject: "payment-demand", from }, from)
            : null,
        calendar: environment.policies.calendar(estate.jurisdiction),
        arrived,
        limitation,
        isLinkKnown: yield* isThere(at, "link" in command ? command.link : undefined),
      };
      return { terms, policy: Object.values(limitation)[0]?.policy.digest ?? null };
    }),
  decide,
  mayRead: ({ actor }, state) =>
    state.owner === actor.id || ["desk", "manager", "committee", "system"].includes(actor.role),
  view: (state, { version }) => view(state, version),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
