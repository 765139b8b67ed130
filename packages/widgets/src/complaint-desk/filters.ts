import type { ComplaintFilter } from "../client/port.ts";

/** Lists the desk offers, by name. */
export const filters = {
  open: { open: true },
  overdue: { overdue: true },
  mine: { open: true, responsible: "me" },
  all: {},
} as const satisfies Readonly<Record<string, ComplaintFilter>>;

/** Name of a list. */
export type FilterName = keyof typeof filters;
