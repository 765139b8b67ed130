import { reveal } from "../../kernel/personal.ts";
import type {
  Correction,
  FurtherUpload,
  InspectionPhase,
  InspectionState,
  ItemResult,
  Upload,
} from "./state.ts";

/** A result as its reader sees it; the note is `null` when there is none or it was erased. */
export interface ResultView extends Omit<ItemResult, "note"> {
  readonly note: string | null;
}

/** A result as it stands now: when it was measured, and the version of the event that wrote it. */
export interface StandingResultView extends ResultView {
  readonly at: string;
  readonly version: number;
}

/** An inspection as its reader sees it. */
export interface InspectionView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly plan: string | null;
  readonly round: string | null;
  readonly plannedOn: string | null;
  readonly place: string;
  readonly inspector: string;
  readonly phase: InspectionPhase;
  readonly standards: readonly string[];
  readonly record: Omit<Upload, "results"> | null;
  readonly results: readonly StandingResultView[];
  /** Standards about which nothing is known as it stands: neither measured nor not applicable. */
  readonly notLookedAt: readonly string[];
  /** Standards that were missed. */
  readonly missed: readonly string[];
  readonly further: readonly (Omit<FurtherUpload, "results"> & { readonly results: readonly ResultView[] })[];
  /** Whether another device says something else and nobody has decided yet. */
  readonly contested: boolean;
  readonly corrections: readonly Correction[];
}

const readable = (result: ItemResult): ResultView => ({
  ...result,
  note: reveal(result.note ?? undefined),
});

/** Shows an inspection. */
export const view = (state: InspectionState, version: number): InspectionView => ({
  ...state,
  version,
  results: state.results.map((result) => ({ ...result, ...readable(result) })),
  notLookedAt: state.standards.filter(
    (id) => state.phase === "open" || !state.results.some(({ standard }) => standard === id),
  ),
  missed: state.results.filter(({ met }) => met === false).map(({ standard }) => standard),
  further: state.further.map((upload) => ({ ...upload, results: upload.results.map(readable) })),
  contested: state.further.some(({ adopted, differs }) => !adopted && differs.length > 0),
});
