import type { ComplaintKind } from "@heyue/core/complaint/state";

/** Kinds of complaint in the order they are offered. */
export const complaintKinds: readonly ComplaintKind[] = ["complaint", "repair", "request"];
