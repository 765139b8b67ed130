import * as Effect from "effect/Effect";
import { aggregate } from "../communication/meeting/aggregate.ts";
import { type Certificate, certificateOf } from "../communication/meeting/certificate.ts";
import type { MeetingState } from "../communication/meeting/state.ts";
import { accepted, type Call, notFound, port, spanned, worksIn } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";
import type { Caller } from "./heyue.ts";
import { streamOf } from "./serving.ts";

const counted = (environment: Environment, caller: Caller, id: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(caller.tenant, streamOf(aggregate.kind, id)));
    if (row === null || !worksIn(caller, row.estate)) return yield* notFound("meeting");
    const state: MeetingState = yield* stateOf(environment.store, aggregate, caller.tenant, row);
    const certificate = certificateOf(state, row.head);
    return certificate ?? (yield* notFound(`certificate of ${id}: it is not counted yet`));
  });

/** The certificate of a meeting that was counted. */
export const certificate = (environment: Environment, caller: Caller, id: string): Call<Certificate> =>
  Effect.map(counted(environment, caller, id), (value) => accepted(value)).pipe(
    spanned("heyue.meeting.certificate"),
  );

/** The ballots of a meeting without names, as they were counted: JSON lines, byte for byte. */
export const ballotFileOf = (environment: Environment, caller: Caller, id: string): Call<string> =>
  Effect.gen(function* () {
    const { result } = yield* counted(environment, caller, id);
    const blob = yield* port(() => environment.store.blobs.get(caller.tenant, result.ballots.sha256));
    if (blob === null) return yield* notFound(`ballots ${result.ballots.sha256}`);
    return accepted(new TextDecoder().decode(blob.bytes));
  }).pipe(spanned("heyue.meeting.ballots"));
