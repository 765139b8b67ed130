/** What an element keeps on the device until the server has it (IndexedDB). */
export interface DeviceStore {
  /** The value under a key; `undefined` when there is none or the device keeps nothing. */
  get<A>(key: IDBValidKey): Promise<A | undefined>;
  /** Keeps a value, pictures included; false when the device would not. */
  put(key: IDBValidKey, value: unknown): Promise<boolean>;
  delete(key: IDBValidKey): Promise<void>;
  /** Every value whose key is a list that begins with these parts, in order of key. */
  under<A>(parts: readonly string[]): Promise<readonly A[]>;
}

const opened = (database: string, store: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(store));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("blocked", () => reject(request.error));
  });

/**
 * Opens a store: a database of its own for each purpose, so that no element has to know another one's. In private mode,
 * on a full disk or switched off it keeps nothing and says so; it never throws.
 */
export const deviceStore = (database: string, store: string): DeviceStore => {
  let queue: Promise<unknown> = Promise.resolve();

  const once = async <A>(
    mode: IDBTransactionMode,
    act: (values: IDBObjectStore) => IDBRequest<A>,
  ): Promise<A | undefined> => {
    let base: IDBDatabase | undefined;
    try {
      base = await opened(database, store);
      const transaction = base.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      return await new Promise<A | undefined>((resolve) => {
        transaction.addEventListener("complete", () => resolve(request.result));
        transaction.addEventListener("abort", () => resolve(undefined));
      });
    } catch {
      return undefined;
    } finally {
      base?.close();
    }
  };

  // One after the other, so that forgetting a value never overtakes keeping it.
  const run: typeof once = (mode, act) => {
    const turn = queue.then(() => once(mode, act));
    queue = turn;
    return turn;
  };

  return {
    get: (key) => run("readonly", (values) => values.get(key)),
    put: async (key, value) => (await run("readwrite", (values) => values.put(value, key))) !== undefined,
    delete: async (key) => void (await run("readwrite", (values) => values.delete(key))),
    under: async (parts) =>
      // A list sorts after every text, so that this is behind every longer key with the same beginning.
      (await run("readonly", (values) => values.getAll(IDBKeyRange.bound(parts, [...parts, []])))) || [],
  };
};
