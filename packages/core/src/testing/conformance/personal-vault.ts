import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonalVault } from "../../ports/personal-vault.ts";
import { freshTenant } from "./fixture.ts";
import type { Fixture, Open, Promises } from "./fixture.ts";

type Store = { readonly vault: PersonalVault };

/** "same-value" in base64, at each of the three places it may start. */
const inBase64 = ["c2FtZS12YWx1Z", "NhbWUtdmFsdW", "zYW1lLXZhbHVl"];

/** What every vault must do: only the person's key opens, and an erased key opens nothing, anywhere, ever again. */
export const personalVaultConformance = (name: string, open: Open<Store>, { isDurable }: Promises): void => {
  describe(`personal vault: ${name}`, () => {
    let fixture: Fixture<Store>;
    let vault: PersonalVault;
    let beside: PersonalVault;
    beforeAll(async () => {
      fixture = await open();
      vault = fixture.store.vault;
      beside = fixture.beside?.vault ?? vault;
    }, 120_000);
    afterAll(() => fixture.close());

    const seal = async (tenant: string, subject: string, plain: string, by = vault): Promise<string> =>
      (await by.seal(tenant, [{ subject, plain }]))[0] ?? "";
    const read = async (
      tenant: string,
      subject: string,
      sealed: string,
      by = vault,
    ): Promise<string | null | undefined> => (await by.open(tenant, [{ subject, sealed }]))[0];

    it("opens what it sealed, in order", async () => {
      const tenant = freshTenant();
      const values = [
        { subject: "zhang", plain: "张三 😀\n13800000000" },
        { subject: "li", plain: "" },
        { subject: "zhang", plain: "漏水".repeat(20_000) },
      ];
      const sealed = await vault.seal(tenant, values);
      expect(sealed).toHaveLength(3);
      const asked = values.map(({ subject }, index) => ({ subject, sealed: sealed[index] ?? "" }));
      expect(await vault.open(tenant, asked)).toEqual(values.map(({ plain }) => plain));
      expect(await beside.open(tenant, asked.toReversed())).toEqual(
        values.map(({ plain }) => plain).toReversed(),
      );
      expect([await vault.seal(tenant, []), await vault.open(tenant, [])]).toEqual([[], []]);
    });

    it("makes another ciphertext each time, without the value in it", async () => {
      const tenant = freshTenant();
      const sealed = await vault.seal(
        tenant,
        Array.from({ length: 20 }, () => ({ subject: "zhang", plain: "same-value" })),
      );
      expect(new Set(sealed).size).toBe(20);
      for (const text of sealed)
        for (const trace of ["same-value", ...inBase64]) expect(text).not.toContain(trace);
    });

    it("uses one key for one person, also when several make it at the same time", async () => {
      const tenant = freshTenant();
      const sealed = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          seal(tenant, "new", `v-${index}`, index % 2 === 0 ? vault : beside),
        ),
      );
      for (const [index, text] of sealed.entries())
        expect(await read(tenant, "new", text)).toBe(`v-${index}`);
    });

    it("opens nothing that was changed or belongs to another", async () => {
      const [tenant, other] = [freshTenant(), freshTenant()];
      const sealed = await seal(tenant, "zhang", "secret");
      await seal(tenant, "li", "other");
      await seal(other, "zhang", "other");
      for (const place of [0, 5, 20, 30, sealed.length - 6]) {
        const changed =
          sealed.slice(0, place) + (sealed.charAt(place) === "Q" ? "g" : "Q") + sealed.slice(place + 1);
        expect(await read(tenant, "zhang", changed)).toBeNull();
      }
      for (const broken of ["", "%%%", sealed.slice(0, 8), "eA=="])
        expect(await read(tenant, "zhang", broken)).toBeNull();
      expect(await read(tenant, "li", sealed)).toBeNull();
      expect(await read(other, "zhang", sealed)).toBeNull();
      expect(await read(tenant, "nobody", sealed)).toBeNull();
      expect(await read(tenant, "zhang", sealed)).toBe("secret");
    });

    it("erases a person for ever, at once, for every handle, and nobody else", async () => {
      const tenant = freshTenant();
      const [gone, kept] = [await seal(tenant, "gone", "secret"), await seal(tenant, "kept", "stays")];
      expect(await read(tenant, "gone", gone, beside)).toBe("secret");
      expect(await vault.erase(tenant, "gone")).toBe(true);
      for (const handle of [vault, beside]) {
        expect(await read(tenant, "gone", gone, handle)).toBeNull();
        expect(
          await handle.open(tenant, [
            { subject: "gone", sealed: gone },
            { subject: "kept", sealed: kept },
          ]),
        ).toEqual([null, "stays"]);
        await expect(seal(tenant, "gone", "again", handle)).rejects.toMatchObject({
          _tag: "PortFailure",
          reason: "refused",
          isRetryable: false,
        });
      }
      expect(await vault.erase(tenant, "gone")).toBe(false);
      expect(await vault.erase(tenant, "never-known")).toBe(false);
    });

    if (isDurable)
      it("still opens, and still knows who was erased, when it is opened again", async () => {
        const tenant = freshTenant();
        const [gone, kept] = [await seal(tenant, "gone", "secret"), await seal(tenant, "kept", "stays")];
        await vault.erase(tenant, "gone");
        const again = ((await fixture.reopen?.()) ?? fixture.store).vault;
        expect(again).not.toBe(vault);
        [vault, beside] = [again, again];
        expect(
          await again.open(tenant, [
            { subject: "gone", sealed: gone },
            { subject: "kept", sealed: kept },
          ]),
        ).toEqual([null, "stays"]);
        await expect(seal(tenant, "gone", "again", again)).rejects.toMatchObject({ reason: "refused" });
      }, 60_000);
  });
};
