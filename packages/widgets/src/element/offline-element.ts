import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { asFailure } from "../client/failure.ts";
import type { ClientFailure } from "../client/failure.ts";
import { createFetchClient } from "../client/fetch-client.ts";
import type { HeyueClient, Me } from "../client/port.ts";
import type { DeviceStore } from "./device-store.ts";
import { HeyueElement } from "./element.ts";
import type { OfflineWord } from "./offline-words.ts";

/** What was read, and when it was kept if the server could not be asked. */
interface Kept {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** Milliseconds until something that waits is tried again by itself. */
const patience = 30_000;

const isUnreachable = ({ kind }: ClientFailure): boolean => kind === "offline" || kind === "server";

/**
 * An element that goes on without a connection (离线可用): it knows its reader, shows what it read last, and sends what waits
 * once the server answers again. What it keeps, it keeps per person.
 */
export abstract class OfflineElement<Key extends string> extends HeyueElement<Key | OfflineWord> {
  protected me: Me | null = null;
  /** When what is shown was kept; `null` while the server answers. */
  protected keptAt: number | null = null;
  protected failure: ClientFailure | null = null;
  protected isSending = false;
  private _timer: ReturnType<typeof setTimeout> | undefined;

  /** Where this element keeps things. */
  protected abstract readonly store: DeviceStore;
  /** Whether anything waits to be sent. */
  protected abstract readonly isWaiting: boolean;
  /** Reads what is shown. */
  protected abstract readAll(): Promise<void>;
  /** Sends what waits, one after the other; each is told by itself what became of it. */
  protected abstract sendAll(): Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("online", this._return);
    document.addEventListener("visibilitychange", this._return);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._timer);
    window.removeEventListener("online", this._return);
    document.removeEventListener("visibilitychange", this._return);
  }

  protected override connect(baseUrl: string): HeyueClient {
    return createFetchClient({ baseUrl });
  }
  protected override load(): void {
    void this.refresh();
  }

  private readonly _return = (): void => {
    if (!document.hidden && this.port && (this.isWaiting || this.keptAt !== null)) void this.refresh();
  };

  /** Reads everything again and sends what waits. */
  async refresh(): Promise<void> {
    const { port, signal } = this;
    if (!port) return;
    try {
      this.keptAt = null;
      await this._know(port);
      await this.readAll();
      this.failure = null;
    } catch (thrown) {
      if (signal.aborted) return;
      this.failure = this.report(thrown);
    }
    this.requestUpdate();
    await this.sync();
  }

  private async _know(port: HeyueClient): Promise<void> {
    const { signal, store } = this;
    try {
      const me = await port.me({ signal });
      this.me = me;
      await store.put(["me", me.actor.id], me);
      await store.put(["last"], me.actor.id);
    } catch (thrown) {
      if (signal.aborted || !isUnreachable(asFailure(thrown))) throw thrown;
      const id = this.userId || this.context.userId || (await store.get<string>(["last"]));
      const known = id && (await store.get<Me>(["me", id]));
      if (!known) throw thrown;
      this.me = known;
      this.keptAt ??= this.now();
    }
  }

  /** The estate to work with. */
  protected get home(): string {
    return this.estate || this.context.estate || this.me?.estates[0]?.id || "";
  }

  /** Asks the server and keeps the answer; without a connection the answer that was kept. */
  protected async read<A>(name: string, ask: (port: HeyueClient) => Promise<A>): Promise<A> {
    const key = [this.me?.actor.id || "", "read", name];
    try {
      const value = await ask(this.port!);
      await this.store.put(key, { value, keptAt: this.now() } satisfies Kept);
      return value;
    } catch (thrown) {
      const found = isUnreachable(asFailure(thrown)) && (await this.store.get<Kept>(key));
      if (!found || this.signal.aborted) throw thrown;
      this.keptAt = Math.min(this.keptAt ?? found.keptAt, found.keptAt);
      return found.value as A;
    }
  }

  /** Sends what waits, as the person whose it is, in one tab at a time. */
  protected async sync(): Promise<void> {
    const { me, port, signal } = this;
    clearTimeout(this._timer);
    if (!port || !me || this.isSending || !this.isWaiting) return;
    this.isSending = true;
    this.requestUpdate();
    const send = async (): Promise<void> => {
      // The session may have become somebody else's: nothing is sent in another name.
      const { actor } = await port.me({ signal });
      if (actor.id === me.actor.id) await this.sendAll();
    };
    try {
      const lock = `${this.localName} ${me.actor.id}`;
      await ("locks" in navigator ? navigator.locks.request(lock, send) : send());
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (!signal.aborted && !isUnreachable(failure)) this.failure = this.report(failure);
    } finally {
      this.isSending = false;
      if (!signal.aborted && this.isWaiting) this._timer = setTimeout(() => void this.sync(), patience);
      this.requestUpdate();
    }
  }

  /** Says that what is shown comes from the device. */
  protected awayView(): TemplateResult {
    return html`<div class=${this.keptAt === null ? "hidden" : "note"} role="status">
      ${this.keptAt === null ? nothing : html`<p>${this.t("away", { time: this.clock(this.keptAt) })}</p>`}
    </div>`;
  }

  /** The one region for errors. */
  protected problemsView(title: string, problems: unknown = nothing): TemplateResult {
    const shown = this.failure || problems !== nothing;
    return html`<div
      class="problems ${shown ? "shown" : ""}"
      part="problems"
      tabindex="-1"
      role="group"
      aria-live="polite"
      aria-labelledby="problems-title"
    >
      ${
        shown
          ? html`<h3 id="problems-title">${title}</h3>
              ${this.failureView(this.failure, () => void this.refresh())} ${problems}`
          : nothing
      }
    </div>`;
  }
}
