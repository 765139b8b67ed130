import { key as newKey } from "../element/key.ts";
import type { DraftItem, DraftPhoto, InspectionDraft } from "./draft.ts";
import { itemOf } from "./draft.ts";
import {
  forgetDraft,
  forgetPhoto,
  keepDraft,
  keepPhoto,
  keepWords,
  readDrafts,
  readPhoto,
} from "./draft-store.ts";

/** Milliseconds after the last key until a draft is written down. */
const settling = 100;

/** The drafts of one person on this device: every change is kept at once, and stays until the server has it. */
export class DraftBook {
  private readonly _drafts = new Map<string, InspectionDraft>();
  private readonly _bytes = new Map<string, Blob>();
  private readonly _changed: () => void;
  private readonly _now: () => number;
  private readonly _unsaved = new Set<string>();
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _user = "";
  /** When something was kept last, milliseconds; 0 before. */
  keptAt = 0;
  /** Whether the device refused to keep something. */
  notKept = false;

  constructor(now: () => number, changed: () => void) {
    this._now = now;
    this._changed = changed;
  }

  /** Everything, the oldest change first. */
  get all(): readonly InspectionDraft[] {
    return [...this._drafts.values()];
  }
  get(upload: string): InspectionDraft | undefined {
    return this._drafts.get(upload);
  }

  /** Reads what the device has of a person; what this page is writing stays as it is. */
  async open(user: string): Promise<void> {
    if (user !== this._user) {
      this.flush();
      this._drafts.clear();
      this._bytes.clear();
      this._user = user;
    }
    const stored = await readDrafts(user);
    if (user !== this._user) return;
    const known = new Set(stored.map(({ upload }) => upload));
    // Another tab has sent what is not there any more; what the device would not keep lives here alone.
    for (const [upload, draft] of this._drafts)
      if (!known.has(upload) && draft.stage === "waiting" && !this.notKept) this._drafts.delete(upload);
    for (const draft of stored) {
      const mine = this._drafts.get(draft.upload);
      if (!mine || mine.savedAt < draft.savedAt) this._drafts.set(draft.upload, draft);
    }
  }

  /** Changes a draft; its words are safe when this returns. */
  set(draft: InspectionDraft): void {
    const kept = { ...draft, savedAt: this._now() };
    this._drafts.set(draft.upload, kept);
    keepWords(this._user, kept);
    this._unsaved.add(draft.upload);
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this.flush(), settling);
    this._changed();
  }

  /** Changes one item of a draft. */
  change(upload: string, standard: string, change: Partial<DraftItem>): void {
    const draft = this._drafts.get(upload);
    if (!draft) return;
    this.set({ ...draft, items: { ...draft.items, [standard]: { ...itemOf(draft, standard), ...change } } });
  }

  /** Writes down what is not yet. */
  flush(): void {
    clearTimeout(this._timer);
    for (const upload of this._unsaved) {
      const draft = this._drafts.get(upload);
      if (draft) void this.keep(draft);
    }
    this._unsaved.clear();
  }

  /** Keeps a draft and waits until the device has it. */
  async keep(draft: InspectionDraft): Promise<void> {
    this._drafts.set(draft.upload, draft);
    const user = this._user;
    const done = await keepDraft(user, draft);
    this.notKept = !done;
    if (done) this.keptAt = this._now();
    this._changed();
  }

  /** Forgets a draft, its photos included. */
  async forget(draft: InspectionDraft): Promise<void> {
    await this._drop(draft);
    for (const { photos } of Object.values(draft.items))
      for (const { id } of photos) await forgetPhoto(this._user, id);
    this._changed();
  }

  private async _drop(draft: InspectionDraft): Promise<void> {
    this._drafts.delete(draft.upload);
    this._unsaved.delete(draft.upload);
    await forgetDraft(this._user, draft);
  }

  /**
   * Takes a draft up again that was handed in; returns the upload it is written under. What was tried may have arrived: it is
   * then a further upload beside the first, never a second content under the same one.
   */
  async takeUp(draft: InspectionDraft): Promise<string> {
    const upload = draft.tried ? newKey() : draft.upload;
    await this.keep({ ...draft, upload, stage: "writing", doneAt: null, tried: false });
    if (draft.tried) await this._drop(draft);
    return upload;
  }

  /** Takes in a photo, byte for byte. */
  async addPhoto(upload: string, standard: string, photo: Blob, name: string): Promise<void> {
    const id = newKey();
    this._bytes.set(id, photo);
    const done = await keepPhoto(this._user, id, photo);
    if (!done) this.notKept = true;
    const draft = this._drafts.get(upload);
    if (!draft) return;
    const { photos } = itemOf(draft, standard);
    this.change(upload, standard, { photos: [...photos, { id, name, size: photo.size, attachment: null }] });
  }

  /** Takes a photo out again. */
  removePhoto(upload: string, standard: string, photo: DraftPhoto): void {
    const draft = this._drafts.get(upload);
    if (!draft) return;
    const photos = itemOf(draft, standard).photos.filter(({ id }) => id !== photo.id);
    this.change(upload, standard, { photos });
    void forgetPhoto(this._user, photo.id);
  }

  /** The bytes of a photo. */
  async photo(id: string): Promise<Blob | undefined> {
    const known = this._bytes.get(id) || (await readPhoto(this._user, id));
    if (known) this._bytes.set(id, known);
    return known;
  }
}
