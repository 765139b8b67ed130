/** The end (期满退出): no renewal, said in time; handover with its checklist; prepaid fees go back. */
import type { HandoverAction } from "@heyue/core/contract/handover/command";
import { estate, unitOf } from "./cast.ts";
import { scene } from "./scene.ts";
import { done, record, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";
const desk = "lt-he-jianing";
const chair = "lt-xu-yaqin";

const act = async ({ as, heyue, next, noted }: Stage, by: string, action: HandoverAction) =>
  done(heyue.handovers.act(as(by), noted("handover"), action, next()));

const giver = "沈思远";
const receiver = "季云川";

const notice = async (stage: Stage): Promise<void> => {
  const { as, heyue, next, noted, scan, today } = stage;
  const contract = noted("contract");
  const letter = await done(
    heyue.letters.open(
      as(manager),
      {
        type: "write",
        estate: estate.id,
        contract,
        kind: "notice",
        recipient: chair,
        concerns: { kind: "contract", id: contract },
        subject: "关于合同期满不再续签的通知",
        paragraphs: ["业主委员会：", "本公司决定在合同于2026年9月30日期满后不再续签，将依法办理移交。"],
      },
      next(),
    ),
  );
  const original = await scan(`${letter.number}.pdf`, [
    "Notice of non-renewal, sealed original",
    letter.number,
  ]);
  await done(heyue.letters.act(as(manager), letter.id, { type: "seal", scan: original }, next()));
  const to = "3幢底层业委会办公室";
  const served = {
    type: "serve",
    means: "by-hand",
    to,
    sentOn: today(),
    reference: "ZJ-2026-001",
    proof: [],
  } as const;
  await done(heyue.letters.act(as(desk), letter.id, served, next()));
  const proof = [await scan("receipt-notice.pdf", ["Received by the owners' committee", today()])];
  const arrived = { type: "note-outcome", service: 0, outcome: "arrived", on: today(), proof } as const;
  await done(heyue.letters.act(as(desk), letter.id, arrived, next()));
  await done(
    heyue.contracts.act(
      as(manager),
      contract,
      {
        type: "note-notice",
        kind: "non-renewal",
        by: "provider",
        receivedOn: today(),
        contractNoticeDays: 90,
      },
      next(),
    ),
  );
};

const prepaid = [
  ["lt-luo-minzhi", 139_776],
  ["lt-fang-ruoshui", 150_228],
] as const;

export const ending = [
  scene("2026-06-22", "10:00", "期满前90日之前，书面通知不再续签", notice),
  scene("2026-10-01", "09:00", "合同期满，启动移交：清单、期限和丧失收费权提示", async (stage) => {
    const { as, heyue, next, note, noted, saw } = stage;
    const handover = await done(
      heyue.handovers.open(
        as(manager),
        {
          type: "open",
          estate: estate.id,
          contract: noted("contract"),
          receiver: { kind: "new-provider", name: "杭州知岸物业服务有限公司" },
          agreedPeriod: null,
          isServing: false,
        },
        next(),
      ),
    );
    note("handover", handover.id);
    saw("handover", {
      due: handover.deadlines.map(({ dueDate }) => dueDate),
      warning: handover.warning.values,
    });
  }),
  scene("2026-10-08", "10:00", "登记两户预收到年底的物业费，按月计算退还额", async (stage) => {
    const { refunds } = await act(stage, desk, {
      type: "list-prepaid",
      entries: prepaid.map(([owner, fen]) => ({
        unit: unitOf(owner).id,
        prepaid: fen,
        from: "2026-07-01",
        to: "2026-12-31",
        basis: "month",
      })),
    });
    stage.saw("refunds", refunds.value);
  }),
  scene("2026-10-09", "15:00", "预收费退还到户", async (stage) => {
    const { as, heyue, noted } = stage;
    const handover = await done(heyue.handovers.get(as(manager), noted("handover")));
    for (const { from, refund, unit } of handover.prepaid)
      await act(stage, desk, {
        type: "settle-prepaid",
        unit,
        from,
        how: "refunded",
        amount: refund ?? 0,
        proof: record(`TK-2026-${unit}`),
      });
  }),
  scene("2026-10-13", "09:00", "逐项移交；缺失的排水泵说明书以赔偿了结", async (stage) => {
    const { as, heyue, noted } = stage;
    const { items } = await done(heyue.handovers.get(as(manager), noted("handover")));
    for (const { id } of items) {
      const proof = record(`YJ-2026-${id}`);
      if (id === "a-1-3") {
        const note = "说明书在2025年8月进水时损毁";
        await act(stage, manager, {
          type: "record-item",
          item: id,
          outcome: "missing",
          note,
          proof,
          giver,
          receiver,
        });
        const how = {
          type: "resolve-item",
          item: id,
          how: "compensated",
          note: "向厂家购得副本，费用由公司承担",
        } as const;
        await act(stage, manager, { ...how, proof, giver, receiver });
      } else
        await act(stage, manager, {
          type: "record-item",
          item: id,
          outcome: "handed-over",
          proof,
          giver,
          receiver,
        });
    }
  }),
  scene("2026-10-14", "16:00", "在十五日内完成移交，三方签字", async (stage) => {
    await act(stage, chair, { type: "complete", giver, receiver });
  }),
];
