import type { Cue } from "./cue.ts";
import { moneyCues } from "./money-cues.ts";
import { nuisanceCues } from "./nuisance-cues.ts";
import { outsideCues } from "./outside-cues.ts";
import { repairCues } from "./repair-cues.ts";
import { serviceCues } from "./service-cues.ts";

/** All cues of categories (类别线索). */
export const categoryCues: readonly Cue[] = [
  ...repairCues,
  ...serviceCues,
  ...nuisanceCues,
  ...moneyCues,
  ...outsideCues,
];
