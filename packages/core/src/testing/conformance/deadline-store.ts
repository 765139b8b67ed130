import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeadlineStore, TakenDeadline } from "../../ports/deadline-store.ts";
import type { DeadlineRow, EventStore } from "../../ports/event-store.ts";
import { freshTenant, sampleAppend } from "./fixture.ts";
import type { Fixture, Open } from "./fixture.ts";

type Store = { readonly events: EventStore; readonly deadlines: DeadlineStore };

const row = (id: string, due: number): DeadlineRow => ({ id, kind: "reply", estate: "liuxia", due });

/** What every deadline store must do: open sets replaced by `append`, each deadline in one worker's hands at a time. */
export const deadlineStoreConformance = (name: string, open: Open<Store>): void => {
  describe(`deadline store: ${name}`, () => {
    let fixture: Fixture<Store>;
    let events: EventStore;
    let deadlines: DeadlineStore;
    /** Each test has its own decade of time, so that it takes only what it made. */
    let now = 1_000_000;
    beforeAll(async () => {
      fixture = await open();
      ({ events, deadlines } = fixture.store);
    }, 120_000);
    afterAll(() => fixture.close());

    const ids = (found: readonly TakenDeadline[]): string[] => found.map(({ id }) => id);
    const far = 9_000_000_000_000;
    const take = async (at: number, heldUntil = at + 100): Promise<string[]> =>
      ids(await deadlines.take(at, 100, heldUntil));
    const clear = async (): Promise<number> => {
      now += 1_000_000;
      while ((await deadlines.take(now - 500_000, 1000, far)).length > 0);
      return now;
    };

    it("replaces the open set of a stream with each append", async () => {
      const start = await clear();
      const tenant = freshTenant();
      const stream = "liuxia/complaint/c-1";
      await events.append(
        sampleAppend({ tenant, stream, deadlines: [row("a", start + 1), row("b", start + 2)] }),
      );
      await events.append(
        sampleAppend({ tenant, stream: "liuxia/complaint/c-2", deadlines: [row("z", start + 9)] }),
      );
      await events.append(
        sampleAppend({
          tenant,
          stream,
          after: 1,
          deadlines: [row("b", start + 5), { ...row("c", start + 4), kind: "escalate", estate: "east" }],
        }),
      );
      expect(await deadlines.upcoming(tenant, undefined, start + 100, 10)).toEqual([
        { tenant, stream, id: "c", kind: "escalate", estate: "east", due: start + 4 },
        { tenant, stream, id: "b", kind: "reply", estate: "liuxia", due: start + 5 },
        { tenant, stream: "liuxia/complaint/c-2", id: "z", kind: "reply", estate: "liuxia", due: start + 9 },
      ]);
      expect(ids(await deadlines.upcoming(tenant, "liuxia", start + 100, 10))).toEqual(["b", "z"]);
      expect(ids(await deadlines.upcoming(tenant, undefined, start + 5, 10))).toEqual(["c", "b"]);
      expect(ids(await deadlines.upcoming(tenant, undefined, start + 100, 1))).toEqual(["c"]);
      expect(await deadlines.upcoming(freshTenant(), undefined, far, 10)).toEqual([]);
      await events.append(sampleAppend({ tenant, stream, after: 1, commandId: "late", deadlines: [] }));
      expect(await deadlines.upcoming(tenant, undefined, start + 100, 10)).toHaveLength(3);
      await events.append(sampleAppend({ tenant, stream, after: 2, deadlines: [] }));
      expect(ids(await deadlines.upcoming(tenant, undefined, start + 100, 10))).toEqual(["z"]);
      expect(await take(start + 100)).toEqual(["z"]);
    });

    it("hands out what is due, once, until the hold ends", async () => {
      const start = await clear();
      const tenant = freshTenant();
      const stream = "liuxia/complaint/c-1";
      await events.append(
        sampleAppend({
          tenant,
          stream,
          deadlines: [row("late", start + 30), row("early", start + 10), row("mid", start + 20)],
        }),
      );
      expect(await take(start + 9)).toEqual([]);
      expect(ids(await deadlines.take(start + 30, 1, start + 50))).toEqual(["early"]);
      expect(await take(start + 20, start + 60)).toEqual(["mid"]);
      expect(await take(start + 30, start + 70)).toEqual(["late"]);
      expect(await take(start + 49)).toEqual([]);
      expect(await take(start + 50, start + 200)).toEqual(["early"]);
      expect(await take(start + 70, start + 300)).toEqual(["mid", "late"]);
    });

    it("keeps the hold of a deadline that an append leaves as it was, and frees one that it moves", async () => {
      const start = await clear();
      const tenant = freshTenant();
      const stream = "liuxia/complaint/c-1";
      await events.append(
        sampleAppend({ tenant, stream, deadlines: [row("kept", start + 1), row("moved", start + 1)] }),
      );
      expect(await take(start + 10, start + 500)).toEqual(["kept", "moved"]);
      await events.append(
        sampleAppend({
          tenant,
          stream,
          after: 1,
          deadlines: [row("kept", start + 1), row("moved", start + 2)],
        }),
      );
      expect(await take(start + 11, start + 500)).toEqual(["moved"]);
      await events.append(sampleAppend({ tenant, stream, after: 2, deadlines: [] }));
      expect(await take(start + 900)).toEqual([]);
    });

    it("never gives one deadline to two workers", async () => {
      const start = await clear();
      const tenant = freshTenant();
      const beside = fixture.beside?.deadlines ?? deadlines;
      const total = 60;
      for (let stream = 0; stream < total / 3; stream += 1)
        await events.append(
          sampleAppend({
            tenant,
            stream: `liuxia/complaint/c-${stream}`,
            deadlines: ["x", "y", "z"].map((id, index) => row(`${stream}-${id}`, start + index)),
          }),
        );
      const sweep = async (worker: number): Promise<string[]> => {
        const found: string[] = [];
        for (let idle = 0; idle < 3;) {
          const taken = ids(await (worker % 2 === 0 ? deadlines : beside).take(start + 10, 4, start + 1000));
          found.push(...taken);
          idle = taken.length === 0 ? idle + 1 : 0;
        }
        return found;
      };
      const taken = (await Promise.all([1, 2, 3, 4].map(sweep))).flat();
      expect(taken).toHaveLength(total);
      expect(new Set(taken).size).toBe(total);
    });
  });
};
