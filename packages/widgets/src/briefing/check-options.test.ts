import { questionsOf, wrongAnswers } from "@heyue/core/contract/briefing/reading-check";
import { roleSheets } from "@heyue/core/contract/briefing/role-sheet";
import { postsContract } from "@heyue/core/testing/briefing-world";
import { describe, expect, it } from "vitest";
import { optionsOf } from "./check-options.ts";

const targets: readonly (readonly [target: string, unit: string])[] = [
  ["0", "times"], ["1", "times"], ["2", "times"], ["30", "minute"], ["0.5", "m"], ["1.25", "m"], ["98", "percent"], ["100", "percent"],
  ["0.95", "percent"], ["0.99", "ratio"], ["1", "ratio"], ["1", "percent"], ["0.0001", "m"], ["10000", "lux"],
]; // prettier-ignore

const sheets = targets.flatMap(([target, unit], n) => {
  const draft = postsContract();
  const standards = draft.standards.map((one, index) => ({
    ...one,
    target,
    unit,
    frequency: `${n + index + 1}/week`,
  }));
  return roleSheets({ ...draft, standards }, [], { day: "2026-11-24", textHash: "t", path: { manager: "项目经理", steps: [] } }); // prettier-ignore
});

describe("the answers of a reading check", () => {
  it("are three different ones in order, of which the server takes exactly one as right", () => {
    let questions = 0;
    for (const sheet of sheets)
      for (const question of questionsOf(sheet)) {
        const options = optionsOf(question, sheet);
        expect(new Set(options).size, options.join()).toBe(3);
        const right = options.filter(
          (answer) => !wrongAnswers(sheet, [{ question: question.id, answer }]).includes(question.id),
        );
        expect(right, `${question.id} of ${options.join()}`).toHaveLength(1);
        questions += 1;
      }
    expect(questions).toBeGreaterThan(100);
  });

  it("have the right one now first, now second, now last, and always the same for the same sheet", () => {
    const places = sheets.flatMap((sheet) =>
      questionsOf(sheet).map((question) => {
        const options = optionsOf(question, sheet);
        expect(optionsOf(question, sheet)).toEqual(options);
        return options.findIndex(
          (answer) => !wrongAnswers(sheet, [{ question: question.id, answer }]).includes(question.id),
        );
      }),
    );
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });

  it("never ask for more than all of it", () => {
    for (const sheet of sheets)
      for (const question of questionsOf(sheet))
        if (question.unit === "percent" || question.unit === "ratio") {
          const target = Number(sheet.standards.find(({ id }) => id === question.standard)!.target);
          const most = question.unit === "ratio" || target <= 1 ? 1 : 100;
          for (const option of optionsOf(question, sheet)) expect(Number(option)).toBeLessThanOrEqual(most);
        }
  });
});
