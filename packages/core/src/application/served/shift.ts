import * as Effect from "effect/Effect";
import { aggregate as complaintAggregate } from "../../complaint/complaint/aggregate.ts";
import { nextDeadline } from "../../complaint/complaint/promised-deadline.ts";
import type { ComplaintState } from "../../complaint/complaint/state.ts";
import { aggregate } from "../../complaint/shift/aggregate.ts";
import { OpenShiftSchema, shiftActionSchemas, type ShiftCommand } from "../../complaint/shift/command.ts";
import { decide, type ShiftTerms } from "../../complaint/shift/decision.ts";
import type { ShiftCase } from "../../complaint/shift/state.ts";
import { view } from "../../complaint/shift/view.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { complaintStream } from "../complaint-link.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";

const page = 200;

/** Every case that somebody is responsible for, by what is next. */
const casesOf = ({ caller, environment, estate }: TermsContext, person: string) =>
  Effect.gen(function* () {
    const cases: ShiftCase[] = [];
    for (let offset = 0; ; offset += page) {
      const rows = yield* port(() =>
        environment.store.views.list({
          tenant: caller.tenant,
          kind: complaintAggregate.kind,
          estate: estate.id,
          responsible: person,
          order: "next-due",
          limit: page,
          offset,
        }),
      );
      for (const row of rows) {
        const state: ComplaintState = yield* stateOf(
          environment.store,
          complaintAggregate,
          caller.tenant,
          row,
        );
        const next = nextDeadline(state.deadlines);
        if (next !== null)
          cases.push({ complaint: state.id, number: state.number, next: { kind: next.kind, due: next.due } });
      }
      if (rows.length < page) return cases;
    }
  });

/** Shift sheets (交接班清单): whoever works at the estate sees them. */
export const shifts = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenShiftSchema, ...shiftActionSchemas },
  terms: (at, command: ShiftCommand) =>
    Effect.gen(function* () {
      const { caller, environment } = at;
      const incoming =
        command.type === "open"
          ? yield* port(() => environment.store.directory.person(caller.tenant, command.incoming))
          : null;
      const row =
        command.type === "take"
          ? yield* port(() => environment.store.views.get(caller.tenant, complaintStream(command.complaint)))
          : null;
      const terms: ShiftTerms = {
        cases: command.type === "open" ? yield* casesOf(at, caller.actor.id) : [],
        incomingKnown:
          incoming !== null &&
          incoming.estate === at.estate.id &&
          ["desk", "staff", "manager"].includes(incoming.role),
        responsible: row?.responsible ?? null,
        minutes: environment.stepTimes.shiftMinutes,
      };
      return { terms, policy: null };
    }),
  decide: (terms: ShiftTerms, context) => decide(terms, context),
  mayRead: ({ actor }) => ["staff", "desk", "manager", "system"].includes(actor.role),
  view: (state, { version }) => view(state, version),
  lapse: (): ShiftCommand => ({ type: "close" }),
});
