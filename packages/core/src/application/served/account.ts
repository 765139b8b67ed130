import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { aggregate as arrearsAggregate } from "../../contract/arrears/aggregate.ts";
import { draftOn, textHashOn } from "../../contract/contract/state.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { verifiedOn } from "../../kernel/person-unit.ts";
import { aggregate } from "../../standard/account/aggregate.ts";
import { billBasis, creditBasis } from "../../standard/account/basis.ts";
import {
  accountActionSchemas,
  type AccountCommand,
  OpenAccountSchema,
} from "../../standard/account/command.ts";
import { decide, pleadedBasis } from "../../standard/account/decision.ts";
import { questionsOf } from "../../standard/account/question.ts";
import type { AccountState, Entry } from "../../standard/account/state.ts";
import type { AccountTerms } from "../../standard/account/terms.ts";
import { view } from "../../standard/account/view.ts";
import { port } from "../call.ts";
import { streamsUnder } from "../contract-streams.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { breachMeasurementOf } from "./breach-measurement.ts";
import { contractAt } from "./contract-text.ts";

const entryOf = (command: AccountCommand, state: AccountState | null): Entry | undefined => {
  const id = "entry" in command ? command.entry : command.type === "net" ? command.charges[0] : undefined;
  return state?.entries.find((entry) => entry.id === id);
};

const unitOf = (command: AccountCommand, state: AccountState | null): string | null => {
  if (command.type === "charge") return command.unit;
  const party = command.type === "credit" ? command.beneficiary : entryOf(command, state)?.party;
  return party?.kind === "unit" ? party.unit : null;
};

const holdersOf = ({ caller, environment, estate }: TermsContext, unit: string | null, today: string) =>
  Effect.gen(function* () {
    if (unit === null) return null;
    const { directory } = environment.store;
    const known = yield* port(() => directory.unit(caller.tenant, unit));
    if (known === null || known.estate !== estate.id) return null;
    const relations = yield* port(() => directory.relations(caller.tenant, { unit }));
    return [
      ...new Set(relations.filter((relation) => verifiedOn(relation, today)).map(({ person }) => person)),
    ];
  });

/** A bill as an arrears case of the contract shows it; the latest case where several do. */
const billOf = ({ caller, environment }: TermsContext, contract: string, ref: string) =>
  Effect.gen(function* () {
    const cases = yield* streamsUnder(environment, caller.tenant, arrearsAggregate, contract);
    const found = cases.flatMap(({ state }) =>
      state.bills
        .filter((bill) => bill.ref === ref)
        .map(({ due, paid, principal, reduced, writtenOff }) => ({
          arrears: state.id,
          unit: state.unit,
          due,
          principal: principal - reduced - writtenOff,
          paid,
        })),
    );
    return found.at(-1) ?? null;
  });

const unitsOf = (at: TermsContext, today: string) =>
  Effect.gen(function* () {
    const units = yield* port(() => at.environment.store.directory.units(at.caller.tenant, at.estate.id));
    return yield* Effect.forEach(units, ({ area, id }) =>
      Effect.map(holdersOf(at, id, today), (holders) => ({ unit: id, area, holders: holders ?? [] })),
    );
  });

const settled = <Value>(result: Result.Result<Value, unknown> | null): Value | null =>
  result !== null && Result.isSuccess(result) ? result.success : null;

/** Two-sided breach accounts (双向违约账): whoever keeps or oversees one sees all of it, owners what concerns them. */
export const accounts = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenAccountSchema, ...accountActionSchemas },
  key: (command: AccountCommand) =>
    command.type === "open" ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { environment, estate, now } = at;
      const today = localDateOf(instant(now));
      const id = command.type === "open" ? command.contract : (state?.contract ?? "");
      const needsText = command.type === "open" || command.type === "charge" || command.type === "credit";
      const found = needsText ? yield* contractAt(at, id) : null;
      const measurements =
        command.type === "credit"
          ? (yield* Effect.forEach(command.measurements, (ref) => breachMeasurementOf(at, ref))).flat()
          : [];
      const days =
        command.type === "charge"
          ? [command.bill.due]
          : measurements.length > 0
            ? measurements.map(({ on }) => on).sort()
            : [today];
      const [first = today] = days;
      const draft = found === null ? null : draftOn(found, first);
      const entry = entryOf(command, state);
      const bill = command.type === "charge" ? yield* billOf(at, id, command.bill.ref) : null;
      const billed =
        command.type === "charge" && draft !== null ? billBasis(command, draft, today, bill) : null;
      const basis =
        command.type === "credit"
          ? settled(draft === null ? null : creditBasis(command, draft, measurements.length))
          : command.type === "contest" && entry?.basis.kind === "bill" && command.plea !== undefined
            ? pleadedBasis(entry.basis, command)
            : settled(billed);
      const verdicts = (basis === null ? [] : questionsOf(basis)).map(({ facts, rule }) =>
        environment.policies.ask({
          code: estate.jurisdiction,
          rule,
          facts,
          // Where the rule has no day in its facts, the day of the measurement selects the law.
          ...(rule === "late.charge" ? {} : { on: first }),
        }),
      );
      const terms: AccountTerms = {
        contract:
          found === null || draft === null
            ? null
            : {
                estate: estate.id,
                isSigned: found.signed !== null,
                draft,
                isOneText: days.every((day) => textHashOn(found, day) === textHashOn(found, first)),
              },
        holders: yield* holdersOf(at, unitOf(command, state), today),
        bill,
        units: command.type === "allot" ? yield* unitsOf(at, today) : [],
        measurements,
        verdicts,
      };
      return { terms, policy: verdicts[0]?.policy.digest ?? null };
    }),
  decide,
  // The chain holds what every unit owes.
  mayReadChain: ({ actor }) => ["manager", "desk", "committee", "system"].includes(actor.role),
  mayRead: ({ actor }, state) =>
    ["manager", "desk", "committee", "system"].includes(actor.role) ||
    state.entries.some(({ holders }) => holders.includes(actor.id)),
  view: (state, { caller, now, version }) => view(state, version, localDateOf(instant(now)), caller.actor),
});
