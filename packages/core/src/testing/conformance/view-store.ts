import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventStore } from "../../ports/event-store.ts";
import type { RowQuery, ViewStore } from "../../ports/view-store.ts";
import { freshTenant, sampleAppend } from "./fixture.ts";
import type { Fixture, Open } from "./fixture.ts";

type Store = { readonly events: EventStore; readonly views: ViewStore };

/** What every view store must do: rows written by `append`, and views that follow with a visible position. */
export const viewStoreConformance = (name: string, open: Open<Store>): void => {
  describe(`view store: ${name}`, () => {
    let fixture: Fixture<Store>;
    let events: EventStore;
    let views: ViewStore;
    beforeAll(async () => {
      fixture = await open();
      ({ events, views } = fixture.store);
    }, 120_000);
    afterAll(() => fixture.close());

    it("shows the row of the last append with its version and head", async () => {
      const tenant = freshTenant();
      const stream = "liuxia/complaint/c-1";
      expect(await views.get(tenant, stream)).toBeNull();
      const first = sampleAppend({ tenant, stream, count: 2 });
      await events.append(first);
      expect(await views.get(tenant, stream)).toEqual({
        ...first.row,
        stream,
        version: 2,
        head: first.events[1]?.hash,
        personal: [],
      });
      const row = {
        phase: "closed",
        responsible: null,
        owner: null,
        nextDue: null,
        state: '{"已":"办结 😀"}',
      };
      const second = sampleAppend({ tenant, stream, after: 2, row });
      await events.append(second);
      const read = await (fixture.beside?.views ?? views).get(tenant, stream);
      expect(read).toEqual({ ...second.row, stream, version: 3, head: second.events[0]?.hash, personal: [] });
      await events.append(
        sampleAppend({ tenant, stream, after: 1, commandId: "late", row: { phase: "wrong" } }),
      );
      expect(await views.get(tenant, stream)).toEqual(read);
    });

    it("brings the sealed values its state refers to, each once, and no others", async () => {
      const tenant = freshTenant();
      const stream = "liuxia/complaint/c-1";
      const value = (sign: string) => ({
        commitment: sign.repeat(64),
        subject: `person-${sign}`,
        sealed: `sealed-${sign}=`,
      });
      const [a, b, c] = [value("a"), value("b"), value("c")];
      await events.append(sampleAppend({ tenant, stream, personal: [a, b] }));
      await events.append(
        sampleAppend({
          tenant,
          stream,
          after: 1,
          personal: [c, a],
          row: { state: JSON.stringify({ x: [a.commitment], y: c.commitment }) },
        }),
      );
      expect((await views.get(tenant, stream))?.personal).toEqual([a, c]);
      expect(
        (await views.list({ tenant, kind: "complaint", order: "newest", limit: 1 }))[0]?.personal,
      ).toEqual([a, c]);
      expect((await events.readStream(tenant, stream)).map(({ personal }) => personal)).toEqual([
        [a, b],
        [c, a],
      ]);
    });

    it("lists by every filter, in both orders, page by page", async () => {
      const tenant = freshTenant();
      const put = async (
        id: string,
        estate: string,
        phase: string,
        responsible: string | null,
        owner: string,
        nextDue: number | null,
        kind = "complaint",
      ): Promise<void> =>
        void (await events.append(
          sampleAppend({
            tenant,
            stream: `${estate}/${kind}/${id}`,
            row: { phase, responsible, owner, nextDue },
          }),
        ));
      await put("1", "east", "open", "li", "wang", 300);
      await put("2", "east", "closed", null, "wang", null);
      await put("3", "west", "open", "zhao", "chen", 100);
      await put("4", "east", "triaged", "li", "chen", 200);
      await put("5", "east", "open", "li", "wang", 50, "enquiry");
      const ids = async (query: Partial<RowQuery>): Promise<string[]> =>
        (await views.list({ tenant, kind: "complaint", order: "next-due", limit: 10, ...query })).map(
          ({ id }) => id,
        );
      expect(await ids({})).toEqual(["3", "4", "1", "2"]);
      expect(await ids({ order: "newest" })).toEqual(["4", "3", "2", "1"]);
      expect(await ids({ estate: "east" })).toEqual(["4", "1", "2"]);
      expect(await ids({ phases: ["open", "closed"] })).toEqual(["3", "1", "2"]);
      expect(await ids({ phases: [] })).toEqual([]);
      expect(await ids({ responsible: "li" })).toEqual(["4", "1"]);
      expect(await ids({ owner: "wang", order: "newest" })).toEqual(["2", "1"]);
      expect(await ids({ dueBefore: 200 })).toEqual(["3", "4"]);
      expect(await ids({ estate: "east", owner: "chen", dueBefore: 200, phases: ["triaged"] })).toEqual([
        "4",
      ]);
      expect(await ids({ limit: 2, offset: 1 })).toEqual(["4", "1"]);
      expect(await ids({ kind: "enquiry" })).toEqual(["5"]);
      expect(
        await views.list({ tenant: freshTenant(), kind: "complaint", order: "newest", limit: 10 }),
      ).toEqual([]);
    });

    it("moves a view only from where it stands", async () => {
      const tenant = freshTenant();
      expect(await views.position(tenant, "digest")).toBe(0);
      expect(await views.advance(tenant, "digest", 3, 5, [{ key: "a", value: "0" }])).toBe(false);
      expect(
        await views.advance(tenant, "digest", 0, 3, [
          { key: "a/1", value: "一" },
          { key: "a/2", value: "x" },
          { key: "b", value: "y" },
        ]),
      ).toBe(true);
      expect(await views.advance(tenant, "digest", 0, 9, [{ key: "a/1", value: "wrong" }])).toBe(false);
      expect(
        await views.advance(tenant, "digest", 3, 4, [
          { key: "a/2", value: "old" },
          { key: "a/2", value: "新" },
        ]),
      ).toBe(true);
      expect(await views.advance(tenant, "digest", 4, 6, [])).toBe(true);
      expect(await views.position(tenant, "digest")).toBe(6);
      expect(await views.entries(tenant, "digest", "a/")).toEqual([
        { key: "a/1", value: "一" },
        { key: "a/2", value: "新" },
      ]);
      expect(await views.entries(tenant, "digest", "")).toHaveLength(3);
      expect(await views.entries(tenant, "digest", "%")).toEqual([]);
      expect(await views.entries(tenant, "other", "")).toEqual([]);
      expect(await views.position(freshTenant(), "digest")).toBe(0);
    });

    it("lets one of several projectors move a view", async () => {
      const tenant = freshTenant();
      const beside = fixture.beside?.views ?? views;
      for (let from = 0; from < 5; from += 1) {
        const moved = await Promise.all(
          [1, 2, 3].map((who) =>
            (who === 1 ? beside : views).advance(tenant, "digest", from, from + 1, [
              { key: "who", value: `${from}-${who}` },
            ]),
          ),
        );
        expect(moved.filter(Boolean)).toHaveLength(1);
        expect((await views.entries(tenant, "digest", "who"))[0]?.value).toBe(
          `${from}-${moved.indexOf(true) + 1}`,
        );
      }
    });

    it("rebuilds in the shadow and switches in one step", async () => {
      const tenant = freshTenant();
      const shadow = { shadow: true } as const;
      await views.advance(tenant, "digest", 0, 8, [
        { key: "old", value: "1" },
        { key: "both", value: "1" },
      ]);
      for (const round of [1, 2]) {
        const value = `rebuilt-${round}`;
        expect(await views.position(tenant, "digest", shadow)).toBe(0);
        expect(await views.advance(tenant, "digest", 0, 4, [{ key: "both", value }], shadow)).toBe(true);
        expect(await views.advance(tenant, "digest", 0, 4, [], shadow)).toBe(false);
        expect(await views.advance(tenant, "digest", 4, 9 + round, [{ key: "new", value }], shadow)).toBe(
          true,
        );
        expect(await views.position(tenant, "digest", shadow)).toBe(9 + round);
        expect(await views.entries(tenant, "digest", "", shadow)).toEqual([
          { key: "both", value },
          { key: "new", value },
        ]);
        if (round === 1)
          expect(await views.entries(tenant, "digest", "")).toEqual([
            { key: "both", value: "1" },
            { key: "old", value: "1" },
          ]);
        await views.promote(tenant, "digest");
        expect(await views.position(tenant, "digest")).toBe(9 + round);
        expect(await views.entries(tenant, "digest", "")).toEqual([
          { key: "both", value },
          { key: "new", value },
        ]);
        expect(await views.entries(tenant, "digest", "", shadow)).toEqual([]);
      }
      await views.promote(tenant, "digest");
      expect(await views.position(tenant, "digest")).toBe(11);
    });
  });
};
