/** Others look at the same standards (评价): a third party once, the owners once, both apart from the company's own inspections. */
import { estate, owners, unitOf } from "./cast.ts";
import { scene } from "./scene.ts";
import { done, type Stage } from "./stage.ts";

const chair = "lt-xu-yaqin";

const visit = async ({ as, heyue, next, note, noted, scan }: Stage): Promise<void> => {
  const { id } = await done(
    heyue.assessments.open(
      as(chair),
      {
        type: "open",
        estate: estate.id,
        contract: noted("contract"),
        kind: "third-party",
        assessor: { organisation: "杭州衡见物业评估有限公司", engagement: "评字2025-31号" },
        from: "2025-12-01",
        to: "2025-12-31",
      },
      next(),
    ),
  );
  note("third party", id);
  const one = (standard: string, value: string, unit: string) =>
    ({ kind: "measured", standard, value, unit }) as const;
  await done(
    heyue.assessments.act(
      as(chair),
      id,
      {
        type: "measure",
        measuredAt: new Date(heyue.clock.now()).toISOString(),
        place: "1幢、3幢",
        results: [
          one("s-lamps", "97", "percent"),
          one("s-lift-clean", "92.5", "percent"),
          one("s-fire", "100", "percent"),
          one("s-lift-call", "22", "second"),
        ],
      },
      next(),
    ),
  );
  const report = [
    await scan("assessment-2025.pdf", [
      "Third-party assessment, December 2025",
      "4 standards measured, 4 kept",
    ]),
  ];
  await done(heyue.assessments.act(as(chair), id, { type: "close", report }, next()));
};

const scores: readonly (readonly [clean: number, light: number, green: number | null])[] = [
  [4, 5, 3],
  [3, 4, 4],
  [5, 4, null],
  [4, 3, 4],
  [5, 5, 4],
];

const ask = async ({ as, heyue, next, note, noted }: Stage): Promise<void> => {
  const { id } = await done(
    heyue.assessments.open(
      as(chair),
      {
        type: "open",
        estate: estate.id,
        contract: noted("contract"),
        kind: "owner-feedback",
        assessor: { organisation: "兰汀雅苑业主委员会" },
        from: "2026-03-01",
        to: "2026-03-31",
      },
      next(),
    ),
  );
  note("feedback", id);
  for (const [at, [clean, light, green]] of scores.entries()) {
    const { id: owner } = owners[at]!;
    await done(
      heyue.assessments.act(
        as(owner),
        id,
        {
          type: "rate",
          unit: unitOf(owner).id,
          ratings: [
            { standard: "s-corridor-quality", score: clean },
            { standard: "s-lamps", score: light },
            { standard: "s-green", score: green },
          ],
        },
        next(),
      ),
    );
  }
};

export const assessments = [
  scene("2025-12-12", "14:00", "业委会委托第三方评估，四项标准全部达标", visit),
  scene("2026-03-14", "10:00", "五户业主按同一套标准评分", ask),
];
