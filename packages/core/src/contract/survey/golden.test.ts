import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { SurveyCommand } from "./command.ts";
import { decide } from "./decision.ts";
import type { SurveyEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { SurveyState } from "./state.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
const as = (role: Actor["role"]): Actor => ({ id: `${role}-1`, role });

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const life = story<SurveyState, SurveyEvent, SurveyCommand, Actor>({
    evolve,
    decide: (actor, _version, state, command) =>
      decide({ unitHeld: true }, { actor, now: "2026-03-02T09:00:00+08:00", id: "estate-1.s1" })(
        state,
        command,
      ),
    at: () => "2026-03-02T09:00:00+08:00",
  })
    .given(as("manager"), {
      type: "open",
      estate: "estate-1",
      title: "续签前需求调研",
      closesOn: "2026-03-20",
      topics: [
        { id: "lift", area: "maintenance", title: "电梯困人到场" },
        { id: "clean", area: "cleaning", title: "楼道保洁频次" },
      ],
    })
    .given(as("owner"), { type: "answer", unit: "u-1", needs: [{ topic: "lift", weight: 5, wanted: 4 }] })
    .given(as("manager"), {
      type: "assess",
      capabilities: [{ topic: "lift", level: 3, resources: "两名持证维修工，无夜班" }],
    })
    .given(as("committee"), { type: "close" });
  expect(new Set(life.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
  expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toEqual(life.state);
});
