import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PolicyArchive } from "../../ports/policy-archive.ts";
import type { Fixture, Open } from "./fixture.ts";

type Store = { readonly archive: PolicyArchive };

/** What every archive of policies must do: a digest names one text for ever. */
export const policyArchiveConformance = (name: string, open: Open<Store>): void => {
  describe(`policy archive: ${name}`, () => {
    let fixture: Fixture<Store>;
    let archive: PolicyArchive;
    beforeAll(async () => {
      fixture = await open();
      archive = fixture.store.archive;
    }, 120_000);
    afterAll(() => fixture.close());

    it("keeps a document under its digest", async () => {
      const text = `{"name":"浙江省物业管理条例","quote":"${"应当".repeat(20_000)}"}`;
      expect(await archive.get("digest-1")).toBeNull();
      await archive.put("digest-1", text);
      await archive.put("digest-1", text);
      expect(await archive.get("digest-1")).toBe(text);
    });

    it("refuses another document under a digest it knows", async () => {
      await archive.put("digest-2", "first");
      await expect(archive.put("digest-2", "second")).rejects.toMatchObject({
        _tag: "PortFailure",
        reason: "refused",
      });
      expect(await archive.get("digest-2")).toBe("first");
    });
  });
};
