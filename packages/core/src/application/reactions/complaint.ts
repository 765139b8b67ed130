import type { ComplaintAction } from "../../complaint/complaint/command.ts";
import type { ComplaintEvent } from "../../complaint/complaint/event.ts";
import type { Envelope } from "../../kernel/envelope.ts";
import type { Consequence, Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

type DataOf<Type extends ComplaintEvent["type"]> = Extract<ComplaintEvent, { type: Type }>["data"];

const on = (id: string, command: ComplaintAction): Consequence => ({
  collection: "complaints",
  id,
  command: { ...command },
});

const followersOf = (event: Envelope): readonly string[] =>
  (event.data as { readonly followers?: readonly string[] }).followers ?? [];

/** Whoever follows a case is answered when it is: with each of its steps that answers somebody. */
export const followersAnswered: Reaction = (event) =>
  ["ComplaintReplied", "ComplaintExplained", "ComplaintResolved", "ComplaintTransferred"].includes(event.type)
    ? followersOf(event).map((follower) =>
        on(follower, { type: "follow", lead: idOf(event.stream), version: event.version }),
      )
    : [];

/** A case that is taken back leads nobody: whoever followed it goes their own way. */
export const followersReleased: Reaction = (event) =>
  event.type === "ComplaintWithdrawn"
    ? followersOf(event).map((follower) => on(follower, { type: "unmerge" }))
    : [];

/** The leading case knows who follows it. */
export const followerNoted: Reaction = (event) => {
  const follower = idOf(event.stream);
  if (event.type === "ComplaintMerged") {
    const { into } = event.data as unknown as DataOf<"ComplaintMerged">;
    return [on(into, { type: "note-follower", follower, follows: true })];
  }
  if (event.type === "ComplaintUnmerged") {
    const { from } = event.data as unknown as DataOf<"ComplaintUnmerged">;
    return [on(from, { type: "note-follower", follower, follows: false })];
  }
  return [];
};

/** What is related is related both ways; the part of a case is related to it. */
export const complaintRelated: Reaction = (event) => {
  if (event.type === "ComplaintRelated") {
    const { because, to } = event.data as unknown as DataOf<"ComplaintRelated">;
    return [on(to, { type: "relate", to: idOf(event.stream), because })];
  }
  if (event.type === "ComplaintFiled") {
    const { splitFrom } = event.data as unknown as DataOf<"ComplaintFiled">;
    return splitFrom === undefined
      ? []
      : [on(splitFrom, { type: "relate", to: idOf(event.stream), because: "split" })];
  }
  return [];
};
