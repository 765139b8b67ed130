import type { Attachment } from "../../kernel/attachment.ts";
import { reveal } from "../../kernel/personal.ts";
import { type LetterSheetView, sheetView } from "./sheet.ts";
import type { Concern, LetterKind, LetterPhase, LetterState, Service } from "./state.ts";

/** A try at delivering a letter as its reader sees it. */
export interface ServiceView extends Omit<Service, "to"> {
  /** `null` when it was erased. */
  readonly to: string | null;
}

/** A letter as its reader sees it; texts are `null` once the person was erased. */
export interface LetterView {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly estate: string;
  readonly contract: string;
  readonly kind: LetterKind;
  readonly recipient: string;
  readonly concerns: Concern | null;
  readonly subject: string | null;
  readonly paragraphs: readonly (string | null)[];
  /** What stands on the paper around them; `null` for a letter that was written before this was kept. */
  readonly sheet: LetterSheetView | null;
  readonly answerBy: string | null;
  readonly writtenOn: string;
  readonly scan: Attachment | null;
  readonly services: readonly ServiceView[];
  /** Day from which clocks that run from receipt start; `null` while it has not arrived. */
  readonly arrivedOn: string | null;
  readonly phase: LetterPhase;
}

/** Shows a letter. */
export const view = (state: LetterState, version: number): LetterView => ({
  ...state,
  version,
  subject: reveal(state.subject),
  paragraphs: state.paragraphs.map(reveal),
  sheet: state.sheet === null ? null : sheetView(state.sheet),
  services: state.services.map((service) => ({ ...service, to: reveal(service.to) })),
});
