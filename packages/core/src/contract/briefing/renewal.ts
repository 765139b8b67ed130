import type { RenewBriefing } from "./command.ts";
import type { RoleSheet } from "./role-sheet.ts";
import type { BriefingState } from "./state.ts";

/** How the sheets of a new text differ from those that people know (交底更新). */
export interface SheetChanges {
  readonly stale: readonly RoleSheet[];
  readonly added: readonly RoleSheet[];
  readonly retired: readonly string[];
}

type Affected = RenewBriefing["affected"];

/** Whether a change touches a sheet by name: a post by its duty, a subcontractor by a standard it took over. */
const isTouched = (before: RoleSheet, after: RoleSheet, { duties, standards }: Affected): boolean =>
  after.kind === "post"
    ? duties.includes(after.name)
    : [...before.standards, ...after.standards].some(({ id }) => standards.includes(id));

/**
 * Sheets that say something else, or whose duty was changed, are stale; those of new roles are added, those of roles that are no
 * more are retired. A role that comes back is stale: who knew it before has to read it again. Every other sheet stays untouched.
 */
export const sheetChanges = (
  state: BriefingState,
  sheets: readonly RoleSheet[],
  affected: Affected,
): SheetChanges => {
  const known = new Map(state.sheets.map((item) => [item.sheet.id, item]));
  return {
    stale: sheets.filter((after) => {
      const before = known.get(after.id);
      return (
        before !== undefined &&
        (before.retired || before.sheet.hash !== after.hash || isTouched(before.sheet, after, affected))
      );
    }),
    added: sheets.filter(({ id }) => !known.has(id)),
    retired: state.sheets
      .filter((item) => !item.retired && !sheets.some(({ id }) => id === item.sheet.id))
      .map((item) => item.sheet.id),
  };
};
