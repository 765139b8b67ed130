import type { HeyueClient } from "../client/port.ts";

/** What a provider shares with the elements inside it. */
export interface Context extends EventTarget {
  readonly client: HeyueClient | undefined;
  readonly baseUrl: string | undefined;
  readonly locale: string | undefined;
  readonly size: string | undefined;
  readonly userId: string | undefined;
  readonly estate: string | undefined;
}

/** Event an element asks with on its way up; the closest provider answers by calling `detail`. */
export const contextRequest = "heyue-context-request";
/** Event a provider sends itself when a shared value changed. */
export const contextChange = "heyue-context-change";
/** Event on the document when a provider came after its content. */
export const contextReady = "heyue-context-ready";
