import type { Chain, ChainLink } from "../application/heyue.ts";
import type { Actor } from "../kernel/envelope.ts";
import { type Instant, isInstant, toEpochMillis } from "../kernel/instant.ts";

/** An event in the order of time (时间顺序), as far as its text can be read. */
export interface Happening {
  readonly stream: string;
  readonly link: ChainLink;
  readonly type: string;
  /** When it happened, RFC 3339; of a text that cannot be read, when the event before it did; `""` when there is none. */
  readonly at: string;
  /** What was said, as far as it is disclosed; a subject that only repeats how another text begins is left out. */
  readonly words: readonly string[];
  /** `null` when the text cannot be read. */
  readonly actor: (Pick<Actor, "id"> & { readonly role: string }) | null;
}

interface Told {
  readonly type: string;
  readonly occurredAt: Instant;
  readonly actor: { readonly id: string; readonly role: string };
}

const read = (text: string): Told | null => {
  try {
    const { actor, occurredAt, type } = JSON.parse(text) as { readonly [member in keyof Told]?: unknown };
    const { id, role } = (actor ?? {}) as { readonly id?: unknown; readonly role?: unknown };
    return typeof type === "string" &&
      isInstant(occurredAt) &&
      typeof id === "string" &&
      typeof role === "string"
      ? { type, occurredAt, actor: { id, role } }
      : null;
  } catch {
    return null;
  }
};

const wordsIn = ({ disclosed }: ChainLink): readonly string[] =>
  disclosed
    .map(({ value }) => value)
    .filter((value, _, all) => !all.some((other) => other.length > value.length && other.startsWith(value)));

/**
 * The events of all chains in order of time; at the same moment in order of stream, and in a chain in its own order. Events whose text
 * was hurt are among them: they stand after the event before them.
 */
export const chronology = (chains: readonly Pick<Chain, "stream" | "events">[]): readonly Happening[] => {
  const rows = chains.flatMap(({ events, stream }) => {
    let at = "";
    let time = Number.NEGATIVE_INFINITY;
    return events.map((link) => {
      const told = read(link.text);
      if (told !== null) {
        at = told.occurredAt;
        time = toEpochMillis(told.occurredAt);
      }
      return {
        time,
        happening: {
          stream,
          link,
          at,
          type: told?.type ?? link.type,
          words: wordsIn(link),
          actor: told?.actor ?? null,
        },
      };
    });
  });
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows
    .sort(
      (a, b) =>
        (a.time === b.time ? 0 : a.time - b.time) ||
        order(a.happening.stream, b.happening.stream) ||
        a.happening.link.version - b.happening.link.version,
    )
    .map(({ happening }) => happening);
};
