import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HeyueStore } from "../../ports/store.ts";
import { sampleContract } from "../sample-contract.ts";
import {
  filing,
  openTestEstate,
  resolution,
  signSample,
  tellThread,
  type TestEstate,
  thread,
  value,
} from "../test-estate.ts";

/** The whole thread over a store: what only shows when decisions, sealing and storage work together. */
export const threadConformance = (name: string, open: () => Promise<HeyueStore>): void => {
  describe(`the thread over ${name}`, () => {
    let estate: TestEstate;
    beforeEach(async () => {
      estate = await openTestEstate(await open());
    });
    afterEach(() => estate.heyue.close());

    it("takes a complaint from filing to closing and verifies its chain", async () => {
      await signSample(estate);
      const id = await tellThread(estate);
      const view = value(await estate.heyue.complaints.get(estate.as("owner-1", "owner"), id));
      expect(view).toMatchObject({
        phase: "closed",
        // Nothing is left but to ask again.
        next: { kind: "follow-up", basis: "house" },
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
      expect(await estate.heyue.verify("test")).toMatchObject({ ok: true, streams: 2, failures: [] });
    });

    it("names the person responsible and the law's deadline on the receipt", async () => {
      const receipt = value(
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(receipt).toMatchObject({
        responsible: { name: "周客服", post: "客服管家" },
        next: { kind: "acknowledge", due: "2026-03-02T11:00:00+08:00" },
        reply: { dueDate: "2026-03-12", basis: "law", citations: [{ article: "第五十条" }] },
      });
      expect(receipt.number).toMatch(/^TS-20260302-/);
    });

    it("answers a command id once, and refuses it for another command", async () => {
      const owner = estate.as("owner-1", "owner");
      const first = value(await estate.heyue.complaints.file(owner, filing, { commandId: "same" }));
      const again = await estate.heyue.complaints.file(owner, filing, { commandId: "same" });
      expect(again).toMatchObject({ ok: true, replayed: true, value: first });
      expect(
        await estate.heyue.complaints.file(owner, { ...filing, text: "另一件事" }, { commandId: "same" }),
      ).toMatchObject({ ok: false, rejection: { code: "idempotency-mismatch" } });
      const desk = estate.as("desk-1", "desk");
      value(await estate.heyue.complaints.act(desk, first.id, { type: "acknowledge" }, { commandId: "ack" }));
      expect(
        await estate.heyue.complaints.act(desk, first.id, { type: "acknowledge" }, { commandId: "ack" }),
      ).toMatchObject({ ok: true, replayed: true, value: { phase: "acknowledged", version: 2 } });
      expect(value(await estate.heyue.complaints.list(owner, {}))).toHaveLength(1);
    });

    it("notices a change in between when the caller says what it looked at", async () => {
      const { id } = value(
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      const desk = estate.as("desk-1", "desk");
      value(
        await estate.heyue.complaints.act(
          desk,
          id,
          { type: "acknowledge" },
          { commandId: "a", expectedVersion: 1 },
        ),
      );
      expect(
        await estate.heyue.complaints.act(
          desk,
          id,
          { type: "triage", category: "repair", severity: "low", scope: "within-contract" },
          { commandId: "b", expectedVersion: 1 },
        ),
      ).toEqual({ ok: false, kind: "conflict", currentVersion: 2 });
    });

    it("lets one of two acknowledgements at once win and tells the other", async () => {
      const { id } = value(
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      const both = await Promise.all(
        ["a", "b"].map((commandId) =>
          estate.heyue.complaints.act(
            estate.as("desk-1", "desk"),
            id,
            { type: "acknowledge" },
            { commandId },
          ),
        ),
      );
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ rejection: { code: "wrong-phase" } });
    });

    it("says everything that is wrong with an input at once", async () => {
      const outcome = await estate.heyue.complaints.file(
        estate.as("owner-1", "owner"),
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
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(await estate.heyue.complaints.get(estate.as("owner-2", "owner"), id)).toMatchObject({
        ok: false,
        kind: "not-found",
      });
      expect(value(await estate.heyue.complaints.list(estate.as("owner-2", "owner"), {}))).toEqual([]);
      expect(
        value(await estate.heyue.complaints.list(estate.as("staff-1", "staff"), { estate: "estate-1" })),
      ).toHaveLength(1);
      expect(
        await estate.heyue.complaints.get({ ...estate.as("staff-1", "staff"), estates: ["elsewhere"] }, id),
      ).toMatchObject({ ok: false, kind: "not-found" });
    });

    it("refuses a unit that is not the complainant's, and an attachment nobody uploaded", async () => {
      expect(
        await estate.heyue.complaints.file(estate.as("owner-2", "owner"), filing, { commandId: "f" }),
      ).toMatchObject({ ok: false, rejection: { code: "relation-missing" } });
      const attachments = [{ id: "ab".repeat(32), name: "a.jpg", mediaType: "image/jpeg", size: 3 }];
      expect(
        await estate.heyue.complaints.file(
          estate.as("owner-1", "owner"),
          { ...filing, attachments },
          { commandId: "g" },
        ),
      ).toMatchObject({ ok: false, rejection: { code: "attachment-unknown" } });
    });

    it("escalates a missed deadline once, however often it is swept", async () => {
      const { id } = value(
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(await estate.heyue.deadlines.sweep()).toMatchObject({ taken: 0 });
      estate.clock.forward(120);
      const sweeps = await Promise.all([estate.heyue.deadlines.sweep(), estate.heyue.deadlines.sweep()]);
      expect(sweeps.flatMap(({ acted }) => acted)).toMatchObject([{ action: "escalate" }]);
      estate.clock.forward(2);
      expect((await estate.heyue.deadlines.sweep()).acted).toEqual([]);
      expect(value(await estate.heyue.complaints.get(estate.as("owner-1", "owner"), id))).toMatchObject({
        responsible: { name: "郑经理" },
        escalations: 1,
      });
    });

    it("settles what nobody confirms by a notified lapse, never silently", async () => {
      await signSample(estate);
      const { id } = value(
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      for (const [index, [person, role, minutes, action]] of thread.slice(0, 8).entries()) {
        estate.clock.forward(minutes);
        value(
          await estate.heyue.complaints.act(estate.as(person, role), id, action, { commandId: `s${index}` }),
        );
      }
      for (let day = 0; day < 14; day += 1) {
        estate.clock.forward(1440);
        await estate.heyue.deadlines.sweep();
      }
      const view = value(await estate.heyue.complaints.get(estate.as("owner-1", "owner"), id));
      expect(view.timeline.slice(-2).map(({ type }) => type)).toEqual(["LapseNotified", "ComplaintClosed"]);
    });

    it("counts complaints per clause, now and after a rebuild", async () => {
      const contract = await signSample(estate);
      await tellThread(estate);
      await estate.heyue.project("test");
      const ledger = value(await estate.heyue.contracts.ledger(estate.as("owner-1", "owner"), contract));
      expect(ledger.clauses).toEqual([{ clause: "c-3", filed: 1, open: 0 }]);
      await estate.heyue.rebuild("test");
      expect(value(await estate.heyue.contracts.ledger(estate.as("owner-1", "owner"), contract))).toEqual(
        ledger,
      );
    });

    it("streams changes in order, to those who may see them", async () => {
      const stop = new StopSignal();
      const seen: string[] = [];
      const reading = (async () => {
        for await (const change of estate.heyue.changes(estate.as("owner-1", "owner"), 0, stop)) {
          seen.push(change.type);
          if (change.type === "ComplaintAcknowledged") stop.abort();
        }
      })();
      value(
        await estate.heyue.complaints.file(
          estate.as("owner-2", "owner"),
          { ...filing, unit: undefined } as never,
          { commandId: "other" },
        ),
      );
      const { id } = value(
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      value(
        await estate.heyue.complaints.act(
          estate.as("desk-1", "desk"),
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
        await estate.heyue.complaints.file(estate.as("owner-1", "owner"), filing, { commandId: "f" }),
      );
      expect(value(await estate.heyue.erase(estate.as("manager-1", "manager"), "owner-1"))).toEqual({
        erased: true,
      });
      const view = value(await estate.heyue.complaints.get(estate.as("desk-1", "desk"), id));
      expect(view).toMatchObject({ subject: null, text: null, place: null, complainant: { name: "" } });
      expect(await estate.heyue.verify("test")).toMatchObject({ ok: true });
    });

    it("keeps the contract's number, its text and its status on any day", async () => {
      const id = await signSample(estate);
      const manager = estate.as("manager-1", "manager");
      expect(
        await estate.heyue.contracts.draft(manager, sampleContract(), { commandId: "again" }),
      ).toMatchObject({ ok: false, rejection: { code: "number-taken" } });
      expect(
        await estate.heyue.contracts.revise(manager, id, sampleContract(), { commandId: "late" }),
      ).toMatchObject({ ok: false, rejection: { code: "already-signed" } });
      const on = async (date: string) => value(await estate.heyue.contracts.get(manager, id, date)).status;
      expect([
        await on("2025-12-19"),
        await on("2025-12-20"),
        await on("2026-01-01"),
        await on("2028-12-31"),
        await on("2029-01-01"),
      ]).toEqual(["draft", "signed", "in-force", "in-force", "expired"]);
      expect(
        value(await estate.heyue.contracts.inForce(estate.as("owner-1", "owner"), "estate-1")),
      ).toMatchObject({ id, status: "in-force" });
    });

    it("refuses to sign what lacks a core clause, and says which", async () => {
      const manager = estate.as("manager-1", "manager");
      const sample = sampleContract();
      const chapters = sample.chapters.map((chapter) => ({
        ...chapter,
        clauses: chapter.clauses.map((clause) => ({
          ...clause,
          topics: clause.topics.filter((topic) => topic !== "handover"),
        })),
      }));
      const { id } = value(
        await estate.heyue.contracts.draft(manager, { ...sample, chapters }, { commandId: "d" }),
      );
      const signatures = [
        { name: "甲", party: "provider", means: "seal" },
        { name: "乙", party: "client", means: "seal" },
      ] as const;
      expect(
        await estate.heyue.contracts.sign(
          manager,
          id,
          { signedOn: "2026-01-01", signatures, authority: resolution },
          { commandId: "s" },
        ),
      ).toMatchObject({
        ok: false,
        rejection: { code: "core-clauses-missing", data: { missing: ["handover"] } },
      });
    });

    it("says everything that does not fit in a draft, with its place", async () => {
      const sample = sampleContract();
      const outcome = await estate.heyue.contracts.draft(
        estate.as("manager-1", "manager"),
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
