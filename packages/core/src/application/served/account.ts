import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { draftOn, textHashOn } from "../../contract/contract/state.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { verifiedOn } from "../../kernel/person-unit.ts";
import { aggregate } from "../../standard/account/aggregate.ts";
import { billBasis, creditBasis } from "../../standard/account/basis.ts";
import {
  accountActionSchemas,
  type AccountCommand,
  type MeasurementRef,
  OpenAccountSchema,
} from "../../standard/account/command.ts";
import { decide, pleadedBasis } from "../../standard/account/decision.ts";
import { questionsOf } from "../../standard/account/question.ts";
import type { AccountState, Basis, Entry } from "../../standard/account/state.ts";
import type { AccountTerms, BreachMeasurement } from "../../standard/account/terms.ts";
import { view } from "../../standard/account/view.ts";
import type { DeviationEvent } from "../../standard/deviation/event.ts";
import type { InspectionEvent } from "../../standard/inspection/event.ts";
import { port } from "../call.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt } from "./contract-text.ts";

type Facts = { readonly eventId: string } & (InspectionEvent | DeviationEvent);

/** Standards an inspection's event found missed, less those a later correction found kept. */
const missedBy = (event: Facts, later: readonly Facts[]): readonly string[] => {
  if (event.type === "DeviationOpened")
    return event.data.miss === null || later.some(({ type }) => type === "DeviationDismissed")
      ? []
      : [event.data.standard];
  if (event.type !== "InspectionRecorded" && event.type !== "InspectionCorrected") return [];
  const mended = later.flatMap((item) =>
    item.type === "InspectionCorrected" ? item.data.results.filter(({ met }) => met !== false) : [],
  );
  return event.data.misses
    .map(({ standard }) => standard)
    .filter((standard) => !mended.some((result) => result.standard === standard));
};

/** What the named event says, as it stands now; nothing where there is no such event. */
const measurementOf = ({ caller, environment, estate }: TermsContext, ref: MeasurementRef) =>
  Effect.gen(function* () {
    const stream = streamOf(ref.kind, ref.id);
    if (!stream.startsWith(`${estate.id}/`)) return [];
    const stored = yield* port(() => environment.store.events.readStream(caller.tenant, stream));
    const facts = stored.map(({ text }) => JSON.parse(text) as Facts);
    const at = facts.findIndex(({ eventId }) => eventId === ref.event);
    const event = facts[at];
    if (event === undefined) return [];
    const missed = missedBy(event, facts.slice(at + 1));
    if (event.type === "DeviationOpened") {
      const { contract, foundAt, source } = event.data;
      const root = source.kind === "inspection" ? source.event : ref.event;
      return [{ event: ref.event, root, contract, on: foundAt.slice(0, 10), missed }];
    }
    if (event.type !== "InspectionRecorded" && event.type !== "InspectionCorrected") return [];
    const { at: done, contract } = event.data;
    const found: BreachMeasurement = {
      event: ref.event,
      root: ref.event,
      contract,
      on: done.slice(0, 10),
      missed,
    };
    return [found];
  });

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
          ? (yield* Effect.forEach(command.measurements, (ref) => measurementOf(at, ref))).flat()
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
      const billed = command.type === "charge" && draft !== null ? billBasis(command, draft, today) : null;
      const basis: Basis | null =
        command.type === "credit"
          ? creditBasis(command, measurements.length)
          : command.type === "contest" && entry !== undefined && command.plea !== undefined
            ? pleadedBasis(entry, command)
            : billed !== null && Result.isSuccess(billed)
              ? billed.success
              : null;
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
