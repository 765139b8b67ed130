/** What a scene of the story plays on: the house, a clock that only it moves, and what earlier scenes noted down. */
import { createHash } from "node:crypto";
import type { Caller, Heyue, Outcome, WriteOptions } from "@heyue/core";
import type { Attachment, EvidenceItem } from "@heyue/core/kernel/attachment";
import type { Clock } from "@heyue/core/ports/clock";
import { estate, people } from "./cast.ts";
import { onePage } from "./page.ts";

/** A clock that is moved; it never goes back. */
export interface StoryClock extends Clock {
  /** Moves it on to a time of a day at the estate, `YYYY-MM-DD` and `HH:MM`. */
  set(day: string, time: string): void;
}

/** A clock that begins on a day. */
export const storyClock = (day: string): StoryClock => {
  const at = (date: string, time: string): number => Date.parse(`${date}T${time}:00${estate.utcOffset}`);
  let now = at(day, "00:00");
  return {
    now: () => now,
    set: (date, time) => {
      const next = at(date, time);
      if (!(next >= now)) throw new Error(`The story went back in time: to ${date} ${time}`);
      now = next;
    },
  };
};

/** The stage of one telling. */
export interface Stage {
  readonly heyue: Heyue;
  readonly tenant: string;
  /** Today at the estate. */
  today(): string;
  /** Somebody of the cast, in their own role. */
  as(person: string): Caller;
  /** The id of the next command: the same in every telling. */
  next(): WriteOptions;
  /** Keeps an id for later scenes. */
  note(name: string, id: string): void;
  noted(name: string): string;
  /** Keeps what was to be seen at this moment, for whoever tells the story. */
  saw(name: string, value: unknown): void;
  /** Lets the worker carry out what follows from what was written. */
  work(): Promise<void>;
  /** A scanned page with these lines, uploaded. */
  scan(name: string, lines: readonly string[]): Promise<Attachment>;
}

/** The value of a call that was accepted; a refusal ends the telling with what it came to. */
export const done = async <A>(call: Promise<Outcome<A>>): Promise<A> => {
  const outcome = await call;
  if (!outcome.ok) throw new Error(`The story was refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

/** The code of a call that must be refused. */
export const refusal = async (call: Promise<Outcome<unknown>>): Promise<string> => {
  const outcome = await call;
  if (outcome.ok || outcome.kind !== "rejected")
    throw new Error(`The story was not refused: ${JSON.stringify(outcome)}`);
  return outcome.rejection.code;
};

/** A record that can be looked up, as evidence. */
export const record = (ref: string): readonly EvidenceItem[] => [{ kind: "record", ref }];

/** Sets the stage over a house whose clock is the story's. */
export const setStage = (heyue: Heyue, tenant: string, seen: Map<string, unknown>): Stage => {
  const notes = new Map<string, string>();
  let commands = 0;
  return {
    heyue,
    tenant,
    today: () =>
      new Date(heyue.clock.now() + Number(estate.utcOffset.slice(1, 3)) * 3_600_000)
        .toISOString()
        .slice(0, 10),
    as: (id) => {
      const person = people.find((one) => one.id === id);
      if (person === undefined) throw new Error(`${id} is not of the cast`);
      return { tenant, actor: { id, role: person.role } };
    },
    next: () => ({ commandId: `two-years:${(commands += 1)}` }),
    note: (name, id) => void notes.set(name, id),
    noted: (name) => {
      const id = notes.get(name);
      if (id === undefined) throw new Error(`No scene before this one noted ${name}`);
      return id;
    },
    saw: (name, value) => void seen.set(name, value),
    work: async () => void (await heyue.project(tenant)),
    scan: async (name, lines) => {
      const bytes = onePage(lines);
      const id = createHash("sha256").update(bytes).digest("hex");
      const file = { id, mediaType: "application/pdf", size: bytes.length };
      await heyue.store.blobs.put(tenant, { ...file, bytes });
      return { ...file, name };
    },
  };
};
