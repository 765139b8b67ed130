import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventStore, StoredEvent } from "../../ports/event-store.ts";
import { freshTenant, sampleAppend } from "./fixture.ts";
import type { Fixture, Open } from "./fixture.ts";

type Store = { readonly events: EventStore };

const placeOf = ({ stream, version }: StoredEvent): string => `${stream}@${version}`;

/** What every event store must do about the order of a tenant's events: dense, final, nothing twice, nothing lost. */
export const eventOrderConformance = (name: string, open: Open<Store>): void => {
  describe(`order of events: ${name}`, () => {
    let fixture: Fixture<Store>;
    let events: EventStore;
    let beside: EventStore;
    beforeAll(async () => {
      fixture = await open();
      events = fixture.store.events;
      beside = fixture.beside?.events ?? events;
    }, 120_000);
    afterAll(() => fixture.close());

    /** Sequences until nothing is left; several quiet rounds, because 0 also means that another leads. */
    const settle = async (limit: number): Promise<void> => {
      for (let quiet = 0; quiet < 3;) quiet = (await events.sequence(limit)) === 0 ? quiet + 1 : 0;
    };

    const readAll = async (tenant: string, page: number): Promise<StoredEvent[]> => {
      const found: StoredEvent[] = [];
      for (
        let next = await events.readAll(tenant, 0, page);
        next.length > 0;
        next = await events.readAll(tenant, found.length, page)
      )
        found.push(...next);
      return found;
    };

    it("shows no event before it has a position", async () => {
      const tenant = freshTenant();
      await events.append(sampleAppend({ tenant, stream: "a/x/1", count: 2 }));
      expect(await events.readAll(tenant, 0, 10)).toEqual([]);
      expect((await events.readStream(tenant, "a/x/1")).map(({ position }) => position)).toEqual([
        null,
        null,
      ]);
      await settle(100);
      expect((await beside.readAll(tenant, 0, 10)).map(({ position }) => position)).toEqual([1, 2]);
      expect((await events.readStream(tenant, "a/x/1")).map(({ position }) => position)).toEqual([1, 2]);
    });

    it("gives dense positions for each tenant, in order, resumable from anywhere", async () => {
      const [tenant, other] = [freshTenant(), freshTenant()];
      for (let step = 0; step < 6; step += 1) {
        await events.append(sampleAppend({ tenant, stream: "a/x/1", after: step * 2, count: 2 }));
        await events.append(sampleAppend({ tenant: other, stream: "a/x/1", after: step, count: 1 }));
      }
      await settle(5);
      const all = await readAll(tenant, 4);
      expect(all.map(({ position }) => position)).toEqual(
        Array.from({ length: 12 }, (_, index) => index + 1),
      );
      expect(all.map(({ version }) => version)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
      expect((await events.readAll(tenant, 7, 3)).map(placeOf)).toEqual(all.slice(7, 10).map(placeOf));
      expect(await events.readAll(tenant, 12, 3)).toEqual([]);
      expect((await readAll(other, 100)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
      await events.append(sampleAppend({ tenant, stream: "a/x/2" }));
      await settle(5);
      expect(
        (await events.readAll(tenant, 12, 10)).map(({ stream, position }) => [stream, position]),
      ).toEqual([["a/x/2", 13]]);
    });

    it("loses and doubles nothing while many write, two sequence and one follows", async () => {
      const tenant = freshTenant();
      const [writers, appends] = [8, 25];
      let isWriting = true;
      const write = async (writer: number): Promise<void> => {
        const store = writer % 2 === 0 ? events : beside;
        for (let step = 0, after = 0; step < appends; step += 1) {
          const count = 1 + ((writer + step) % 2);
          const outcome = await store.append(sampleAppend({ tenant, stream: `a/x/${writer}`, after, count }));
          expect(outcome).toMatchObject({ outcome: "appended" });
          after += count;
        }
      };
      const sequence = async (store: EventStore, limit: number): Promise<void> => {
        while (isWriting) await store.sequence(limit);
      };
      const followed: StoredEvent[] = [];
      const follow = async (): Promise<void> => {
        while (isWriting) followed.push(...(await beside.readAll(tenant, followed.length, 50)));
      };
      const others = [sequence(events, 7), sequence(beside, 20), follow()];
      await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
      isWriting = false;
      await Promise.all(others);
      await settle(1000);
      const all = await readAll(tenant, 100);
      expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
      expect(all.slice(0, followed.length).map(placeOf)).toEqual(followed.map(placeOf));
      const expected = await Promise.all(
        Array.from({ length: writers }, (_, writer) => events.readStream(tenant, `a/x/${writer}`)),
      );
      for (const [writer, own] of expected.entries())
        expect(all.filter(({ stream }) => stream === `a/x/${writer}`).map(({ version }) => version)).toEqual(
          own.map(({ version }) => version),
        );
      expect(all).toHaveLength(expected.flat().length);
    }, 120_000);
  });
};
