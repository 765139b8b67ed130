import * as Effect from "effect/Effect";
import { type ContractState, draftOn, statusOn } from "../../contract/contract/state.ts";
import { aggregate as disputeAggregate } from "../../contract/dispute/aggregate.ts";
import type { DisputeState } from "../../contract/dispute/state.ts";
import { aggregate } from "../../contract/handover/aggregate.ts";
import { checklistOf } from "../../contract/handover/checklist.ts";
import {
  handoverActionSchemas,
  type HandoverCommand,
  handoverReactionSchemas,
  OpenHandoverSchema,
} from "../../contract/handover/command.ts";
import { decide } from "../../contract/handover/decision.ts";
import type { HandoverState } from "../../contract/handover/state.ts";
import type { HandoverTerms } from "../../contract/handover/terms.ts";
import { view } from "../../contract/handover/view.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { fromFen, toYuan } from "../../kernel/money.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt } from "./contract-text.ts";

/** How a contract has ended: by a termination, also one that is still to come, or by its term. */
const endOfContract = (
  state: ContractState,
  today: string,
): { readonly on: string; readonly cause: "expired" | "terminated" } | null =>
  state.terminated !== null
    ? { on: state.terminated.on, cause: "terminated" }
    : statusOn(state, today) === "expired"
      ? { on: (state.versions.at(-1)?.draft ?? state.draft).term.to, cause: "expired" }
      : null;

const disputeOf = ({ caller, environment, estate }: TermsContext, id: string, contract: string) =>
  Effect.gen(function* () {
    const row = yield* port(() =>
      environment.store.views.get(caller.tenant, streamOf(disputeAggregate.kind, id)),
    );
    if (row === null || row.estate !== estate.id) return null;
    const state: DisputeState = yield* stateOf(environment.store, disputeAggregate, caller.tenant, row);
    return state.contract === contract ? { isOpen: state.phase !== "closed" } : null;
  });

type Ask = (rule: string, facts: { readonly [fact: string]: Json }, on?: string) => Verdict;

/** Answer of `handover.deadline`: as it opens, and with the day on which it is complete. */
const deadlineVerdict = (
  ask: Ask,
  command: HandoverCommand,
  state: HandoverState | null,
  endedOn: string | null,
  today: string,
): Verdict | null => {
  if (command.type === "open")
    return endedOn === null
      ? null
      : ask("handover.deadline", { contractEnd: endedOn, agreedPeriod: command.agreedPeriod });
  if (command.type !== "complete" || state === null) return null;
  // The period that was promised applies, whatever the rules say by now.
  return ask("handover.deadline", {
    contractEnd: state.endedOn,
    agreedPeriod: state.agreedPeriod,
    exitDate: today,
  });
};

/** Handovers at the end of a contract (退出移交), one per contract: office and committee see them. */
export const handovers = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenHandoverSchema, ...handoverActionSchemas, ...handoverReactionSchemas },
  key: (command: HandoverCommand) =>
    command.type === "open" ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  attachments: (command: HandoverCommand) =>
    "proof" in command ? command.proof.filter(({ kind }) => kind !== "record").map(({ ref }) => ref) : [],
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { caller, environment, estate, now } = at;
      const today = dayOf(now);
      const ask: Ask = (rule, facts, on) =>
        environment.policies.ask({
          code: estate.jurisdiction,
          rule,
          facts,
          ...(on === undefined ? {} : { on }),
        });
      const found = command.type === "open" ? yield* contractAt(at, command.contract) : null;
      const ended = found === null ? null : endOfContract(found, today);
      const deadline = deadlineVerdict(ask, command, state, ended?.on ?? null, today);
      const isServing = command.type === "open" ? command.isServing : (state?.isServing ?? false);
      const entries = command.type === "list-prepaid" ? command.entries : [];
      const units =
        entries.length === 0
          ? []
          : yield* port(() => environment.store.directory.units(caller.tenant, estate.id));
      const terms: HandoverTerms = {
        contract:
          found === null || found.signed === null
            ? null
            : { ended, checklist: checklistOf(draftOn(found, ended?.on ?? today)) },
        manager: estate.manager,
        deadline,
        forfeiture:
          command.type === "open" || command.type === "note-missed"
            ? ask(
                "fee.afterTermination",
                { handedOver: false, servingUntilTakeover: isServing },
                state?.endedOn ?? ended?.on ?? today,
              )
            : null,
        refunds: entries.map(({ basis, from, prepaid, to }) =>
          ask("fee.refund", {
            prepaid: toYuan(fromFen(prepaid)),
            from,
            to,
            contractEnd: state?.endedOn ?? null,
            ...(basis === undefined ? {} : { basis }),
          }),
        ),
        unknownUnits: entries.flatMap(({ unit }) => (units.some(({ id }) => id === unit) ? [] : [unit])),
        dispute:
          (command.type === "hold" || command.type === "release") && state !== null
            ? yield* disputeOf(at, command.dispute, state.contract)
            : null,
      };
      const law = terms.deadline ?? terms.forfeiture ?? terms.refunds[0] ?? null;
      return { terms, policy: law === null || law.policy.digest === "" ? null : law.policy.digest };
    }),
  decide,
  mayRead: ({ actor }) => ["desk", "staff", "manager", "committee", "system"].includes(actor.role),
  view: (state, { now, version }) => view(state, version, now),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
