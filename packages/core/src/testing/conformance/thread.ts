import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHeyue } from "../../application/create-heyue.ts";
import type { Caller, Heyue } from "../../application/heyue.ts";
import type { Outcome } from "../../application/outcome.ts";
import type { ComplaintAction, FileComplaint } from "../../complaint/complaint/command.ts";
import type { Role } from "../../kernel/envelope.ts";
import type { HeyueStore } from "../../ports/store.ts";
import { countedIds, type SteppingClock, steppingClock } from "../fixed-world.ts";
import { fixedPolicies } from "../fixed-policies.ts";
import { sampleContract } from "../sample-contract.ts";

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

const value = <A>(outcome: Outcome<A>): A => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

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

const filing: FileComplaint = {
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
export const tellThread = async (house: TestEstate): Promise<string> => {
  const { as, clock, heyue } = house;
  const { id } = value(await heyue.complaints.file(as("owner-1", "owner"), filing, { commandId: "file" }));
  for (const [index, [person, role, minutes, action]] of thread.entries()) {
    clock.forward(minutes);
    value(await heyue.complaints.act(as(person, role), id, action, { commandId: `step-${index}` }));
  }
  return id;
};

/** The whole house over a store: what only shows when decisions, sealing and storage work together. */
export const threadConformance = (name: string, open: () => Promise<HeyueStore>): void => {
  describe(`the thread over ${name}`, () => {
    let house: TestEstate;
    beforeEach(async () => {
      house = await openTestEstate(await open());
    });
    afterEach(() => house.heyue.close());

    it("takes a complaint from filing to closing and verifies its chain", async () => {
      await signSample(house);
      const id = await tellThread(house);
      const view = value(await house.heyue.complaints.get(house.as("owner-1", "owner"), id));
      expect(view).toMatchObject({
        phase: "closed",
        responsible: null,
        next: null,
        subject: "楼道灯坏了三天",
        text: filing.text,
        place: "1幢2层",
        round: 2,
      });
      expect(view.timeline).toHaveLength(thread.length + 1);
      expect(view.timeline[1]).toMatchObject({
        type: "ComplaintAcknowledged",
        text: "已收到",
        by: { name: "周客服" },
      });
      expect(await house.heyue.verify("test")).toMatchObject({ ok: true, streams: 2, failures: [] });
    });

    it("names the person responsible and the law's deadline on the receipt", async () => {
      const receipt = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(receipt).toMatchObject({
        responsible: { name: "周客服", post: "客服管家" },
        next: { kind: "acknowledge", due: "2026-03-02T11:00:00+08:00" },
        reply: { dueDate: "2026-03-12", basis: "law", citations: [{ article: "第五十条" }] },
      });
      expect(receipt.number).toMatch(/^TS-20260302-/);
    });

    it("answers a command id once, and refuses it for another command", async () => {
      const owner = house.as("owner-1", "owner");
      const first = value(await house.heyue.complaints.file(owner, filing, { commandId: "same" }));
      const again = await house.heyue.complaints.file(owner, filing, { commandId: "same" });
      expect(again).toMatchObject({ ok: true, replayed: true, value: first });
      expect(
        await house.heyue.complaints.file(owner, { ...filing, text: "另一件事" }, { commandId: "same" }),
      ).toMatchObject({ ok: false, rejection: { code: "idempotency-mismatch" } });
      const desk = house.as("desk-1", "desk");
      value(await house.heyue.complaints.act(desk, first.id, { type: "acknowledge" }, { commandId: "ack" }));
      expect(
        await house.heyue.complaints.act(desk, first.id, { type: "acknowledge" }, { commandId: "ack" }),
      ).toMatchObject({ ok: true, replayed: true, value: { phase: "acknowledged", version: 2 } });
      expect(value(await house.heyue.complaints.list(owner, {}))).toHaveLength(1);
    });

    it("notices a change in between when the caller says what it looked at", async () => {
      const { id } = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      const desk = house.as("desk-1", "desk");
      value(
        await house.heyue.complaints.act(
          desk,
          id,
          { type: "acknowledge" },
          { commandId: "a", expectedVersion: 1 },
        ),
      );
      expect(
        await house.heyue.complaints.act(
          desk,
          id,
          { type: "triage", category: "repair", severity: "low", scope: "within-contract" },
          { commandId: "b", expectedVersion: 1 },
        ),
      ).toEqual({ ok: false, kind: "conflict", currentVersion: 2 });
    });

    it("lets one of two acknowledgements at once win and tells the other", async () => {
      const { id } = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      const both = await Promise.all(
        ["a", "b"].map((commandId) =>
          house.heyue.complaints.act(house.as("desk-1", "desk"), id, { type: "acknowledge" }, { commandId }),
        ),
      );
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ rejection: { code: "wrong-phase" } });
    });

    it("says everything that is wrong with an input at once", async () => {
      const outcome = await house.heyue.complaints.file(
        house.as("owner-1", "owner"),
        { ...filing, text: "  ", kind: "wish", colour: "red" } as never,
        { commandId: "f" },
      );
      expect(outcome).toMatchObject({ ok: false, kind: "invalid" });
      expect(
        !outcome.ok && outcome.kind === "invalid" && outcome.issues.map(({ path }) => path).sort(),
      ).toEqual(["/colour", "/kind", "/text"]);
    });

    it("shows a case to its owner and the staff, and to nobody else", async () => {
      const { id } = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(await house.heyue.complaints.get(house.as("owner-2", "owner"), id)).toMatchObject({
        ok: false,
        kind: "not-found",
      });
      expect(value(await house.heyue.complaints.list(house.as("owner-2", "owner"), {}))).toEqual([]);
      expect(
        value(await house.heyue.complaints.list(house.as("staff-1", "staff"), { estate: "estate-1" })),
      ).toHaveLength(1);
      expect(
        await house.heyue.complaints.get({ ...house.as("staff-1", "staff"), estates: ["elsewhere"] }, id),
      ).toMatchObject({ ok: false, kind: "not-found" });
    });

    it("refuses a unit that is not the complainant's, and an attachment nobody uploaded", async () => {
      expect(
        await house.heyue.complaints.file(house.as("owner-2", "owner"), filing, { commandId: "f" }),
      ).toMatchObject({ ok: false, rejection: { code: "relation-missing" } });
      const attachments = [{ id: "ab".repeat(32), name: "a.jpg", mediaType: "image/jpeg", size: 3 }];
      expect(
        await house.heyue.complaints.file(
          house.as("owner-1", "owner"),
          { ...filing, attachments },
          { commandId: "g" },
        ),
      ).toMatchObject({ ok: false, rejection: { code: "attachment-unknown" } });
    });

    it("escalates a missed deadline once, however often it is swept", async () => {
      const { id } = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(await house.heyue.deadlines.sweep()).toMatchObject({ taken: 0 });
      house.clock.forward(120);
      const sweeps = await Promise.all([house.heyue.deadlines.sweep(), house.heyue.deadlines.sweep()]);
      expect(sweeps.flatMap(({ acted }) => acted)).toMatchObject([{ action: "escalate" }]);
      house.clock.forward(2);
      expect((await house.heyue.deadlines.sweep()).acted).toEqual([]);
      expect(value(await house.heyue.complaints.get(house.as("owner-1", "owner"), id))).toMatchObject({
        responsible: { name: "郑经理" },
        escalations: 1,
      });
    });

    it("settles what nobody confirms by a notified lapse, never silently", async () => {
      await signSample(house);
      const { id } = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      for (const [index, [person, role, minutes, action]] of thread.slice(0, 8).entries()) {
        house.clock.forward(minutes);
        value(
          await house.heyue.complaints.act(house.as(person, role), id, action, { commandId: `s${index}` }),
        );
      }
      for (let day = 0; day < 14; day += 1) {
        house.clock.forward(1440);
        await house.heyue.deadlines.sweep();
      }
      const view = value(await house.heyue.complaints.get(house.as("owner-1", "owner"), id));
      expect(view.timeline.slice(-2).map(({ type }) => type)).toEqual(["LapseNotified", "ComplaintClosed"]);
    });

    it("counts complaints per clause, now and after a rebuild", async () => {
      const contract = await signSample(house);
      await tellThread(house);
      await house.heyue.project("test");
      const ledger = value(await house.heyue.contracts.ledger(house.as("owner-1", "owner"), contract));
      expect(ledger.clauses).toEqual([{ clause: "c-3", filed: 1, open: 0 }]);
      await house.heyue.rebuild("test");
      expect(value(await house.heyue.contracts.ledger(house.as("owner-1", "owner"), contract))).toEqual(
        ledger,
      );
    });

    it("streams changes in order, to those who may see them", async () => {
      const stop = new StopSignal();
      const seen: string[] = [];
      const reading = (async () => {
        for await (const change of house.heyue.changes(house.as("owner-1", "owner"), 0, stop)) {
          seen.push(change.type);
          if (change.type === "ComplaintAcknowledged") stop.abort();
        }
      })();
      value(
        await house.heyue.complaints.file(
          house.as("owner-2", "owner"),
          { ...filing, unit: undefined } as never,
          { commandId: "other" },
        ),
      );
      const { id } = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      value(
        await house.heyue.complaints.act(
          house.as("desk-1", "desk"),
          id,
          { type: "acknowledge" },
          { commandId: "a" },
        ),
      );
      await reading;
      expect(seen).toEqual(["ComplaintFiled", "ComplaintAcknowledged"]);
    });

    it("forgets a person and still verifies", async () => {
      const { id } = value(
        await house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(value(await house.heyue.erase(house.as("manager-1", "manager"), "owner-1"))).toEqual({
        erased: true,
      });
      const view = value(await house.heyue.complaints.get(house.as("desk-1", "desk"), id));
      expect(view).toMatchObject({ subject: null, text: null, place: null, complainant: { name: "" } });
      expect(await house.heyue.verify("test")).toMatchObject({ ok: true });
    });

    it("keeps the contract's number, its text and its status on any day", async () => {
      const id = await signSample(house);
      const manager = house.as("manager-1", "manager");
      expect(
        await house.heyue.contracts.draft(manager, sampleContract(), { commandId: "again" }),
      ).toMatchObject({ ok: false, rejection: { code: "number-taken" } });
      expect(
        await house.heyue.contracts.revise(manager, id, sampleContract(), { commandId: "late" }),
      ).toMatchObject({ ok: false, rejection: { code: "already-signed" } });
      const on = async (date: string) => value(await house.heyue.contracts.get(manager, id, date)).status;
      expect([
        await on("2025-12-19"),
        await on("2025-12-20"),
        await on("2026-01-01"),
        await on("2028-12-31"),
        await on("2029-01-01"),
      ]).toEqual(["draft", "signed", "in-force", "in-force", "expired"]);
      expect(
        value(await house.heyue.contracts.inForce(house.as("owner-1", "owner"), "estate-1")),
      ).toMatchObject({ id, status: "in-force" });
    });

    it("refuses to sign what lacks a core clause, and says which", async () => {
      const manager = house.as("manager-1", "manager");
      const sample = sampleContract();
      const chapters = sample.chapters.map((chapter) => ({
        ...chapter,
        clauses: chapter.clauses.map((clause) => ({
          ...clause,
          topics: clause.topics.filter((topic) => topic !== "handover"),
        })),
      }));
      const { id } = value(
        await house.heyue.contracts.draft(manager, { ...sample, chapters }, { commandId: "d" }),
      );
      const signatures = [
        { name: "甲", party: "provider", means: "seal" },
        { name: "乙", party: "client", means: "seal" },
      ] as const;
      expect(
        await house.heyue.contracts.sign(
          manager,
          id,
          { signedOn: "2026-01-01", signatures },
          { commandId: "s" },
        ),
      ).toMatchObject({
        ok: false,
        rejection: { code: "core-clauses-missing", data: { missing: ["handover"] } },
      });
    });

    it("says everything that does not fit in a draft, with its place", async () => {
      const sample = sampleContract();
      const outcome = await house.heyue.contracts.draft(
        house.as("manager-1", "manager"),
        sampleContract({
          term: { from: "2026-01-01", to: "2025-01-01" },
          standards: sample.standards.map((standard) => ({ ...standard, clause: "c-77" })),
          fees: { ...sample.fees, items: sample.fees.items.map((item) => ({ ...item, unitPrice: "2.81" })) },
        }),
        { commandId: "d" },
      );
      expect(!outcome.ok && outcome.kind === "invalid" && outcome.issues.map(({ path }) => path)).toEqual([
        "/standards/0/clause",
        "/fees/items/0/composition",
        "/term/to",
      ]);
    });
  });
};

/** A signal that can be aborted, without the DOM. */
class StopSignal {
  aborted = false;
  readonly #listeners: (() => void)[] = [];
  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.push(listener);
  }
  abort(): void {
    this.aborted = true;
    for (const listener of this.#listeners) listener();
  }
}
