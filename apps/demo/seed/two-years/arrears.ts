/** Arrears of four units (欠费): a reminder each, demands that arrived, and four different ends. */
import { batchOf } from "@heyue/core/contract/arrears/batch";
import type { ArrearsAction } from "@heyue/core/contract/arrears/command";
import type { ServiceMeans } from "@heyue/core/contract/letter/state";
import { estate, people, unitOf } from "./cast.ts";
import { scene } from "./scene.ts";
import { done, record, refusal, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";
const desk = "lt-he-jianing";

/** Pays; raises a defence; settles in mediation; goes to the dispute. */
export const debtors = ["lt-wang-bowen", "lt-shao-lihua", "lt-jiang-guoliang", "lt-qin-lang"] as const;
const [payer, defender, settler, opponent] = debtors;

const due = "2025-04-15";

/** What a unit owes for the second quarter of 2025, in fen: area in hundredths of a m², 2.60 yuan, three months. */
export const principalOf = (owner: string): number =>
  Math.round((Number(unitOf(owner).area.replace(".", "")) * 260 * 3) / 100);

/** Reference of a unit's bill. */
export const billOf = (owner: string): string => `WYF-2025Q2-${unitOf(owner).id}`;

const act = async ({ as, heyue, next, noted }: Stage, by: string, debtor: string, action: ArrearsAction) =>
  done(heyue.arrears.act(as(by), noted(`arrears ${debtor}`), action, next()));

const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;

const yuan = (fen: number): string => (fen / 100).toFixed(2);

const open = async ({ as, heyue, next, note, noted, today }: Stage): Promise<void> => {
  const { cases } = batchOf(
    debtors.map((owner) => ({
      estate: estate.id,
      contract: noted("contract"),
      unit: unitOf(owner).id,
      owner,
      ref: billOf(owner),
      event: billOf(owner),
      item: "f-home",
      period: "2025-Q2",
      principal: principalOf(owner),
      due,
      paid: 0,
    })),
    today(),
  );
  for (const { command } of cases) {
    const { id } = await done(heyue.arrears.open(as(desk), command, next()));
    note(`arrears ${command.owner}`, id);
  }
};

/** Writes a demand, has it sealed, and names it in the case; no clock starts yet. */
const demand = async (stage: Stage, debtor: string): Promise<void> => {
  const { as, heyue, next, note, noted, scan } = stage;
  const { outstanding } = await done(heyue.arrears.get(as(manager), noted(`arrears ${debtor}`)));
  const owed = yuan(outstanding.value);
  const text = `您户2025年第二季度物业费尚欠${owed}元，请自收到本函之日起15日内支付；对金额或者服务有异议的，请在期限内告知。`;
  const written = await done(
    heyue.letters.open(
      as(manager),
      {
        type: "write",
        estate: estate.id,
        contract: noted("contract"),
        kind: "demand",
        recipient: debtor,
        concerns: { kind: "arrears", id: noted(`arrears ${debtor}`) },
        subject: "关于支付2025年第二季度物业费的催告函",
        paragraphs: [`${nameOf(debtor)}：`, text, "欠费不影响您投诉和报修。"],
      },
      next(),
    ),
  );
  const sealed = await scan(`${written.number}.pdf`, [
    "Demand for payment, sealed original",
    written.number,
    `RMB ${owed}`,
  ]);
  await done(heyue.letters.act(as(manager), written.id, { type: "seal", scan: sealed }, next()));
  note(`letter ${debtor}`, written.id);
  stage.saw(`letter ${debtor}`, written.number);
  await act(stage, manager, debtor, { type: "demand", letter: written.id, text });
};

const serve = async (stage: Stage, debtor: string, means: ServiceMeans, reference: string): Promise<void> => {
  const { as, heyue, next, noted, today } = stage;
  await done(
    heyue.letters.act(
      as(desk),
      noted(`letter ${debtor}`),
      { type: "serve", means, to: unitOf(debtor).name, sentOn: today(), reference, proof: [] },
      next(),
    ),
  );
};

/** What the service came to; what follows from an arrival in the case follows by itself. */
const outcome = async (
  stage: Stage,
  debtor: string,
  service: number,
  came: "arrived" | "returned",
): Promise<void> => {
  const { as, heyue, next, noted, scan, today, work } = stage;
  const proof = [
    await scan(`receipt-${debtor}-${service}.pdf`, [`Delivery ${service + 1}: ${came}`, debtor, today()]),
  ];
  await done(
    heyue.letters.act(
      as(desk),
      noted(`letter ${debtor}`),
      { type: "note-outcome", service, outcome: came, on: today(), proof },
      next(),
    ),
  );
  await work();
};

const defence = [
  scene("2025-06-20", "20:10", "邵丽华提出抗辩：楼道少清扫一次；先记录并关联偏差", async (stage) => {
    await act(stage, defender, defender, {
      type: "record-defence",
      ground: "duty-unperformed",
      text: "6月上旬楼道一周只扫了一次，这个季度不应该全额交。",
      standard: "s-corridor",
      link: { kind: "deviation", id: stage.noted("corridor") },
    });
  }),
  scene("2025-06-25", "09:20", "邵丽华欠费期间投诉照样受理，十日内答复", async (stage) => {
    const { as, heyue, next, note } = stage;
    const filed = await done(
      heyue.complaints.file(
        as(defender),
        {
          type: "file",
          estate: estate.id,
          unit: unitOf(defender).id,
          kind: "complaint",
          channel: "app",
          text: "6楼垃圾间门口连续两天有污水，气味很大。",
          place: "2幢1单元6层",
        },
        next(),
      ),
    );
    note("complaint", filed.id);
    stage.saw("complaint in arrears", { id: filed.id, owner: defender });
  }),
  scene("2025-06-25", "10:00", "投诉受理、派单", async ({ as, heyue, next, noted }) => {
    const id = noted("complaint");
    await done(heyue.complaints.act(as(desk), id, { type: "acknowledge" }, next()));
    await done(
      heyue.complaints.act(
        as(desk),
        id,
        {
          type: "triage",
          category: "cleaning",
          severity: "normal",
          scope: "within-contract",
          clause: "c-6",
          points: ["何时清理"],
        },
        next(),
      ),
    );
    await done(heyue.complaints.act(as(desk), id, { type: "assign", assignee: "lt-lv-xiuying" }, next()));
  }),
  scene("2025-06-26", "11:00", "投诉答复并办结，业主确认", async ({ as, heyue, next, noted }) => {
    const [id, worker] = [noted("complaint"), as("lt-lv-xiuying")];
    await done(
      heyue.complaints.act(
        worker,
        id,
        {
          type: "reply",
          kind: "full",
          text: "地漏已疏通，今天下午再冲洗一遍。",
          pointsAnswered: [0],
          resolveBy: "2025-06-27",
        },
        next(),
      ),
    );
    const evidence = record("BJ-2025-0626");
    await done(
      heyue.complaints.act(worker, id, { type: "resolve", text: "已疏通并冲洗。", evidence }, next()),
    );
    await done(heyue.complaints.act(as(defender), id, { type: "confirm", rating: 5 }, next()));
    await done(heyue.complaints.act(as(desk), id, { type: "close" }, next()));
  }),
  scene("2025-06-30", "10:00", "书面答复抗辩：部分成立，减收10%", async (stage) => {
    const amount = Math.round(principalOf(defender) / 10);
    await act(stage, manager, defender, {
      type: "answer-defence",
      defence: 1,
      outcome: "partly",
      text: "经核查，6月10日的检查确有一次清扫缺失，减收当季物业费的10%。",
      reductions: [{ bill: billOf(defender), amount }],
    });
  }),
];

export const arrears = [
  scene("2025-06-16", "09:00", "四户欠2025年第二季度物业费，批量立案", open),
  scene("2025-06-17", "10:00", "逐户提醒；以停水相威胁的措辞被拒绝", async (stage) => {
    for (const debtor of debtors)
      await act(stage, desk, debtor, { type: "remind", text: "您户第二季度物业费已到期，请核对账单。" });
    const { as, heyue, next, noted } = stage;
    const threat = { type: "remind", text: "再不交费就停水停电。" } as const;
    stage.saw(
      "threat",
      await refusal(heyue.arrears.act(as(desk), noted(`arrears ${payer}`), threat, next())),
    );
  }),
  scene("2025-06-18", "10:00", "先问有无异议，再催告", async (stage) => {
    for (const debtor of debtors)
      await act(stage, desk, debtor, { type: "ask-defence", how: "电话询问并在业主端留言" });
  }),
  ...defence,
  scene("2025-06-21", "12:00", "蒋国良答复没有异议", async (stage) => {
    await act(stage, settler, settler, { type: "note-no-defence", how: "said-none" });
  }),
  scene("2025-06-27", "16:00", "汪博文、秦朗七日内未提出异议", async (stage) => {
    for (const debtor of [payer, opponent])
      await act(stage, desk, debtor, { type: "note-no-defence", how: "silent" });
  }),
  scene("2025-07-01", "10:00", "四份催告函编号、用印、寄出", async (stage) => {
    for (const [at, debtor] of debtors.entries()) {
      await demand(stage, debtor);
      await serve(stage, debtor, "ems", `EMS-LT-2025070${at + 1}`);
    }
  }),
  scene("2025-07-03", "17:00", "三份签收，支付期自签收之日起算；秦朗的被退回", async (stage) => {
    for (const debtor of [payer, defender, settler]) await outcome(stage, debtor, 0, "arrived");
    await outcome(stage, opponent, 0, "returned");
  }),
  scene("2025-07-08", "19:30", "上门直接送达秦朗，本人签收", async (stage) => {
    await serve(stage, opponent, "by-hand", "ZJ-2025-003");
    await outcome(stage, opponent, 1, "arrived");
  }),
  scene("2025-07-10", "09:00", "汪博文付清，结案", async (stage) => {
    await act(stage, desk, payer, {
      type: "pay",
      event: "SK-2025-0710-1",
      on: "2025-07-10",
      amount: principalOf(payer),
    });
  }),
  scene("2025-07-16", "09:00", "邵丽华按减收后的金额付清，结案", async (stage) => {
    const { as, heyue, noted } = stage;
    const { outstanding } = await done(heyue.arrears.get(as(desk), noted(`arrears ${defender}`)));
    await act(stage, desk, defender, {
      type: "pay",
      event: "SK-2025-0716-1",
      on: "2025-07-16",
      amount: outstanding.value,
    });
  }),
  scene("2025-07-22", "14:00", "蒋国良的欠费提请社区人民调解委员会调解", async (stage) => {
    await act(stage, manager, settler, {
      type: "mediate",
      mediator: "兰汀社区人民调解委员会",
      ref: "兰汀调字2025-11号",
    });
  }),
  scene("2025-07-30", "15:00", "调解达成分两期支付的协议", async (stage) => {
    await act(stage, manager, settler, {
      type: "end-mediation",
      outcome: "settled",
      ref: "兰汀调字2025-11号",
    });
    const half = Math.floor(principalOf(settler) / 2);
    await act(stage, manager, settler, {
      type: "agree-plan",
      ref: "兰汀调字2025-11号",
      instalments: [
        { amount: half, due: "2025-08-20" },
        { amount: principalOf(settler) - half, due: "2025-09-20" },
      ],
    });
  }),
  scene("2025-08-18", "09:00", "蒋国良付第一期", async (stage) => {
    const amount = Math.floor(principalOf(settler) / 2);
    await act(stage, desk, settler, { type: "pay", event: "SK-2025-0818-1", on: "2025-08-18", amount });
  }),
  scene("2025-09-15", "09:00", "蒋国良付第二期，结案", async (stage) => {
    const amount = principalOf(settler) - Math.floor(principalOf(settler) / 2);
    await act(stage, desk, settler, { type: "pay", event: "SK-2025-0915-1", on: "2025-09-15", amount });
  }),
  scene("2025-09-18", "09:30", "秦朗按调解协议付清物业费，结案", async (stage) => {
    await act(stage, desk, opponent, {
      type: "pay",
      event: "SK-2025-0918-1",
      on: "2025-09-18",
      amount: principalOf(opponent),
    });
  }),
];
