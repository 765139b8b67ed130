import * as Result from "effect/Result";
import { dayDeadline, dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { personal } from "../../kernel/personal.ts";
import { assess } from "./assess.ts";
import type { EnterRisk, OpenRisk, RiskCommand, TuneRisk } from "./command.ts";
import type { RiskEvent } from "./event.ts";
import { type RiskFacts, riskFactors, type RiskParameters } from "./factor.ts";
import { refuse, type RiskRejection } from "./rejection.ts";
import type { RiskDeadline, RiskEntry, RiskState } from "./state.ts";

/** What a decision on a risk register needs to know of the world. */
export interface RiskTerms {
  /** Whether the contract of the estate goes on; `null` when there is none. */
  readonly contract: { readonly isEnded: boolean } | null;
  readonly manager: string;
  readonly parameters: RiskParameters;
  /** People of the command who are not of the estate. */
  readonly strangers: readonly string[];
  /** Live facts; `null` where nothing is assessed. */
  readonly facts: RiskFacts | null;
}

type Decision = Result.Result<readonly RiskEvent[], RiskRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));
const one = (event: RiskEvent): Decision => Result.succeed([event]);

const heads: readonly Role[] = ["manager", "committee"];

/** Who may do what. */
export const riskPermissions: { readonly [Type in RiskCommand["type"]]: readonly Role[] } = {
  open: heads,
  assess: [...heads, "system"],
  tune: ["manager"],
  enter: heads,
  reassign: heads,
  mitigate: ["staff", "desk", "manager", "committee"],
  accept: ["manager"],
  close: heads,
  "note-missed": ["system"],
};

/** Everything a single decision looks at. `version` is the version its first event will have. */
interface Moment {
  readonly terms: RiskTerms;
  readonly context: DecisionContext;
  readonly id: string;
  readonly version: number;
  readonly today: string;
}

const nextAssessment = (everyDays: number, { context, id, today, version }: Moment): RiskDeadline =>
  dayDeadline({
    stream: id,
    version,
    kind: "assessment",
    now: context.now,
    dueDate: addDays(localDate(today), everyDays),
    basis: "house",
  });

const open = (command: OpenRisk, at: Moment): Decision => {
  const { contract, estate, everyDays } = command;
  const { id, terms } = at;
  if (terms.contract === null) return fail("contract-unknown", { contract });
  if (terms.contract.isEnded) return fail("contract-ended", { contract });
  return one({
    type: "RiskRegisterOpened",
    data: {
      id,
      estate,
      contract,
      lead: terms.manager,
      everyDays,
      parameters: terms.parameters,
      deadlines: [nextAssessment(everyDays, at)],
    },
  });
};

const openEntries = ({ entries }: RiskState): readonly number[] =>
  entries.filter(({ status }) => status === "open").map(({ number }) => number);

/** Ends an entry; with the last one of a contract that has ended the register closes, where the clock left it open for that. */
const settle = (
  state: RiskState,
  event: Extract<RiskEvent, { type: "RiskMitigated" | "RiskAccepted" }>,
  { terms, today }: Moment,
): Decision => {
  const isLast = openEntries(state).every((number) => number === event.data.entry);
  const closes = isLast && state.assessedUntil !== undefined && terms.contract?.isEnded !== false;
  return Result.succeed(closes ? [event, { type: "RiskRegisterClosed", data: { on: today } }] : [event]);
};

/** Records an assessment, and what crossed its line since the one before, in either direction. */
const assessed = (state: RiskState, at: Moment): Decision => {
  const { context, terms, today } = at;
  if (terms.contract?.isEnded !== false) {
    if (context.actor.role !== "system") return fail("contract-ended", { contract: state.contract });
    // Nothing is assessed any more once the contract has ended; what is open is still to be settled.
    const entries = openEntries(state);
    return one(
      entries.length > 0
        ? { type: "RiskAssessingEnded", data: { on: today, entries } }
        : { type: "RiskRegisterClosed", data: { on: today } },
    );
  }
  if (terms.facts === null) throw new RangeError("The facts are gathered before a risk is assessed");
  const assessment = assess(terms.facts, state.parameters);
  const crossed = assessment.factors.flatMap(({ factor, isOver, line, value }): readonly RiskEvent[] => {
    const wasOver = state.warnings.some((warning) => warning.factor === factor);
    const previous = state.latest?.factors.find((score) => score.factor === factor)?.value ?? null;
    if (isOver && !wasOver && value !== null)
      return [
        {
          type: "RiskWarned",
          data: { factor, score: value, line, previous, on: today, contract: state.contract },
        },
      ];
    return !isOver && wasOver ? [{ type: "RiskEased", data: { factor, score: value, on: today } }] : [];
  });
  return Result.succeed([
    {
      type: "RiskAssessed",
      data: {
        ...assessment,
        on: today,
        by: context.actor.id,
        deadlines: [nextAssessment(state.everyDays, at)],
      },
    },
    ...crossed,
  ]);
};

const tune = (state: RiskState, command: TuneRisk, { context }: Moment): Decision => {
  const { full = {}, lines = {}, reason, weights = {} } = command;
  if ([full, lines, weights].every((part) => Object.keys(part).length === 0)) return fail("tuning-empty");
  const parameters: RiskParameters = {
    weights: { ...state.parameters.weights, ...weights },
    lines: { ...state.parameters.lines, ...lines },
    full: { ...state.parameters.full, ...full },
  };
  return riskFactors.every((factor) => parameters.weights[factor] === 0)
    ? fail("weights-empty")
    : one({ type: "RiskTuned", data: { parameters, reason, by: context.actor.id } });
};

const enter = (state: RiskState, command: EnterRisk, at: Moment): Decision => {
  const { context, id, terms, today, version } = at;
  const { dueDate, factor = null, mitigation, owner, text } = command;
  if (terms.strangers.length > 0) return fail("person-unknown", { people: terms.strangers });
  if (dueDate < today) return fail("due-in-past", { dueDate });
  const number = state.entries.length + 1;
  const by = context.actor.id;
  return one({
    type: "RiskEntered",
    data: {
      number,
      factor,
      text: personal(by, text),
      owner,
      mitigation: personal(by, mitigation),
      dueDate,
      deadlines: [
        dayDeadline({
          stream: id,
          version,
          kind: "mitigation",
          about: `entry/${number}`,
          now: context.now,
          dueDate,
          basis: "promise",
        }),
      ],
    },
  });
};

/** The open entry of a command, or why there is none. */
const entryOf = (state: RiskState, number: number): Result.Result<RiskEntry, RiskRejection> => {
  const entry = state.entries.find((item) => item.number === number);
  if (entry === undefined) return Result.fail(refuse("entry-unknown", { entry: number }));
  return entry.status === "open"
    ? Result.succeed(entry)
    : Result.fail(refuse("entry-ended", { entry: number, status: entry.status }));
};

const act = (state: RiskState, command: Exclude<RiskCommand, OpenRisk>, at: Moment): Decision => {
  const { context, terms, today } = at;
  const { id: by, role } = context.actor;
  switch (command.type) {
    case "assess":
      return assessed(state, at);
    case "tune":
      return tune(state, command, at);
    case "enter":
      return enter(state, command, at);
    case "reassign": {
      const entry = entryOf(state, command.entry);
      if (Result.isFailure(entry)) return Result.fail(entry.failure);
      if (terms.strangers.length > 0) return fail("person-unknown", { people: terms.strangers });
      return one({ type: "RiskReassigned", data: { entry: command.entry, owner: command.owner } });
    }
    case "mitigate": {
      const entry = entryOf(state, command.entry);
      if (Result.isFailure(entry)) return Result.fail(entry.failure);
      const { owner } = entry.success;
      if (role !== "manager" && by !== owner) return fail("not-responsible", { owner });
      if (command.evidence.length === 0) return fail("evidence-missing", { entry: command.entry });
      const { evidence, note } = command;
      const data = { entry: command.entry, on: today, by, note: personal(by, note), evidence };
      return settle(state, { type: "RiskMitigated", data }, at);
    }
    case "accept": {
      const entry = entryOf(state, command.entry);
      if (Result.isFailure(entry)) return Result.fail(entry.failure);
      const note = personal(by, command.reason);
      const data = { entry: command.entry, on: today, by, note, evidence: [] };
      return settle(state, { type: "RiskAccepted", data }, at);
    }
    case "close": {
      if (terms.contract?.isEnded === false) return fail("contract-running", { contract: state.contract });
      const entries = openEntries(state);
      return entries.length > 0
        ? fail("entries-open", { entries })
        : one({ type: "RiskRegisterClosed", data: { on: today } });
    }
    case "note-missed": {
      const deadline = state.deadlines.find(({ id }) => id === command.deadline);
      if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
      return hasPassed(deadline, context.now)
        ? one({ type: "RiskDeadlineMissed", data: { deadline: deadline.id, at: context.now } })
        : fail("not-due", { due: deadline.due });
    }
  }
};

/** Decides a command on a risk register. Pure; `version` is that of the event before. */
export const decide =
  (terms: RiskTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: RiskState | null, command: RiskCommand): Decision => {
    const { role } = context.actor;
    const allowed = riskPermissions[command.type];
    if (!allowed.includes(role)) return fail("not-allowed", { action: command.type, role, allowed });
    const at: Moment = { terms, context, id: context.id, version: version + 1, today: dayOf(context.now) };
    if (command.type === "open") return state === null ? open(command, at) : fail("already-open");
    if (state === null || state.phase === "closed")
      return fail("wrong-phase", { phase: state?.phase ?? null });
    return act(state, command, at);
  };
