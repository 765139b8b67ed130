import type { Finding } from "../lint/finding.ts";
import type { ContractReading } from "../reading.ts";

/** Whether a finding is about what is nowhere in the text, and stands at its beginning only because it must stand somewhere. */
export const isAboutWhole = ({ sentences }: ContractReading, { ruleId, start }: Finding): boolean =>
  ruleId === "missing-core-clause" && start <= (sentences[0]?.start ?? 0);
