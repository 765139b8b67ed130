import type { BriefingView, PersonState, SheetView } from "@heyue/core/contract/briefing/view";
import type { ContractView } from "@heyue/core/contract/view";
import type { Person } from "@heyue/core/ports/directory";
import { asFailure } from "../client/failure.ts";
import { dateAt } from "../element/moment.ts";
import { OfflineElement } from "../element/offline-element.ts";
import {
  briefingStore,
  forgetAcknowledgement,
  keepAcknowledgement,
  readAcknowledgements,
} from "./acknowledgement-store.ts";
import type { KeptAcknowledgement } from "./acknowledgement-store.ts";
import type { BriefingParts } from "./parts.ts";
import { briefingWords } from "./words.ts";
import type { BriefingWord } from "./words.ts";

/** A sheet with the briefing it is of. */
export interface OwnSheet {
  readonly briefing: BriefingView;
  readonly sheet: SheetView;
  readonly own: PersonState;
}

/** What briefings know and keep: briefings, people, contracts, and the acknowledgements that wait on this device. */
export abstract class BriefingElement extends OfflineElement<BriefingWord> {
  protected readonly dictionary = briefingWords;
  protected readonly store = briefingStore;
  protected briefings: readonly BriefingView[] | null = null;
  protected people: readonly Person[] = [];
  protected contracts: readonly ContractView[] = [];
  protected queue: readonly KeptAcknowledgement[] = [];
  /** What became of an acknowledgement that could not be taken, by its sheet. */
  protected readonly notices = new Map<string, string>();
  protected status = "";
  private readonly _formers = new Map<string, BriefingView>();
  private _user = "";

  protected override get isWaiting(): boolean {
    return this.queue.length > 0;
  }
  protected get isManager(): boolean {
    return this.me?.actor.role === "manager";
  }

  protected override async readAll(): Promise<void> {
    const { home, signal } = this;
    const user = this.me!.actor.id;
    if (this._user !== user) {
      this.queue = [];
      this.notices.clear();
      this._formers.clear();
      this._user = user;
    }
    await this._readQueue();
    this.briefings = await this.read("briefings", (port) =>
      port.collection("briefings").list({ estate: home, order: "newest" }, { signal }),
    );
    if (!this.isManager) return;
    this.people = await this.read("people", (port) => port.people(home, { signal }));
    this.contracts = await this.read("contracts", (port) => port.contracts(home, { signal }));
  }

  private async _readQueue(): Promise<void> {
    const stored = await readAcknowledgements(this._user);
    // What the device would not keep waits in this page.
    this.queue = stored.length ? stored : this.queue.filter(({ key }) => this._loose.has(key));
  }
  private readonly _loose = new Set<string>();

  /** Takes an acknowledgement in, to be sent as soon as it goes. */
  protected async keep(kept: KeptAcknowledgement): Promise<void> {
    const done = await keepAcknowledgement(this._user, kept);
    if (!done) this._loose.add(kept.key);
    this.queue = [
      ...this.queue.filter(({ briefing, sheet }) => briefing !== kept.briefing || sheet !== kept.sheet),
      kept,
    ];
    this.requestUpdate();
  }

  private async _forget(kept: KeptAcknowledgement): Promise<void> {
    await forgetAcknowledgement(this._user, kept);
    this._loose.delete(kept.key);
    this.queue = this.queue.filter(({ key }) => key !== kept.key);
  }

  protected override async sendAll(): Promise<void> {
    const { port, signal } = this;
    await this._readQueue();
    for (const kept of this.queue) {
      const { answers, briefing, hash, key, name, sheet } = kept;
      try {
        const view = await port!
          .collection("briefings")
          .act(
            briefing,
            { type: "acknowledge", sheet, hash, ...(answers && { answers }) },
            { idempotencyKey: key, signal },
          );
        await this._forget(kept);
        const own = view.sheets
          .find(({ id }) => id === sheet)
          ?.people.find(({ person }) => person === this._user);
        this.notices.delete(sheet);
        if (own?.state === "acknowledged") {
          this.status = this.t("done", { name });
          this.emit("heyue-acknowledged", { briefing, sheet, hash });
        }
      } catch (thrown) {
        const failure = asFailure(thrown);
        if (signal.aborted || !["rejected", "validation"].includes(failure.kind)) throw thrown;
        await this._forget(kept);
        if (failure.code !== "already-acknowledged")
          this.notices.set(
            sheet,
            failure.code === "sheet-renewed" ? this.t("renewedMeanwhile") : this.failureText(failure),
          );
      }
    }
    this.keptAt = null;
    await this.readAll();
  }

  /** Reads a briefing as of a version, to compare with. */
  protected async readFormer(id: string, version: number): Promise<void> {
    const { signal } = this;
    const key = `${id}/${version}`;
    if (this._formers.has(key)) return;
    try {
      const former = await this.read(`former ${key}`, (port) =>
        port.collection("briefings").get(id, { version, signal }),
      );
      this._formers.set(key, former);
    } catch {
      // What cannot be read now is said to be unread, and asked for again with the next look.
    }
    this.requestUpdate();
  }
  protected formerSheet(id: string, version: number, sheet: string): SheetView | null {
    return this._formers.get(`${id}/${version}`)?.sheets.find((one) => one.id === sheet) ?? null;
  }

  protected get parts(): BriefingParts {
    const offset = this.me?.estates.find(({ id }) => id === this.home)?.utcOffset;
    const names = new Map(this.people.map(({ id, name }) => [id, name]));
    return {
      language: this.language,
      today: dateAt(this.now(), offset),
      t: (key, values) => this.t(key, values),
      clock: (instant) => this.clock(instant),
      person: (id) => names.get(id) ?? (id === this.me?.actor.id ? this.me.name : id),
    };
  }

  /** Sheets that were sent to the reader, those to be acknowledged first. */
  protected get mine(): readonly OwnSheet[] {
    const user = this.me?.actor.id;
    const due = ({ own }: OwnSheet): string => own.deadline?.dueDate ?? "~";
    const isDone = ({ own, sheet }: OwnSheet): number =>
      Number(sheet.retired || own.state === "acknowledged");
    return (this.briefings || [])
      .flatMap((briefing) =>
        briefing.sheets.flatMap((sheet) =>
          sheet.people
            .filter(({ person }) => person === user)
            .map((own): OwnSheet => ({ briefing, sheet, own })),
        ),
      )
      .sort((a, b) => isDone(a) - isDone(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
  }

  /** The contract that people are briefed on. */
  protected get running(): ContractView | undefined {
    return this.contracts.find(({ status }) => ["signed", "in-force", "continuing"].includes(status));
  }
  /** The briefing that a manager looks after: that of the contract in force. */
  protected get current(): BriefingView | undefined {
    const { briefings, running } = this;
    return briefings?.find(({ contract }) => contract === running?.id) ?? briefings?.[0];
  }
}
