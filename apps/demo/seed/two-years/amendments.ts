/** Two amendments (变更): one that an authority's new demand caused, one that a typhoon did. */
import type { ContractDraft } from "@heyue/core/contract/draft";
import type { Standard } from "@heyue/core/standard/standard";
import { acknowledgeAnew, staleSheets } from "./briefing.ts";
import { openDeadlines } from "./deadlines.ts";
import { estate } from "./cast.ts";
import { sweptOnceFrom } from "./measures.ts";
import { scene } from "./scene.ts";
import { done, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";
const chair = "lt-xu-yaqin";

const clauseChanged = (
  draft: ContractDraft,
  clause: string,
  paragraphs: (old: readonly string[]) => readonly string[],
) =>
  draft.chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.map((item) =>
      item.id === clause ? { ...item, paragraphs: paragraphs(item.paragraphs) } : item,
    ),
  }));

const monthly = (
  parts: Pick<Standard, "id" | "clause" | "area" | "title" | "metric" | "measuredBy" | "duty">,
): Standard => ({
  ...parts,
  comparator: "at-least",
  target: "1",
  unit: "times",
  frequency: "1/month",
});

/** The charging places for electric bicycles become part of the monthly fire inspection. */
const withCharging = (draft: ContractDraft): ContractDraft => ({
  ...draft,
  chapters: clauseChanged(draft, "c-9", (old) => [
    ...old,
    "电动自行车集中充电区每月检查1次，检查内容为充电柜断电保护、灭火器和禁停标线。",
  ]),
  standards: [
    ...draft.standards,
    monthly({
      id: "s-charging",
      clause: "c-9",
      area: "safety",
      title: "电动自行车充电区检查",
      metric: "charging.inspection",
      measuredBy: "核对充电区检查表",
      duty: "秩序主管",
    }),
  ],
});

/** Corridors once a week; what is saved goes into disinfecting the flooded ground floors and the garage. */
const withFlood = (draft: ContractDraft): ContractDraft => ({
  ...draft,
  chapters: clauseChanged(draft, "c-6", ([, ...rest]) => [
    "楼道每周清扫1次，由领班在清扫记录上逐次签名；首层和地下车库每月消毒1次。",
    ...rest,
  ]),
  standards: [
    ...draft.standards.map((item) =>
      item.id === "s-corridor" ? { ...item, target: "1", frequency: "1/week" } : item,
    ),
    monthly({
      id: "s-disinfect",
      clause: "c-6",
      area: "cleaning",
      title: "首层和地下车库消毒",
      metric: "flood.disinfection",
      measuredBy: "核对消毒记录",
      duty: "保洁主管",
    }),
  ],
});

const propose = async (
  { as, heyue, next, note, noted }: Stage,
  parts: {
    readonly note: string;
    readonly title: string;
    readonly kind: "policy-change" | "force-majeure";
    readonly basis: string;
    readonly effectiveFrom: string;
    readonly change: (draft: ContractDraft) => ContractDraft;
  },
): Promise<void> => {
  const contract = await done(heyue.contracts.get(as(manager), noted("contract"), parts.effectiveFrom));
  const { id } = await done(
    heyue.amendments.open(
      as(manager),
      {
        type: "propose",
        estate: estate.id,
        contract: contract.id,
        title: parts.title,
        ground: { kind: parts.kind, basis: parts.basis },
        effectiveFrom: parts.effectiveFrom,
        draft: parts.change(contract.draft),
      },
      next(),
    ),
  );
  note(parts.note, id);
};

/** The vote on the rarer cleaning: units and areas of the estate, those that took part, those in favour. */
const assembly = {
  areaTotal: "61240.00",
  ownersTotal: 596,
  areaPart: "45930.00",
  ownersPart: 441,
  areaFor: "33104.50",
  ownersFor: 322,
} as const;

const sign = async (stage: Stage, amendment: string, text: string, ref: string): Promise<void> => {
  const { as, heyue, next, noted, today, work } = stage;
  const id = noted(amendment);
  await done(heyue.amendments.act(as(chair), id, { type: "negotiate", party: "client", text }, next()));
  const { impact } = await done(heyue.amendments.get(as(chair), id));
  // What lowers a standard is put to the owners' vote; the rest the parties settle between them.
  const votes = impact.consent.by === "owners-assembly" ? { votes: assembly } : {};
  await done(heyue.amendments.act(as(chair), id, { type: "consent", ref, on: today(), ...votes }, next()));
  await done(
    heyue.amendments.act(
      as(manager),
      id,
      {
        type: "sign",
        signedOn: today(),
        signatures: [
          { name: "徐雅琴", party: "client", means: "seal" },
          { name: "沈岚清", party: "provider", means: "seal" },
        ],
      },
      next(),
    ),
  );
  await work();
};

export const amendments = [
  scene("2025-04-08", "10:00", "消防救援部门提出新要求，乙方提出变更", (stage) =>
    propose(stage, {
      note: "charging",
      title: "增加电动自行车充电区检查",
      kind: "policy-change",
      basis: "拱墅区消防救援部门2025年3月对居民住宅区电动自行车集中充电区的检查要求",
      effectiveFrom: "2025-05-01",
      change: withCharging,
    }),
  ),
  scene("2025-04-21", "15:00", "政策变更协议签字，秩序岗位的交底卡失效", async (stage) => {
    await sign(stage, "charging", "同意，费用不变。", "业委会2025年第4次会议纪要");
    stage.saw("stale after the policy change", await staleSheets(stage));
  }),
  scene("2025-04-23", "09:00", "秩序岗位2人重新确认", acknowledgeAnew),
  scene("2025-08-04", "10:00", "台风后首层和地下车库进水，以不可抗力提出调整保洁频次", (stage) =>
    propose(stage, {
      note: "flood",
      title: "楼道清扫每周1次，增加首层和地下车库消毒",
      kind: "force-majeure",
      basis: "2025年8月1日至2日台风暴雨致首层和地下车库进水，街道办事处出具的受灾证明2025-017号",
      effectiveFrom: sweptOnceFrom,
      change: withFlood,
    }),
  ),
  scene(
    "2025-08-06",
    "16:00",
    "不可抗力变更协议签字：仅保洁岗位和净邻保洁的交底卡失效，已承诺的期限不动",
    async (stage) => {
      stage.saw("deadlines before the flood's amendment", await openDeadlines(stage));
      await sign(stage, "flood", "同意，节省的工时用于消毒。", "业委会2025年第9次会议纪要");
      stage.saw("deadlines after the flood's amendment", await openDeadlines(stage));
      stage.saw("stale after the flood", await staleSheets(stage));
    },
  ),
  scene("2025-08-09", "08:00", "保洁岗位2人、净邻保洁2人重新确认", async (stage) => {
    await acknowledgeAnew(stage);
    stage.saw("stale after the flood was read", await staleSheets(stage));
  }),
];
