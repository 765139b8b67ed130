import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Standard } from "../standard/standard.ts";
import type { OpenPlan, PlanCommand, ReassignPlan } from "./command.ts";
import type { PlanEvent } from "./event.ts";
import { linesOf, revision } from "./lines.ts";
import type { PlanRejection, PlanRejectionCode } from "./rejection.ts";
import type { PlanState } from "./state.ts";

/** What a decision on a plan needs to know of the world. */
export interface PlanTerms {
  /** The contract as its text stands when the plan begins; `null` when there is none at the estate. */
  readonly contract: {
    readonly standards: readonly Standard[];
    /** First day of the plan: today, or the first day of a term that has not begun. */
    readonly startsOn: string;
    readonly endsOn: string | null;
    /** Whether it is signed and has not ended. */
    readonly binds: boolean;
  } | null;
  /** Inspectors of the command who are not people of the estate. */
  readonly strangers: readonly string[];
}

/** Who may do what. */
export const planPermissions: { readonly [Type in PlanCommand["type"]]: readonly Role[] } = {
  open: ["manager"],
  reassign: ["manager"],
  revise: ["system"],
  limit: ["system"],
};

type Decision = Result.Result<readonly PlanEvent[], PlanRejection>;

const refuse = (
  code: PlanRejectionCode,
  data: PlanRejection["data"] = {},
): Result.Result<never, PlanRejection> => Result.fail({ code, data, citations: [] });

const firstTwice = (ids: readonly string[]): string | undefined =>
  ids.find((id, at) => ids.indexOf(id) !== at);

const rosterFault = ({ inspectors, places }: OpenPlan | ReassignPlan, { strangers }: PlanTerms) => {
  const place = firstTwice(places.map(({ id }) => id));
  if (place !== undefined) return refuse("place-twice", { place });
  const inspector = firstTwice(inspectors);
  if (inspector !== undefined) return refuse("inspector-twice", { inspector });
  return strangers.length === 0 ? null : refuse("person-unknown", { people: strangers });
};

const open = (command: OpenPlan, terms: PlanTerms, id: string): Decision => {
  const { contract, estate, inspectors, places } = command;
  if (terms.contract === null) return refuse("contract-unknown", { contract });
  if (!terms.contract.binds) return refuse("not-in-force", { contract });
  const fault = rosterFault(command, terms);
  if (fault !== null) return fault;
  const { endsOn, standards, startsOn } = terms.contract;
  const { lines, unplanned } = linesOf(standards, startsOn);
  if (lines.length === 0) return refuse("nothing-planned", { unplanned: unplanned.length });
  const roster = { from: startsOn, places, inspectors };
  return Result.succeed([
    { type: "PlanOpened", data: { id, estate, contract, startsOn, endsOn, lines, unplanned, roster } },
  ]);
};

/** Decides a command on a plan. Pure. */
export const decide =
  (terms: PlanTerms, context: DecisionContext & { readonly id: string }) =>
  (state: PlanState | null, command: PlanCommand): Decision => {
    const { role } = context.actor;
    const allowed = planPermissions[command.type];
    if (!allowed.includes(role)) return refuse("not-allowed", { action: command.type, role, allowed });
    if (command.type === "open" && state !== null) return refuse("already-open");
    if (command.type === "open") return open(command, terms, context.id);
    if (state === null) return refuse("contract-unknown");
    switch (command.type) {
      case "reassign": {
        const { from, inspectors, places } = command;
        // What was planned for a day that is over stays as it was.
        if (from < localDateOf(instant(context.now)) || from < state.startsOn)
          return refuse("from-in-past", { from });
        const fault = rosterFault(command, terms);
        return fault ?? Result.succeed([{ type: "PlanReassigned", data: { from, places, inspectors } }]);
      }
      case "revise": {
        const { effectiveFrom, endsOn = state.endsOn, standards } = command;
        // Rounds of days that are over were asked for, and stay so.
        if (endsOn !== null && endsOn !== state.endsOn && endsOn < localDateOf(instant(context.now)))
          return refuse("end-in-past", { endsOn });
        const { ended, started, unplanned } = revision(state.lines, standards, effectiveFrom);
        if (ended.length + started.length === 0 && endsOn === state.endsOn) return refuse("nothing-changed");
        return Result.succeed([
          { type: "PlanRevised", data: { effectiveFrom, endsOn, ended, started, unplanned } },
        ]);
      }
      case "limit":
        return command.endsOn === state.endsOn
          ? refuse("nothing-changed")
          : Result.succeed([{ type: "PlanLimited", data: { endsOn: command.endsOn } }]);
    }
  };
