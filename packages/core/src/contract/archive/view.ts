import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import {
  type ArchiveEntry,
  type ArchiveKind,
  type ArchiveStatus,
  type Destruction,
  type FiledDocument,
  keptUntil,
  type Replacement,
  type Retention,
  statusOf,
} from "./entry.ts";
import { type ArchiveHold, type ArchivePhase, type ArchiveState, phaseOf } from "./state.ts";

/** How long an entry is kept, as its reader sees it; undetermined 未定 is said, never left out. */
export type RetentionView =
  | { readonly status: "undetermined" }
  | ({
      /** running 保管中, over 期满. */
      readonly status: "running" | "over";
      /** Last day; `null` = for ever. */
      readonly until: string | null;
    } & Retention);

/** A line of the register as its reader sees it. */
export interface ArchiveEntryView extends Omit<FiledDocument, "retention"> {
  readonly status: ArchiveStatus;
  readonly retention: RetentionView;
  readonly replacedBy: Replacement | null;
  readonly destruction: (Omit<Destruction, "reason"> & { readonly reason: string | null }) | null;
}

export interface ArchiveHoldView extends Omit<ArchiveHold, "reason" | "released"> {
  readonly reason: string | null;
  readonly released: { readonly on: string; readonly by: string; readonly reason: string | null } | null;
}

/** The archive of a contract as its reader may see it (合同档案). */
export interface ArchiveView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly openedOn: string;
  readonly phase: ArchivePhase;
  /** In the order of filing. */
  readonly entries: readonly ArchiveEntryView[];
  /** Empty for whoever does not keep the archive; `phase` tells everybody whether one stands. */
  readonly holds: readonly ArchiveHoldView[];
}

const keepers = ["desk", "manager", "committee", "system"];
/** What every owner of the estate may read of the contract that binds them. */
const open: readonly ArchiveKind[] = ["original", "annex", "amendment"];

/** Whether somebody keeps the archive, and so sees all of it. */
export const isKeeper = ({ role }: Actor): boolean => keepers.includes(role);

/** Whether somebody may see an entry: an owner the text of the contract, and what names them; never a letter to somebody else. */
const maySee = (actor: Actor, { kind, parties }: ArchiveEntry): boolean =>
  isKeeper(actor) ||
  open.includes(kind) ||
  parties.some((party) => party.kind === "person" && party.ref === actor.id);

const retentionOf = (retention: Retention | null, today: string): RetentionView => {
  if (retention === null) return { status: "undetermined" };
  const until = keptUntil(retention);
  return { status: until !== null && until < today ? "over" : "running", until, ...retention };
};

const entryView = (entry: ArchiveEntry, today: string): ArchiveEntryView => ({
  ...entry,
  status: statusOf(entry),
  retention: retentionOf(entry.retention, today),
  destruction:
    entry.destruction === null ? null : { ...entry.destruction, reason: reveal(entry.destruction.reason) },
});

/** An archive at an instant, as far as this reader may see it. */
export const view = (state: ArchiveState, version: number, now: string, actor: Actor): ArchiveView => ({
  id: state.id,
  version,
  estate: state.estate,
  contract: state.contract,
  openedOn: state.openedOn,
  phase: phaseOf(state),
  entries: state.entries.filter((entry) => maySee(actor, entry)).map((entry) => entryView(entry, dayOf(now))),
  holds: isKeeper(actor)
    ? state.holds.map(({ reason, released, ...hold }) => ({
        ...hold,
        reason: reason === null ? null : reveal(reason),
        released:
          released === null
            ? null
            : { ...released, reason: released.reason === null ? null : reveal(released.reason) },
      }))
    : [],
});
