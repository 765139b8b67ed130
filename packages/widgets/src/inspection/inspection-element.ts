import type { ContractView } from "@heyue/core/contract/view";
import type { Person } from "@heyue/core/ports/directory";
import type { PlanView } from "@heyue/core/standard/inspection-plan/view";
import type { DeviationView } from "@heyue/core/standard/deviation/view";
import type { InspectionView } from "@heyue/core/standard/inspection/view";
import type { Standard } from "@heyue/core/standard/standard";
import { asFailure } from "../client/failure.ts";
import { dateAt } from "../element/moment.ts";
import { OfflineElement } from "../element/offline-element.ts";
import { DraftBook } from "./draft-book.ts";
import { inspectionStore } from "./draft-store.ts";
import type { DueRound } from "./list-view.ts";
import type { InspectionParts } from "./parts.ts";
import { sendInspection } from "./sending.ts";
import { inspectionWords } from "./words.ts";
import type { InspectionWord } from "./words.ts";

/** Rounds and records that are shown at most. */
const shownRounds = 30;
const shownRecords = 20;

/** What inspections know and keep: plans, inspections, contracts, people, deviations, and the drafts of this device. */
export abstract class InspectionElement extends OfflineElement<InspectionWord> {
  protected readonly dictionary = inspectionWords;
  protected readonly store = inspectionStore;
  protected readonly book = new DraftBook(
    () => this.now(),
    () => this.requestUpdate(),
  );
  protected plans: readonly PlanView[] = [];
  protected inspections: readonly InspectionView[] | null = null;
  protected contracts: readonly ContractView[] = [];
  protected deviations: readonly DeviationView[] = [];
  protected everyone = false;
  protected status = "";
  private _people: readonly Person[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("pagehide", this._flush);
    document.addEventListener("visibilitychange", this._flush);
  }
  override disconnectedCallback(): void {
    this.book.flush();
    super.disconnectedCallback();
    window.removeEventListener("pagehide", this._flush);
    document.removeEventListener("visibilitychange", this._flush);
  }
  private readonly _flush = (): void => this.book.flush();

  protected override get isWaiting(): boolean {
    return this.book.all.some(({ stage }) => stage === "waiting");
  }

  protected override async readAll(): Promise<void> {
    const { home, signal } = this;
    const all = { estate: home, limit: 200 };
    const newest = { ...all, order: "newest" } as const;
    await this.book.open(this.me!.actor.id);
    this.requestUpdate();
    this.contracts = await this.read("contracts", (port) => port.contracts(home, { signal }));
    this.plans = await this.read("plans", (port) => port.collection("plans").list(all, { signal }));
    this.inspections = await this.read("inspections", (port) =>
      port.collection("inspections").list(newest, { signal }),
    );
    this._people = await this.read("people", (port) => port.people(home, { signal }));
    this.deviations = await this.read("deviations", (port) =>
      port.collection("deviations").list(newest, { signal }),
    );
  }

  protected override async sendAll(): Promise<void> {
    // Another tab may have sent some of it meanwhile.
    await this.book.open(this.me!.actor.id);
    for (const draft of this.book.all) {
      if (draft.stage !== "waiting") continue;
      try {
        const view = await sendInspection(this.port!, {
          draft,
          standards: this.standardsOf(draft.contract),
          device: { photo: (id) => this.book.photo(id), keep: (kept) => this.book.keep(kept) },
          lost: (name) => this.t("lostPhoto", { name }),
          signal: this.signal,
        });
        await this.book.forget(this.book.get(draft.upload) || draft);
        this.status = this.t("arrived", { place: draft.place });
        this.emit("heyue-submitted", { id: view.id, upload: draft.upload, missed: view.missed });
      } catch (thrown) {
        const failure = asFailure(thrown);
        const isRefused = ["rejected", "validation", "tooLarge"].includes(failure.kind);
        if (this.signal.aborted || !isRefused) throw thrown;
        // A clock that is ahead comes right by waiting; everything else wants its writer.
        if (failure.code === "done-in-future") continue;
        const now = this.book.get(draft.upload) || draft;
        const refusal = this.failureText(failure);
        await this.book.keep({ ...now, stage: "refused", doneAt: null, refusal });
      }
    }
    this.keptAt = null;
    await this.readAll();
  }

  protected get offset(): string {
    return this.me?.estates.find(({ id }) => id === this.home)?.utcOffset || "+08:00";
  }
  protected standardsOf(contract: string): readonly Standard[] {
    return this.contracts.find(({ id }) => id === contract)?.draft.standards || [];
  }
  /** The contract that an ad hoc inspection is under. */
  protected get running(): ContractView | undefined {
    return this.contracts.find(({ status }) => status === "in-force" || status === "continuing");
  }
  protected get parts(): InspectionParts {
    return {
      language: this.language,
      today: dateAt(this.now(), this.offset),
      t: (key, values) => this.t(key, values),
      clock: (instant) => this.clock(instant),
      person: (id) => this._people.find((one) => one.id === id)?.name ?? id,
      standard: (contract, id) => this.standardsOf(contract).find((one) => one.id === id),
    };
  }

  private _isMine(person: string): boolean {
    return this.everyone || person === this.me?.actor.id;
  }
  private _isWritten(inspection: string): boolean {
    return this.book.all.some(({ id }) => id === inspection);
  }
  /** Rounds that are due, the next first, without what is recorded or being written here. */
  protected get rounds(): readonly DueRound[] {
    const done = new Set(this.inspections?.filter(({ phase }) => phase === "recorded").map(({ id }) => id));
    return this.plans
      .flatMap(({ contract, rounds }) => rounds.map((round) => ({ ...round, contract })))
      .filter(({ inspection, inspector }) => this._isMine(inspector) && !done.has(inspection))
      .filter(({ inspection }) => !this._isWritten(inspection))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .slice(0, shownRounds);
  }
  /** Inspections that were opened and have no results yet, without the rounds that are listed. */
  protected get opened(): readonly InspectionView[] {
    const listed = new Set(this.rounds.map(({ inspection }) => inspection));
    return (this.inspections || []).filter(
      ({ id, inspector, phase }) =>
        phase === "open" && this._isMine(inspector) && !listed.has(id) && !this._isWritten(id),
    );
  }
  /** Records, those first about which somebody has to decide. */
  protected get records(): readonly InspectionView[] {
    return (this.inspections || [])
      .filter(
        ({ contested, further, inspector, record }) =>
          record &&
          ((contested && this.decides) ||
            [inspector, record.by, ...further.map(({ by }) => by)].some((person) => this._isMine(person))),
      )
      .sort((a, b) => Number(b.contested) - Number(a.contested))
      .slice(0, shownRecords);
  }
  /** Whether the reader decides between two uploads. */
  protected get decides(): boolean {
    return this.me?.actor.role === "manager";
  }
}
