const tab = <A>(act: (kept: Storage) => A): A | undefined => {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
};

/**
 * What the tab kept at once, as far as this browser lets it. A page that is being left gets no answer from IndexedDB any
 * more; the tab's own storage takes words before it returns.
 */
export const readTab = <A>(key: string): A | null =>
  tab((kept) => JSON.parse(kept.getItem(key) || "null") as A | null) ?? null;

/** Keeps words in the tab. */
export const writeTab = (key: string, words: object): void =>
  tab((kept) => kept.setItem(key, JSON.stringify(words)));

/** Forgets them. */
export const forgetTab = (key: string): void => tab((kept) => kept.removeItem(key));
