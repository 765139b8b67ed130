import * as Effect from "effect/Effect";
import { aggregate } from "../complaint/complaint/aggregate.ts";
import type { ComplaintAction } from "../complaint/complaint/command.ts";
import type { ComplaintState } from "../complaint/complaint/state.ts";
import { warnedDeadline, warning } from "../complaint/complaint/promised-deadline.ts";
import { summary } from "../complaint/complaint/reader.ts";
import { fromEpochMillis, instant, isInstant, toEpochMillis } from "../kernel/instant.ts";
import type { TakenDeadline } from "../ports/deadline-store.ts";
import { stateOf } from "./command-handler.ts";
import { act } from "./complaints.ts";
import type { Caller, SweepReport, UpcomingDeadline } from "./heyue.ts";
import { type Environment, loadNames } from "./environment.ts";
import { accepted, type Call, invalid, port, spanned, worksIn } from "./call.ts";
import { servedOf } from "./register.ts";
import { openValues, reveal } from "./sealing.ts";
import * as serving from "./serving.ts";
import { idOf } from "./serving.ts";

/**
 * What follows when a deadline passes. The procedural ones move the case on; every other one was somebody's promise
 * and goes a step up.
 */
const reaction = (deadline: TakenDeadline): ComplaintAction =>
  deadline.kind === warning
    ? { type: "warn", deadline: warnedDeadline(deadline.id) }
    : deadline.kind === "confirm"
      ? { type: "notify-lapse" }
      : deadline.kind === "lapse" || deadline.kind === "close"
        ? { type: "close" }
        : deadline.kind === "resume"
          ? { type: "resume" }
          : { type: "escalate", missed: deadline.id };

const holdMillis = 60_000;

/**
 * Acts on deadlines that have passed. The command id derives from the deadline, so any number of workers may run it and
 * each deadline counts once.
 */
export const sweep = (environment: Environment, limit = 100) =>
  Effect.gen(function* () {
    const now = environment.clock.now();
    const taken = yield* port(() => environment.store.deadlines.take(now, limit, now + holdMillis));
    const acted: SweepReport["acted"][number][] = [];
    const skipped: SweepReport["skipped"][number][] = [];
    for (const deadline of taken) {
      const caller: Caller = { tenant: deadline.tenant, actor: { id: "system", role: "system" } };
      const options = { commandId: `deadline:${deadline.id}` };
      const served = servedOf(deadline.stream.split("/")[1] ?? "");
      const action = served === undefined ? reaction(deadline) : served.lapse?.(deadline);
      if (action === undefined) continue;
      const done: Call<unknown> =
        served === undefined
          ? act(environment, caller, idOf(deadline.stream), action as ComplaintAction, options)
          : serving.act(environment, served, caller, idOf(deadline.stream), action, options);
      yield* done.pipe(
        Effect.map(() => acted.push({ stream: deadline.stream, deadline: deadline.id, action: action.type })),
        Effect.catchTag("Refused", (refused) => {
          const { outcome } = refused;
          const reason = outcome.kind === "rejected" ? outcome.rejection.code : outcome.kind;
          return Effect.sync(() => skipped.push({ stream: deadline.stream, deadline: deadline.id, reason }));
        }),
      );
    }
    return { taken: taken.length, acted, skipped } satisfies SweepReport;
  }).pipe(spanned("heyue.deadlines.sweep"));

/** Open deadlines of an estate before an instant, in order of time. */
export const upcoming = (
  environment: Environment,
  caller: Caller,
  query: { readonly estate?: string; readonly before: string; readonly limit?: number },
): Call<readonly UpcomingDeadline[]> =>
  Effect.gen(function* () {
    if (!isInstant(query.before)) {
      return yield* invalid([
        { path: "/before", code: "invalid", message: "write an instant as RFC 3339 with offset" },
      ]);
    }
    const before = toEpochMillis(instant(query.before));
    const rows = yield* port(() =>
      environment.store.deadlines.upcoming(
        caller.tenant,
        query.estate,
        before,
        Math.min(query.limit ?? 100, 500),
      ),
    );
    const items: UpcomingDeadline[] = [];
    for (const row of rows.filter(
      ({ estate, stream }) => worksIn(caller, estate) && stream.includes("/complaint/"),
    )) {
      const stored = yield* port(() => environment.store.views.get(caller.tenant, row.stream));
      if (stored === null) continue;
      const opened = yield* openValues(environment.store, caller.tenant, stored.personal);
      const state: ComplaintState = reveal(
        yield* stateOf(environment.store, aggregate, caller.tenant, stored),
        opened,
      );
      const deadline = state.deadlines.find(({ id }) => id === row.id);
      if (deadline === undefined) continue;
      const names = yield* loadNames(
        environment,
        caller.tenant,
        [state.complainant, state.responsible],
        [state.unit],
      );
      items.push({
        ...deadline,
        complaint: summary(state, stored.version, {
          ...names,
          now: fromEpochMillis(environment.clock.now(), "Z"),
        }),
      });
    }
    return accepted(items);
  }).pipe(spanned("heyue.deadlines.upcoming"));
