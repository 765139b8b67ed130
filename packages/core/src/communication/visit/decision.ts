import * as Result from "effect/Result";
import { dayDeadline, dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { personal } from "../../kernel/personal.ts";
import type { PlanVisit, RecordVisit, TakeUpFinding, VisitCommand } from "./command.ts";
import type { VisitEvent } from "./event.ts";
import { refuse, type VisitRejection, type VisitRejectionCode } from "./rejection.ts";
import type { VisitDeadline, VisitPhase, VisitState } from "./state.ts";
import type { VisitTimes } from "./times.ts";

/** What a decision on a visit needs to know of the world. */
export interface VisitTerms {
  readonly times: VisitTimes;
  readonly manager: string;
  /** Whether who is visited is known at the estate; `null` where nobody is named. */
  readonly personKnown: boolean | null;
  /** Whether who is visited holds the unit today; `null` where there is none. */
  readonly unitHeld: boolean | null;
  readonly visitorWorksHere: boolean | null;
  /** Standards of the contract that a deviation names; `null` where there is no such contract. */
  readonly standards: readonly string[] | null;
}

type Decision = Result.Result<readonly VisitEvent[], VisitRejection>;

interface Moment extends DecisionContext {
  readonly terms: VisitTerms;
  readonly id: string;
  readonly version: number;
  readonly today: string;
}

const house: readonly Role[] = ["desk", "staff", "manager"];

/** Who may do what, and in which phases; `null` for the command that opens. */
export const visitPermissions: {
  readonly [Type in VisitCommand["type"]]: {
    readonly by: readonly Role[];
    readonly phases: readonly VisitPhase[] | null;
  };
} = {
  plan: { by: house, phases: null },
  record: { by: house, phases: ["planned"] },
  "take-up": { by: house, phases: ["held"] },
  note: { by: house, phases: ["held"] },
  cancel: { by: house, phases: ["planned"] },
  "note-missed": { by: ["system"], phases: ["planned", "held"] },
};

const fail = (code: VisitRejectionCode, data: VisitRejection["data"] = {}): Decision =>
  Result.fail(refuse(code, data));
const one = (event: VisitEvent): Decision => Result.succeed([event]);

const houseTime = (
  kind: VisitDeadline["kind"],
  dueDate: string,
  { id, now, version }: Moment,
): VisitDeadline => dayDeadline({ stream: id, version, kind, now, dueDate, basis: "house" });

const plan = (command: PlanVisit, at: Moment): Decision => {
  const { manager, personKnown, unitHeld, visitorWorksHere } = at.terms;
  const { dueOn, estate, person, purpose, unit = null, visitor = at.actor.id } = command;
  if (personKnown === false) return fail("person-unknown", { person });
  if (unitHeld === false) return fail("relation-missing", { unit });
  if (visitorWorksHere === false) return fail("not-staff", { person: visitor });
  if (dueOn < at.today) return fail("due-in-past", { dueOn });
  return one({
    type: "VisitPlanned",
    data: {
      id: at.id, estate, person, unit, purpose, dueOn, visitor, manager,
      deadlines: [houseTime("hold", dueOn, at)],
    },
  }); // prettier-ignore
};

const record = (state: VisitState, command: RecordVisit, at: Moment): Decision => {
  const { findings, heldOn, photos = [], summary } = command;
  if (at.actor.id !== state.visitor && at.actor.role !== "manager")
    return fail("not-visitor", { visitor: state.visitor });
  if (heldOn > at.today) return fail("date-in-future", { heldOn });
  return one({
    type: "VisitRecorded",
    data: {
      on: heldOn,
      by: at.actor.id,
      summary: personal(state.person, summary),
      findings: findings.map((finding) => personal(state.person, finding)),
      photos,
      deadlines:
        findings.length === 0
          ? []
          : [houseTime("settle", addDays(localDate(at.today), at.terms.times.settleDays), at)],
    },
  });
};

const takeUp = (state: VisitState, command: TakeUpFinding, at: Moment): Decision => {
  const { as, contract = null, finding, standard = null } = command;
  if (as === "deviation") {
    if (contract === null || standard === null) return fail("standard-missing");
    if (at.terms.standards === null) return fail("contract-unknown", { contract });
    if (!at.terms.standards.includes(standard)) return fail("standard-unknown", { standard });
  }
  const { held, id, person, unit } = state;
  return one({
    type: "VisitFindingTakenUp",
    data: {
      finding,
      as,
      by: at.actor.id,
      case: `${id}-${finding}`,
      person,
      unit: at.terms.unitHeld === true ? unit : null,
      photos: held?.photos ?? [],
      contract: as === "deviation" ? contract : null,
      standard: as === "deviation" ? standard : null,
    },
  });
};

/** Decides a command on a visit. Pure. */
export const decide =
  (terms: VisitTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: VisitState | null, command: VisitCommand): Decision => {
    const { id: by, role } = context.actor;
    const { by: allowed, phases } = visitPermissions[command.type];
    if (!allowed.includes(role)) return fail("not-allowed", { action: command.type, role, allowed });
    const at: Moment = { ...context, terms, version: version + 1, today: dayOf(context.now) };
    if (command.type === "plan") return state === null ? plan(command, at) : fail("already-open");
    if (state === null || phases === null || !phases.includes(state.phase))
      return fail("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    if (command.type === "take-up" || command.type === "note") {
      const found = state.findings.find(({ number }) => number === command.finding);
      if (found === undefined) return fail("finding-unknown", { finding: command.finding });
      if (found.outcome !== null) return fail("already-settled", { finding: command.finding });
    }
    switch (command.type) {
      case "record":
        return record(state, command, at);
      case "take-up":
        return takeUp(state, command, at);
      case "note": {
        const { finding, reason } = command;
        return one({
          type: "VisitFindingNoted",
          data: { finding, by, reason: personal(state.person, reason) },
        });
      }
      case "cancel":
        return one({ type: "VisitCancelled", data: { by, reason: personal(state.person, command.reason) } });
      case "note-missed": {
        const deadline = state.deadlines.find(({ id }) => id === command.deadline);
        if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
        if (!hasPassed(deadline, at.now)) return fail("not-due", { due: deadline.due });
        return one({ type: "VisitDeadlineMissed", data: { deadline } });
      }
    }
  };
