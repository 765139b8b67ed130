import type { ComplaintKind } from "@heyue/core/complaint/state";

/** What the form asks. */
export interface FormValues {
  kind: ComplaintKind | "";
  subject: string;
  text: string;
  place: string;
  unit: string;
}

/** A photo as a draft keeps it. */
interface DraftPhoto {
  readonly blob: Blob;
  readonly name: string;
}

/** What is kept on the device until the complaint was sent. */
export interface Draft {
  readonly values: FormValues;
  readonly photos: readonly DraftPhoto[];
  /** Key of an attempt whose answer never came, with the content it was for. */
  readonly attempt: { readonly key: string; readonly content: string } | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const database = "heyue-widgets";
const store = "complaint-drafts";

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(store));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("blocked", () => reject(request.error));
  });

let queue: Promise<unknown> = Promise.resolve();

/** One after the other, so that forgetting a draft never overtakes keeping it. */
const run = <A>(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest<A>,
): Promise<A | undefined> => {
  const turn = queue.then(() => once(mode, act));
  queue = turn;
  return turn;
};

const once = async <A>(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest<A>,
): Promise<A | undefined> => {
  let opened: IDBDatabase | undefined;
  try {
    opened = await open();
    const transaction = opened.transaction(store, mode);
    const request = act(transaction.objectStore(store));
    return await new Promise<A | undefined>((resolve) => {
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () => resolve(undefined));
    });
  } catch {
    // Private mode, full disk, switched off: the form works on without a draft.
    return undefined;
  } finally {
    opened?.close();
  }
};

/** Key of a person's draft: one per person and estate, so that a shared family phone keeps them apart. */
export const draftKey = (user: string, estate: string): string => `heyue ${JSON.stringify([user, estate])}`;

/** What the tab kept at once, as far as this browser lets it. */
const tab = <A>(act: (kept: Storage) => A): A | undefined => {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
};

/** The draft of a person; `undefined` when there is none or the device keeps nothing. */
export const readDraft = async (key: string): Promise<Draft | undefined> => {
  const stored = await run<Draft | undefined>("readonly", (drafts) => drafts.get(key));
  const text = tab(
    (kept) => JSON.parse(kept.getItem(key) || "null") as Pick<Draft, "values" | "savedAt"> | null,
  );
  return text && !(stored && stored.savedAt > text.savedAt)
    ? { ...(stored || { photos: [], attempt: null }), ...text }
    : stored;
};

/**
 * Keeps a draft; false when the device would not. A page that is being left gets no answer from IndexedDB any more,
 * so the words go into the tab's own storage as well, which takes them before this returns.
 */
export const writeDraft = async (key: string, draft: Draft): Promise<boolean> => {
  const { values, savedAt } = draft;
  tab((kept) => kept.setItem(key, JSON.stringify({ values, savedAt })));
  return (await run("readwrite", (drafts) => drafts.put(draft, key))) !== undefined;
};

/** Forgets a draft. */
export const deleteDraft = async (key: string): Promise<void> => {
  tab((kept) => kept.removeItem(key));
  await run("readwrite", (drafts) => drafts.delete(key));
};
