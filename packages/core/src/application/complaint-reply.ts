import * as Effect from "effect/Effect";
import { aggregate } from "../complaint/complaint/aggregate.ts";
import type { ComplaintAction } from "../complaint/complaint/command.ts";
import type { ComplaintState } from "../complaint/complaint/state.ts";
import { reveal as revealed } from "../kernel/personal.ts";
import type { StoredRow } from "../ports/view-store.ts";
import { checkReply } from "../text/complaint/reply/reply-check.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";
import { openValues, reveal } from "./sealing.ts";

/**
 * Whether a full reply answers nothing of what was written and of the points that the desk took from it (套话). Read only where the
 * house has replies read; words that were erased cannot be answered and refuse nothing.
 */
export const isHollow = (environment: Environment, tenant: string, row: StoredRow, action: ComplaintAction) =>
  Effect.gen(function* () {
    if (!environment.hollowRepliesRefused || action.type !== "reply" || action.kind !== "full") return false;
    const opened = yield* openValues(environment.store, tenant, row.personal);
    const state: ComplaintState = reveal(yield* stateOf(environment.store, aggregate, tenant, row), opened);
    const asked = [state.text, ...(state.triage?.points ?? [])].flatMap((words) => revealed(words) ?? []);
    return asked.length > 0 && !checkReply({ text: asked.join("\n") }, action.text).answersAny;
  });
