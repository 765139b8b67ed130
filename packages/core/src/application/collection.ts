import type { Caller, Chain, WriteOptions } from "./heyue.ts";
import type { Outcome } from "./outcome.ts";

/** Which aggregates of a collection to list. */
export interface CollectionQuery {
  readonly estate?: string;
  readonly phases?: readonly string[];
  /** Person id, or `me`. */
  readonly responsible?: string;
  /** Only those whose next deadline has passed. */
  readonly overdue?: boolean;
  readonly order?: "next-due" | "newest";
  /** 1 to 200, 50 when absent. */
  readonly limit?: number;
  readonly offset?: number;
}

/** One kind of aggregate as hosts use it: it is opened once, then acted on; every write is a command with an id. */
export interface Collection<Opening, Action, View> {
  /** Opens one; its view has the id. */
  open(caller: Caller, input: Opening, options: WriteOptions): Promise<Outcome<View>>;
  /** Does one thing with it, as its decision allows. */
  act(caller: Caller, id: string, action: Action, options: WriteOptions): Promise<Outcome<View>>;
  /** As of a version, the latest when absent. */
  get(caller: Caller, id: string, version?: number): Promise<Outcome<View>>;
  /** Those that the caller may see, newest first when no order is named. */
  list(caller: Caller, query?: CollectionQuery): Promise<Outcome<readonly View[]>>;
  /** The chain with what this caller may see disclosed. */
  chain(caller: Caller, id: string): Promise<Outcome<Chain>>;
}
