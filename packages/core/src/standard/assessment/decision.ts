import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { compare, instant, localDateOf } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import { localInstant } from "../inspection/decision.ts";
import { judge, missesOf } from "../inspection/result.ts";
import type { Standard } from "../standard/standard.ts";
import type {
  AssessmentCommand,
  CloseAssessment,
  MeasureAssessment,
  OpenAssessment,
  RateStandards,
  StrikeVisit,
} from "./command.ts";
import type { AssessmentEvent } from "./event.ts";
import type { AssessmentRejection, AssessmentRejectionCode } from "./rejection.ts";
import type { AssessmentKind, AssessmentState } from "./state.ts";

/** What a decision on an assessment needs to know of the world. */
export interface AssessmentTerms {
  /** The contract with its text of the day that judges: of the measurement, of the answer, the first of the period. */
  readonly contract: { readonly standards: readonly Standard[]; readonly binds: boolean } | null;
  /** The unit that answers: whether the actor holds it today; `null` when the estate has no such unit. */
  readonly unit: { readonly held: boolean } | null;
}

/** Who may do what. */
export const assessmentPermissions: { readonly [Type in AssessmentCommand["type"]]: readonly Role[] } = {
  open: ["manager", "committee", "desk"],
  measure: ["manager", "committee"],
  strike: ["manager", "committee"],
  rate: ["owner", "occupant", "committee", "desk", "staff"],
  close: ["manager", "committee"],
};

/** Roles that write down what a household says. */
const scribes: readonly Role[] = ["desk", "staff"];

type Decision = Result.Result<readonly AssessmentEvent[], AssessmentRejection>;

interface Moment {
  readonly terms: AssessmentTerms;
  readonly context: DecisionContext & { readonly id: string };
}

const refuse = (
  code: AssessmentRejectionCode,
  data: AssessmentRejection["data"] = {},
): Result.Result<never, AssessmentRejection> => Result.fail({ code, data, citations: [] });

const one = (event: AssessmentEvent): Decision => Result.succeed([event]);

const open = (command: OpenAssessment, { context, terms }: Moment): Decision => {
  const { assessor, contract, estate, from, kind, to } = command;
  const { actor, id } = context;
  if (kind === "third-party" && actor.role === "desk")
    return refuse("not-allowed", { action: "open", role: actor.role, allowed: ["manager", "committee"] });
  if (terms.contract === null) return refuse("contract-unknown", { contract });
  if (to < from) return refuse("period-reversed", { from, to });
  if (!terms.contract.binds) return refuse("not-in-force", { contract, on: from });
  const { engagement = null, organisation } = assessor;
  if (kind === "third-party" && engagement === null) return refuse("engagement-missing", { organisation });
  const data = { id, estate, contract, kind, assessor: { organisation, engagement }, from, to };
  return one({ type: "AssessmentOpened", data });
};

const isWithin = ({ from, to }: AssessmentState, at: string): boolean => {
  const day = localDateOf(instant(at));
  return from <= day && day <= to;
};

const measure = (
  state: AssessmentState,
  command: MeasureAssessment,
  { context, terms }: Moment,
): Decision => {
  const { contract, from, to } = state;
  const at = localInstant(command.measuredAt, context.now);
  if (compare(instant(at), instant(context.now)) > 0) return refuse("measured-in-future", { at });
  if (!isWithin(state, at)) return refuse("outside-period", { at, from, to });
  if (terms.contract === null) return refuse("contract-unknown", { contract });
  if (!terms.contract.binds) return refuse("not-in-force", { contract, at });
  const by = context.actor.id;
  const judgement = judge(command.results, terms.contract.standards, by);
  if (Result.isFailure(judgement)) {
    const { code, data } = judgement.failure;
    return refuse(code as AssessmentRejectionCode, data);
  }
  const results = judgement.success;
  const data = { contract, at, place: command.place, by, results, misses: missesOf(results) };
  return one({ type: "AssessmentMeasured", data });
};

const strike = (state: AssessmentState, { reason, visit }: StrikeVisit, { context }: Moment): Decision =>
  state.visits.some(({ struck, version }) => version === visit && struck === null)
    ? one({ type: "AssessmentVisitStruck", data: { visit, by: context.actor.id, reason } })
    : refuse("visit-unknown", { visit });

const rate = (state: AssessmentState, command: RateStandards, { context, terms }: Moment): Decision => {
  const { actor, now } = context;
  const { contract, from, to } = state;
  const { comment, ratings, unit } = command;
  if (!isWithin(state, now)) return refuse("outside-period", { at: now, from, to });
  if (terms.unit === null) return refuse("unit-unknown", { unit });
  const isNoted = scribes.includes(actor.role);
  if (!isNoted && !terms.unit.held) return refuse("relation-missing", { unit });
  if (terms.contract === null) return refuse("contract-unknown", { contract });
  const named = ratings.map(({ standard }) => standard);
  const known = terms.contract.standards.map(({ id }) => id);
  const unknown = named.find((standard) => !known.includes(standard));
  if (unknown !== undefined) return refuse("standard-unknown", { standard: unknown });
  const twice = named.find((standard, index) => named.indexOf(standard) !== index);
  if (twice !== undefined) return refuse("standard-twice", { standard: twice });
  return one({
    type: "AssessmentRated",
    data: {
      contract,
      unit,
      by: actor.id,
      via: isNoted ? "noted" : "own",
      ratings,
      comment: comment === undefined ? null : personal(actor.id, comment),
    },
  });
};

const close = (state: AssessmentState, { report = [] }: CloseAssessment, { context }: Moment): Decision =>
  state.kind === "third-party" && report.length === 0
    ? refuse("evidence-missing", { wanted: "report" })
    : one({ type: "AssessmentClosed", data: { by: context.actor.id, report } });

/** Which kind a command is for; either when absent. */
const kindOf: { readonly [Type in AssessmentCommand["type"]]?: AssessmentKind } = {
  measure: "third-party",
  strike: "third-party",
  rate: "owner-feedback",
};

/** Decides a command on an assessment. Pure. */
export const decide =
  (terms: AssessmentTerms, context: DecisionContext & { readonly id: string }) =>
  (state: AssessmentState | null, command: AssessmentCommand): Decision => {
    const { role } = context.actor;
    const allowed = assessmentPermissions[command.type];
    if (!allowed.includes(role)) return refuse("not-allowed", { action: command.type, role, allowed });
    const moment: Moment = { terms, context };
    if (command.type === "open" && state !== null) return refuse("already-open");
    if (command.type === "open") return open(command, moment);
    if (state === null || state.phase !== "open")
      return refuse("wrong-phase", { phase: state?.phase ?? null });
    const kind = kindOf[command.type];
    if (kind !== undefined && kind !== state.kind)
      return refuse("wrong-kind", { action: command.type, kind: state.kind });
    switch (command.type) {
      case "measure":
        return measure(state, command, moment);
      case "strike":
        return strike(state, command, moment);
      case "rate":
        return rate(state, command, moment);
      case "close":
        return close(state, command, moment);
    }
  };
