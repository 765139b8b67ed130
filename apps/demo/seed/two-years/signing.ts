/** Before the contract and its signing (签约): survey, draft, takeover inspection, signature with the assembly's resolution, filing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { cleaners, estate, unitOf } from "./cast.ts";
import { scene } from "./scene.ts";
import { done, record, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";
const chair = "lt-xu-yaqin";

/** The text that is signed, a `heyue-contract/1` file. */
export const signedText = (): ContractDraft =>
  JSON.parse(readFileSync(join(import.meta.dirname, "contract.json"), "utf8")) as ContractDraft;

const topics = [
  { id: "t-clean", area: "cleaning", title: "楼道和电梯的清洁" },
  { id: "t-light", area: "maintenance", title: "公共照明和电梯" },
  { id: "t-safe", area: "order", title: "夜间巡逻" },
  { id: "t-green", area: "greening", title: "绿地" },
] as const;

/** Weights and wanted levels, topic by topic, of the households that answered. */
const answers = [
  ["lt-wang-bowen", [5, 4], [4, 4], [3, 3], [1, 3]],
  ["lt-shao-lihua", [5, 5], [3, 4], [3, 4], [2, 3]],
  ["lt-luo-minzhi", [4, 4], [5, 5], [4, 4], [2, 3]],
  ["lt-bai-jingyi", [5, 4], [4, 4], [5, 5], [3, 4]],
  ["lt-kong-lingyuan", [3, 4], [4, 4], [4, 4], [4, 4]],
] as const;

const survey = [
  scene("2024-08-20", "09:00", "业委会发起签约前调研", async ({ as, heyue, next, note }) => {
    const { id } = await done(
      heyue.surveys.open(
        as(chair),
        { type: "open", estate: estate.id, title: "选聘前的需求调研", closesOn: "2024-09-05", topics },
        next(),
      ),
    );
    note("survey", id);
  }),
  scene("2024-08-24", "20:00", "五户业主填写需求", async ({ as, heyue, next, noted }) => {
    for (const [owner, ...levels] of answers)
      await done(
        heyue.surveys.act(
          as(owner),
          noted("survey"),
          {
            type: "answer",
            unit: unitOf(owner).id,
            needs: levels.map(([weight, wanted], at) => ({ topic: topics[at]!.id, weight, wanted })),
          },
          next(),
        ),
      );
  }),
  scene("2024-09-02", "14:00", "物业公司评估自身能力，调研结束", async ({ as, heyue, next, noted }) => {
    await done(
      heyue.surveys.act(
        as(manager),
        noted("survey"),
        {
          type: "assess",
          capabilities: [
            { topic: "t-clean", level: 4, resources: "自有保洁2人，楼道委托专业保洁公司" },
            { topic: "t-light", level: 4, resources: "维修2人、电梯安全管理员1人" },
            { topic: "t-safe", level: 3, resources: "夜班2人，巡更点18处" },
            { topic: "t-green", level: 3, resources: "养护1人，季节性用工另聘" },
          ],
        },
        next(),
      ),
    );
    await done(heyue.surveys.act(as(chair), noted("survey"), { type: "close" }, next()));
  }),
];

const lookAt = async (stage: Stage): Promise<void> => {
  const { as, heyue, next, noted } = stage;
  const takeover = await done(heyue.takeovers.get(as(manager), noted("takeover")));
  const defects = new Map([
    ["lift", ["3幢2单元2号梯轿厢应急照明不亮", "outgoing-provider", "2024-10-15"]],
    ["water", ["地下车库3号集水井排水泵浮球失灵", "outgoing-provider", "2024-10-25"]],
  ] as const);
  for (const { id } of takeover.items) {
    const [text, mender, dueDate] = defects.get(id as "lift" | "water") ?? [];
    await done(
      heyue.takeovers.act(
        as("lt-guo-jianping"),
        takeover.id,
        {
          type: "inspect",
          item: id,
          defects:
            text === undefined ? [] : [{ severity: "major", text, mender: mender!, dueDate: dueDate! }],
          evidence: record(`CY-2024-${id}`),
        },
        next(),
      ),
    );
  }
  for (const { id } of takeover.documents)
    await done(
      heyue.takeovers.act(
        as("lt-he-jianing"),
        takeover.id,
        {
          type: "check-document",
          document: id,
          ...(id === "equipment"
            ? { status: "missing" as const, dueDate: "2024-10-31" }
            : { status: "present" as const }),
        },
        next(),
      ),
    );
};

/** A defect is mended, and the committee looks at it. */
const mend = async ({ as, heyue, next, noted, today }: Stage, defect: number): Promise<void> => {
  const id = noted("takeover");
  const evidence = record(`CY-2024-ZG-${defect}`);
  const mended = { type: "mend", defect, on: today(), evidence } as const;
  await done(heyue.takeovers.act(as("lt-guo-jianping"), id, mended, next()));
  await done(heyue.takeovers.act(as(chair), id, { type: "check-mending", defect, accepted: true }, next()));
};

const takeover = [
  scene("2024-09-18", "09:00", "启动承接查验", async ({ as, heyue, next, note, noted }) => {
    const { id } = await done(
      heyue.takeovers.open(
        as(manager),
        {
          type: "open",
          estate: estate.id,
          contract: noted("contract"),
          from: { kind: "outgoing-provider", name: "杭州旧巷物业管理有限公司" },
        },
        next(),
      ),
    );
    note("takeover", id);
  }),
  scene("2024-09-24", "10:00", "现场查验：两处缺陷，一份资料缺失", lookAt),
  scene("2024-09-26", "16:00", "双方在查验记录上签字", async ({ as, heyue, next, noted }) => {
    await done(
      heyue.takeovers.act(
        as(manager),
        noted("takeover"),
        {
          type: "sign",
          signatures: [
            { side: "handing-over", name: "屠文斌" },
            { side: "taking-over", name: "沈思远" },
          ],
        },
        next(),
      ),
    );
  }),
  scene("2024-10-14", "15:00", "电梯应急照明整改复验合格", (stage) => mend(stage, 1)),
  scene("2024-10-22", "15:00", "排水泵整改复验合格，缺失资料补齐，承接查验办结", async (stage) => {
    const { as, heyue, next, noted } = stage;
    const id = noted("takeover");
    await mend(stage, 2);
    const proof = record("CY-2024-ZL-01");
    const delivered = { type: "deliver-document", document: "equipment", proof } as const;
    await done(heyue.takeovers.act(as(manager), id, delivered, next()));
    await done(heyue.takeovers.act(as(manager), id, { type: "close" }, next()));
  }),
];

const signature = [
  scene("2024-09-06", "10:00", "起草合同", async ({ as, heyue, next, note }) => {
    const { id } = await done(heyue.contracts.draft(as(manager), signedText(), next()));
    note("contract", id);
  }),
  scene("2024-09-10", "15:00", "磋商违约责任，逐条提示格式条款", async ({ as, heyue, next, noted }) => {
    const contract = noted("contract");
    for (const [by, party, position] of [
      [chair, "client", "楼道清扫每少一次应当有具体金额，不接受“酌情减免”。"],
      [manager, "provider", "同意每次500元，计入公共收益；急修超时减收到户。"],
    ] as const)
      await done(
        heyue.contracts.act(as(by), contract, { type: "negotiate", party, clause: "c-23", position }, next()),
      );
    for (const clause of ["c-13", "c-20"])
      await done(
        heyue.contracts.act(
          as(manager),
          contract,
          { type: "notify-onerous", clause, how: "加粗印刷，并在业委会会议上逐字宣读" },
          next(),
        ),
      );
  }),
  scene("2024-09-14", "10:00", "依据业主大会决议签订合同", async ({ as, heyue, next, noted }) => {
    await done(
      heyue.contracts.sign(
        as(chair),
        noted("contract"),
        {
          signedOn: "2024-09-14",
          authority: {
            kind: "assembly-resolution",
            ref: "兰汀雅苑业主大会2024年第1次会议决议第1项",
            on: "2024-09-07",
            certificate: "业主大会表决结果公告2024-03号",
          },
          signatures: [
            { name: "徐雅琴", party: "client", means: "seal" },
            { name: "沈岚清", party: "provider", means: "seal" },
          ],
        },
        next(),
      ),
    );
  }),
  scene("2024-09-20", "11:00", "在十五日内向房产主管部门备案", async ({ as, heyue, next, noted }) => {
    await done(
      heyue.contracts.act(
        as("lt-he-jianing"),
        noted("contract"),
        { type: "file", filedOn: "2024-09-20", receipt: "拱住物备2024-0368" },
        next(),
      ),
    );
  }),
  scene("2024-09-16", "09:00", "楼道保洁转委托登记", async ({ as, heyue, next, note, noted }) => {
    const { id } = await done(
      heyue.subcontracts.open(
        as(manager),
        { type: "open", estate: estate.id, contract: noted("contract") },
        next(),
      ),
    );
    note("subcontracts", id);
    await done(
      heyue.subcontracts.act(
        as(manager),
        id,
        {
          type: "engage",
          ...cleaners,
          standards: ["s-corridor", "s-corridor-quality"],
          from: "2024-10-01",
          to: "2026-09-30",
          clause: "c-3",
        },
        next(),
      ),
    );
  }),
  scene(
    "2024-10-08",
    "09:00",
    "开立双向违约账，登记一项公开承诺",
    async ({ as, heyue, next, note, noted }) => {
      const contract = noted("contract");
      const opened = await done(
        heyue.accounts.open(as(manager), { type: "open", estate: estate.id, contract }, next()),
      );
      note("account", opened.id);
      await done(
        heyue.promises.open(
          as(chair),
          {
            type: "enter",
            estate: estate.id,
            contract,
            text: "服务中心公告栏承诺：急修25分钟内到场。",
            source: { kind: "notice-board", ref: "兰汀雅苑服务中心公告2024-01号" },
            madeOn: "2024-10-05",
            standard: "s-urgent",
            target: "25",
          },
          next(),
        ),
      );
    },
  ),
];

/** Everything up to the first weeks of service. */
export const signing = [...survey, ...signature, ...takeover];
