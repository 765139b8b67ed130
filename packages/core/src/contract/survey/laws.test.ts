import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { story } from "../../testing/given-when-then.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { SurveyCommand } from "./command.ts";
import { decide, surveyPermissions, type SurveyTerms } from "./decision.ts";
import type { SurveyEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { surveyPhases, type SurveyState } from "./state.ts";
import { view } from "./view.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: SurveyTerms;
}
type Type = SurveyCommand["type"];

const types = Object.keys(surveyPermissions) as Type[];
const roles = ["manager", "owner", "staff", "committee", "system"] as const;
const topics = ["lift", "clean", "gate"].map((id) => ({ id, area: "cleaning", title: id }) as const);

/** Mostly topics of the survey; now and then one that is asked of nobody, or one twice. */
const named = (detail: number): readonly string[] =>
  detail === 8 ? ["pool"] : detail === 9 ? ["lift", "lift"] : ["lift", "clean", "gate"].slice(detail % 3);

const command = (type: Type, now: string, detail: number): SurveyCommand => {
  switch (type) {
    case "open":
      return {
        type, estate: "estate-1", title: "需求调研", closesOn: addDays(localDate(dayOf(now)), detail === 9 ? -1 : 2 + detail),
        topics: detail === 8 ? [...topics, ...topics] : topics,
      }; // prettier-ignore
    case "answer":
      return {
        type,
        unit: `u-${detail % 4}`,
        needs: named(detail).map((topic) => ({ topic, weight: detail % 6, wanted: (detail + 2) % 6 })),
      };
    case "assess":
      return {
        type,
        capabilities: named(detail).map((topic) => ({ topic, level: detail % 6, resources: "两人" })),
      };
    case "close":
      return { type };
  }
};

/** What must hold of every survey, whatever was done to it. */
const fault = (
  state: SurveyState,
  before: SurveyState | null,
  { event, now }: { readonly event: SurveyEvent; readonly now: string },
): string | null => {
  if (before !== null && before.phase === "closed") return "it went on after it was closed";
  if (event.type === "SurveyAnswered" && dayOf(now) > state.closesOn)
    return "an answer came after the last day";
  const asked = new Set(state.topics.map(({ id }) => id));
  const told = [...Object.values(state.answers).flat(), ...Object.values(state.capabilities)];
  if (told.some(({ topic }) => !asked.has(topic))) return "an answer is about what nobody asked";
  for (const [unit, needs] of Object.entries(before?.answers ?? {}))
    if (state.answers[unit] === undefined) return `the answer of ${unit} was lost`;
    else if (state.answers[unit] !== needs && !(event.type === "SurveyAnswered" && event.data.unit === unit))
      return `the answer of ${unit} changed while another was heard`;
  const shown = view(state, 1);
  if (shown.households !== Object.keys(state.answers).length) return "a household counts twice";
  const hollow = shown.topics.find(
    ({ answered, capability, gap }) => (gap === null) !== (answered === 0 || capability === null),
  );
  return hollow === undefined ? null : `${hollow.id}: what is unknown was taken for a number`;
};

describe("a survey hears every household once", () => {
  it("loses no answer, counts nobody twice, makes no number of what is unknown, and never changes once closed", async () => {
    const report = await walkAggregate<SurveyState, SurveyEvent, SurveyCommand, Moment>(
      {
        aggregate,
        types,
        phases: surveyPhases,
        opening: "open",
        start: (number) =>
          story({
            evolve,
            decide: ({ actor, now, terms }, _version, state, tried) =>
              decide(terms, { actor, now, id: `estate-1.s${number}` })(state, tried),
            at: ({ now }) => now,
          }),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "closed",
        ahead: ({ closesOn }, now) =>
          dayOf(now) > closesOn ? ["close", "assess"] : ["answer", "answer", "answer", "assess", "close"],
        step: (type, _state, { detail, isLikely, now }) => {
          const fits = surveyPermissions[type];
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "manager";
          return {
            command: command(type, now, detail),
            moment: { actor: { id: `${role}-1`, role }, now, terms: { unitHeld: detail !== 7 } },
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("survey", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
