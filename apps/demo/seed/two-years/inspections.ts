/** Twenty-four months of inspections (检查): the plan's rounds day by day, and urgent repairs as they come. */
import { estate } from "./cast.ts";
import { measured, misses } from "./measures.ts";
import { scene } from "./scene.ts";
import { done, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";

/** Who inspects, in turn. */
export const inspectors = ["lt-guo-jianping", "lt-lv-xiuying", "lt-tang-tiejun", "lt-he-jianing"] as const;

const places = [
  { id: "b1", name: "1幢" },
  { id: "b2", name: "2幢" },
  { id: "b3", name: "3幢" },
  { id: "b5", name: "5幢" },
];

const units: { readonly [standard: string]: string } = {
  "s-calls": "second",
  "s-lift-call": "second",
  "s-urgent": "minute",
  "s-revenue": "times",
  "s-corridor": "times",
  "s-charging": "times",
  "s-disinfect": "times",
};

const results = (standards: readonly string[], day: string) =>
  standards.map((standard) => ({
    kind: "measured" as const,
    standard,
    value: measured(standard, day),
    unit: units[standard] ?? "percent",
  }));

/** Opens an inspection and hands in what was measured; gives its id. */
export const submit = async (
  { as, heyue, next, noted, today, work }: Stage,
  inspector: string,
  opening:
    | { readonly round: string }
    | { readonly key: string; readonly place: string; readonly standards: readonly string[] },
  standards: readonly string[],
): Promise<string> => {
  const caller = as(inspector);
  const { id } = await done(
    heyue.inspections.open(
      caller,
      { type: "open", estate: estate.id, contract: noted("contract"), ...opening },
      next(),
    ),
  );
  const { commandId } = next();
  const recorded = await done(
    heyue.inspections.act(
      caller,
      id,
      {
        type: "submit",
        upload: commandId.replace(":", "-"),
        doneAt: new Date(heyue.clock.now()).toISOString(),
        results: results(standards, today()),
      },
      { commandId },
    ),
  );
  if (recorded.results.some(({ met }) => met === false)) await work();
  return id;
};

/** Notes the deviation that a miss of today opened by itself. */
const noteMisses = async ({ as, heyue, note, today }: Stage): Promise<void> => {
  for (const miss of misses.filter(({ on }) => on === today())) {
    const opened = await done(heyue.deviations.list(as(manager), { estate: estate.id }));
    const found = opened.find(
      ({ foundAt, standard }) => standard === miss.standard && foundAt.startsWith(miss.on),
    );
    if (found === undefined) throw new Error(`the miss of ${miss.standard} opened no deviation`);
    note(miss.note, found.id);
  }
};

/** Makes the rounds that the plan has for today, each by whoever's turn it is. */
export const makeRounds = async (stage: Stage): Promise<void> => {
  const { as, heyue, note, noted, today } = stage;
  const { rounds } = await done(heyue.plans.get(as(manager), noted("plan")));
  for (const { id, inspector, items } of rounds.filter(({ day }) => day === today())) {
    const standards = items.map(({ standard }) => standard);
    const inspection = await submit(stage, inspector, { round: id }, standards);
    for (const standard of standards) note(`measured ${standard} ${today()}`, inspection);
  }
  await noteMisses(stage);
};

/** The months of service, `YYYY-MM`, from 0 to 23; 24 is the one after. */
export const monthOf = (index: number): string =>
  new Date(Date.UTC(2024, 9 + index, 1)).toISOString().slice(0, 7);

export const inspections = [
  scene(
    "2024-09-27",
    "09:00",
    "依据服务标准的频次编制检查计划，四人轮流",
    async ({ as, heyue, next, note, noted }) => {
      const { id } = await done(
        heyue.plans.open(
          as(manager),
          {
            type: "open",
            estate: estate.id,
            contract: noted("contract"),
            places,
            inspectors: [...inspectors],
          },
          next(),
        ),
      );
      note("plan", id);
    },
  ),
  ...Array.from({ length: 24 }, (_, index) =>
    scene(`${monthOf(index)}-18`, "15:00", "核对当月一次急修的到场时间", async (stage) => {
      const place = places[index % places.length]!.name;
      const standards = ["s-urgent"];
      await submit(
        stage,
        "lt-guo-jianping",
        { key: `urgent-${monthOf(index)}`, place, standards },
        standards,
      );
    }),
  ),
];
