import { deviceStore } from "../element/device-store.ts";
import { forgetTab, readTab, writeTab } from "../element/tab-store.ts";
import type { InspectionDraft } from "./draft.ts";

/** What inspections keep on the device. */
export const inspectionStore = deviceStore("heyue-inspections", "kept");

const tabKey = (user: string, upload: string): string => `heyue ${JSON.stringify([user, upload])}`;

type Words = Pick<InspectionDraft, "items" | "savedAt">;

/** Keeps the words of a draft in this very turn: a page that is being left has no time for more. */
export const keepWords = (user: string, { items, savedAt, upload }: InspectionDraft): void =>
  writeTab(tabKey(user, upload), { items, savedAt } satisfies Words);

/** Keeps a draft; false when the device would not. */
export const keepDraft = (user: string, draft: InspectionDraft): Promise<boolean> => {
  keepWords(user, draft);
  return inspectionStore.put([user, "draft", draft.upload], draft);
};

/** A person's drafts, the oldest change first, each with what the tab has of it that is newer. */
export const readDrafts = async (user: string): Promise<readonly InspectionDraft[]> => {
  const stored = await inspectionStore.under<InspectionDraft>([user, "draft"]);
  return stored
    .map((draft) => {
      const words = readTab<Words>(tabKey(user, draft.upload));
      return words && words.savedAt > draft.savedAt ? { ...draft, ...words } : draft;
    })
    .sort((a, b) => a.savedAt - b.savedAt);
};

/** Forgets a draft; its photos may belong to another one by now. */
export const forgetDraft = (user: string, { upload }: InspectionDraft): Promise<void> => {
  forgetTab(tabKey(user, upload));
  return inspectionStore.delete([user, "draft", upload]);
};

/** Keeps the bytes of a photo; false when the device would not. */
export const keepPhoto = (user: string, id: string, photo: Blob): Promise<boolean> =>
  inspectionStore.put([user, "photo", id], photo);

/** The bytes of a photo. */
export const readPhoto = (user: string, id: string): Promise<Blob | undefined> =>
  inspectionStore.get([user, "photo", id]);

/** Forgets a photo that was taken out. */
export const forgetPhoto = (user: string, id: string): Promise<void> =>
  inspectionStore.delete([user, "photo", id]);
