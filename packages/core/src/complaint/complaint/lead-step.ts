import type { ExplainComplaint } from "./command.ts";
import type { Attachment, EvidenceItem } from "./state.ts";

/** A step of a leading case as its followers take it over (主案步骤): the same words, each under its own complainant's key. */
export type LeadStep = { readonly lead: string; readonly text: string } & (
  | {
      readonly step: "reply";
      readonly kind: "progress" | "full";
      readonly attachments: readonly Attachment[];
      /** Last day of the promised resolution, for a full reply. */
      readonly resolveBy: string | null;
    }
  | {
      readonly step: "explain";
      readonly reason: ExplainComplaint["reason"];
      readonly ground: string;
      readonly change?: string;
      readonly reviewOn?: string;
    }
  | { readonly step: "transfer"; readonly body: string; readonly ground: string }
  | { readonly step: "resolve"; readonly evidence: readonly EvidenceItem[] }
);
