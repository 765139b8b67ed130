/** What a complaint is about (投诉类别), in the order in which they are offered when nothing speaks for any. */
export const complaintCategories = [
  "repair-public-area",
  "repair-leak",
  "repair-elevator",
  "repair-utilities",
  "cleaning",
  "greening",
  "security-access",
  "parking",
  "noise",
  "odour-smoke",
  "fire-safety",
  "illegal-construction",
  "fees-charges",
  "public-revenue-fund",
  "governance",
  "staff-conduct",
  "disclosure",
  "developer-handover",
  "not-property",
] as const;

/** One of the nineteen categories (投诉类别). */
export type ComplaintCategory = (typeof complaintCategories)[number];
