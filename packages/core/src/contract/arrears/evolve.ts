import { payInstalments } from "./allocation.ts";
import type { ArrearsEvent } from "./event.ts";
import type { ArrearsBill, ArrearsState, BillPart, Defence, Plan } from "./state.ts";

const take = (
  bills: readonly ArrearsBill[],
  parts: readonly BillPart[],
  member: "paid" | "reduced" | "writtenOff",
): readonly ArrearsBill[] =>
  bills.map((bill) => {
    const amount = parts
      .filter(({ bill: ref }) => ref === bill.ref)
      .reduce((sum, part) => sum + part.amount, 0);
    return amount === 0 ? bill : { ...bill, [member]: bill[member] + amount };
  });

const changeDefence = (state: ArrearsState, number: number, change: Partial<Defence>): ArrearsState => ({
  ...state,
  defences: state.defences.map((defence) =>
    defence.number === number ? { ...defence, ...change } : defence,
  ),
});

const changeLastPlan = (plans: readonly Plan[], change: (plan: Plan) => Plan): readonly Plan[] =>
  plans.map((plan, index) => (index === plans.length - 1 && plan.status === "running" ? change(plan) : plan));

const paid = (plan: Plan, amount: number): Plan => {
  const instalments = payInstalments(plan.instalments, amount);
  const isKept = instalments.every((instalment) => instalment.paid === instalment.amount);
  return { ...plan, instalments, status: isKept ? "kept" : "running" };
};

/** Folds one event into the state. */
export const evolve = (
  state: ArrearsState | null,
  event: ArrearsEvent & { readonly version: number },
): ArrearsState => {
  if (event.type === "ArrearsCaseOpened") {
    const { bills, contract, estate, id, limitation, offset, on, owner, unit } = event.data;
    return {
      id,
      estate,
      contract,
      unit,
      owner,
      offset,
      openedOn: on,
      phase: "open",
      bills: bills.map((bill) => {
        const found = limitation.find(({ bill: ref }) => ref === bill.ref);
        if (found === undefined) throw new RangeError(`The bill ${bill.ref} has no limitation`);
        const { end, from, verdict } = found;
        return {
          ...bill,
          paid: 0,
          reduced: 0,
          writtenOff: 0,
          limitation: { from, end, verdict },
        };
      }),
      reminders: [],
      asked: null,
      defences: [],
      noDefence: null,
      demands: [],
      mediations: [],
      proceedings: null,
      plans: [],
      payments: [],
      missed: [],
      versions: [event.version],
      closed: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a case is ArrearsCaseOpened, not ${event.type}`);
  const versions = [...state.versions, event.version];
  switch (event.type) {
    case "ArrearsReminded":
      return {
        ...state,
        phase: "reminded",
        reminders: [...state.reminders, { ...event.data, arrival: null }],
      };
    case "DefenceAsked":
      return { ...state, asked: event.data };
    case "DefenceRecorded": {
      const { contract: _, ...defence } = event.data;
      return { ...state, noDefence: null, defences: [...state.defences, { ...defence, answer: null }] };
    }
    case "NoDefenceNoted":
      return { ...state, noDefence: event.data };
    case "DefenceLinked":
      return changeDefence(state, event.data.defence, { link: event.data.link });
    case "DefenceAnswered": {
      const { defence, ...answer } = event.data;
      return {
        ...changeDefence(state, defence, { answer }),
        bills: take(state.bills, answer.reductions, "reduced"),
        versions: answer.reductions.length === 0 ? state.versions : versions,
      };
    }
    case "ArrearsDemanded":
      return {
        ...state,
        phase: state.phase === "reminded" ? "demanded" : state.phase,
        demands: [...state.demands, { ...event.data, arrival: null, dueDate: null }],
      };
    case "ArrearsLetterArrived": {
      const { arrival, dueDate, letter, limitation } = event.data;
      const isIt = (item: { readonly letter: string | null }): boolean => item.letter === letter;
      return {
        ...state,
        demands: state.demands.map((demand) => (isIt(demand) ? { ...demand, arrival, dueDate } : demand)),
        reminders: state.reminders.map((reminder) => (isIt(reminder) ? { ...reminder, arrival } : reminder)),
        bills: state.bills.map((bill) => {
          const found = limitation.find(({ bill: ref }) => ref === bill.ref);
          if (found === undefined) return bill;
          const { end, from, verdict } = found;
          return { ...bill, limitation: { end, from, verdict } };
        }),
      };
    }
    case "ArrearsMediated":
      return {
        ...state,
        phase: "mediation",
        mediations: [...state.mediations, { ...event.data, ended: null }],
      };
    case "ArrearsMediationEnded":
      return {
        ...state,
        mediations: state.mediations.map((mediation, index) =>
          index === state.mediations.length - 1 ? { ...mediation, ended: event.data } : mediation,
        ),
      };
    case "ArrearsSued":
      return { ...state, phase: "proceedings", proceedings: { ...event.data, ruling: null } };
    case "ArrearsRuled": {
      const { off, ...ruling } = event.data;
      return {
        ...state,
        proceedings: state.proceedings === null ? null : { ...state.proceedings, ruling },
        bills: take(state.bills, off, "reduced"),
        versions: off.length === 0 ? state.versions : versions,
      };
    }
    case "ArrearsPaid":
      return {
        ...state,
        bills: take(state.bills, event.data.parts, "paid"),
        plans: changeLastPlan(state.plans, (plan) => paid(plan, event.data.amount)),
        payments: [...state.payments, { ...event.data, version: event.version }],
        versions,
      };
    case "ArrearsPlanAgreed": {
      const { instalments, number, on, ref } = event.data;
      const plan: Plan = {
        number,
        ref,
        agreedOn: on,
        instalments: instalments.map((instalment) => ({ ...instalment, paid: 0 })),
        status: "running",
      };
      return { ...state, plans: [...state.plans, plan] };
    }
    case "ArrearsWrittenOff":
      return { ...state, bills: take(state.bills, event.data.parts, "writtenOff"), versions };
    case "ArrearsDeadlinePassed":
      return {
        ...state,
        missed: [...state.missed, event.data.deadline],
        plans:
          event.data.kind === "instalment"
            ? changeLastPlan(state.plans, (plan) => ({ ...plan, status: "broken" }))
            : state.plans,
      };
    case "ArrearsCaseClosed":
      return { ...state, phase: "closed", closed: event.data };
  }
};
