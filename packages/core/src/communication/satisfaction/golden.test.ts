import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { answering, questionnaire, satisfactionMoment as at, satisfactionStory } from "../../testing/satisfaction-world.ts"; // prettier-ignore
import { aggregate } from "./aggregate.ts";
import { resultsOf } from "./result.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const { questions, title } = questionnaire;
  const draw = {
    type: "draw",
    method: "stratified",
    size: 10,
    seed: "2026-1",
    closesOn: "2026-03-20",
  } as const;
  const former = [1, 2, 3, 4, 5, 6]
    .reduce(
      (told, number) => told.given(...answering(number, 3)),
      satisfactionStory("estate-1.q0")
        .given(at("manager"), questionnaire)
        .given(at("manager"), { ...draw, method: "everybody" }),
    )
    .given(at("system", "2026-03-21"), { type: "close" }).state;
  const begun = satisfactionStory()
    .given(at("manager", "2026-03-02", { former }), { ...questionnaire, follows: "estate-1.q0" })
    .given(at("manager"), { type: "revise", title, questions })
    .given(at("manager"), draw);
  const asked = begun.state?.sample?.people ?? [];
  const life = asked
    .slice(0, 6)
    .reduce(
      (told, { person }) =>
        told.given(at("owner", "2026-03-05", {}, person), {
          type: "answer",
          answers: [
            { question: "clean", point: 2 },
            { question: "first", choices: ["lift"] },
            { question: "words", text: "请加强保洁" },
          ],
        }),
      begun,
    )
    .given(at("system", "2026-03-17"), { type: "remind" })
    .given(at("system", "2026-03-21", { former }), { type: "close" })
    .given(at("manager", "2026-03-22"), {
      type: "take-up", question: "clean", contract: "estate-1.k1", standard: "s-sweep", what: "保洁弱项",
    })
    .given(at("system", "2026-04-06"), { type: "note-missed", deadline: "estate-1.q1/publish/11" })
    .given(at("manager", "2026-04-07"), { type: "publish" }); // prettier-ignore
  expect(new Set(life.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
  const read = readGolden(aggregate, readFileSync(golden, "utf8"));
  expect(read.sample).toEqual(life.state?.sample);
  expect(read.former).toEqual(life.state?.former);
  expect(resultsOf(read)).toEqual(life.state === null ? [] : resultsOf(life.state));
});
