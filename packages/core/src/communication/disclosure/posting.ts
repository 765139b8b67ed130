import { dayDeadline } from "../../kernel/day-deadline.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { PostDisclosure, ReportDisclosure, TakeDownDisclosure } from "./command.ts";
import { lawOn } from "./preparing.ts";
import { dueItem, placesWanted, postingDays } from "./schedule.ts";
import { type DisclosureDeadline, type DisclosureItem, type DisclosureState, itemPhase } from "./state.ts";
import { type DisclosureDecision, type DisclosureMoment, fail, one } from "./terms.ts";

/** A deadline of the house from a day on. */
export const houseDeadline = (
  kind: DisclosureDeadline["kind"],
  about: string,
  from: string,
  days: number,
  at: DisclosureMoment,
): DisclosureDeadline =>
  dayDeadline({
    stream: at.id,
    version: at.version,
    kind,
    about,
    now: at.now,
    dueDate: addDays(localDate(from), days),
    basis: "house",
  });

/** Posting it schedules the next turn of its subject, from the end of the period that it reports on. */
export const post = (
  state: DisclosureState,
  item: DisclosureItem,
  { places }: PostDisclosure,
  at: DisclosureMoment,
): DisclosureDecision => {
  const { approved, compiled, id, number, subject } = item;
  const { agreed } = state;
  const { laws, times } = at.terms;
  if (compiled === null || approved === null || item.posted !== null)
    return fail("wrong-phase", { item: id, phase: itemPhase(item) });
  const twice = places.find(({ place }, index) => places.findIndex((other) => other.place === place) < index);
  if (twice !== undefined) return fail("place-twice", { place: twice.place });
  const wanted = placesWanted(item);
  if (wanted !== null && places.length < wanted)
    return fail("too-few-places", { places: places.length, wanted }, item.law.citations);
  const posting = {
    ...postingDays(item, agreed, at.today, times),
    places: places.map(({ photo, place }) => ({
      place,
      start: { photo, at: at.now, by: at.actor.id },
      end: null,
    })),
  };
  const moment = { stream: at.id, version: at.version, now: at.now, times };
  const next = dueItem(
    subject,
    number + 1,
    compiled.period.to,
    { agreed, law: lawOn(laws, subject) },
    moment,
  );
  const takeDown = houseDeadline("take-down", id, posting.to, times.photoDays, at);
  return one({ type: "DisclosurePosted", data: { item: id, posting, takeDown, next } });
};

/** Before its last day is over nothing is taken down; with the last place the reports fall due. */
export const takeDown = (
  item: DisclosureItem,
  { photo, place }: TakeDownDisclosure,
  at: DisclosureMoment,
): DisclosureDecision => {
  const { id, posted } = item;
  if (posted === null) return fail("wrong-phase", { item: id, phase: itemPhase(item) });
  const found = posted.places.find((one) => one.place === place);
  if (found === undefined)
    return fail("place-unknown", { place, places: posted.places.map((one) => one.place) });
  if (found.end !== null) return fail("photo-twice", { place });
  if (at.today <= posted.to)
    return fail("period-running", { place, to: posted.to, basis: posted.basis }, posted.citations);
  const isLast = posted.places.every((one) => one.place === place || one.end !== null);
  const report = isLast ? houseDeadline("report", id, at.today, at.terms.times.reportDays, at) : null;
  return one({
    type: "DisclosureTakenDown",
    data: { item: id, place, photo, at: at.now, by: at.actor.id, report },
  });
};

export const report = (
  item: DisclosureItem,
  { on, ref, to }: ReportDisclosure,
  at: DisclosureMoment,
): DisclosureDecision => {
  if (item.posted === null) return fail("wrong-phase", { item: item.id, phase: itemPhase(item) });
  if (item.reports.some((one) => one.to === to)) return fail("already-reported", { to });
  return on > at.today
    ? fail("on-in-future", { on, today: at.today })
    : one({ type: "DisclosureReported", data: { item: item.id, to, on, ref, by: at.actor.id } });
};
