import { createHeyue } from "../application/create-heyue.ts";
import type { Caller, Heyue } from "../application/heyue.ts";
import type { Outcome } from "../application/outcome.ts";
import type { ComplaintAction, FileComplaint } from "../complaint/complaint/command.ts";
import type { Role } from "../kernel/envelope.ts";
import type { HeyueStore } from "../ports/store.ts";
import { fixedPolicies } from "./fixed-policies.ts";
import { countedIds, type SteppingClock, steppingClock } from "./fixed-world.ts";
import { sampleContract } from "./sample-contract.ts";

/** An estate with its people, opened over a store, at 2026-03-02 09:00 local time. */
export interface TestEstate {
  readonly heyue: Heyue;
  readonly clock: SteppingClock;
  as(person: string, role: Role): Caller;
}

/** 2026-03-02T09:00:00+08:00 */
const morning = 1772413200000;

/** Opens the test estate over a store. */
export const openTestEstate = async (store: HeyueStore, tenant = "test"): Promise<TestEstate> => {
  const clock = steppingClock(morning);
  const heyue = createHeyue({ store, policies: fixedPolicies(), clock, ids: countedIds() });
  const { directory } = store;
  await directory.putEstate(tenant, {
    id: "estate-1",
    name: "试验小区",
    jurisdiction: "330100",
    utcOffset: "+08:00",
    dutyPerson: "desk-1",
    manager: "manager-1",
    phone: "0000-0000000",
  });
  await directory.putUnit(tenant, {
    id: "u-1",
    estate: "estate-1",
    name: "1幢101室",
    area: "89.00",
    houseType: "high-rise",
  });
  for (const [id, role, name, post] of [
    ["owner-1", "owner", "林一", ""],
    ["owner-2", "owner", "林二", ""],
    ["desk-1", "desk", "周客服", "客服管家"],
    ["staff-1", "staff", "吴师傅", "工程师傅"],
    ["manager-1", "manager", "郑经理", "项目经理"],
  ] as const)
    await directory.putPerson(tenant, {
      id,
      estate: "estate-1",
      name,
      role,
      ...(post === "" ? {} : { post }),
    });
  await directory.putRelation(tenant, {
    id: "r-1",
    person: "owner-1",
    unit: "u-1",
    kind: "owner",
    from: "2020-01-01",
    evidence: [{ kind: "register", ref: "不动产权证 0001" }],
    verified: { by: "desk-1", on: "2020-01-02" },
  });
  return { heyue, clock, as: (id, role) => ({ tenant, actor: { id, role } }) };
};

/** The value of an accepted call; throws with what it came to otherwise. */
export const value = <A>(outcome: Outcome<A>): A => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

/** What entitles the client of the sample contract to sign. */
export const resolution = {
  kind: "assembly-resolution",
  ref: "业主大会决议第1项",
  on: "2025-12-10",
  certificate: "表决结果公告",
} as const;

/** Signs the sample contract. */
export const signSample = async ({ as, heyue }: TestEstate): Promise<string> => {
  const manager = as("manager-1", "manager");
  const drafted = value(await heyue.contracts.draft(manager, sampleContract(), { commandId: "draft" }));
  value(
    await heyue.contracts.sign(
      manager,
      drafted.id,
      {
        signedOn: "2025-12-20",
        authority: resolution,
        signatures: [
          { name: "甲某", party: "provider", means: "seal" },
          { name: "乙某", party: "client", means: "seal" },
        ],
      },
      { commandId: "sign" },
    ),
  );
  return drafted.id;
};

/** The complaint of the thread. */
export const filing: FileComplaint = {
  type: "file",
  estate: "estate-1",
  unit: "u-1",
  kind: "repair",
  channel: "app",
  text: "楼道灯坏了三天。😀 一直没有人来修。",
  place: "1幢2层",
};

/** Steps from acknowledgement to closing, with who takes them and how many minutes later. */
export const thread: readonly (readonly [
  person: string,
  role: Role,
  minutes: number,
  action: ComplaintAction,
])[] = [
  ["desk-1", "desk", 10, { type: "acknowledge", note: "已收到" }],
  [
    "desk-1",
    "desk",
    10,
    {
      type: "triage",
      category: "repair",
      severity: "urgent",
      scope: "within-contract",
      clause: "c-3",
      points: ["灯何时修好"],
    },
  ],
  ["desk-1", "desk", 5, { type: "assign", assignee: "staff-1" }],
  ["staff-1", "staff", 3, { type: "pause", reason: "等待配件", until: "2026-03-04" }],
  ["staff-1", "staff", 60, { type: "resume", note: "配件已到" }],
  ["staff-1", "staff", 5, { type: "arrive" }],
  [
    "staff-1",
    "staff",
    20,
    { type: "reply", kind: "full", text: "今天更换灯具。", pointsAnswered: [0], resolveBy: "2026-03-05" },
  ],
  [
    "staff-1",
    "staff",
    60,
    { type: "resolve", text: "已更换。", evidence: [{ kind: "record", ref: "WO-1" }] },
  ],
  ["owner-1", "owner", 600, { type: "reopen", reason: "又不亮了" }],
  ["manager-1", "manager", 60, { type: "escalate", reason: "请派专业电工" }],
  [
    "staff-1",
    "staff",
    60,
    {
      type: "explain",
      text: "线路改造须业主共同决定。",
      reason: "needs-owners-decision",
      ground: "第3条",
      pointsAnswered: [0],
    },
  ],
  ["owner-1", "owner", 60, { type: "confirm", rating: 4, comment: "明白了" }],
  ["desk-1", "desk", 60, { type: "close" }],
];

/** Files and goes through the whole thread; returns the complaint's id. */
export const tellThread = async (estate: TestEstate): Promise<string> => {
  const { as, clock, heyue } = estate;
  const { id } = value(await heyue.complaints.file(as("owner-1", "owner"), filing, { commandId: "file" }));
  for (const [index, [person, role, minutes, action]] of thread.entries()) {
    clock.forward(minutes);
    value(await heyue.complaints.act(as(person, role), id, action, { commandId: `step-${index}` }));
  }
  return id;
};
