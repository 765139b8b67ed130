import type { Actor } from "../../kernel/envelope.ts";
import type { ComplaintActionType } from "./command.ts";
import type {
  Attachment,
  Category,
  Channel,
  ComplaintKind,
  ComplaintPhase,
  ComplaintState,
  Deadline,
  EvidenceItem,
  FollowUp,
  Quote,
  ComplaintSource,
  Referral,
  RelationReason,
  RungLevel,
  Severity,
} from "./state.ts";

/** A person as others may see them. */
export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
}

/** One line of the story (时间线). */
export interface TimelineEntry {
  readonly version: number;
  /** Event type, e.g. `ComplaintReplied`. */
  readonly type: string;
  readonly at: string;
  readonly by: Actor & { readonly name: string };
  /** Words of the entry that people wrote; `null` when there are none or they were erased. */
  readonly text: string | null;
  readonly attachments: readonly Attachment[];
  /** Evidence that this step brought (办结凭证). */
  readonly evidence: readonly EvidenceItem[];
  /** Deadline promised by this step. */
  readonly deadline: Deadline | null;
  /** Person this step made responsible. */
  readonly responsible: PersonName | null;
}

/** One line of a list. */
export interface ComplaintSummary {
  readonly id: string;
  readonly number: string;
  readonly estate: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  /** `null` when the person's data was erased. */
  readonly subject: string | null;
  readonly phase: ComplaintPhase;
  readonly paused: boolean;
  readonly severity: Severity | null;
  readonly category: Category | null;
  /** Without a name where it was filed without one. */
  readonly complainant: PersonName;
  readonly responsible: PersonName | null;
  readonly filedAt: string;
  readonly next: Deadline | null;
  /** Whether the next deadline has passed at the time of the view. */
  readonly overdue: boolean;
  readonly escalations: number;
  /** Version of the stream: sent back with a command to notice a change in between. */
  readonly version: number;
}

/** Everything about one complaint, as its reader may see it. */
export interface ComplaintView extends ComplaintSummary {
  readonly text: string | null;
  readonly place: string | null;
  readonly attachments: readonly Attachment[];
  readonly contract: { readonly id: string; readonly version: number } | null;
  readonly scope: "within-contract" | "outside-contract" | null;
  readonly clause: string | null;
  /** Service standard of the contract that it touches. */
  readonly standard: string | null;
  /** Whether it was found justified (合理/不合理); `null` where that was not judged. */
  readonly justified: boolean | null;
  readonly points: readonly (string | null)[];
  readonly acknowledgedBy: PersonName | null;
  readonly assignee: PersonName | null;
  readonly arrivedAt: string | null;
  readonly deadlines: readonly Deadline[];
  readonly missed: readonly { readonly deadline: Deadline; readonly at: string }[];
  readonly outcome: "done" | "explained" | "transferred" | null;
  readonly evidence: readonly EvidenceItem[];
  readonly verdict: { readonly satisfied: boolean; readonly rating: number | null } | null;
  readonly round: number;
  readonly closedAt: string | null;
  readonly language: string | null;
  /** Whether it was filed without a name. */
  readonly anonymous: boolean;
  readonly referral: Referral | null;
  /** What it came from; absent where somebody filed it directly. */
  readonly source?: ComplaintSource;
  /** The return to the sender of a referral. */
  readonly reported: ComplaintState["reported"];
  readonly quote: Quote | null;
  readonly reviewOn: string | null;
  readonly transfer: ComplaintState["transfer"];
  /** Case that it follows. */
  readonly mergedInto: string | null;
  /** Cases that follow it, and cases that belong to it; shown to staff. */
  readonly followers: readonly string[];
  readonly related: readonly { readonly id: string; readonly because: RelationReason }[];
  readonly followUps: readonly (Omit<FollowUp, "by" | "note"> & {
    readonly by: PersonName;
    readonly note: string | null;
  })[];
  /** Who watches over the provider and was told of a missed deadline. */
  readonly informed: readonly {
    readonly level: RungLevel;
    readonly person: string;
    readonly at: string;
  }[];
  readonly timeline: readonly TimelineEntry[];
  /** What this reader can do now. */
  readonly actions: readonly ComplaintActionType[];
  /** Hash of the last event: the head of this complaint's chain. */
  readonly head: string;
}

/** What the complainant gets in the hand after filing (受理回执). */
export interface ComplaintReceipt {
  readonly id: string;
  readonly number: string;
  readonly filedAt: string;
  readonly responsible: PersonName;
  readonly next: Deadline;
  /** The deadline for the full reply with its article, when law, contract or house rule sets one. */
  readonly reply: Deadline | null;
  readonly version: number;
  readonly head: string;
}
