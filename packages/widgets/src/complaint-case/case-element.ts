import type { ComplaintAction } from "@heyue/core/complaint/command";
import type { Attachment } from "@heyue/core/complaint/state";
import type { ComplaintSummary, ComplaintView } from "@heyue/core/complaint/view";
import type { ClientFailure } from "../client/failure.ts";
import { createFetchClient } from "../client/fetch-client.ts";
import type { ChangeNotice, ComplaintFilter, HeyueClient } from "../client/port.ts";
import { HeyueElement } from "../element/element.ts";
import { key as newKey } from "../element/key.ts";
import { word } from "../element/words.ts";
import type { Dictionary } from "../element/words.ts";
import { eventWords } from "../vocabulary/complaint.ts";
import type { CaseWord } from "./case-words.ts";

/** What owners' and staff's views of cases share: list, one case with its timeline, photos, live changes, actions. */
export abstract class CaseElement<Key extends string> extends HeyueElement<Key | CaseWord> {
  protected cases: readonly ComplaintSummary[] | null = null;
  protected current: ComplaintView | null = null;
  protected failure: ClientFailure | null = null;
  protected problems: readonly { readonly field: string; readonly text: string }[] = [];
  protected busy = false;
  protected announcement = "";
  private _wanted = "";
  protected again: () => void = () => undefined;
  protected readonly files = new Map<string, Blob | null>();
  protected enlarged: Attachment | null = null;
  private _attempt: { readonly key: string; readonly content: string } | null = null;
  private _timer: ReturnType<typeof setTimeout> | undefined;

  /** Refusals the reader of this element can meet. */
  protected abstract readonly rejections: Dictionary<string>;
  /** Which cases the list holds. */
  protected abstract readonly filter: ComplaintFilter;

  protected override connect(baseUrl: string): HeyueClient {
    return createFetchClient({ baseUrl });
  }

  protected override load(): void {
    void this.refresh();
    if (this._wanted) void this.openCase(this._wanted);
    this.port!.changes((change) => this._noticed(change), this.signal);
  }

  /** Asks for list and open case again. */
  async refresh(): Promise<void> {
    const { port, signal } = this;
    if (!port) return;
    await this.attempt(
      async () => {
        this.cases = await port.complaints(this.filter, { signal });
      },
      () => void this.refresh(),
    );
    if (this.current) await this._reload(this.current.id);
  }

  private async _reload(id: string): Promise<void> {
    const view = await this.port!.complaint(id, { signal: this.signal }).catch(() => null);
    if (view && this.current?.id === id && view.version >= this.current.version) this.current = view;
    this.requestUpdate();
  }

  private _noticed(change: ChangeNotice | null): void {
    const id = change?.kind === "complaint" ? change.id : null;
    if (change && !id) return;
    if (change && id) {
      const known = this.current?.id === id ? this.current : this.cases?.find((one) => one.id === id);
      if (known && change.version <= known.version) return;
      if (known) {
        this.announcement = this.t("changed", {
          number: known.number,
          what: word(eventWords, this.language, change.type),
        } as never);
      }
    }
    // Many changes at once are one look.
    clearTimeout(this._timer);
    this._timer = setTimeout(() => void this.refresh(), 300);
  }

  /** Runs a call; what it throws is shown in place and can be tried again. */
  protected async attempt(call: () => Promise<void>, again: () => void): Promise<boolean> {
    const { signal } = this;
    try {
      await call();
      this.failure = null;
      return true;
    } catch (thrown) {
      if (signal.aborted) return false;
      this.failure = this.report(thrown);
      this.again = again;
      return false;
    } finally {
      this.requestUpdate();
    }
  }

  /** Shows one case. */
  protected async openCase(id: string): Promise<void> {
    this._wanted = id;
    const { port, signal } = this;
    if (!port) return;
    const done = await this.attempt(
      async () => {
        const view = await port.complaint(id, { signal });
        if (this._wanted === id) this.current = view;
      },
      () => void this.openCase(id),
    );
    this.problems = [];
    await this.focusOn(done ? "#case-title" : ".problems");
  }

  protected closeCase(): void {
    const id = this.current?.id;
    this._wanted = "";
    this.current = null;
    this.failure = null;
    this.problems = [];
    this.requestUpdate();
    void this.focusOn(`[data-case="${CSS.escape(id || "")}"]`);
  }

  /** Does something to the open case; what was typed stays until it is done. */
  protected async act(action: ComplaintAction): Promise<boolean> {
    const { current, port, signal } = this;
    if (!current || !port || this.busy) return false;
    this.busy = true;
    this.problems = [];
    this.requestUpdate();
    const content = JSON.stringify([current.id, action]);
    if (this._attempt?.content !== content) this._attempt = { key: newKey(), content };
    const { key } = this._attempt;
    const done = await this.attempt(
      async () => {
        const view = await port.act(current.id, action, {
          idempotencyKey: key,
          version: current.version,
          signal,
        });
        if (this.current?.id === view.id) this.current = view;
        this._attempt = null;
        this.emit("heyue-acted", {
          id: view.id,
          number: view.number,
          action: action.type,
          phase: view.phase,
        });
      },
      () => void this.act(action),
    );
    this.busy = false;
    if (this.failure?.kind === "conflict") {
      this._attempt = null;
      await this._reload(current.id);
    }
    if (this.failure?.issues.length) {
      this.problems = this.failure.issues.map(({ path, message }) => ({
        field: path.split("/")[1] || "",
        text: message,
      }));
      this.failure = null;
    }
    if (done) void this.refresh();
    this.requestUpdate();
    await this.focusOn(done ? "#case-title" : ".problems");
    return done;
  }

  protected override failureText(failure: ClientFailure): string {
    const known = failure.code && failure.code in this.rejections;
    return failure.kind === "rejected" && known
      ? word(this.rejections, this.language, failure.code)
      : super.failureText(failure);
  }
}
