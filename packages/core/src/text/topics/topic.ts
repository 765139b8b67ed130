/** What a clause or sentence is about (条款主题). */
export const topics = [
  "parties",
  "scope",
  "standard",
  "fee",
  "payment",
  "rights-duties",
  "staffing",
  "safety",
  "penalty-breach",
  "term",
  "termination",
  "dispute",
  "force-majeure",
  "confidentiality",
  "acceptance-assessment",
  "amendment",
  "annex",
  "signature",
  "other",
] as const;
export type Topic = (typeof topics)[number];
