import type { Envelope } from "../kernel/envelope.ts";
import type { Collections } from "./heyue.ts";

/** What an event leads to elsewhere: a command that opens a stream (no `id`) or acts on one. */
export interface Consequence {
  readonly collection: keyof Collections | "contracts" | "complaints";
  /** Acts on this aggregate; opens a new one when absent. */
  readonly id?: string;
  /** Acts on the aggregate that has the id of the contract that this stream is under. */
  readonly contractOf?: string;
  /** Names a new stream that another consequence of the same event speaks of; derived from the event when absent. */
  readonly key?: string;
  /**
   * Members of the command that hold words of the event's stream: given its state with the personal values opened, when it is
   * carried out. `null` where they were erased, and nothing follows.
   */
  readonly words?: (state: never) => { readonly [member: string]: unknown } | null;
  readonly command: { readonly type: string; readonly [member: string]: unknown };
}

/** Work across streams (跨流反应): pure, so that it can run twice; its command ids derive from the event, so that it counts once. */
export type Reaction = (event: Envelope) => readonly Consequence[];
