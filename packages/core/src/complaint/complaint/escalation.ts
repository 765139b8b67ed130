import type { Personal } from "../../kernel/personal.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import type { EscalateComplaint, WarnOfDeadline } from "./command.ts";
import { type Decision, fail, minutes, type Moment, one, said } from "./moment.ts";
import { hasPassed } from "./promised-deadline.ts";
import type { ComplaintState, Deadline, RungLevel } from "./state.ts";
import type { ComplaintTerms } from "./terms.ts";

const isOutside = (level: RungLevel): boolean => level === "committee" || level === "authority";

/**
 * The next step of the ladder (升级阶梯): the first from the rung that was reached on whose person is not responsible already; the
 * top of the provider when all were taken. Whoever watches over the provider is told, and the provider stays responsible.
 */
const nextStep = (
  { ladder, manager }: ComplaintTerms,
  { responsible, rung }: ComplaintState,
): { readonly to: string; readonly level: RungLevel; readonly rung: number; readonly informed?: string } => {
  const own = ladder.filter(({ level }) => !isOutside(level));
  const top = own.at(-1) ?? { level: "manager" as const, person: manager };
  const index = ladder.findIndex(
    ({ level, person }, place) => place >= rung && (isOutside(level) || person !== responsible),
  );
  const step = ladder[index];
  if (step === undefined) return { to: top.person, level: top.level, rung: ladder.length };
  return isOutside(step.level)
    ? { to: top.person, level: step.level, rung: index + 1, informed: step.person }
    : { to: step.person, level: step.level, rung: index + 1 };
};

/** One step up, because of a missed deadline or on request. */
export const escalateMissed = (
  state: ComplaintState,
  missed: Deadline | null,
  reason: Personal | null,
  at: Moment,
): Decision => {
  // Each further step gives twice the time, up to 30 days, so that a case nobody can move does not fill its stream.
  const allowance = Math.min(
    at.terms.stepTimes.escalationMinutes * 2 ** Math.min(state.escalations, 16),
    30 * 1440,
  );
  return one({
    type: "ComplaintEscalated",
    data: {
      missed,
      reason,
      deadlines: [minutes(at, "escalation", allowance)],
      ...nextStep(at.terms, state),
    },
  });
};

export const escalate = (state: ComplaintState, command: EscalateComplaint, at: Moment): Decision => {
  const { actor, now } = at.context;
  const missed =
    command.missed === undefined ? null : (state.deadlines.find(({ id }) => id === command.missed) ?? null);
  if (command.missed !== undefined && missed === null)
    return fail("already-escalated", { deadline: command.missed });
  if (missed !== null && !hasPassed(missed, now))
    return fail("not-due", { deadline: missed.id, due: missed.due });
  if (missed === null && actor.role === "system") return fail("not-due");
  return escalateMissed(state, missed, said(state, command.reason), at);
};

/** Warns of a deadline that comes near (预警), once. */
export const warn = (state: ComplaintState, command: WarnOfDeadline, at: Moment): Decision => {
  const deadline = state.deadlines.find(({ id }) => id === command.deadline);
  if (state.warned.includes(command.deadline)) return fail("already-warned", { deadline: command.deadline });
  // Once it has passed there is nothing to warn of: it goes up.
  if (deadline?.warnAt === undefined || state.responsible === null || hasPassed(deadline, at.context.now))
    return fail("not-due", { deadline: command.deadline });
  if (toEpochMillis(instant(at.context.now)) < toEpochMillis(instant(deadline.warnAt)))
    return fail("not-due", { deadline: deadline.id, due: deadline.warnAt });
  const { due, id, kind } = deadline;
  return one({
    type: "DeadlineWarned",
    data: { deadline: id, kind, due, to: state.responsible, deadlines: [] },
  });
};
