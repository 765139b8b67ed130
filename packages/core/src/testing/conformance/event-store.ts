import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppendOutcome, EventStore } from "../../ports/event-store.ts";
import { freshTenant, sampleAppend } from "./fixture.ts";
import type { Fixture, Open, Promises } from "./fixture.ts";

type Store = { readonly events: EventStore };

const outcomes = (found: readonly AppendOutcome[]): string[] =>
  found.map(({ outcome }) => outcome).toSorted();

/** What every event store must do, apart from its order across streams (see `eventOrderConformance`). */
export const eventStoreConformance = (name: string, open: Open<Store>, { isDurable }: Promises): void => {
  describe(`event store: ${name}`, () => {
    let fixture: Fixture<Store>;
    let events: EventStore;
    let beside: EventStore;
    beforeAll(async () => {
      fixture = await open();
      events = fixture.store.events;
      beside = fixture.beside?.events ?? events;
    }, 120_000);
    afterAll(() => fixture.close());
    const stream = "liuxia/complaint/c-1";

    it("knows nothing of an unknown stream", async () => {
      const tenant = freshTenant();
      expect(await events.readStream(tenant, stream)).toEqual([]);
      expect(await events.findCommand(tenant, "command-1")).toBeNull();
      expect(await events.streams(tenant, "", 10)).toEqual([]);
    });

    it("gives back what was appended, in version order", async () => {
      const tenant = freshTenant();
      const first = sampleAppend({ tenant, stream, count: 2 });
      const second = sampleAppend({ tenant, stream, after: 2, count: 11 });
      expect(await events.append(first)).toEqual({ outcome: "appended", version: 2 });
      expect(await events.append(second)).toEqual({ outcome: "appended", version: 13 });
      const read = await beside.readStream(tenant, stream);
      expect(read.map(({ position, ...event }) => event)).toEqual(
        [first, second].flatMap((request) =>
          request.events.map((event) => ({ ...event, tenant, stream, commandId: request.commandId })),
        ),
      );
      expect(
        (await events.readStream(tenant, stream, { fromVersion: 3, toVersion: 5 })).map(
          ({ version }) => version,
        ),
      ).toEqual([3, 4, 5]);
      expect(await events.readStream(tenant, stream, { fromVersion: 14 })).toEqual([]);
      expect(await events.findCommand(tenant, second.commandId)).toEqual({
        stream,
        version: 13,
        fingerprint: second.fingerprint,
      });
    });

    it("refuses another version than the current one and writes nothing", async () => {
      const tenant = freshTenant();
      await events.append(sampleAppend({ tenant, stream, count: 3 }));
      for (const after of [0, 1, 2, 4, 9]) {
        const request = sampleAppend({
          tenant,
          stream,
          after,
          commandId: `late-${after}`,
          claims: [{ kind: "number", key: `n-${after}` }],
        });
        expect(await events.append(request)).toEqual({ outcome: "conflict", currentVersion: 3 });
        expect(await events.findCommand(tenant, `late-${after}`)).toBeNull();
      }
      expect(
        await events.append(sampleAppend({ tenant, stream: "liuxia/complaint/unknown", after: 1 })),
      ).toEqual({ outcome: "conflict", currentVersion: 0 });
      expect(await events.readStream(tenant, stream)).toHaveLength(3);
      const claims = [0, 1, 2, 4, 9].map((after) => ({ kind: "number", key: `n-${after}` }));
      expect(
        await events.append(sampleAppend({ tenant, stream: "liuxia/complaint/c-2", claims })),
      ).toMatchObject({ outcome: "appended" });
    });

    it("rejects an append whose versions do not follow", async () => {
      const tenant = freshTenant();
      const request = sampleAppend({ tenant, stream, count: 2 });
      await expect(events.append({ ...request, events: [] })).rejects.toMatchObject({
        _tag: "PortFailure",
        reason: "refused",
        isRetryable: false,
      });
      await expect(events.append({ ...request, events: request.events.toReversed() })).rejects.toMatchObject({
        reason: "refused",
      });
      expect(await events.readStream(tenant, stream)).toEqual([]);
    });

    it("keeps streams and tenants apart", async () => {
      const [tenant, other] = [freshTenant(), freshTenant()];
      const claims = [{ kind: "contract-number", key: "HZ-2026-001" }];
      await events.append(sampleAppend({ tenant, stream, count: 2, commandId: "same", claims }));
      await events.append(sampleAppend({ tenant, stream: "liuxia/complaint/c-10", count: 1 }));
      expect(await events.append(sampleAppend({ tenant: other, stream, commandId: "same", claims }))).toEqual(
        { outcome: "appended", version: 1 },
      );
      expect(await events.readStream(tenant, stream)).toHaveLength(2);
      expect(await events.readStream(other, stream)).toHaveLength(1);
      expect(await events.streams(tenant, "", 10)).toEqual([
        { stream, version: 2 },
        { stream: "liuxia/complaint/c-10", version: 1 },
      ]);
    });

    it("lists streams page by page in name order", async () => {
      const tenant = freshTenant();
      const names = ["b/x/1", "a/x/2", "a/x/10", "城/x/1", "a-b/x/1", "B/x/1"];
      for (const stream of names) await events.append(sampleAppend({ tenant, stream }));
      const found: string[] = [];
      for (
        let page = await events.streams(tenant, "", 2);
        page.length > 0;
        page = await events.streams(tenant, found.at(-1) ?? "", 2)
      )
        found.push(...page.map(({ stream }) => stream));
      expect(found).toEqual(["B/x/1", "a-b/x/1", "a/x/10", "a/x/2", "b/x/1", "城/x/1"]);
    });

    it("answers a repeated command with its first result and writes nothing", async () => {
      const tenant = freshTenant();
      const request = sampleAppend({ tenant, stream, count: 2, commandId: "once" });
      await events.append(request);
      await events.append(sampleAppend({ tenant, stream, after: 2 }));
      const replayed = { outcome: "replayed", stream, version: 2, sameCommand: true };
      expect(await beside.append(request)).toEqual(replayed);
      expect(
        await events.append(sampleAppend({ tenant, stream: "liuxia/complaint/c-2", commandId: "once" })),
      ).toEqual(replayed);
      expect(
        await events.append(
          sampleAppend({ tenant, stream, after: 3, commandId: "once", fingerprint: "another" }),
        ),
      ).toEqual({ ...replayed, sameCommand: false });
      expect(await events.readStream(tenant, stream)).toHaveLength(3);
      expect(await events.readStream(tenant, "liuxia/complaint/c-2")).toEqual([]);
    });

    it("counts one command once, however many send it at the same time", async () => {
      const tenant = freshTenant();
      for (let round = 1; round <= 8; round += 1) {
        const commandId = `simultaneous-${round}`;
        const sent = [1, 2, 3, 4].map((copy) =>
          sampleAppend({
            tenant,
            stream: `liuxia/complaint/${round}-${round % 2 === 0 ? "same" : copy}`,
            commandId,
            fingerprint: "same",
          }),
        );
        const results = await Promise.all(
          sent.map((request, index) => (index % 2 === 0 ? events : beside).append(request)),
        );
        expect(outcomes(results)).toEqual(["appended", "replayed", "replayed", "replayed"]);
        const first = sent[results.findIndex(({ outcome }) => outcome === "appended")];
        for (const result of results)
          if (result.outcome === "replayed")
            expect(result).toEqual({
              outcome: "replayed",
              stream: first?.stream,
              version: 1,
              sameCommand: true,
            });
      }
      expect(await events.streams(tenant, "", 100)).toHaveLength(8);
    });

    it("lets one stream hold a claim, again and again, and names the holder to others", async () => {
      const tenant = freshTenant();
      const claim = { kind: "contract-number", key: "杭物-2026-7" };
      const free = { kind: "contract-number", key: "free" };
      await events.append(sampleAppend({ tenant, stream, claims: [claim, claim] }));
      expect(await events.append(sampleAppend({ tenant, stream, after: 1, claims: [claim] }))).toEqual({
        outcome: "appended",
        version: 2,
      });
      const other = "liuxia/complaint/c-2";
      expect(await beside.append(sampleAppend({ tenant, stream: other, claims: [free, claim] }))).toEqual({
        outcome: "claimed",
        claim,
        by: stream,
      });
      expect(await events.readStream(tenant, other)).toEqual([]);
      expect(
        await events.append(
          sampleAppend({
            tenant,
            stream: "liuxia/complaint/c-3",
            claims: [free, { ...claim, kind: "meeting" }],
          }),
        ),
      ).toMatchObject({ outcome: "appended" });
    });

    it("gives a contested claim to exactly one", async () => {
      const tenant = freshTenant();
      for (let round = 1; round <= 8; round += 1) {
        const [a, b] = [
          { kind: "vote", key: `a-${round}` },
          { kind: "vote", key: `b-${round}` },
        ];
        const results = await Promise.all(
          [1, 2, 3, 4].map((voter) =>
            (voter % 2 === 0 ? events : beside).append(
              sampleAppend({
                tenant,
                stream: `liuxia/vote/${round}-${voter}`,
                claims: voter % 2 === 0 ? [a, b] : [b, a],
              }),
            ),
          ),
        );
        expect(outcomes(results)).toEqual(["appended", "claimed", "claimed", "claimed"]);
      }
      expect(await events.streams(tenant, "", 100)).toHaveLength(8);
    });

    it("lets exactly one of several writers continue a stream", async () => {
      const tenant = freshTenant();
      for (let version = 0; version < 10; version += 1) {
        const results = await Promise.all(
          [1, 2, 3, 4].map((writer) =>
            (writer % 2 === 0 ? events : beside).append(
              sampleAppend({ tenant, stream, after: version, commandId: `writer-${writer}-${version}` }),
            ),
          ),
        );
        expect(outcomes(results)).toEqual(["appended", "conflict", "conflict", "conflict"]);
        for (const result of results)
          if (result.outcome === "conflict") expect(result.currentVersion).toBe(version + 1);
      }
      expect((await events.readStream(tenant, stream)).map(({ version }) => version)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      ]);
    });

    it("keeps every sign and 200 KB of text exactly", async () => {
      const tenant = freshTenant();
      const strange = "漏水\n𠮷野家😀👨‍👩‍👧 \u0001\u2028\\ \"'\r\u0000 e\u0301 ${x} $1 :tenant ' ; --";
      const data = { strange, lone: "\n", long: "业主反映电梯异响。".repeat(8_000) };
      const request = sampleAppend({
        tenant,
        stream: "小区/complaint/投诉-😀-1",
        data,
        row: { state: JSON.stringify(data) },
      });
      await events.append(request);
      const [read] = await beside.readStream(tenant, request.stream);
      expect(read?.text).toBe(request.events[0]?.text);
      expect(read?.text.length).toBeGreaterThan(70_000);
    });

    if (isDurable)
      it("keeps its data when it is opened again", async () => {
        const tenant = freshTenant();
        const request = sampleAppend({ tenant, stream, count: 3 });
        await events.append(request);
        const { events: again } = (await fixture.reopen?.()) ?? fixture.store;
        expect(again).not.toBe(events);
        [events, beside] = [again, again];
        expect((await again.readStream(tenant, stream)).map(({ text }) => text)).toEqual(
          request.events.map(({ text }) => text),
        );
        expect(await again.append(request)).toMatchObject({ outcome: "replayed", version: 3 });
        expect(
          await again.append(
            sampleAppend({ tenant, stream, after: 3, prevHash: request.events[2]?.hash ?? "" }),
          ),
        ).toEqual({ outcome: "appended", version: 4 });
      }, 60_000);
  });
};
