import type { ComplaintKind } from "@heyue/core/complaint/state";
import { deviceStore } from "../element/device-store.ts";
import { forgetTab, readTab, writeTab } from "../element/tab-store.ts";

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

const drafts = deviceStore("heyue-widgets", "complaint-drafts");

/** Key of a person's draft: one per person and estate, so that a shared family phone keeps them apart. */
export const draftKey = (user: string, estate: string): string => `heyue ${JSON.stringify([user, estate])}`;

/** The draft of a person; `undefined` when there is none or the device keeps nothing. */
export const readDraft = async (key: string): Promise<Draft | undefined> => {
  const stored = await drafts.get<Draft>(key);
  const text = readTab<Pick<Draft, "values" | "savedAt">>(key);
  return text && !(stored && stored.savedAt > text.savedAt)
    ? { ...(stored || { photos: [], attempt: null }), ...text }
    : stored;
};

/** Keeps a draft, its words in the tab as well; false when the device would not. */
export const writeDraft = (key: string, draft: Draft): Promise<boolean> => {
  const { values, savedAt } = draft;
  writeTab(key, { values, savedAt });
  return drafts.put(key, draft);
};

/** Forgets a draft. */
export const deleteDraft = (key: string): Promise<void> => {
  forgetTab(key);
  return drafts.delete(key);
};
