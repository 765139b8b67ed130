import type { InspectionEvent } from "./event.ts";
import type { InspectionState, ItemResult, StandingResult } from "./state.ts";

const standing = (
  { at, results }: { readonly at: string; readonly results: readonly ItemResult[] },
  version: number,
): readonly StandingResult[] => results.map((result) => ({ ...result, at, version }));

/** Folds one event into the state. */
export const evolve = (
  state: InspectionState | null,
  event: InspectionEvent & { readonly version: number },
): InspectionState => {
  if (event.type === "InspectionOpened")
    return { ...event.data, phase: "open", record: null, results: [], further: [], corrections: [] };
  if (state === null)
    throw new RangeError(`The first event of an inspection is InspectionOpened, not ${event.type}`);
  switch (event.type) {
    case "InspectionRecorded": {
      const { at, by, notLookedAt, upload } = event.data;
      return {
        ...state,
        phase: "recorded",
        record: { upload, by, at, notLookedAt },
        results: standing(event.data, event.version),
      };
    }
    case "InspectionRecordedAgain": {
      const { at, by, differs, notLookedAt, results, upload } = event.data;
      const further = { upload, by, at, results, notLookedAt, differs, adopted: false };
      return { ...state, further: [...state.further, further] };
    }
    case "InspectionCorrected": {
      const { adopted, by, on, reason, results } = event.data;
      const after = new Map(standing(event.data, event.version).map((result) => [result.standard, result]));
      const kept = state.results.map((result) => {
        const corrected = after.get(result.standard);
        after.delete(result.standard);
        return corrected ?? result;
      });
      return {
        ...state,
        results: [...kept, ...after.values()],
        further: state.further.map((upload) =>
          upload.upload === adopted ? { ...upload, adopted: true } : upload,
        ),
        corrections: [
          ...state.corrections,
          { by, on, reason, adopted, standards: results.map(({ standard }) => standard) },
        ],
      };
    }
  }
};
