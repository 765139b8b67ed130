import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { story } from "../../testing/given-when-then.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { LetterCommand } from "./command.ts";
import { decide, type LetterTerms } from "./decision.ts";
import type { LetterEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type LetterPhase, type LetterState, serviceMeans } from "./state.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
}

const terms: LetterTerms = {
  number: "CG-1",
  estate: "试验小区",
  contract: sampleContract(),
  recipient: { name: "王秀英", role: "owner" },
  unit: null,
  law: [],
  prohibition: [],
};
const phases = [
  "draft",
  "sealed",
  "served",
  "arrived",
  "withdrawn",
] as const satisfies readonly LetterPhase[];
const types = ["write", "seal", "serve", "note-outcome", "withdraw"] as const;
const ahead: { readonly [Phase in LetterPhase]: readonly LetterCommand["type"][] } = {
  draft: ["seal", "seal", "seal", "withdraw"],
  sealed: ["serve", "serve", "serve", "serve", "withdraw"],
  served: ["note-outcome", "note-outcome", "serve"],
  arrived: ["note-outcome", "serve"],
  withdrawn: [],
};
const file = (letter: string, mediaType: string) => ({
  id: letter.repeat(64),
  name: "x",
  mediaType,
  size: 1,
});
const [scan, photo] = [file("a", "application/pdf"), file("b", "image/jpeg")];

const commandOf = (
  type: LetterCommand["type"],
  state: LetterState | null,
  today: string,
  detail: number,
): LetterCommand => {
  const proof = detail === 9 ? [] : [photo];
  switch (type) {
    case "write":
      return {
        type, estate: "estate-1", contract: "estate-1.k1", kind: "notice", recipient: "owner-1",
        subject: "告知", paragraphs: [detail === 8 ? "逾期将断水。" : "电梯三月检修。"],
      }; // prettier-ignore
    case "seal":
      return { type, scan };
    case "serve": {
      const means = serviceMeans[detail % serviceMeans.length] ?? "ems";
      // Now and then as if it had been sent tomorrow.
      const sentOn = addDays(localDate(today), detail === 7 ? 1 : -(detail % 3));
      const day = { 4: 2, 5: -5 }[detail];
      const due = day === undefined ? {} : { dueToArrive: addDays(localDate(today), day) };
      return { type, means, to: "1幢101室", sentOn, proof, ...due };
    }
    case "note-outcome": {
      const count = state?.services.length ?? 0;
      const open = state?.services.findIndex(({ outcome }) => outcome === null) ?? -1;
      const service = detail === 6 ? count : open < 0 ? 0 : open;
      const outcome = (["arrived", "arrived", "returned", "refused"] as const)[detail % 4] ?? "arrived";
      return { type, service, outcome, on: today, proof };
    }
    case "withdraw":
      return { type, reason: "作废" };
  }
};

/** What is wrong with a letter, read from its services alone. */
const fault = (state: LetterState, before: LetterState | null): string | null => {
  const arrivals = state.services.flatMap(({ outcome }) => (outcome?.kind === "arrived" ? [outcome.on] : []));
  const earliest = arrivals.toSorted()[0] ?? null;
  if (state.arrivedOn !== earliest)
    return `it arrived on ${state.arrivedOn ?? "no day"}, not ${earliest ?? "at all"}`;
  if ((state.phase === "arrived") !== (earliest !== null))
    return `${state.phase} with arrivals ${arrivals.join()}`;
  if (state.services.length > 0 && state.scan === null) return "it went out before it was sealed";
  for (const { dueToArrive, means, outcome, proof, reference, sentOn } of state.services) {
    if (proof.length === 0 && reference === null) return "it went out without proof";
    if (dueToArrive !== null && (dueToArrive < sentOn || means === "by-hand" || means === "posting"))
      return "it was due to arrive before it was sent, or without being under way";
    if (means === "posting" && !proof.some(({ mediaType }) => mediaType.startsWith("image/")))
      return "it was posted up without a photo";
    if (outcome !== null && (outcome.on < sentOn || outcome.proof.length === 0))
      return "an outcome without proof or before it was sent";
  }
  if (before === null) return null;
  if (before.scan !== null && state.scan?.id !== before.scan.id) return "the sealed original changed";
  if (
    JSON.stringify([before.subject, before.paragraphs, before.sheet]) !==
    JSON.stringify([state.subject, state.paragraphs, state.sheet])
  )
    return "its words changed";
  const first = before.services.findIndex(
    ({ outcome }, at) => outcome !== null && state.services[at]?.outcome !== outcome,
  );
  return first < 0 ? null : `what became of service ${first} changed`;
};

const walk = (fold: typeof evolve) =>
  walkAggregate<LetterState, LetterEvent, LetterCommand, Moment>(
    {
      aggregate: { ...aggregate, evolve: fold },
      types,
      phases,
      opening: "write",
      start: (number) =>
        story({
          evolve: fold,
          decide: ({ actor, now }, _version, state, command) =>
            decide(terms, { actor, now, id: `estate-1.l${number}` })(state, command),
          at: ({ now }) => now,
        }),
      phaseOf: ({ phase }) => phase,
      isOver: ({ phase, services }) => phase === "withdrawn" || (phase === "arrived" && services.length >= 4),
      ahead: ({ phase }) => ahead[phase],
      step: (type, state, { detail, isLikely, now }) => ({
        command: commandOf(type, state, localDateOf(instant(now)), isLikely ? detail % 6 : detail),
        moment: {
          actor:
            isLikely || detail < 7 ? { id: "manager-1", role: "manager" } : { id: "owner-1", role: "owner" },
          now,
        },
      }),
      fault,
    },
    { runs: 300, seed: 20261124 },
  );

describe("whatever is done with a letter", () => {
  it("its words never change, it counts from its earliest arrival, and nothing goes out unsealed or unproved", async () => {
    const report = await walk(evolve);
    console.info(histogram("letter", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(report.steps).toBeGreaterThanOrEqual(10_000);
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });

  it.each<[string, typeof evolve, RegExp]>([
    [
      "the arrival noted last counted",
      (state, event) => {
        const after = evolve(state, event);
        return event.type === "LetterArrived" ? { ...after, arrivedOn: event.data.arrivedOn } : after;
      },
      /it arrived on/,
    ],
    [
      "sending counted as arriving",
      (state, event) => {
        const after = evolve(state, event);
        return event.type === "LetterServed"
          ? { ...after, phase: "arrived", arrivedOn: event.data.sentOn }
          : after;
      },
      /it arrived on/,
    ],
    [
      "sealing changed the words",
      (state, event) => {
        const after = evolve(state, event);
        return event.type === "LetterSealed" ? { ...after, paragraphs: [] } : after;
      },
      /its words changed/,
    ],
  ])("is found out if %s", async (_name, fold, law) => {
    expect((await walk(fold)).broken).toMatch(law);
  });
});
