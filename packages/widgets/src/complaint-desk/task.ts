import type { ComplaintAction, ComplaintActionType, ExplainComplaint } from "@heyue/core/complaint/command";
import type { Attachment, Category, EvidenceItem, Severity } from "@heyue/core/complaint/state";
import type { ComplaintView } from "@heyue/core/complaint/view";
import type { ComplaintDeskWord } from "./words.ts";

/** Actions of the desk, in the order of a case's life. Confirming and reopening are the owner's. */
export const deskActions = [
  "acknowledge",
  "triage",
  "assign",
  "arrive",
  "reply",
  "resolve",
  "explain",
  "pause",
  "resume",
  "escalate",
  "notify-lapse",
  "close",
] as const satisfies readonly ComplaintActionType[];
export type DeskAction = (typeof deskActions)[number];

/** A field of an action's form. */
export type TaskField =
  | "note"
  | "category"
  | "severity"
  | "scope"
  | "clause"
  | "points"
  | "assignee"
  | "reassign"
  | "kind"
  | "text"
  | "answered"
  | "resolveBy"
  | "until"
  | "reason"
  | "why"
  | "ground"
  | "change"
  | "reviewOn"
  | "photos"
  | "record";

/** What stands in a form that was not sent yet. */
export interface TaskValues {
  readonly text: Partial<Record<TaskField, string>>;
  readonly answered: ReadonlySet<number>;
  readonly photos: readonly {
    readonly blob: Blob;
    readonly name: string;
    readonly attachment: Attachment | null;
  }[];
}

/** An untouched form. */
export const emptyTask: TaskValues = { text: {}, answered: new Set(), photos: [] };

/** Fields an action asks for. */
export const fieldsOf = (
  action: DeskAction,
  one: ComplaintView,
  values: TaskValues,
): readonly TaskField[] => {
  const full = values.text.kind === "full";
  switch (action) {
    case "acknowledge":
    case "arrive":
    case "resume":
    case "close":
      return ["note"];
    case "triage":
      return ["category", "severity", "scope", "clause", "points"];
    case "assign":
      return one.assignee ? ["assignee", "reassign"] : ["assignee"];
    case "reply":
      return [
        "kind",
        "text",
        ...(one.points.length ? (["answered"] as const) : []),
        ...(full ? (["resolveBy"] as const) : []),
        "photos",
      ];
    case "explain":
      return [
        "why",
        "ground",
        "text",
        ...(values.text.why === "not-now" ? (["change", "reviewOn"] as const) : []),
        ...(one.points.length ? (["answered"] as const) : []),
      ];
    case "resolve":
      return ["text", "photos", "record"];
    case "pause":
      return ["reason", "until"];
    case "escalate":
      return ["reason"];
    case "notify-lapse":
      return [];
  }
};

const optional: readonly TaskField[] = [
  "note",
  "clause",
  "points",
  "reassign",
  "photos",
  "record",
  "answered",
];

/** Whether a field may stay empty. */
export const isOptional = (field: TaskField): boolean => optional.includes(field);

/** Word of a field's label. */
export const labelOf = (field: TaskField): ComplaintDeskWord => (field === "why" ? "reason" : field);

/** Something to correct before an action is sent: the field, the sentence and what goes into it. */
export interface TaskProblem {
  readonly field: TaskField;
  readonly key: ComplaintDeskWord;
  readonly about?: string;
}

/** Everything that is missing, all at once. */
export const missingOf = (
  action: DeskAction,
  one: ComplaintView,
  values: TaskValues,
): readonly TaskProblem[] => {
  const problems: TaskProblem[] = fieldsOf(action, one, values)
    .filter((field) => !isOptional(field) && !values.text[field]?.trim())
    .map((field) => ({ field, key: "missing" }));
  const full = action === "explain" || (action === "reply" && values.text.kind === "full");
  if (full) {
    one.points.forEach((point, index) => {
      if (!values.answered.has(index))
        problems.push({ field: "answered", key: "answeredMissing", about: point || String(index + 1) });
    });
  }
  if (action === "resolve" && !values.photos.length && !values.text.record?.trim()) {
    problems.push({ field: "photos", key: "evidenceMissing" });
  }
  return problems;
};

/** The command an action's form stands for; photos have been sent before. */
export const actionOf = (action: DeskAction, one: ComplaintView, values: TaskValues): ComplaintAction => {
  const said = (field: TaskField): string => values.text[field]?.trim() || "";
  const note = said("note") && { note: said("note") };
  const pointsAnswered = [...values.answered].sort((a, b) => a - b);
  const attachments = values.photos.flatMap(({ attachment }) => attachment || []);
  switch (action) {
    case "acknowledge":
    case "arrive":
    case "resume":
    case "close":
      return { type: action, ...note };
    case "triage":
      return {
        type: "triage",
        category: said("category") as Category,
        severity: said("severity") as Severity,
        scope: said("scope") as "within-contract" | "outside-contract",
        ...(said("clause") && { clause: said("clause") }),
        points: said("points")
          .split(/\n/)
          .map((line) => line.trim())
          .filter(Boolean),
      };
    case "assign":
      return {
        type: "assign",
        assignee: said("assignee"),
        ...(said("reassign") && { reason: said("reassign") }),
      };
    case "reply":
      return {
        type: "reply",
        kind: said("kind") as "progress" | "full",
        text: said("text"),
        pointsAnswered,
        ...(said("kind") === "full" && { resolveBy: said("resolveBy") }),
        ...(attachments.length && { attachments }),
      };
    case "explain":
      return {
        type: "explain",
        text: said("text"),
        reason: said("why") as ExplainComplaint["reason"],
        ground: said("ground"),
        ...(said("why") === "not-now" && { change: said("change"), reviewOn: said("reviewOn") }),
        pointsAnswered,
      };
    case "resolve": {
      const photos = attachments.map(({ id }): EvidenceItem => ({ kind: "photo", ref: id }));
      const record: readonly EvidenceItem[] = said("record") ? [{ kind: "record", ref: said("record") }] : [];
      return { type: "resolve", text: said("text"), evidence: [...photos, ...record] };
    }
    case "pause":
      return { type: "pause", reason: said("reason"), until: said("until") };
    case "escalate":
      return {
        type: "escalate",
        reason: said("reason"),
        ...(one.overdue && one.next && { missed: one.next.id }),
      };
    case "notify-lapse":
      return { type: "notify-lapse" };
  }
};
