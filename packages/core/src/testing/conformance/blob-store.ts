import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Blob, BlobStore } from "../../ports/blob-store.ts";
import { freshTenant } from "./fixture.ts";
import type { Fixture, Open } from "./fixture.ts";

type Store = { readonly blobs: BlobStore };

const blob = (bytes: Uint8Array): Blob => ({
  id: bytesToHex(sha256(bytes)),
  mediaType: "image/jpeg",
  size: bytes.length,
  bytes,
});

/** What every blob store must do: bytes under their own hash, exact, once, apart for each tenant. */
export const blobStoreConformance = (name: string, open: Open<Store>): void => {
  describe(`blob store: ${name}`, () => {
    let fixture: Fixture<Store>;
    let blobs: BlobStore;
    beforeAll(async () => {
      fixture = await open();
      blobs = fixture.store.blobs;
    }, 120_000);
    afterAll(() => fixture.close());

    it("gives back the bytes exactly", async () => {
      const tenant = freshTenant();
      for (const size of [0, 1, 256, 300_000]) {
        const stored = blob(
          Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255),
        );
        await blobs.put(tenant, stored);
        await blobs.put(tenant, stored);
        const read = await blobs.get(tenant, stored.id);
        expect({ ...read, bytes: null }).toEqual({ ...stored, bytes: null });
        expect(bytesToHex(read?.bytes ?? new Uint8Array())).toBe(bytesToHex(stored.bytes));
      }
    });

    it("says which blobs are there, for this tenant only", async () => {
      const [tenant, other] = [freshTenant(), freshTenant()];
      const [a, b] = [blob(Uint8Array.of(1)), blob(Uint8Array.of(2))];
      await blobs.put(tenant, a);
      expect(await blobs.present(tenant, [b.id, a.id])).toEqual([a.id]);
      expect(await blobs.present(tenant, [])).toEqual([]);
      expect(await blobs.present(other, [a.id])).toEqual([]);
      expect(await blobs.get(other, a.id)).toBeNull();
      expect(await blobs.get(tenant, b.id)).toBeNull();
    });

    it("refuses bytes under another name", async () => {
      const tenant = freshTenant();
      const honest = blob(Uint8Array.of(1, 2, 3));
      const lie = { ...honest, bytes: Uint8Array.of(1, 2, 4) };
      await expect(blobs.put(tenant, lie)).rejects.toMatchObject({ _tag: "PortFailure", reason: "refused" });
      await expect(blobs.put(tenant, { ...honest, size: 4 })).rejects.toMatchObject({ reason: "refused" });
      expect(await blobs.present(tenant, [honest.id])).toEqual([]);
    });
  });
};
