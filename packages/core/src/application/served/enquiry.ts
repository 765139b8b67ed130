import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/enquiry/aggregate.ts";
import {
  AskEnquirySchema,
  enquiryActionSchemas,
  type EnquiryCommand,
  enquiryReactionSchemas,
} from "../../communication/enquiry/command.ts";
import { decide } from "../../communication/enquiry/decision.ts";
import type { EnquiryState } from "../../communication/enquiry/state.ts";
import type { EnquiryTerms } from "../../communication/enquiry/terms.ts";
import { mayRead, view } from "../../communication/enquiry/view.ts";
import { draftOn } from "../../contract/contract/state.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { contractInForce, promised, publiclyPromised } from "../decision-terms.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { holdsUnit, isKnownHere, worksHere } from "./people.ts";

/** Metric of a service standard that promises a time for answers to questions. */
const metric = "enquiry.reply";

/** What contract and public promises set for an answer; asked when one is promised. */
const promisedTimes = ({ caller, environment, estate, now }: TermsContext, promises: boolean) =>
  Effect.gen(function* () {
    const today = dayOf(now);
    const found = promises ? yield* contractInForce(environment, caller.tenant, estate.id, today) : null;
    if (found === null) return { contract: null, promise: null };
    return {
      contract: promised(draftOn(found.state, today), metric),
      promise: yield* publiclyPromised(environment, caller.tenant, found.state, today, metric),
    };
  });

/** Enquiries (咨询): whoever asked and the house see one. */
export const enquiries = serve({
  aggregate,
  opening: "ask",
  schemas: { ask: AskEnquirySchema, ...enquiryActionSchemas, ...enquiryReactionSchemas },
  attachments: (command: EnquiryCommand) =>
    "attachments" in command ? (command.attachments ?? []).map(({ id }) => id) : [],
  terms: (at, command, state: EnquiryState | null) =>
    Effect.gen(function* () {
      const { caller, environment, estate, now } = at;
      const asker =
        command.type === "ask" ? (command.asker ?? caller.actor.id) : (state?.asker ?? caller.actor.id);
      const unit =
        command.type === "ask" ? (command.unit ?? null) : command.type === "complain" ? state?.unit : null;
      const law = environment.policies.ask({
        code: estate.jurisdiction,
        rule: "reply.deadline",
        facts: { received: dayOf(now), addressee: "provider" },
      });
      const promises = command.type === "ask" || command.type === "follow-up";
      const terms: EnquiryTerms = {
        times: environment.enquiryTimes,
        law,
        ...(yield* promisedTimes(at, promises)),
        dutyPerson: estate.dutyPerson,
        manager: estate.manager,
        askerKnown:
          command.type === "ask" && command.asker !== undefined ? yield* isKnownHere(at, asker) : null,
        unitHeld: unit === undefined || unit === null ? null : yield* holdsUnit(at, asker, unit),
        worksHere: command.type === "assign" ? yield* worksHere(at, command.person) : null,
      };
      return { terms, policy: promises ? law.policy.digest : null };
    }),
  decide,
  mayRead: ({ actor }, state) => mayRead(actor, state),
  view: (state, { version }) => view(state, version),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
