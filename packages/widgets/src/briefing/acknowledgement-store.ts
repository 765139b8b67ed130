import type { CheckAnswer } from "@heyue/core/contract/briefing/reading-check";
import { deviceStore } from "../element/device-store.ts";

/** An acknowledgement that was made on this device and is not sent yet (待发送的确认). */
export interface KeptAcknowledgement {
  readonly briefing: string;
  readonly sheet: string;
  /** The sheet's name, to tell what became of it. */
  readonly name: string;
  /** Hash of what was read. */
  readonly hash: string;
  readonly answers: readonly CheckAnswer[] | null;
  /** Sent under the same key again, it counts once. */
  readonly key: string;
}

/** What briefings keep on the device. */
export const briefingStore = deviceStore("heyue-briefings", "kept");

const keyOf = (user: string, { briefing, sheet }: Pick<KeptAcknowledgement, "briefing" | "sheet">): string[] => [
  user,
  "acknowledgement",
  briefing,
  sheet,
]; // prettier-ignore

/** Acknowledgements of a person that wait. */
export const readAcknowledgements = (user: string): Promise<readonly KeptAcknowledgement[]> =>
  briefingStore.under([user, "acknowledgement"]);

/** Keeps one, in place of an earlier one of the same sheet; false when the device would not. */
export const keepAcknowledgement = (user: string, kept: KeptAcknowledgement): Promise<boolean> =>
  briefingStore.put(keyOf(user, kept), kept);

/** Forgets one that was sent. */
export const forgetAcknowledgement = (user: string, kept: KeptAcknowledgement): Promise<void> =>
  briefingStore.delete(keyOf(user, kept));
