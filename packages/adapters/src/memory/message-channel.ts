import type { Message, MessageChannel } from "@heyue/core/ports/message-channel";
import { PortFailure } from "@heyue/core/ports/port-failure";

/** A channel that keeps what was sent, and can be told to fail. */
export interface MemoryMessageChannel extends MessageChannel {
  /** Every message that was taken, in order, each once. */
  readonly sent: readonly Message[];
  /** From now on it fails for these people, for good or until later; nobody when empty. */
  failFor(people: readonly string[], how?: "refused" | "unavailable"): void;
}

/** A message channel that sends nothing and keeps everything (内存渠道), for tests and for trying things out. */
export const memoryMessageChannel = (name: string): MemoryMessageChannel => {
  const taken = new Map<string, { readonly id: string; readonly message: Message }>();
  let failing: ReadonlySet<string> = new Set();
  let reason: "refused" | "unavailable" = "refused";
  return {
    name,
    get sent() {
      return [...taken.values()].map(({ message }) => message);
    },
    failFor: (people, how = "refused") => {
      failing = new Set(people);
      reason = how;
    },
    send: async (message) => {
      const key = JSON.stringify([message.tenant, message.id]);
      const found = taken.get(key);
      if (found !== undefined) return found.id;
      if (failing.has(message.to.person))
        throw new PortFailure(
          name,
          reason,
          `The channel ${name} does not reach ${message.to.person}. Check the number or use another channel.`,
        );
      const id = `${name}-${taken.size + 1}`;
      taken.set(key, { id, message });
      return id;
    },
  };
};
