import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventStore } from "../../ports/event-store.ts";
import type { Outbox } from "../../ports/outbox.ts";
import { freshTenant, sampleAppend } from "./fixture.ts";
import type { Fixture, Open } from "./fixture.ts";

type Store = { readonly events: EventStore; readonly outbox: Outbox };

/** What every outbox must do: one reference for each event of a successful append, in order, until it is done. */
export const outboxConformance = (name: string, open: Open<Store>): void => {
  describe(`outbox: ${name}`, () => {
    let fixture: Fixture<Store>;
    let events: EventStore;
    let outbox: Outbox;
    beforeAll(async () => {
      fixture = await open();
      ({ events, outbox } = fixture.store);
    }, 120_000);
    afterAll(() => fixture.close());

    it("lists events in the order they came, until they are done", async () => {
      for (let left = await outbox.pending(1000); left.length > 0; left = await outbox.pending(1000))
        for (const { tenant, eventId } of left) await outbox.done(tenant, [eventId]);
      const [tenant, other] = [freshTenant(), freshTenant()];
      const first = sampleAppend({ tenant, stream: "a/x/1", count: 2 });
      const second = sampleAppend({ tenant: other, stream: "a/x/1" });
      const third = sampleAppend({ tenant, stream: "a/x/1", after: 2 });
      for (const request of [first, second, third]) await events.append(request);
      await events.append(first);
      await events.append(sampleAppend({ tenant, stream: "a/x/1", after: 1, commandId: "late" }));
      const pending = await outbox.pending(100);
      expect(pending).toEqual(
        [first, second, third].flatMap((request) =>
          request.events.map(({ version, eventId }) => ({
            tenant: request.tenant,
            stream: request.stream,
            version,
            eventId,
          })),
        ),
      );
      expect(await outbox.pending(2)).toEqual(pending.slice(0, 2));
      await outbox.done(tenant, [pending[0]?.eventId ?? "", pending[3]?.eventId ?? ""]);
      expect(await outbox.pending(100)).toEqual(pending.slice(1, 3));
      await outbox.done(tenant, [pending[2]?.eventId ?? "", "unknown"]);
      expect(await outbox.pending(100)).toEqual(pending.slice(1, 3));
      await outbox.done(tenant, []);
      await outbox.done(tenant, [pending[1]?.eventId ?? ""]);
      await outbox.done(other, [pending[2]?.eventId ?? ""]);
      expect(await outbox.pending(100)).toEqual([]);
    });
  });
};
