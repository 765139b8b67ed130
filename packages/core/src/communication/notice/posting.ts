import * as Result from "effect/Result";
import { hasPassed } from "../../kernel/day-deadline.ts";
import type { PostPhoto } from "./command.ts";
import { refuse } from "./rejection.ts";
import type { NoticeState } from "./state.ts";
import type { NoticeDecision, NoticeMoment } from "./terms.ts";

/**
 * A photo of a board place when the period began, and one when it ended (张贴和撤下的照片). Taking down before the last day is over
 * would cut the period short, and is refused; the last day itself still belongs to it.
 */
export const photograph = (state: NoticeState, command: PostPhoto, at: NoticeMoment): NoticeDecision => {
  const { photo, place, type } = command;
  if (state.posted === null) return Result.fail(refuse("no-publicity"));
  const found = state.posted.places.find((item) => item.place === place);
  if (found === undefined)
    return Result.fail(
      refuse("place-unknown", { place, places: state.posted.places.map((item) => item.place) }),
    );
  if ((type === "post" ? found.start : found.end) !== null)
    return Result.fail(refuse("photo-twice", { place }));
  if (type === "take-down") {
    const { basis, citations, to } = state.posted;
    if (found.start === null) return Result.fail(refuse("not-posted", { place }));
    if (at.today <= to) return Result.fail(refuse("period-running", { place, to, basis }, citations));
  }
  const data = { place, photo, at: at.now, by: at.actor.id };
  return Result.succeed([{ type: type === "post" ? "NoticePosted" : "NoticeTakenDown", data }]);
};

export const noteMissed = (state: NoticeState, id: string, at: NoticeMoment): NoticeDecision => {
  const deadline = state.deadlines.find((item) => item.id === id);
  if (deadline === undefined) return Result.fail(refuse("deadline-unknown", { deadline: id }));
  return hasPassed(deadline, at.now)
    ? Result.succeed([{ type: "NoticeDeadlineMissed", data: { at: at.now, deadline: id } }])
    : Result.fail(refuse("deadline-running", { deadline: id, due: deadline.due }));
};
