import * as Effect from "effect/Effect";
import { draftOn } from "../contract/contract/state.ts";
import { dutiesOf } from "../contract/duty/duties.ts";
import { obligations as obligationsOf } from "../contract/duty/obligation.ts";
import { textSpans } from "../contract/duty/text-span.ts";
import type { ContractDuties, ContractObligations } from "../contract/duty/view.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { addDays, daysBetween, isLocalDate, type LocalDate, localDate } from "../kernel/local-date.ts";
import { accepted, type Call, invalid, notFound, port, spanned, worksIn } from "./call.ts";
import { contractOf, promisesOf, subcontractsOf } from "./contract-lookup.ts";
import { type Environment, nowIn } from "./environment.ts";
import type { Caller } from "./heyue.ts";
import { maySee } from "./served/contract.ts";

/** Days of the window when its end is not named, and the most that can be asked at once. */
const usualDays = 365;
const mostDays = 732;

const readDate = (text: string | undefined, otherwise: LocalDate, path: string) =>
  text === undefined
    ? Effect.succeed(otherwise)
    : isLocalDate(text)
      ? Effect.succeed(localDate(text))
      : Effect.fail(invalid([{ path, code: "invalid", message: "write a real date as YYYY-MM-DD" }]));

const load = (environment: Environment, caller: Caller, id: string) =>
  Effect.gen(function* () {
    const estateId = id.slice(0, Math.max(id.lastIndexOf("."), 0));
    const estate = worksIn(caller, estateId)
      ? yield* port(() => environment.store.directory.estate(caller.tenant, estateId))
      : null;
    const state = estate === null ? null : yield* contractOf(environment, caller.tenant, estateId, id);
    if (estate === null || state === null || !maySee(caller, state)) return yield* notFound("contract");
    return {
      state,
      estate,
      today: localDateOf(instant(nowIn(environment, estate))),
      subcontracts: yield* subcontractsOf(environment, caller.tenant, id),
      promises: yield* promisesOf(environment, caller.tenant, estateId, id),
    };
  });

/** What is due under a contract in a window of days: from today on, a year long, where it is not said otherwise. */
export const duties = (
  environment: Environment,
  caller: Caller,
  id: string,
  window: { readonly from?: string; readonly to?: string } = {},
): Call<ContractDuties> =>
  Effect.gen(function* () {
    const { estate, promises, state, subcontracts, today } = yield* load(environment, caller, id);
    const from = yield* readDate(window.from, today, "/from");
    const to = yield* readDate(window.to, addDays(from, usualDays), "/to");
    if (to < from || daysBetween(from, to) > mostDays) {
      return yield* invalid([
        {
          path: "/to",
          code: "invalid",
          message: `the window must end on or after ${from} and be at most ${mostDays} days long; ask for the rest separately`,
        },
      ]);
    }
    return accepted({
      contract: id,
      title: state.draft.title,
      from,
      to,
      duties: dutiesOf({
        spans: textSpans(state, from, to),
        subcontracts,
        promises,
        calendar: environment.policies.calendar(estate.jurisdiction),
      }),
    });
  }).pipe(spanned("heyue.contracts.duties"));

/** Everything promised under a contract on a day, today when absent. */
export const obligations = (
  environment: Environment,
  caller: Caller,
  id: string,
  asOf?: string,
): Call<ContractObligations> =>
  Effect.gen(function* () {
    const { promises, state, subcontracts, today } = yield* load(environment, caller, id);
    const day = yield* readDate(asOf, today, "/asOf");
    return accepted({
      contract: id,
      asOf: day,
      obligations: obligationsOf(draftOn(state, day), day, subcontracts, promises),
    });
  }).pipe(spanned("heyue.contracts.obligations"));
