import * as Effect from "effect/Effect";
import type { Envelope } from "../kernel/envelope.ts";
import type { AbortSignalLike, Caller, Change } from "./heyue.ts";
import { mayRead } from "./complaints.ts";
import type { Environment } from "./environment.ts";
import { stateOf } from "./command-handler.ts";
import { project } from "./projector.ts";
import { servedOf } from "./register.ts";
import type { StoredRow } from "../ports/view-store.ts";
import { worksIn } from "./call.ts";

/** How long to wait for news from other processes before looking again. */
const lookAgain = "1 second";

const waitForNews = (environment: Environment, signal: AbortSignalLike): Effect.Effect<void> =>
  Effect.race(
    Effect.sleep(lookAgain),
    Effect.callback<void>((resume) => {
      const stop = environment.onWake(() => resume(Effect.void));
      signal.addEventListener("abort", () => resume(Effect.void), { once: true });
      return Effect.sync(stop);
    }),
  );

/** Whether a caller may read the aggregate that changed. */
const isVisible = async (environment: Environment, caller: Caller, row: StoredRow): Promise<boolean> => {
  if (row.kind === "complaint") return mayRead(caller, row.estate, row.owner);
  const served = servedOf(row.kind);
  if (served === undefined) return false;
  const state = await Effect.runPromise(stateOf(environment.store, served.aggregate, caller.tenant, row));
  return worksIn(caller, row.estate) && served.mayRead(caller, state);
};

/** Changes after a position, then live. A reader sees changes of what it may read, nothing of the rest. */
export async function* changes(
  environment: Environment,
  caller: Caller,
  after: number,
  signal: AbortSignalLike,
): AsyncGenerator<Change, void> {
  let position = after;
  while (!signal.aborted) {
    await Effect.runPromise(project(environment, caller.tenant));
    const events = await environment.store.events.readAll(caller.tenant, position, 200);
    for (const stored of events) {
      position = stored.position ?? position;
      const [estate = "", kind = "", key = ""] = stored.stream.split("/");
      const row = await environment.store.views.get(caller.tenant, stored.stream);
      const visible = row !== null && (await isVisible(environment, caller, row));
      if (!visible) continue;
      const { type, version } = JSON.parse(stored.text) as Envelope;
      if (signal.aborted) return;
      yield { position, stream: stored.stream, kind, id: `${estate}.${key}`, estate, version, type };
    }
    if (events.length === 0 && !signal.aborted) await Effect.runPromise(waitForNews(environment, signal));
  }
}
