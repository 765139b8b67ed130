/** An estate of the real house for one test: what an element shows is what a portal's server would have said. */
import type { ContractDraft } from "@heyue/core/contract/draft";
import { createFetchClient } from "../client/fetch-client.ts";
import type { HeyueClient } from "../client/port.ts";

/** A person of the estate; `build/live-estates.ts` says who they are. */
export type LivePerson =
  | "p-owner"
  | "p-other"
  | "p-desk"
  | "p-staff"
  | "p-cleaner"
  | "p-manager"
  | "p-committee";

/** The estate `liuxia`, with a contract of Hangzhou in force; its time starts on 24 November 2026, 10:30. */
export interface LiveEstate {
  readonly contract: string;
  /** The fetch client of a person. */
  client(person: LivePerson): HeyueClient;
  /** Moves the server's time, milliseconds since 1970. */
  setTime(now: number): Promise<void>;
  /** What reached the server, e.g. `POST /v1/inspections`. */
  calls(): Promise<readonly string[]>;
  /** No call gets through until it is false again. */
  offline: boolean;
}

const pageFetch = globalThis.fetch.bind(globalThis);

const post = async <A>(path: string, body: unknown): Promise<A> =>
  (await pageFetch(path, { method: "POST", body: JSON.stringify(body) })).json() as Promise<A>;

/** Opens an estate; `changes` replace parts of the sample contract before it is signed. */
export const openLiveEstate = async (changes: Partial<ContractDraft> = {}): Promise<LiveEstate> => {
  const { base, contract } = await post<{ base: string; contract: string }>("/live", changes);
  const live: LiveEstate = {
    contract,
    offline: false,
    client: (person) =>
      createFetchClient({ baseUrl: base, headers: { "test-actor": person }, retryAfter: [] }),
    setTime: async (now) => void (await post(`${base}/clock`, { now })),
    calls: async () => (await pageFetch(`${base}/calls`)).json() as Promise<readonly string[]>,
  };
  // A line can only be cut where it is used: in the page's own fetch, for this estate alone.
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    live.offline && String(input).startsWith(`${base}/v1`)
      ? Promise.reject(new TypeError("Failed to fetch"))
      : before(input, init);
  return live;
};
