import type { PersonalVault } from "@heyue/core/ports/personal-vault";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { SqlDatabase } from "./database.ts";
import { gathering } from "./query-batching.ts";
import { openKey, openText, randomKey, sealingContext, sealKey, sealText } from "./sealing.ts";
import type { SealingKey } from "./sealing.ts";

const port = "personal-vault";
/** Keys kept unwrapped in this process. */
const cacheSize = 10_000;

/**
 * Keys of persons in a SQL database (个人信息密钥), each wrapped by the master key. Every call reads the wrapped keys, so an
 * erasure by any process counts at once; the cache only saves unwrapping the same bytes again.
 */
export const sqlVault = (database: SqlDatabase, master: SealingKey): PersonalVault => {
  const { dialect } = database;
  const unwrapped = new Map<string, SealingKey>();

  const unwrap = (tenant: string, subject: string, wrapped: string): SealingKey => {
    const context = sealingContext(tenant, subject);
    const cached = unwrapped.get(context + wrapped);
    if (cached !== undefined) return cached;
    const key = openKey(master, context, wrapped);
    if (key === null)
      throw new PortFailure(
        port,
        "corrupt",
        `The key of person ${subject} of ${tenant} does not open with this master key: it was changed in the database. Restore the table of person keys from a backup.`,
      );
    if (unwrapped.size >= cacheSize) unwrapped.clear();
    unwrapped.set(context + wrapped, key);
    return key;
  };

  /** The wrapped keys of persons: null where erased, absent where none was ever made. */
  const readKeys = async (
    tenant: string,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, string | null>> => {
    const rows = await database.run<{ subject: string; wrapped: string | null }>(
      port,
      "read keys of persons",
      dialect.readKeys,
      [tenant, JSON.stringify(subjects)],
    );
    return new Map(rows.map(({ subject, wrapped }) => [subject, wrapped]));
  };
  const readers = new Map<string, ReturnType<typeof gathering<ReadonlyMap<string, string | null>>>>();
  const wrappedKeys = (
    tenant: string,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, string | null>> => {
    const reader = readers.get(tenant) ?? gathering((keys) => readKeys(tenant, keys));
    readers.set(tenant, reader);
    return reader(subjects);
  };

  const make = async (tenant: string, subjects: readonly string[]): Promise<void> => {
    const keys = subjects.map((subject) => ({
      subject,
      wrapped: sealKey(master, sealingContext(tenant, subject), randomKey()),
    }));
    await database.run(port, "make keys of persons", dialect.addKeys, [tenant, JSON.stringify(keys)]);
  };

  return {
    seal: async (tenant, values) => {
      if (values.length === 0) return [];
      const subjects = [...new Set(values.map(({ subject }) => subject))];
      let known = await wrappedKeys(tenant, subjects);
      const missing = subjects.filter((subject) => !known.has(subject));
      if (missing.length > 0) {
        await make(tenant, missing);
        known = await wrappedKeys(tenant, subjects);
      }
      return values.map(({ subject, plain }) => {
        const wrapped = known.get(subject) ?? null;
        if (wrapped === null)
          throw new PortFailure(
            port,
            "refused",
            `The key of person ${subject} was erased; nothing can be sealed for that person again.`,
          );
        return sealText(unwrap(tenant, subject, wrapped), sealingContext(tenant, subject), plain);
      });
    },
    open: async (tenant, values) => {
      if (values.length === 0) return [];
      const known = await wrappedKeys(tenant, [...new Set(values.map(({ subject }) => subject))]);
      return values.map(({ subject, sealed }) => {
        const wrapped = known.get(subject) ?? null;
        return wrapped === null
          ? null
          : openText(unwrap(tenant, subject, wrapped), sealingContext(tenant, subject), sealed);
      });
    },
    erase: async (tenant, subject) => {
      const erased = async (): Promise<boolean> =>
        (await database.run(port, `erase the key of person ${subject}`, dialect.eraseKey, [tenant, subject]))
          .length > 0;
      if (await erased()) return true;
      // Nobody was there: the empty row keeps a call that is under way from making a key after the erasure.
      await database.run(port, `erase the key of person ${subject}`, dialect.addKeys, [
        tenant,
        JSON.stringify([{ subject, wrapped: null }]),
      ]);
      return erased();
    },
  };
};
