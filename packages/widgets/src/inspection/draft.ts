import type { Attachment } from "@heyue/core/complaint/state";
import type { ResultEntry, SubmitInspection } from "@heyue/core/standard/inspection/command";
import type { Standard } from "@heyue/core/standard/standard";
import { readValue } from "./target.ts";

/** A photo of an item: its bytes are kept beside the draft, as the camera made them. */
export interface DraftPhoto {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Set once the server has it. */
  readonly attachment: Attachment | null;
}

/** What is written about one standard. Three things that are never the same: a value, which may be zero; not applicable; not looked at. */
export interface DraftItem {
  /** Empty: nobody looked at it (未检查). */
  readonly kind: "" | ResultEntry["kind"];
  readonly value: string;
  readonly reason: string;
  readonly note: string;
  readonly place: string;
  readonly photos: readonly DraftPhoto[];
}

/** Where a draft stands: written 填写中, waiting to be sent 待发送, refused by the server 被退回. */
type DraftStage = "writing" | "waiting" | "refused";

/** An inspection as this device has it, until the server has it. */
export interface InspectionDraft {
  /** Made here: handed in twice under it, it is recorded once. */
  readonly upload: string;
  /** Id under which the server has or will have the inspection. */
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  /** Round of the plan; `null` for an ad hoc inspection, which has the key made here. */
  readonly round: string | null;
  readonly key: string | null;
  readonly plannedOn: string | null;
  readonly place: string;
  readonly standards: readonly string[];
  readonly items: Readonly<Record<string, DraftItem>>;
  readonly stage: DraftStage;
  /** Instant it was done; `null` while it is written. */
  readonly doneAt: string | null;
  /** Whether handing in was tried: what was tried may have arrived. */
  readonly tried: boolean;
  /** Why the server refused it, in its words. */
  readonly refusal: string | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** An item about which nothing is said yet. */
const emptyItem: DraftItem = { kind: "", value: "", reason: "", note: "", place: "", photos: [] };

/** What a draft says about a standard. */
export const itemOf = ({ items }: InspectionDraft, standard: string): DraftItem =>
  items[standard] || emptyItem;

/** How many standards were looked at. */
export const lookedAt = (draft: InspectionDraft): number =>
  draft.standards.filter((id) => itemOf(draft, id).kind).length;

/** The value of an item in the contract's unit; `null` when it cannot be read. */
const valueIn = (standards: readonly Standard[], id: string, typed: string): string | null => {
  const standard = standards.find((one) => one.id === id);
  return standard ? readValue(standard, typed) : null;
};

/** Something to correct before it is handed in. */
export interface DraftProblem {
  readonly standard: string | null;
  readonly field: "value" | "reason" | "items";
  readonly key: "valueMissing" | "valueUnread" | "reasonMissing" | "nothingDone";
}

/** Everything that is missing, all at once. What was not looked at is no mistake. */
export const problemsOf = (
  draft: InspectionDraft,
  standards: readonly Standard[],
): readonly DraftProblem[] => {
  const problems = draft.standards.flatMap((standard): readonly DraftProblem[] => {
    const { kind, reason, value } = itemOf(draft, standard);
    if (kind === "measured" && valueIn(standards, standard, value) === null)
      return [{ standard, field: "value", key: value.trim() ? "valueUnread" : "valueMissing" }];
    if (kind === "not-applicable" && !reason.trim())
      return [{ standard, field: "reason", key: "reasonMissing" }];
    return [];
  });
  if (problems.length === 0 && lookedAt(draft) === 0)
    return [{ standard: null, field: "items", key: "nothingDone" }];
  return problems;
};

/** The command that a draft stands for; photos have been sent before. */
export const submissionOf = (draft: InspectionDraft, standards: readonly Standard[]): SubmitInspection => ({
  type: "submit",
  upload: draft.upload,
  doneAt: draft.doneAt!,
  results: draft.standards.flatMap((standard): readonly ResultEntry[] => {
    const { kind, note, photos, place, reason, value } = itemOf(draft, standard);
    const attachments = photos.flatMap(({ attachment }) => attachment || []);
    const common = {
      standard,
      ...(note.trim() && { note: note.trim() }),
      ...(place.trim() && { place: place.trim() }),
      ...(attachments.length && { photos: attachments }),
    };
    const unit = standards.find(({ id }) => id === standard)?.unit || "";
    if (kind === "measured")
      return [{ kind, value: valueIn(standards, standard, value) || "", unit, ...common }];
    return kind ? [{ kind, reason: reason.trim(), ...common }] : [];
  }),
});
