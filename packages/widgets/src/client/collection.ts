import type { Collection } from "@heyue/core";
import type { CallOptions, WriteOptions } from "./port.ts";
import type { Transport } from "./transport.ts";
import { queryOf } from "./transport.ts";

/** Which of a collection to list. */
export interface ClientQuery {
  readonly estate?: string;
  /** One phase. */
  readonly phase?: string;
  /** Person id, or `me`. */
  readonly responsible?: string;
  readonly overdue?: boolean;
  readonly order?: "next-due" | "newest";
  /** 1 to 200, 50 when absent. */
  readonly limit?: number;
  readonly offset?: number;
}

/** One kind of thing as widgets use it: opened once, then acted on. Every call rejects with a `ClientFailure`. */
export interface ClientCollection<Opening, Action, View> {
  list(query?: ClientQuery, options?: CallOptions): Promise<readonly View[]>;
  /** As of a version, the latest when absent. */
  get(id: string, options?: CallOptions & { readonly version?: number }): Promise<View>;
  open(opening: Opening, options: WriteOptions): Promise<View>;
  act(id: string, action: Action, options: WriteOptions): Promise<View>;
}

/** The widgets' side of a collection of core; an opening needs no command name. */
export type OfCollection<Served> =
  Served extends Collection<infer Opening, infer Action, infer View>
    ? ClientCollection<Omit<Opening, "type">, Action, View>
    : never;

/** A collection over HTTP. */
export const collectionCalls = (
  { read, write }: Transport,
  name: string,
): ClientCollection<object, { readonly type: string }, unknown> => {
  const at = (id: string): string => `/${name}/${encodeURIComponent(id)}`;
  return {
    list: async (query, o) => (await read<{ items: [] }>(`/${name}${queryOf(query || {})}`, o)).items,
    get: (id, { version, ...o } = {}) => read(at(id) + queryOf({ version }), o),
    open: (opening, o) => write(`/${name}`, opening, o),
    act: (id, { type, ...body }, o) => write(`${at(id)}/${type}`, body, o),
  };
};
