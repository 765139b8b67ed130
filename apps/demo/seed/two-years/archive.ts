/** The archive (合同档案): opened at the signing, fed by what happens, and each month with a report of how the standards were kept. */
import { estate } from "./cast.ts";
import { monthOf } from "./inspections.ts";
import { scene } from "./scene.ts";
import { done, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";
const provider = { kind: "provider", ref: "杭州澄和物业服务有限公司" } as const;

const fileReport = async ({ as, heyue, next, noted, scan, today }: Stage, month: string): Promise<void> => {
  const contract = noted("contract");
  const card = await done(heyue.standards.scorecard(as(manager), contract, { from: month, to: month }));
  const { inspections } = card.months[0]!.all;
  const file = await scan(`report-${month}.pdf`, [
    `Report on the standards, ${month}`,
    `measured ${inspections.measured.value}, kept ${inspections.met.value}, share ${inspections.share.value}`,
  ]);
  await done(
    heyue.archives.act(
      as("lt-he-jianing"),
      noted("archive"),
      {
        type: "file",
        kind: "performance",
        title: `${month} 履约月报`,
        date: today(),
        parties: [provider],
        clauses: ["c-4", "c-5", "c-6", "c-7", "c-8", "c-9"],
        content: { file },
      },
      next(),
    ),
  );
};

export const archive = [
  scene("2024-09-14", "16:00", "建立合同档案", async ({ as, heyue, next, note, noted }) => {
    const { id } = await done(
      heyue.archives.open(
        as(manager),
        { type: "open", estate: estate.id, contract: noted("contract") },
        next(),
      ),
    );
    note("archive", id);
  }),
  ...Array.from({ length: 24 }, (_, index) =>
    scene(`${monthOf(index + 1)}-01`, "16:00", `${monthOf(index)} 履约月报归档`, (stage) =>
      fileReport(stage, monthOf(index)),
    ),
  ),
];
