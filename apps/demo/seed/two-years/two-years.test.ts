import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHeyue, type Heyue } from "@heyue/core";
import { bundleEntries, readCheckpointHead } from "@heyue/core/evidence";
import type { Envelope } from "@heyue/core/kernel/envelope";
import type { HeyueStore } from "@heyue/core/ports/store";
import { countedIds } from "@heyue/core/testing/fixed-world";
import { depositFolder } from "@heyue/adapters/deposit-folder";
import { ed25519Signer } from "@heyue/adapters/ed25519";
import { verifyBundleFile, writeBundle } from "@heyue/adapters/files";
import { memoryStore } from "@heyue/adapters/memory";
import { builtinPolicies } from "@heyue/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { billOf, debtors, principalOf } from "./arrears.ts";
import { cleanersSheet, teams } from "./briefing.ts";
import { estate } from "./cast.ts";
import { inspectors, monthOf } from "./inspections.ts";
import { misses } from "./measures.ts";
import { everything, rewritten } from "./rewriting.fixture.ts";
import { done } from "./stage.ts";
import { lastDay, storyBegins, tell, type Told } from "./two-years.ts";

const tenant = "chenghe";
const root = join(import.meta.dirname, "..", "..", "..", "..");
const manager = { tenant, actor: { id: estate.manager, role: "manager" } } as const;
const chair = { tenant, actor: { id: "lt-xu-yaqin", role: "committee" } } as const;
const pem = { privateKeyEncoding: { format: "pem", type: "pkcs8" } } as const;
const { privateKey } = generateKeyPairSync("ed25519", {
  ...pem,
  publicKeyEncoding: { format: "pem", type: "spki" },
});
const signer = ed25519Signer(privateKey);
const folder = mkdtempSync(join(tmpdir(), "two-years-"));
const deposits = join(folder, "committee");

let store: HeyueStore;
let heyue: Heyue;
let told: Told;

/** Tells the story with every day closed by a signed checkpoint, deposited with the committee. */
beforeAll(async () => {
  const clock = storyBegins();
  store = memoryStore();
  heyue = createHeyue({
    store,
    policies: builtinPolicies(),
    clock,
    ids: countedIds(),
    checkpointSigner: signer,
    checkpointDepositories: [depositFolder(deposits, "owners-committee")],
  });
  told = await tell({ heyue, clock, tenant, checkpoints: "day" });
}, 120_000);

afterAll(async () => {
  await heyue.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every event of a store in order, as it was hashed and as it reads. */
const eventsOf = async (
  from: HeyueStore,
): Promise<readonly { readonly text: string; readonly envelope: Envelope }[]> =>
  (await everything(from, tenant)).map(({ text }) => ({ text, envelope: JSON.parse(text) as Envelope }));

const seen = <Value>(name: string): Value => told.seen.get(name) as Value;
const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);
const count = (all: readonly string[], of: readonly string[]): readonly number[] =>
  of.map((one) => all.filter((other) => other === one).length);

describe("two years of one contract", () => {
  it("begins with what the law of Hangzhou asks for: a resolution, a clean review, filing in fifteen days", async () => {
    const contract = await done(heyue.contracts.get(chair, told.contract));
    expect(contract).toMatchObject({
      status: "expired",
      authority: { kind: "assembly-resolution" },
      override: null,
      filing: { values: { due: "2024-09-29" } },
      filed: { on: "2024-09-20" },
    });
    const takeover = await done(heyue.takeovers.get(chair, told.noted("takeover")));
    expect(takeover).toMatchObject({ phase: "closed", missed: [] });
    expect(takeover.defects).toHaveLength(2);
  });

  it("briefs twelve people by name, the subcontractor's cleaners among them, each after a reading check", async () => {
    const briefing = await done(heyue.briefings.get(manager, told.noted("briefing")));
    const people = teams.flatMap(([, names]) => names);
    expect(new Set(people).size).toBe(12);
    expect(briefing.total).toMatchObject({ acknowledged: 12, of: 12 });
    expect(briefing.sheets.map(({ id }) => id)).toEqual(teams.map(([sheet]) => sheet));
    const all = briefing.sheets.flatMap((sheet) => sheet.people);
    expect(all.every(({ acknowledgement }) => acknowledgement?.checked)).toBe(true);
    expect(all.filter(({ failedChecks }) => failedChecks.length > 0).map(({ person }) => person)).toEqual([
      "lt-yao-changhai",
    ]);
    expect(all.filter(({ missed }) => missed.length > 0).map(({ person }) => person)).toEqual([
      "lt-zou-fusheng",
    ]);
  });

  it("is inspected for twenty-four months by the plan, in turn", async () => {
    const recorded = (await eventsOf(store)).filter(({ envelope }) => envelope.type === "InspectionOpened");
    const rounds = recorded
      .map(
        ({ envelope }) =>
          envelope.data as {
            readonly round: string | null;
            readonly inspector: string;
            readonly standards: readonly string[];
            readonly place: string;
          },
      )
      .filter(({ round }) => round !== null);
    expect(rounds.length).toBeGreaterThan(150);
    expect(
      spread(
        count(
          rounds.map(({ inspector }) => inspector),
          inspectors,
        ),
      ),
    ).toBeLessThanOrEqual(1);
    const monthly = rounds.filter(({ standards }) => standards.includes("s-lamps")).map(({ place }) => place);
    expect(monthly).toHaveLength(24);
    expect(spread(count(monthly, ["1幢", "2幢", "3幢", "5幢"]))).toBe(0);
    const card = await done(
      heyue.standards.scorecard(chair, told.contract, { from: monthOf(0), to: monthOf(23) }),
    );
    expect(card.months.filter(({ all }) => (all.inspections.measured.value ?? 0) > 10)).toHaveLength(24);
    const missed = card.months.filter(({ all }) => all.inspections.share.value !== "1.0000");
    expect(missed.map(({ month }) => month)).toEqual(["2025-03", "2025-06", "2025-07"]);
  });

  it("has three deviations: each opened by a miss itself, each closed by a later measurement, one a repeat", async () => {
    const deviations = await done(heyue.deviations.list(manager, { estate: estate.id }));
    expect(deviations).toHaveLength(3);
    const first = await heyue.store.events.readStream(
      tenant,
      `${estate.id}/deviation/${told.noted("lamps").split(".")[1]}`,
    );
    expect((JSON.parse(first[0]!.text) as Envelope).actor).toEqual({ id: "system", role: "system" });
    for (const { note, on, value } of misses) {
      const deviation = await done(heyue.deviations.get(manager, told.noted(note)));
      expect(deviation).toMatchObject({
        phase: "closed",
        source: { kind: "inspection" },
        miss: { measured: value },
        missed: [],
      });
      expect(deviation.cause?.whys).toHaveLength(5);
      expect(deviation.verifiedBy?.at.slice(0, 10) ?? "").toMatch(/^2025-(04-01|06-20|08-25)$/);
      for (const action of [deviation.actions!.corrective, deviation.actions!.preventive]) {
        expect(action.done!.on <= action.dueDate && action.done!.on > on).toBe(true);
        expect(action.done!.on <= deviation.verifiedBy!.at.slice(0, 10)).toBe(true);
      }
    }
    const again = await done(heyue.deviations.get(manager, told.noted("corridor-again")));
    expect(again.repeats).toEqual([told.noted("corridor")]);
    const training = await done(heyue.trainings.get(manager, told.noted("training")));
    expect(training).toMatchObject({ phase: "completed", deviations: [told.noted("corridor")] });
  });

  it("makes exactly those sheets stale whose duties an amendment changes", async () => {
    expect(seen("stale after the policy change")).toEqual([
      "post/秩序主管 lt-tang-tiejun",
      "post/秩序主管 lt-gao-feng",
    ]);
    expect(seen("stale after the flood")).toEqual([
      "post/保洁主管 lt-lv-xiuying",
      "post/保洁主管 lt-jia-hongmei",
      `${cleanersSheet} lt-feng-qiaoyun`,
      `${cleanersSheet} lt-zou-fusheng`,
    ]);
    // The amendment told of them beforehand, and of the deadlines that stay.
    const { impact } = await done(heyue.amendments.get(manager, told.noted("flood")));
    const announced = (impact.briefings ?? []).flatMap(({ people, sheet }) =>
      people.map((person) => `${sheet} ${person}`),
    );
    expect(announced.sort()).toEqual([...seen<readonly string[]>("stale after the flood")].sort());
    const promised = seen<Readonly<Record<string, string>>>("deadlines before the flood's amendment");
    expect(impact.deadlines?.length).toBeGreaterThan(0);
    for (const { due, id } of impact.deadlines ?? [])
      expect([id, Date.parse(due)]).toEqual([id, Date.parse(promised[id] ?? "")]);
    expect(seen("stale after the flood was read")).toEqual([]);
    const contract = await done(heyue.contracts.get(chair, told.contract, "2025-08-10"));
    const after = await done(heyue.contracts.get(chair, told.contract, "2025-08-11"));
    const sweeping = [contract, after].map(
      ({ draft }) => draft.standards.find(({ id }) => id === "s-corridor")?.frequency,
    );
    expect(sweeping).toEqual(["2/week", "1/week"]);
    expect(after.versions.map(({ cause }) => cause)).toEqual([null, "policy-change", "force-majeure"]);
  });

  it("moves no deadline that was promised before the amendment", () => {
    const before = seen<Readonly<Record<string, string>>>("deadlines before the flood's amendment");
    const after = seen<Readonly<Record<string, string>>>("deadlines after the flood's amendment");
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(8);
    expect(after).toMatchObject(before);
    expect(Object.keys(after).length - Object.keys(before).length).toBe(4);
  });

  it("collects four arrears in four ways, and a debtor's complaint is taken like any other", async () => {
    const cases = await Promise.all(
      debtors.map((owner) => done(heyue.arrears.get(manager, told.noted(`arrears ${owner}`)))),
    );
    expect(cases.map(({ closed }) => closed?.reason)).toEqual(["paid", "paid", "paid", "paid"]);
    for (const { bills, demands, outstanding } of cases) {
      expect([outstanding.value, bills.length, demands.length]).toEqual([0, 1, 1]);
      expect(demands[0]!.arrival!.on >= "2025-07-03").toBe(true);
    }
    const [paid, defended, mediated, disputed] = cases;
    const letters = await done(heyue.letters.list(manager, { estate: estate.id }));
    const demands = letters.filter(({ kind }) => kind === "demand");
    expect(new Set(demands.map(({ number }) => number)).size).toBe(4);
    for (const { number, phase } of demands)
      expect([number.slice(0, 11), phase]).toEqual(["CG-20250701", "arrived"]);
    expect(demands.find(({ recipient }) => recipient === debtors[3])?.services).toMatchObject([
      { means: "ems", outcome: { kind: "returned" } },
      { means: "by-hand", outcome: { kind: "arrived", on: "2025-07-08" } },
    ]);
    // The period to pay begins with the arrival, never with the sending.
    expect([paid, disputed].map((one) => one!.demands[0]!.dueDate)).toEqual(["2025-07-18", "2025-07-23"]);
    expect(defended!.defences).toMatchObject([
      {
        ground: "duty-unperformed",
        on: "2025-06-20",
        link: { id: told.noted("corridor") },
        answer: { outcome: "partly" },
      },
    ]);
    expect(mediated!.mediations).toMatchObject([{ ended: { outcome: "settled" } }]);
    expect(mediated!.plans).toMatchObject([{ status: "kept" }]);
    expect(seen("threat")).toBe("threat");
    const complaint = await done(
      heyue.complaints.get(manager, seen<{ readonly id: string }>("complaint in arrears").id),
    );
    const filed = complaint.filedAt.slice(0, 10);
    expect(complaint).toMatchObject({ phase: "closed", complainant: { id: debtors[1] } });
    expect(defended!.openedOn < filed && filed < defended!.closed!.on).toBe(true);
  });

  it("ends a dispute in mediation, by a settlement that both sides keep", async () => {
    const dispute = await done(heyue.disputes.get(manager, told.noted("dispute")));
    expect(dispute).toMatchObject({
      phase: "closed",
      closed: { by: "settlement", on: "2025-09-26" },
      from: { kind: "arrears", id: told.noted(`arrears ${debtors[3]}`) },
      missed: [],
    });
    expect(dispute.steps.map(({ failed, step }) => [step, failed?.on ?? null])).toEqual([
      ["negotiation", "2025-08-18"],
      ["mediation", null],
    ]);
    expect(dispute.obligations.every(({ done: kept }) => kept !== null)).toBe(true);
  });

  it("nets what one owner and the company owe each other, never the owners' credit against one owner, down to zero", async () => {
    const account = await done(heyue.accounts.get(manager, told.noted("account")));
    expect(account.phase).toBe("closed");
    expect(account.entries.map(({ outstanding }) => outstanding?.value)).toEqual([0, 0, 0, 0, 0]);
    expect(seen("collective credit against one owner's late charge")).toBe("collective-credit");
    // 1,085.76 yuan for 156 days at 0.0001 a day.
    expect(
      account.entries.find(({ enteredOn, kind }) => enteredOn === "2025-09-19" && kind === "late-charge"),
    ).toMatchObject({
      amount: 1694,
      netted: 1694,
      basis: { bill: { ref: billOf(debtors[3]), principal: principalOf(debtors[3]) } },
    });
    expect(seen("netted")).toEqual({ late: 0, credit: 6000 - 1694 });
  });

  it("assesses its risk every quarter and warns early", async () => {
    const assessed = (await eventsOf(store)).filter(({ envelope }) => envelope.type === "RiskAssessed");
    expect(assessed.length).toBeGreaterThanOrEqual(8);
    expect(assessed.filter(({ envelope }) => envelope.actor.role === "system")).toHaveLength(
      assessed.length - 1,
    );
    expect(seen("warnings after the flood")).toEqual(["briefing"]);
    expect(seen("warnings before the end")).toEqual(["expiry"]);
    const register = await done(heyue.risks.get(manager, told.noted("risk")));
    expect(register.entries.map(({ status }) => status)).toEqual(["mitigated", "mitigated"]);
    expect(register.missed).toEqual([]);
  });

  it("is not renewed, by a notice in time, and is handed over in fifteen days", async () => {
    const contract = await done(heyue.contracts.get(chair, told.contract));
    expect(contract.notices).toMatchObject([
      {
        kind: "non-renewal",
        by: "provider",
        receivedOn: "2026-06-22",
        verdict: { values: { latestNotice: "2026-07-02" } },
      },
    ]);
    const types = (await eventsOf(store)).map(({ envelope }) => envelope.type);
    expect(types).not.toContain("ContractDeadlineMissed");
    const handover = await done(heyue.handovers.get(chair, told.noted("handover")));
    expect(handover).toMatchObject({
      phase: "completed",
      completed: { on: "2026-10-14", verdict: { values: { due: "2026-10-15" } } },
      missed: [],
    });
    expect(handover.progress).toMatchObject({ open: [], settled: handover.items.length });
    expect(seen("handover")).toEqual({ due: ["2026-10-15"], warning: { payable: "0.00" } });
    expect(handover.prepaid.map(({ refund, settled }) => [refund, settled?.how])).toEqual([
      [69_888, "refunded"],
      [75_114, "refunded"],
    ]);
  });

  it("leaves an archive in which nothing is missing", async () => {
    const state = await done(heyue.archiving.completeness(chair, told.noted("archive"), "2026-09-30"));
    expect(state.documents.filter(({ status }) => status !== "present")).toEqual([]);
    expect(state.documents.length).toBeGreaterThan(25);
  });
});

describe("the scorecard of the story", () => {
  it("is recomputed figure by figure from its events by a script without any code of Heyue", async () => {
    const card = await done(
      heyue.standards.scorecard(chair, told.contract, { from: "2024-10", to: "2026-10" }),
    );
    const [cardFile, eventsFile] = [join(folder, "scorecard.json"), join(folder, "events.jsonl")];
    const run = () =>
      spawnSync(process.execPath, [join(root, "scripts/recompute-scorecard.ts"), cardFile, eventsFile], {
        encoding: "utf8",
      });
    writeFileSync(cardFile, JSON.stringify(card));
    writeFileSync(eventsFile, (await eventsOf(store)).map(({ text }) => text).join("\n"));
    const { status, stdout } = run();
    expect(stdout).toMatch(/^\d{4,} figures recomputed from \d+ events, 0 wrong\n$/);
    expect(status).toBe(0);
    // A month embellished by one is noticed.
    const [month] = card.months;
    const embellished = { ...month!.all.inspections, met: { ...month!.all.inspections.met, value: 18 } };
    const all = { ...month!.all, inspections: embellished };
    writeFileSync(
      cardFile,
      JSON.stringify({ ...card, months: [{ ...month, all }, ...card.months.slice(1)] }),
    );
    expect(run().status).toBe(3);
  });
});

const bundleOf = async (from: Heyue): Promise<Uint8Array> =>
  writeBundle(bundleEntries(await done(from.evidence(manager, { estate: estate.id, asOf: "2026-09-30" }))));

describe("the evidence of the story", () => {
  const heads = (): readonly string[] =>
    readFileSync(join(deposits, `${estate.id}.heads`), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" ", 1)[0]!);

  it("verifies as a whole, in the store and as a bundle, against every head that was deposited", async () => {
    const report = await heyue.verify(tenant);
    expect(report).toMatchObject({ ok: true, failures: [] });
    const deposited = heads();
    expect(deposited.length).toBeGreaterThan(700);
    expect(readCheckpointHead(deposited.at(-1)!)?.day).toBe("2026-10-19");
    const zip = await bundleOf(heyue);
    const result = verifyBundleFile(zip, { expect: deposited });
    expect(result.failures).toEqual([]);
    expect(result).toMatchObject({ ok: true, events: report.events });
    const path = join(folder, "evidence.zip");
    writeFileSync(path, zip);
    const command = spawnSync(
      process.execPath,
      [
        join(root, "packages/adapters/src/cli/heyue.js"),
        "evidence",
        "verify",
        path,
        "--expect",
        join(deposits, `${estate.id}.heads`),
        "--json",
      ],
      { encoding: "utf8" },
    );
    expect([command.status, (JSON.parse(command.stdout) as { readonly ok: boolean }).ok]).toEqual([0, true]);
  }, 60_000);

  it("does not let its keeper embellish a measurement: everything recomputed, the deposited head names the day", async () => {
    const forged = await rewritten(store, {
      tenant,
      estate: estate.id,
      signer,
      change: (event) => {
        const data = event.data as {
          readonly at?: string;
          readonly results?: readonly { readonly standard: string }[];
        };
        if (event.type !== "InspectionRecorded" || data.at?.startsWith("2025-03-01") !== true) return event;
        const results = data.results?.map((item) =>
          item.standard === "s-lamps" ? { ...item, measured: "96", met: true } : item,
        );
        return { ...event, data: { ...data, results, misses: [] } } as unknown as Envelope;
      },
    });
    expect(forged.changed).toBe(1);
    const clock = storyBegins();
    clock.set(lastDay, "23:00");
    const keeper = createHeyue({ store: forged.store, policies: builtinPolicies(), clock });
    const zip = await bundleOf(keeper);
    // In itself nothing is wrong with it: that is what deposits are for.
    expect(verifyBundleFile(zip)).toMatchObject({ ok: true, failures: [] });
    const deposited = heads();
    const day = (head: string): string => readCheckpointHead(head)!.day;
    const before = deposited.find((head) => day(head) === "2025-02-28")!;
    expect(verifyBundleFile(zip, { expect: before })).toMatchObject({ ok: true });
    const of = deposited.find((head) => day(head) === "2025-03-01")!;
    const caught = verifyBundleFile(zip, { expect: of });
    expect(caught.ok).toBe(false);
    expect(JSON.stringify(caught.failures)).toContain("2025-03-01");
    expect(verifyBundleFile(zip, { expect: deposited.at(-1)! }).ok).toBe(false);
  }, 60_000);

  it("is the same each time it is told", async () => {
    const once = async (): Promise<readonly string[]> => {
      const clock = storyBegins();
      const again = memoryStore();
      const house = createHeyue({ store: again, policies: builtinPolicies(), clock, ids: countedIds() });
      await tell({ heyue: house, clock, tenant, checkpoints: "month" });
      const log = await done(house.checkpoints.get(chair, `${estate.id}.log`));
      await house.close();
      return [...log.latest.map(({ head }) => head), ...(await eventsOf(again)).map(({ text }) => text)];
    };
    expect(await once()).toEqual(await once());
  }, 60_000);
});
