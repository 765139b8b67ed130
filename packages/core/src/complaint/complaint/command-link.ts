import type { RelationReason } from "./state.ts";

/** Lets it follow another case about the same (并案): its complainant is answered with the other's. */
export interface MergeComplaint {
  readonly type: "merge";
  readonly into: string;
  readonly reason: string;
  /** Indexes of its own points that are on the other's list; all of them. */
  readonly pointsCovered?: readonly number[];
}
/** Lets it go its own way again (解除并案). */
export interface UnmergeComplaint {
  readonly type: "unmerge";
  readonly reason?: string;
}
/** Notes on the leading case that another follows it, or no longer does; follows from the other's merging. */
export interface NoteFollower {
  readonly type: "note-follower";
  readonly follower: string;
  readonly follows: boolean;
}
/** Takes a step of the leading case over (随主案); follows from the leading case's event of that version. */
export interface FollowComplaint {
  readonly type: "follow";
  readonly lead: string;
  readonly version: number;
}
/** Notes that another case belongs to it (关联). */
export interface RelateComplaint {
  readonly type: "relate";
  readonly to: string;
  readonly because: RelationReason;
}

/** Passes to whoever takes the shift over (交接班); follows from an acknowledged line of a shift sheet. */
export interface HandOverComplaint {
  readonly type: "hand-over";
  readonly from: string;
  readonly to: string;
  readonly sheet: string;
}

/** Actions that tie cases to each other, and to the sheet of a shift. */
export type LinkAction =
  | MergeComplaint
  | UnmergeComplaint
  | NoteFollower
  | FollowComplaint
  | RelateComplaint
  | HandOverComplaint;
