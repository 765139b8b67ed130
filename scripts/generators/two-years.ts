/** Writes docs/two-years.md: the two-year story of a contract with the figures of a run. */
import { report } from "../../apps/demo/seed/two-years/report.ts";
import type { GeneratedFile } from "../generate.ts";
import { formatted } from "../parts/formatted.ts";

const path = "docs/two-years.md";

export const generate = async (): Promise<readonly GeneratedFile[]> => [
  { path, text: formatted(path, await report()) },
];
