import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { InspectionView, ResultView } from "@heyue/core/standard/inspection/view";
import { asFailure } from "../client/failure.ts";
import { baseStyles } from "../element/base-styles.ts";
import { Composition } from "../element/composition.ts";
import { showValues } from "../element/control.ts";
import { key as newKey } from "../element/key.ts";
import { instantAt } from "../element/moment.ts";
import { largestFile, mostPhotos, original, problemOf } from "../element/photo-shrink.ts";
import { photoStyles } from "../element/photo-styles.ts";
import { paintSquare } from "../element/picture.ts";
import { stateStyles } from "../element/state-styles.ts";
import { theme } from "../element/theme.ts";
import { adHocProblems, adHocView } from "./ad-hoc-view.ts";
import type { AdHoc, AdHocProblem } from "./ad-hoc-view.ts";
import { itemOf, problemsOf } from "./draft.ts";
import type { DraftProblem, InspectionDraft } from "./draft.ts";
import { formView } from "./form-view.ts";
import { InspectionElement } from "./inspection-element.ts";
import { listView } from "./list-view.ts";
import type { DueRound } from "./list-view.ts";
import { titleOf } from "./parts.ts";
import { recordView } from "./record-view.ts";
import { inspectionStyles } from "./styles.ts";

/** What is open: the list, a draft, a record, or the form of an ad hoc inspection. */
type Place =
  | { readonly kind: "list" | "ad-hoc" }
  | { readonly kind: "draft"; readonly upload: string }
  | { readonly kind: "record"; readonly id: string };

type Beginning = Pick<
  InspectionDraft,
  "id" | "contract" | "round" | "key" | "plannedOn" | "place" | "standards"
>;

/**
 * `<heyue-inspection>`: rounds that are due and the form for each (检查), for whoever walks the estate with a phone; without a
 * connection everything is kept on the device and sent once there is one.
 */
export class Inspection extends InspectionElement {
  static override styles = [theme, baseStyles, stateStyles, photoStyles, inspectionStyles];
  static override properties: PropertyDeclarations = { locate: { attribute: false } };

  /** The host's way to say in words where the device is; asked only when the reader wants it. */
  declare locate: (() => Promise<string>) | undefined;

  private readonly _composition = new Composition();
  private _place: Place = { kind: "list" };
  private _adHoc: AdHoc = { place: "", standards: [] };
  private _adHocProblems: readonly AdHocProblem[] = [];
  private _problems: readonly DraftProblem[] = [];
  private _messages: readonly string[] = [];
  private _reason = "";
  private _reasonProblem = "";
  private _busy = false;
  private _attempt: { readonly key: string; readonly content: string } | null = null;
  private readonly _shown = new Map<string, Blob>();

  /** Shows an inspection of the server by its id. */
  async open(id: string): Promise<void> {
    await this._go({ kind: "record", id }, "#record-title");
  }

  private async _go(place: Place, focus: string): Promise<void> {
    this._place = place;
    this._problems = [];
    this._messages = [];
    this._reason = this._reasonProblem = "";
    this.requestUpdate();
    await this.focusOn(focus);
  }
  private readonly _back = (): void => {
    this.book.flush();
    void this._go({ kind: "list" }, "#title");
  };
  private get _draft(): InspectionDraft | undefined {
    return this._place.kind === "draft" ? this.book.get(this._place.upload) : undefined;
  }

  private _begin(about: Beginning): void {
    const known = this.book.all.find(({ id }) => id === about.id);
    const upload = known?.upload ?? newKey();
    if (!known)
      this.book.set({
        ...about,
        upload,
        estate: this.home,
        items: {},
        stage: "writing",
        doneAt: null,
        tried: false,
        refusal: null,
        savedAt: 0,
      });
    void this._go({ kind: "draft", upload }, "#form-title");
  }
  private _startRound({ contract, day, id: round, inspection: id, items, place }: DueRound): void {
    const standards = items.map(({ standard }) => standard);
    this._begin({ id, contract, round, key: null, plannedOn: day, place: place.name, standards });
  }
  private _startOpen(inspection: InspectionView): void {
    const { contract, estate, id, place, plannedOn, round, standards } = inspection;
    const key = round === null ? id.slice(estate.length + 1) : null;
    this._begin({ id, contract, round, key, plannedOn, place, standards });
  }
  private _beginAdHoc(): void {
    this._adHocProblems = adHocProblems(this._adHoc);
    const [problem] = this._adHocProblems;
    this.requestUpdate();
    if (problem) return void this.focusOn(problem === "placeMissing" ? "#place" : "#standards");
    const { place, standards } = this._adHoc;
    const key = newKey();
    this._adHoc = { place: "", standards: [] };
    const contract = this.running!.id;
    const id = `${this.home}.${key}`;
    this._begin({ id, contract, round: null, key, plannedOn: null, place: place.trim(), standards });
  }

  private async _resume(draft: InspectionDraft): Promise<void> {
    const upload = draft.stage === "writing" ? draft.upload : await this.book.takeUp(draft);
    await this._go({ kind: "draft", upload }, "#form-title");
  }

  private async _handIn(): Promise<void> {
    const draft = this._draft;
    if (!draft) return;
    this._problems = problemsOf(draft, this.standardsOf(draft.contract));
    this._messages = [];
    this.requestUpdate();
    if (this._problems.length) return this.focusOn(".problems");
    const { id, items, place, upload } = draft;
    if (!this.emit("heyue-before-submit", { id, upload, place, items }, true)) return;
    const doneAt = instantAt(this.now(), this.offset);
    await this.book.keep({ ...draft, stage: "waiting", doneAt, refusal: null, savedAt: this.now() });
    this.status = this.t("handedIn");
    await this._go({ kind: "list" }, "#title");
    await this.sync();
  }

  private async _discard(draft: InspectionDraft): Promise<void> {
    await this.book.forget(draft);
    this.status = this.t("discarded");
    await this._go({ kind: "list" }, "#title");
  }

  private async _addPhotos(standard: string, files: readonly File[]): Promise<void> {
    const draft = this._draft!;
    const refused: string[] = [];
    let room = mostPhotos - itemOf(draft, standard).photos.length;
    for (const file of files) {
      const { blob, name } = original(file);
      const problem =
        problemOf(file) || (file.size > largestFile ? "tooLarge" : room <= 0 ? "tooMany" : null);
      if (problem) refused.push(this.t(problem, { name }));
      else {
        room -= 1;
        await this.book.addPhoto(draft.upload, standard, blob, name);
        this.status = this.t("photoAdded", { name });
      }
    }
    await this._tell(refused);
  }

  private async _tell(messages: readonly string[]): Promise<void> {
    this._messages = messages;
    this.requestUpdate();
    if (messages.length) await this.focusOn(".problems");
  }

  private _locating(use: (place: string) => void): (() => void) | undefined {
    const { locate } = this;
    return locate && (() => void locate().then(use, () => this._tell([this.t("locateFailed")])));
  }

  private async _showPhotos({ photos }: ResultView): Promise<void> {
    const { port, signal } = this;
    try {
      for (const { id } of photos) this._shown.set(id, await port!.attachment(id, { signal }));
      await this._tell([]);
    } catch {
      await this._tell([this.t("photoLost")]);
    }
  }

  private async _adopt(one: InspectionView, upload: string): Promise<void> {
    const reason = this._reason.trim();
    this._reasonProblem = reason ? "" : this.t("adoptReasonMissing");
    this.requestUpdate();
    if (!reason) return this.focusOn("#reason");
    const content = JSON.stringify([one.id, upload, reason]);
    if (this._attempt?.content !== content) this._attempt = { key: newKey(), content };
    this._busy = true;
    const options = { idempotencyKey: this._attempt.key, version: one.version, signal: this.signal };
    try {
      await this.port!.collection("inspections").act(one.id, { type: "adopt", upload, reason }, options);
      this._attempt = null;
      this._reason = "";
      this.status = this.t("adoptDone");
      await this.refresh();
      await this.focusOn("#record-title");
    } catch (thrown) {
      const failure = this.report(asFailure(thrown));
      if (failure.kind === "conflict") {
        this._attempt = null;
        await this.refresh();
      }
      this.failure = failure;
      await this.focusOn(".problems");
    } finally {
      this._busy = false;
      this.requestUpdate();
    }
  }

  private get _values(): Readonly<Record<string, string>> {
    const draft = this._draft;
    const { place, standards } = this._adHoc;
    const values: Record<string, string> = {
      whose: String(this.everyone),
      "ad-hoc-place": place,
      "adopt-reason": this._reason,
    };
    for (const id of standards) values[`standard ${id}`] = "on";
    for (const id of draft?.standards || [])
      for (const [field, value] of Object.entries(itemOf(draft!, id)))
        if (typeof value === "string") values[`${field} ${id}`] = value;
    return values;
  }

  protected override updated(_changed: PropertyValues): void {
    const values = this._values;
    showValues(this.renderRoot, ({ name }) => values[name] ?? "");
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas")) {
      const { attachment, photo } = canvas.dataset;
      const bytes = this._shown.get(attachment || "");
      if (bytes) void paintSquare(canvas, bytes, 480);
      if (photo) void this.book.photo(photo).then((kept) => kept && paintSquare(canvas, kept, 240));
    }
  }

  private _problemList(draft: InspectionDraft | undefined): unknown {
    if (!this._messages.length && !this._problems.length) return nothing;
    const jump = ({ field, standard }: DraftProblem): void => {
      const index = draft && standard ? draft.standards.indexOf(standard) : 0;
      void this.focusOn(field === "items" ? "#item-0" : `#${field}-${index}`);
    };
    const title = (id: string | null): string => (id && draft ? titleOf(this.parts, draft.contract, id) : "");
    return html`<ul>
      ${this._messages.map((message) => html`<li>${message}</li>`)}
      ${this._problems.map(
        (problem) =>
          html`<li>
            <a
              href="#problem"
              @click=${(event: Event) => {
                event.preventDefault();
                jump(problem);
              }}
              >${this.t(problem.key, { title: title(problem.standard) })}</a
            >
          </li>`,
      )}
    </ul>`;
  }

  private _form(draft: InspectionDraft): TemplateResult {
    const { upload } = draft;
    return formView(this.parts, draft, {
      composition: this._composition,
      problems: this._problems,
      keptAt: this.book.keptAt,
      notKept: this.book.notKept,
      change: (standard, change) => this.book.change(upload, standard, change),
      // What stands now counts, not what stood when this was drawn.
      item: (standard) => itemOf(this._draft || draft, standard),
      addPhotos: (standard, files) => void this._addPhotos(standard, Array.from(files)),
      removePhoto: (standard, photo) => {
        this.book.removePhoto(upload, standard, photo);
        void this.focusOn(`#photos-${draft.standards.indexOf(standard)}`);
      },
      locate: (standard) => this._locating((place) => this.book.change(upload, standard, { place })),
      handIn: () => void this._handIn(),
      discard: () => void this._discard(draft),
      back: this._back,
    });
  }

  private _adHocForm(): TemplateResult {
    const change = (part: Partial<AdHoc>): void => {
      this._adHoc = { ...this._adHoc, ...part };
      this.requestUpdate();
    };
    const places = this.plans.flatMap(({ rosters }) =>
      rosters.flatMap(({ places: all }) => all.map(({ name }) => name)),
    );
    return adHocView(this.parts, {
      standards: this.running?.draft.standards || [],
      places: [...new Set(places)],
      problems: this._adHocProblems,
      chosen: this._adHoc.standards,
      change,
      begin: () => this._beginAdHoc(),
      back: this._back,
      locate: this._locating((place) => change({ place })),
    });
  }

  private _list(): TemplateResult {
    return listView(this.parts, {
      drafts: this.book.all,
      rounds: this.rounds,
      open: this.opened,
      records: this.records,
      isSending: this.isSending,
      overseer: this.me?.actor.role !== "staff",
      everyone: this.everyone,
      canBegin: this.running !== undefined,
      showEveryone: (on) => {
        this.everyone = on;
        this.requestUpdate();
      },
      resume: (draft) => void this._resume(draft),
      sendNow: () => void this.refresh(),
      startRound: (round) => this._startRound(round),
      startOpen: (one) => this._startOpen(one),
      look: ({ id }) => void this.open(id),
      adHoc: () => void this._go({ kind: "ad-hoc" }, "#ad-hoc-title"),
    });
  }

  private _record(one: InspectionView): TemplateResult {
    return recordView(this.parts, one, {
      deviations: this.deviations.filter(
        ({ source }) => source.kind === "inspection" && source.id === one.id,
      ),
      decides: this.decides,
      problem: this._reasonProblem,
      busy: this._busy,
      shown: this._shown,
      showPhotos: (result) => void this._showPhotos(result),
      typeReason: (reason) => (this._reason = reason),
      adopt: (upload) => void this._adopt(one, upload),
      back: this._back,
    });
  }

  private _content(): unknown {
    const place = this._place;
    const draft = this._draft;
    if (draft && draft.stage !== "waiting") return this._form(draft);
    const one = place.kind === "record" && this.inspections?.find(({ id }) => id === place.id);
    if (one) return this._record(one);
    if (place.kind === "ad-hoc") return this._adHocForm();
    if (this.inspections || this.book.all.length) return this._list();
    return this.failure ? nothing : html`<p class="muted" role="status">${this.t("loading")}</p>`;
  }

  protected override view(): TemplateResult {
    const title = this.t(this._problems.length ? "problemsTitle" : "failed");
    return html`<header>
        <div>
          <slot name="heading"><h2 id="title" tabindex="-1">${this.t("title")}</h2></slot>
          <slot name="intro"><p class="muted">${this.t("intro")}</p></slot>
        </div>
        ${this.sizeSwitch()}
      </header>
      ${this.problemsView(title, this._problemList(this._draft))} ${this.awayView()} ${this._content()}
      <p class="hidden" role="status">${this.status}</p>`;
  }
}
