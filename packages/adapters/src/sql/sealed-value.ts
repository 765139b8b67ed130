import type { SealedValue } from "@heyue/core/ports/event-store";

/** The sealed values whose commitment stands in the state, each once, in the order they were stored. */
export const referredValues = (state: string, values: readonly SealedValue[]): readonly SealedValue[] => {
  const found = new Map<string, SealedValue>();
  for (const value of values)
    if (!found.has(value.commitment) && state.includes(value.commitment)) found.set(value.commitment, value);
  return [...found.values()];
};
