import type { DeadlineStore, TakenDeadline } from "@heyue/core/ports/deadline-store";
import { byCodePoint, tenantOf } from "./state.ts";
import type { MemoryState } from "./state.ts";

type Open = TakenDeadline & { readonly row: { heldUntil: number } };

const inOrder = (left: TakenDeadline, right: TakenDeadline): number =>
  left.due - right.due ||
  byCodePoint(left.tenant, right.tenant) ||
  byCodePoint(left.stream, right.stream) ||
  byCodePoint(left.id, right.id);

const taken = ({ row: _, ...deadline }: Open): TakenDeadline => deadline;

/** Open deadlines in memory (时限). */
export const memoryDeadlineStore = (state: MemoryState): DeadlineStore => {
  const open = (tenant: string): Open[] =>
    [...tenantOf(state, tenant).streams.values()].flatMap(({ stream, deadlines }) =>
      deadlines.map((row) => ({
        tenant,
        stream,
        id: row.id,
        kind: row.kind,
        estate: row.estate,
        due: row.due,
        row,
      })),
    );
  return {
    take: async (now, limit, heldUntil) => {
      const due = [...state.tenants.keys()]
        .flatMap(open)
        .filter(({ due: at, row }) => at <= now && row.heldUntil <= now);
      const chosen = due.toSorted(inOrder).slice(0, limit);
      for (const { row } of chosen) row.heldUntil = heldUntil;
      return chosen.map(taken);
    },
    upcoming: async (tenant, estate, before, limit) =>
      open(tenant)
        .filter((deadline) => deadline.due <= before && (estate === undefined || deadline.estate === estate))
        .toSorted(inOrder)
        .slice(0, limit)
        .map(taken),
  };
};
