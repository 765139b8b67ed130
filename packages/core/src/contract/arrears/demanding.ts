import * as Result from "effect/Result";
import { due } from "../../kernel/due.ts";
import { personal } from "../../kernel/personal.ts";
import type { DemandPayment, NoteArrival, Remind } from "./command.ts";
import { isHeard } from "./defending.ts";
import type { ArrearsEvent, BillLimitation } from "./event.ts";
import { type ArrearsRejection, refuse } from "./rejection.ts";
import { type Arrival, type ArrearsState, type Demand, outstandingOn } from "./state.ts";
import type { ArrearsTerms, Moment } from "./terms.ts";
import { threatsIn } from "./threat.ts";

type Decision = Result.Result<readonly ArrearsEvent[], ArrearsRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

/** Why words must not go to a debtor, with the article that forbids them. */
export const wordsFault = (text: string, terms: ArrearsTerms): ArrearsRejection | null => {
  const threats = threatsIn(text);
  return threats.length === 0
    ? null
    : refuse("threat", { threats: threats.map((threat) => ({ ...threat })) }, terms.prohibition);
};

const isUsed = ({ demands, reminders }: ArrearsState, letter: string): boolean =>
  [...demands, ...reminders].some((item) => item.letter === letter);

export const remind = (
  state: ArrearsState,
  command: Remind,
  terms: ArrearsTerms,
  { today }: Moment,
): Decision => {
  const fault = wordsFault(command.text, terms);
  if (fault !== null) return Result.fail(fault);
  const letter = command.letter ?? null;
  if (letter !== null && isUsed(state, letter)) return fail("letter-twice", { letter });
  return Result.succeed([
    { type: "ArrearsReminded", data: { letter, on: today, text: personal(state.owner, command.text) } },
  ]);
};

/** How long a demand gives, and what that rests on: law where it says one, the contract's clause, otherwise the house's own. */
const periodOf = (
  command: DemandPayment,
  terms: ArrearsTerms,
): Result.Result<Pick<Demand, "days" | "basis" | "citations">, ArrearsRejection> => {
  const days = command.days ?? terms.times.demandDays;
  if (terms.period?.verdict === "determined")
    return Result.succeed({ days, basis: "law", citations: terms.period.citations });
  if (command.clause === undefined)
    return Result.succeed({ days, basis: "house", citations: terms.collection });
  const draft = terms.contract?.draft;
  const clause = draft?.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === command.clause);
  if (draft === undefined || clause === undefined || command.days === undefined)
    return Result.fail(refuse("clause-unknown", { clause: command.clause, days: command.days ?? null }));
  const quote = [...clause.paragraphs.join("")].slice(0, 200).join("");
  return Result.succeed({
    days,
    basis: "contract",
    citations: [{ source: draft.title, article: clause.number, quote }, ...terms.collection],
  });
};

/** Last day to pay after a demand arrived: its own days, never less than the law's. */
const lastDay = (arrivedOn: string, days: number, { calendar, period }: ArrearsTerms): string => {
  const own = due({ from: arrivedOn, amount: days, unit: "days", calendar }).due;
  const law = period?.verdict === "determined" ? period.values["due"] : undefined;
  return typeof law === "string" && law > own ? law : own;
};

/** Limitations that begin anew: of what is outstanding, where the demand arrived while the period still ran. */
const interrupted = (
  state: ArrearsState,
  arrivedOn: string,
  terms: ArrearsTerms,
): readonly BillLimitation[] =>
  state.bills.flatMap((bill) => {
    const verdict = terms.limitation[bill.ref];
    const end = verdict?.values["newEnd"];
    const { limitation } = bill;
    return verdict === undefined ||
      typeof end !== "string" ||
      outstandingOn(bill) === 0 ||
      (limitation.end !== null && end <= limitation.end)
      ? []
      : [{ bill: bill.ref, from: arrivedOn, end, verdict }];
  });

/** What the arrival of a letter begins: of a demand, with its days, the period to pay and limitation anew; of a reminder nothing. */
const arrival = (
  state: ArrearsState,
  letter: string,
  days: number | null,
  arrived: Arrival,
  terms: ArrearsTerms,
): ArrearsEvent => ({
  type: "ArrearsLetterArrived",
  data: {
    letter,
    arrival: arrived,
    dueDate: days === null ? null : lastDay(arrived.on, days, terms),
    limitation: days === null ? [] : interrupted(state, arrived.on, terms),
  },
});

/** Demands payment: the owner was heard first, nobody is threatened, and no clock starts yet. */
export const demand = (
  state: ArrearsState,
  command: DemandPayment,
  terms: ArrearsTerms,
  { today }: Moment,
): Decision => {
  if (!isHeard(state))
    return fail("defence-not-asked", { askedOn: state.asked?.on ?? null }, terms.collection);
  const fault = wordsFault(command.text, terms);
  if (fault !== null) return Result.fail(fault);
  const { letter } = command;
  if (isUsed(state, letter)) return fail("letter-twice", { letter });
  const period = periodOf(command, terms);
  if (Result.isFailure(period)) return Result.fail(period.failure);
  const sentOn = command.sentOn ?? terms.arrived?.on ?? today;
  if (sentOn > today) return fail("in-future", { day: sentOn });
  const demanded: ArrearsEvent = {
    type: "ArrearsDemanded",
    data: {
      number: state.demands.length + 1,
      letter,
      sentOn,
      ...period.success,
      text: personal(state.owner, command.text),
    },
  };
  const { arrived } = terms;
  if (arrived === null) return Result.succeed([demanded]);
  if (arrived.on < sentOn) return fail("arrived-before-sent", { arrivedOn: arrived.on, sentOn });
  return Result.succeed([
    demanded,
    arrival(state, letter, period.success.days, { ...arrived, proof: [] }, terms),
  ]);
};

/** Notes that a letter arrived: the period to pay begins, and limitation begins anew. Sending does neither. */
export const noteArrival = (
  state: ArrearsState,
  command: NoteArrival,
  terms: ArrearsTerms,
  { actor, today }: Moment,
): Decision => {
  const { arrivedOn, how, letter, proof = [] } = command;
  const demanded = state.demands.find((item) => item.letter === letter);
  const reminded = state.reminders.find((item) => item.letter === letter);
  const found = demanded ?? reminded;
  if (found === undefined) return fail("letter-not-of-case", { letter });
  if (found.arrival !== null) return fail("letter-arrived", { letter, on: found.arrival.on });
  if (actor.role !== "system" && proof.length === 0) return fail("arrival-proof-missing", { letter });
  if (arrivedOn > today) return fail("arrived-in-future", { arrivedOn });
  const sentOn = demanded?.sentOn ?? reminded?.on ?? arrivedOn;
  if (arrivedOn < sentOn) return fail("arrived-before-sent", { arrivedOn, sentOn });
  const arrived = { on: arrivedOn, how, proof };
  return Result.succeed([arrival(state, letter, demanded?.days ?? null, arrived, terms)]);
};
