import * as Result from "effect/Result";
import { dayDeadline, type DeadlineBasis } from "../../kernel/day-deadline.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { PublishedPromise } from "./event.ts";
import { promiseFault } from "./promise.ts";
import { type NoticeRejection, refuse } from "./rejection.ts";
import type { NoticeDeadline, NoticeState, Publicity } from "./state.ts";
import type { NoticeDecision, NoticeMoment } from "./terms.ts";

const daysAfter = (day: string, days: number): string => addDays(localDate(day), days);

/**
 * How long it is posted (公示期限): of what law and contract want the longer, since each is a minimum; where both are silent the house's own
 * days. The answer of the law stays with it in any case.
 */
const publicityOf = ({ publicity }: NoticeState, { terms, today }: NoticeMoment): Publicity | null => {
  if (publicity === null) return null;
  const { agreed, days, places } = publicity;
  const law = terms.publicity;
  const due = law?.verdict === "determined" ? (law.values["due"] ?? law.values["raw"]) : undefined;
  const wanted: { readonly to: string; readonly basis: DeadlineBasis }[] = [];
  if (typeof due === "string" && due > today) wanted.push({ to: due, basis: "law" });
  if (agreed !== undefined) wanted.push({ to: daysAfter(today, agreed.days), basis: "contract" });
  if (days !== undefined || wanted.length === 0)
    wanted.push({ to: daysAfter(today, days ?? terms.times.publicityDays), basis: "house" });
  // Of the same day the stronger basis stands first and stays.
  const longest = wanted.reduce((last, item) => (item.to > last.to ? item : last));
  return {
    from: today,
    ...longest,
    citations: longest.basis === "law" ? (law?.citations ?? []) : [],
    clause: longest.basis === "contract" ? (agreed?.clause ?? null) : null,
    law,
    places: [...new Set(places)].map((place) => ({ place, start: null, end: null })),
  };
};

const photoDeadlines = (publicity: Publicity | null, at: NoticeMoment): readonly NoticeDeadline[] =>
  publicity === null
    ? []
    : (
        [
          ["photo-start", publicity.from],
          ["photo-end", publicity.to],
        ] as const
      ).map(([kind, day]) =>
        dayDeadline({
          stream: at.id,
          version: at.version,
          kind,
          now: at.now,
          dueDate: daysAfter(day, at.terms.times.photoDays),
          basis: "house",
        }),
      );

const confirmed = ({ flags }: NoticeState): readonly PublishedPromise[] =>
  flags.flatMap(({ id, judged, text }) =>
    judged?.isPromise === true ? [{ flag: id, text, ...judged.detail }] : [],
  );

const fault = (state: NoticeState, at: NoticeMoment): NoticeRejection | null => {
  const { audience, channels } = at.terms;
  if (audience === null || audience.people.length === 0) return refuse("audience-empty");
  const gone = state.channels.find((channel) => !channels.includes(channel));
  if (gone !== undefined) return refuse("channel-unknown", { channel: gone, known: channels });
  // The contract may have changed since the promise was confirmed.
  for (const promise of confirmed(state)) {
    const found = promiseFault(state, promise, at);
    if (found !== null) return found;
  }
  return null;
};

/**
 * Publishes an approved notice (发布). What the clock was to publish and could not goes back to the approved ones with the reason, so
 * that it is seen.
 */
export const publish = (state: NoticeState, at: NoticeMoment): NoticeDecision => {
  const found = fault(state, at);
  const { audience, times } = at.terms;
  if (found !== null || audience === null)
    return at.actor.role === "system" && found !== null
      ? Result.succeed([{ type: "NoticeNotPublished", data: { at: at.now, code: found.code } }])
      : Result.fail(found ?? refuse("audience-empty"));
  const publicity = publicityOf(state, at);
  return Result.succeed([
    {
      type: "NoticePublished",
      data: {
        at: at.now,
        by: at.actor.id,
        audience,
        fallbackMinutes: times.fallbackMinutes,
        publicity,
        deadlines: photoDeadlines(publicity, at),
        contract: state.contract,
        corrects: state.corrects,
        promises: confirmed(state),
      },
    },
  ]);
};
