import type { PropertyDeclarations, PropertyValues } from "lit";
import type { ComplaintKind } from "@heyue/core/complaint/state";
import type { ClientFailure } from "../client/failure.ts";
import { createIntakeClient } from "../client/intake-client.ts";
import type { IntakeClient } from "../client/intake-client.ts";
import type { NewComplaint } from "../client/port.ts";
import { Composition } from "../element/composition.ts";
import { HeyueElement } from "../element/element.ts";
import { booleanAttribute } from "../element/boolean-attribute.ts";
import { showValues } from "../element/control.ts";
import { key as newKey } from "../element/key.ts";
import { paintSquare } from "../element/picture.ts";
import { baseStyles } from "../element/base-styles.ts";
import { photoStyles } from "../element/photo-styles.ts";
import { theme } from "../element/theme.ts";
import { deleteDraft, draftKey, readDraft, writeDraft } from "./draft.ts";
import type { FormValues } from "./draft.ts";
import type { FormView } from "./edit-view.ts";
import { frameView } from "./frame-view.ts";
import { emptyValues } from "./model.ts";
import type { Field, FormModel, FormPhoto, PhotoSentence, Problem } from "./model.ts";
import { largestFile, mostPhotos, problemOf, shrink, sizeText } from "../element/photo-shrink.ts";
import { problemsOf } from "./problem.ts";
import { receiptView } from "./receipt-view.ts";
import { formStyles } from "./styles.ts";
import { complaintOf } from "./submission.ts";
import { complaintFormWords } from "./words.ts";
import type { ComplaintFormWord } from "./words.ts";

const fields: readonly Field[] = ["photos", "kind", "text", "place", "estate", "unit", "subject"];

/**
 * `<heyue-complaint-form>`: an owner's complaint, repair or request (投诉、报修、诉求), photo first. What was
 * typed survives reload, a lost connection and an ended session; it is forgotten only once it was sent.
 */
export class ComplaintForm extends HeyueElement<ComplaintFormWord, IntakeClient> {
  static readonly formAssociated = true;
  static override styles = [theme, baseStyles, photoStyles, formStyles];
  static override properties: PropertyDeclarations = {
    kind: {},
    disabled: booleanAttribute,
    name: { reflect: true },
  };

  /** Kind that is chosen at the start; none when absent. */
  declare kind: ComplaintKind | undefined;
  /** Nothing can be changed or sent. */
  declare disabled: boolean;
  /** Name under which the id of the filed complaint goes into a host's form. */
  declare name: string | undefined;

  protected readonly dictionary = complaintFormWords;
  private readonly _composition = new Composition();
  private readonly _internals = "attachInternals" in this ? this.attachInternals() : null;
  private readonly _model: FormModel = {
    stage: "edit",
    busy: "",
    values: emptyValues(),
    photos: [],
    estate: "",
    units: [],
    estates: [],
    problems: [],
    failure: null,
    receipt: null,
    savedAt: 0,
    note: null,
  };
  private _attempt: { readonly key: string; readonly content: string } | null = null;
  private _user = "";
  private _photoId = 0;
  private _draftKey = "";
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _fieldsetDisabled = false;
  private _status = "";

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this._keep);
    window.addEventListener("pagehide", this._keep);
    this.addEventListener("click", this._labelClicked);
  }
  override disconnectedCallback(): void {
    this._keep();
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this._keep);
    window.removeEventListener("pagehide", this._keep);
    this.removeEventListener("click", this._labelClicked);
  }

  /** A click on a host's `<label for>` lands here as a click on the element itself. */
  private readonly _labelClicked = (event: Event): void => {
    if (event.composedPath()[0] === this && event.target === this && !this.matches(":focus-within"))
      this.focus();
  };
  override focus(): void {
    void this.focusOn(this._model.stage === "edit" ? "#kind" : "h2, h3");
  }
  formDisabledCallback(disabled: boolean): void {
    this._fieldsetDisabled = disabled;
    this.requestUpdate();
  }
  formResetCallback(): void {
    void this.reset();
  }

  /** Empties the form and forgets the draft. */
  async reset(): Promise<void> {
    clearTimeout(this._timer);
    this._timer = undefined;
    const model = this._model;
    Object.assign(model.values, emptyValues(this.kind));
    Object.assign(model, {
      stage: "edit",
      photos: [],
      problems: [],
      failure: null,
      receipt: null,
      savedAt: 0,
      note: null,
    });
    this._attempt = null;
    this._preselect();
    this._value(null);
    this.requestUpdate();
    if (this._draftKey) await deleteDraft(this._draftKey);
  }

  /** Checks the answers and shows what is wrong; true when nothing is. */
  validate(): boolean {
    const problems = problemsOf(this._model, this._estate, this.t.bind(this));
    this._showProblems(problems);
    return problems.length === 0;
  }

  /** Goes to the check step, or from there sends: what the reader's own button does. */
  async submit(): Promise<void> {
    const model = this._model;
    if (model.busy || this._off || model.stage === "done") return;
    if (!this.validate()) return;
    if (model.stage === "edit") {
      model.stage = "check";
      this.requestUpdate();
      await this.focusOn("#check-title");
      this.emit("heyue-phase", { phase: "check" });
      return;
    }
    await this._send();
  }

  /** Goes on after a login: sends again, under the same key, what could not be sent. */
  async resume(): Promise<void> {
    if (!this._user) this.load();
    if (this._model.failure) await this._send();
  }

  /** What a host's form sends under our name. */
  private _value(value: string | null): void {
    if (this._internals && this._internals.setFormValue) this._internals.setFormValue(value);
  }
  private get _off(): boolean {
    return this.disabled || this._fieldsetDisabled;
  }
  private get _given(): string | undefined {
    return this.estate || this.context.estate;
  }
  private get _estate(): string {
    const { estates, estate } = this._model;
    return this._given || estate || (estates.length === 1 ? estates[0]!.id : "");
  }

  protected override connect(baseUrl: string): IntakeClient {
    return createIntakeClient({ baseUrl });
  }

  protected override load(): void {
    const { signal } = this;
    void this._openDraft();
    this.port
      ?.me({ signal })
      .then((me) => {
        this._model.units = me.units;
        this._model.estates = this._given ? [] : me.estates;
        this._user = me.actor.id;
        this._preselect();
      })
      // The form can be filled in without it; sending tells what is wrong.
      .catch(() => undefined)
      .then(() => (signal.aborted ? undefined : this._openDraft()));
  }

  private _preselect(): void {
    const { values, units } = this._model;
    if (!values.unit && !values.text && units.length === 1) values.unit = units[0]!.id;
    this.requestUpdate();
  }

  private async _openDraft(): Promise<void> {
    const user = this.userId || this.context.userId || this._user;
    if (!user) return;
    const key = draftKey(user, this._given || "");
    if (key === this._draftKey) return;
    this._draftKey = key;
    const draft = await readDraft(key);
    const { values } = this._model;
    // What was typed before we knew for whom to keep it is kept now.
    if (!draft || values.text || this._model.photos.length || this._model.stage !== "edit")
      return this._keep();
    Object.assign(values, draft.values);
    this._model.photos = draft.photos.map((photo) => ({
      ...photo,
      id: ++this._photoId,
      shrunk: true,
      attachment: null,
    }));
    this._attempt = draft.attempt;
    const time = this.clock(draft.savedAt);
    const n = draft.photos.length;
    this._model.note = { text: this.t("restored", { time, n }), discardable: true };
    this.requestUpdate();
  }

  private readonly _keep = (): void => {
    const { values, photos, stage } = this._model;
    if (this._timer === undefined || !this._draftKey || stage === "done") return;
    clearTimeout(this._timer);
    this._timer = undefined;
    const savedAt = this.now();
    const kept = photos.flatMap(({ blob, name }) => (blob ? [{ blob, name }] : []));
    void writeDraft(this._draftKey, {
      values: { ...values },
      photos: kept,
      attempt: this._attempt,
      savedAt,
    }).then((ok) => {
      if (!ok) return;
      this._model.savedAt = savedAt;
      this.emit("heyue-draft-saved", { savedAt });
      this.requestUpdate();
    });
  };

  private _edited(): void {
    clearTimeout(this._timer);
    this._timer = setTimeout(this._keep, 100);
    // The counter must not redraw the field while the input method is at work.
    if (!this._composition.active) this.requestUpdate();
  }

  private async _addPhotos(files: FileList | readonly File[]): Promise<void> {
    const model = this._model;
    const refused: Problem[] = [];
    const refuse = (key: PhotoSentence, name: string): void =>
      void refused.push({ field: "photos", text: this.t(key, { name }) });
    const work: Promise<void>[] = [];
    for (const file of Array.from(files)) {
      const problem = problemOf(file);
      if (problem) refuse(problem, file.name);
      else if (model.photos.length >= mostPhotos) refuse("tooMany", file.name);
      else {
        const photo: FormPhoto = {
          id: ++this._photoId,
          name: file.name,
          blob: null,
          shrunk: false,
          attachment: null,
        };
        model.photos = [...model.photos, photo];
        work.push(
          shrink(file).then((result) => {
            Object.assign(photo, result);
            const size = sizeText(result.blob.size);
            this._status = this.t("photoAdded", { name: photo.name, size });
            if (result.blob.size > largestFile) {
              refuse("tooLarge", photo.name);
              model.photos = model.photos.filter((one) => one !== photo);
            }
            this._edited();
          }),
        );
      }
    }
    this.requestUpdate();
    await Promise.all(work);
    if (refused.length) this._showProblems(refused);
  }

  private _showProblems(problems: readonly Problem[]): void {
    const model = this._model;
    model.problems = problems;
    model.failure = null;
    if (problems.length && problems.every((problem) => problem.field !== null)) model.stage = "edit";
    this.requestUpdate();
    if (problems.length) void this.focusOn(".problems");
  }

  private async _send(): Promise<void> {
    const model = this._model;
    const { port, signal } = this;
    if (model.busy || !port) return;
    Object.assign(model, { failure: null, problems: [], busy: this.t("sending") });
    this.requestUpdate();
    try {
      const plain = complaintOf(model, this._estate);
      const content = JSON.stringify([plain, model.photos.map((photo) => [photo.name, photo.blob!.size])]);
      // The same content goes under the same key, so a lost answer never files it twice.
      if (!this._attempt || this._attempt.content !== content) this._attempt = { key: newKey(), content };
      this._edited();
      this._keep();
      const detail = { ...plain, photos: model.photos.map(({ name, blob }) => ({ name, blob })) };
      if (!this.emit("heyue-before-submit", detail, true)) return;
      for (const [index, photo] of model.photos.entries()) {
        model.busy = this.t("uploading", { n: index + 1, of: model.photos.length });
        this.requestUpdate();
        photo.attachment ||= await port.upload(photo.blob!, photo.name, { signal });
      }
      model.busy = this.t("sending");
      this.requestUpdate();
      const attachments = model.photos.flatMap((photo) => photo.attachment || []);
      const complaint: NewComplaint = attachments.length ? { ...plain, attachments } : plain;
      const receipt = await port.file(complaint, { idempotencyKey: this._attempt.key, signal });
      await this.reset();
      Object.assign(model, { stage: "done", receipt, busy: "" });
      this.requestUpdate();
      this._value(receipt.id);
      this.emit("heyue-submitted", receipt);
      await this.focusOn("#done");
    } catch (thrown) {
      if (!signal.aborted) this._failed(this.report(thrown));
    } finally {
      model.busy = "";
      this.requestUpdate();
    }
  }

  private _failed(failure: ClientFailure): void {
    if (failure.issues.length) {
      this._showProblems(
        failure.issues.map(({ path, message }) => {
          const name = path.split("/")[1];
          return {
            field: fields.find((field) => field === (name === "attachments" ? "photos" : name)) || null,
            text: message,
          };
        }),
      );
      return;
    }
    this._model.failure = failure;
    this.requestUpdate();
    void this.focusOn(".problems");
  }

  protected override updated(_changed: PropertyValues): void {
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas[data-photo]")) {
      const photo = this._model.photos.find((one) => String(one.id) === canvas.dataset["photo"]);
      if (photo?.blob) void paintSquare(canvas, photo.blob, 240);
    }
    const { values, estate } = this._model;
    showValues(this.renderRoot, ({ name }) => ({ ...values, estate })[name as keyof FormValues]);
    const labels = this._internals ? [...this._internals.labels] : [];
    const form = this.renderRoot.querySelector("form") as { ariaLabelledByElements?: Node[] } | null;
    if (form && labels[0]) form.ariaLabelledByElements = labels;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("kind") && this.kind && !this._model.values.kind) this._model.values.kind = this.kind;
  }

  protected override view(): unknown {
    const model = this._model;
    const t = this.t.bind(this);
    if (model.stage === "done" && model.receipt) {
      const { receipt } = model;
      return receiptView({
        receipt,
        t,
        clock: (instant) => this.clock(instant),
        language: this.language,
        track: () => this.emit("heyue-track", { id: receipt.id, number: receipt.number }),
        again: () => void this.reset().then(() => this.focusOn("#title")),
      });
    }
    const view: FormView = {
      model,
      t,
      edited: () => this._edited(),
      editedEstate: (estate) => {
        model.estate = estate;
        this._edited();
      },
      addPhotos: (files) => files && void this._addPhotos(files),
      removePhoto: (photo) => {
        model.photos = model.photos.filter((one) => one !== photo);
        this._edited();
        void this.focusOn("#photos");
      },
    };
    const change = (field: Field): void => {
      model.stage = "edit";
      this.requestUpdate();
      void this.focusOn(`#${field}`);
    };
    return frameView({
      view,
      change,
      sizeSwitch: this.sizeSwitch(),
      failure: model.failure && this.failureView(model.failure, () => void this._send()),
      off: this._off,
      status: this._status,
      saved: model.savedAt ? this.clock(model.savedAt) : "",
      composition: this._composition,
      composed: () => setTimeout(() => this.requestUpdate(), 1),
      jump: (field) => void this.focusOn(`#${field}`),
      discard: () => void this._discard(),
      submit: () => void this.submit(),
    });
  }

  private async _discard(): Promise<void> {
    await this.reset();
    this._model.note = { text: this.t("discarded"), discardable: false };
    this.requestUpdate();
    await this.focusOn("#title");
  }
}
