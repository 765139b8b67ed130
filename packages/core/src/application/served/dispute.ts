import * as Effect from "effect/Effect";
import { forumOf } from "../../contract/arrears/forum.ts";
import { draftOn } from "../../contract/contract/state.ts";
import { aggregate } from "../../contract/dispute/aggregate.ts";
import {
  disputeActionSchemas,
  type DisputeCommand,
  disputeReactionSchemas,
  type OpenDispute,
  OpenDisputeSchema,
} from "../../contract/dispute/command.ts";
import { decide } from "../../contract/dispute/decision.ts";
import { questionOf } from "../../contract/dispute/limitation.ts";
import type { DisputeLetter, DisputeTerms } from "../../contract/dispute/terms.ts";
import { view } from "../../contract/dispute/view.ts";
import { aggregate as letterAggregate } from "../../contract/letter/aggregate.ts";
import type { LetterState } from "../../contract/letter/state.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt, strangersAmong } from "./contract-text.ts";

const isSourceKnown = ({ caller, environment, estate }: TermsContext, { source }: OpenDispute) =>
  Effect.gen(function* () {
    if (source.kind === "hand") return true;
    const row = yield* port(() =>
      environment.store.views.get(caller.tenant, streamOf(source.kind, source.id)),
    );
    return row !== null && row.estate === estate.id;
  });

/** What a letter says about its own service. What came back was not due to arrive. */
const letterOf = ({ caller, environment, estate, id }: TermsContext, letter: string) =>
  Effect.gen(function* () {
    const { directory, views } = environment.store;
    const row = yield* port(() => views.get(caller.tenant, streamOf(letterAggregate.kind, letter)));
    if (row === null || row.estate !== estate.id) return null;
    const state: LetterState = yield* stateOf(environment.store, letterAggregate, caller.tenant, row);
    const person = yield* port(() => directory.person(caller.tenant, state.recipient));
    const due = state.services.flatMap(({ dueToArrive, outcome }) =>
      dueToArrive === null || outcome?.kind === "returned" ? [] : [dueToArrive],
    );
    const found: DisputeLetter = {
      id: letter,
      kind: state.kind,
      concerns: state.concerns?.kind === "dispute" && state.concerns.id === id,
      recipient: state.recipient,
      recipientRole: person?.role ?? null,
      arrivedOn: state.arrivedOn,
      dueToArrive: due.sort()[0] ?? null,
    };
    return found;
  });

const evidenceOf = (command: DisputeCommand): readonly string[] =>
  "evidence" in command ? command.evidence.filter(({ kind }) => kind !== "record").map(({ ref }) => ref) : [];

/** Disputes (争议) under the house's times: office and committee see all, a person those that they are a party to. */
export const disputes = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenDisputeSchema, ...disputeActionSchemas, ...disputeReactionSchemas },
  attachments: evidenceOf,
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { environment, estate, now } = at;
      const today = dayOf(now);
      const opening = command.type === "open" ? command : null;
      const found = yield* contractAt(at, opening?.contract ?? state?.contract ?? "");
      const draft = found === null ? null : draftOn(found, today);
      const letter = command.type === "note-arrival" ? yield* letterOf(at, command.letter) : null;
      const facts = questionOf(command, state, letter, today);
      const limitation =
        facts === null
          ? null
          : environment.policies.ask({ code: estate.jurisdiction, rule: "limitation.expiry", facts });
      const people = opening === null ? [] : [opening.claimant.person, opening.respondent.person];
      const terms: DisputeTerms = {
        times: environment.disputeTimes,
        contract:
          found === null || draft === null
            ? null
            : {
                isSigned: found.signed !== null,
                clauses: draft.chapters
                  .flatMap(({ clauses }) => clauses)
                  .flatMap(({ id, topics }) => (topics.includes("dispute") ? [id] : [])),
                forum: forumOf(draft),
              },
        isSourceKnown: opening === null ? true : yield* isSourceKnown(at, opening),
        strangers: yield* strangersAmong(
          at,
          people.filter((person) => person !== null),
        ),
        manager: estate.manager,
        letter,
        limitation,
      };
      return {
        terms,
        policy: limitation === null || limitation.policy.digest === "" ? null : limitation.policy.digest,
      };
    }),
  decide,
  mayRead: ({ actor }, { claimant, respondent }) =>
    ["desk", "manager", "committee", "system"].includes(actor.role) ||
    [claimant.person, respondent.person].includes(actor.id),
  view: (state, { now, version }) => view(state, version, now),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
