import type { InspectionView } from "@heyue/core/standard/inspection/view";
import type { Standard } from "@heyue/core/standard/standard";
import { ClientFailure, isClientFailure } from "../client/failure.ts";
import type { HeyueClient } from "../client/port.ts";
import { itemOf, submissionOf } from "./draft.ts";
import type { DraftItem, InspectionDraft } from "./draft.ts";

/** What sending needs of the device. */
interface SendingDevice {
  readonly photo: (id: string) => Promise<Blob | undefined>;
  /** Keeps how far it came, so that after a break it goes on from there. */
  readonly keep: (draft: InspectionDraft) => Promise<unknown>;
}

/** What is sent and how. */
export interface Sending {
  readonly draft: InspectionDraft;
  readonly standards: readonly Standard[];
  readonly device: SendingDevice;
  /** The sentence for a photo that the device does not have any more. */
  readonly lost: (name: string) => string;
  readonly signal: AbortSignal;
}

const withPhotos = async (
  port: HeyueClient,
  { draft, device, lost, signal }: Sending,
): Promise<InspectionDraft> => {
  let done = draft;
  for (const standard of draft.standards)
    for (const photo of itemOf(draft, standard).photos) {
      if (photo.attachment) continue;
      const bytes = await device.photo(photo.id);
      // Evidence that the device itself lost is not left out in silence.
      if (!bytes) throw new ClientFailure("rejected", lost(photo.name));
      const attachment = await port.upload(bytes, photo.name, { signal });
      const item = itemOf(done, standard);
      const photos = item.photos.map((one) => (one.id === photo.id ? { ...one, attachment } : one));
      const items: Readonly<Record<string, DraftItem>> = { ...done.items, [standard]: { ...item, photos } };
      done = { ...done, items };
      await device.keep(done);
    }
  return done;
};

/**
 * Sends an inspection (补传): opens it, uploads each original photo once, hands it in under its upload id. Broken off anywhere it
 * can be run again: opening answers with what is there, a photo that arrived is not sent again, and the same upload is recorded
 * once. Rejects with a `ClientFailure`.
 */
export const sendInspection = async (port: HeyueClient, sending: Sending): Promise<InspectionView> => {
  const { device, draft, signal, standards } = sending;
  const { contract, estate, key, place, round, upload } = draft;
  const inspections = port.collection("inspections");
  const opened = await inspections.open(
    { estate, contract, ...(round ? { round } : { key: key!, place, standards: draft.standards }) },
    { idempotencyKey: `open-${upload}`, signal },
  );
  const ready = { ...(await withPhotos(port, sending)), id: opened.id, tried: true };
  await device.keep(ready);
  try {
    return await inspections.act(opened.id, submissionOf(ready, standards), {
      idempotencyKey: upload,
      signal,
    });
  } catch (thrown) {
    if (!isClientFailure(thrown) || thrown.code !== "upload-known") throw thrown;
    return inspections.get(opened.id, { signal });
  }
};
