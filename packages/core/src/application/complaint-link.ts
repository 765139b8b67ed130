import * as Effect from "effect/Effect";
import { aggregate } from "../complaint/complaint/aggregate.ts";
import type { ComplaintEvent } from "../complaint/complaint/event.ts";
import type { LeadStep } from "../complaint/complaint/lead-step.ts";
import type { ReadComplaintEvent } from "../complaint/complaint/reader.ts";
import type { ComplaintState } from "../complaint/complaint/state.ts";
import type { OtherCase } from "../complaint/complaint/terms.ts";
import { reveal as revealed } from "../kernel/personal.ts";
import { port } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";
import { openValues, readEvents } from "./sealing.ts";
import { streamOf } from "./serving.ts";

/** Stream of a complaint; its id begins with its estate so that it can be found without a search. */
export const complaintStream = (id: string): string => streamOf(aggregate.kind, id);

/** Another case as a decision sees it; `null` where there is none. */
export const otherCase = (environment: Environment, tenant: string, id: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(tenant, complaintStream(id)));
    if (row === null || row.kind !== aggregate.kind) return null;
    const state: ComplaintState = yield* stateOf(environment.store, aggregate, tenant, row);
    const { complainant, deadlines, estate, mergedInto, phase } = state;
    const reply = deadlines.find(({ kind }) => kind === "reply") ?? null;
    return { id: state.id, estate, complainant, phase, mergedInto, reply } satisfies OtherCase;
  });

/** What a follower takes over of a step; `null` for a step that leads nobody, and where its words were erased. */
const stepOf = (lead: string, event: ReadComplaintEvent | undefined): LeadStep | null => {
  if (event === undefined || !("text" in event.data)) return null;
  const text = revealed(event.data.text);
  if (text === null) return null;
  switch (event.type) {
    case "ComplaintReplied": {
      const { attachments, deadlines, kind } = event.data;
      const resolveBy = deadlines.find((deadline) => deadline.kind === "resolve")?.dueDate ?? null;
      return { lead, text, step: "reply", kind, attachments, resolveBy };
    }
    case "ComplaintExplained": {
      const { change, ground, reason, reviewOn } = event.data;
      return {
        lead,
        text,
        step: "explain",
        reason,
        ground,
        ...(change === undefined ? {} : { change }),
        ...(reviewOn === undefined ? {} : { reviewOn }),
      };
    }
    case "ComplaintTransferred": {
      const { body, ground } = event.data;
      return { lead, text, step: "transfer", body, ground };
    }
    case "ComplaintResolved":
      return { lead, text, step: "resolve", evidence: event.data.evidence };
    default:
      return null;
  }
};

/** The step of a leading case at a version, with its words. */
export const leadStep = (environment: Environment, tenant: string, lead: string, version: number) =>
  Effect.gen(function* () {
    const stored = yield* port(() =>
      environment.store.events.readStream(tenant, complaintStream(lead), { toVersion: version }),
    );
    const last = stored.slice(-1).filter((event) => event.version === version);
    const opened = yield* openValues(
      environment.store,
      tenant,
      last.flatMap(({ personal }) => personal),
    );
    const events: readonly ReadComplaintEvent[] = yield* Effect.fromResult(
      readEvents<ComplaintEvent>(aggregate.schemas, last, opened),
    );
    return stepOf(lead, events[0]);
  });
