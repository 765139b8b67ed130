import type { AppendRequest } from "@heyue/core/ports/event-store";
import { PortFailure } from "@heyue/core/ports/port-failure";

/**
 * Refuses an append that no store can keep: without events, with versions that do not follow `expectedVersion`, or
 * with an empty key. Such a request is a mistake of the caller, so it rejects with `refused` and is not retryable.
 */
export const checkAppend = (request: AppendRequest): void => {
  const refuse = (what: string): never => {
    throw new PortFailure(
      "event-store",
      "refused",
      `append to ${request.tenant}/${request.stream}: ${what}.`,
    );
  };
  if (request.tenant === "" || request.stream === "" || request.commandId === "")
    refuse("tenant, stream and commandId must not be empty; name them in the request");
  if (request.events.length === 0) refuse("there is no event; an append writes at least one");
  request.events.forEach((event, index) => {
    const wanted = request.expectedVersion + index + 1;
    if (event.version !== wanted)
      refuse(
        `event ${index + 1} has version ${event.version}, but ${wanted} follows expectedVersion ${request.expectedVersion}`,
      );
  });
};

/** Version of the stream after the append. */
export const versionAfter = (request: AppendRequest): number =>
  request.expectedVersion + request.events.length;

/** Hash of the last event of the append. */
export const headAfter = (request: AppendRequest): string =>
  request.events[request.events.length - 1]?.hash ?? "";
