import { LitElement, html, nothing } from "lit";
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { asFailure } from "../client/failure.ts";
import type { ClientFailure } from "../client/failure.ts";
import type { HeyueClient } from "../client/port.ts";
import { baseStyles } from "./base-styles.ts";
import { contextChange, contextReady, contextRequest } from "./context.ts";
import type { Context } from "./context.ts";
import { contrastWithWhite } from "./contrast.ts";
import { elementWords } from "./element-words.ts";
import type { ElementWord } from "./element-words.ts";
import { languageOf, surroundingLanguage, watchLanguage } from "./language.ts";
import type { Language } from "./language.ts";
import { instantText } from "./moment.ts";
import { theme } from "./theme.ts";
import { version } from "./version.ts";
import { fill } from "./words.ts";
import type { Dictionary } from "./words.ts";

/** Size of text and targets; `auto` follows WeChat's care mode and the reader's contrast preference. */
export type Size = "standard" | "large" | "auto";

/** What all elements share: client, language, size, words, events. */
export abstract class HeyueElement<
  Key extends string,
  Port extends Partial<HeyueClient> = HeyueClient,
> extends LitElement {
  static readonly version = version;
  static override styles: CSSResultGroup = [theme, baseStyles];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    baseUrl: { attribute: "base-url" },
    locale: {},
    size: {},
    labels: { attribute: false },
    userId: { attribute: "user-id" },
    estate: {},
  };

  /** Backend of the host's own; goes before `base-url` and before what a provider shares. */
  declare client: Port | undefined;
  /** Where Heyue's `/v1` is mounted. */
  declare baseUrl: string | undefined;
  /** Language; the closest `lang` when absent. */
  declare locale: string | undefined;
  /** Size of text and targets; `standard` when absent. */
  declare size: Size | undefined;
  /** Own words instead of the built-in ones, by key. */
  declare labels: Partial<Record<Key | ElementWord, string>> | undefined;
  /** Person at the device; keeps drafts apart. */
  declare userId: string | undefined;
  /** Estate to work with; the reader's first one when absent. */
  declare estate: string | undefined;
  /** Clock, milliseconds since 1970; replaceable. */
  now: () => number = Date.now;

  protected abstract readonly dictionary: Dictionary<Key>;
  protected context: Partial<Context> = {};
  private _controller = new AbortController();
  private _unwatch = (): void => undefined;
  private _leave = (): void => undefined;
  private _portSeen: Port | undefined;
  private _connected: { readonly baseUrl: string; readonly port: Port } | undefined;
  private _unsafe = false;

  /** Called when there is a client for the first time, or another one. */
  protected abstract load(): void;
  /** The content of the element. */
  protected abstract view(): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this._controller = new AbortController();
    this._unwatch = watchLanguage(this, () => this.requestUpdate());
    this._ask();
    document.addEventListener(contextReady, this._ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._controller.abort();
    this._unwatch();
    this._leave();
    document.removeEventListener(contextReady, this._ask);
    this.context = {};
    this._portSeen = undefined;
  }

  private readonly _changed = (): void => this.requestUpdate();
  private readonly _ask = (): void => {
    if (this.context.addEventListener) return;
    const found = (context: Context): void => {
      this.context = context;
      context.addEventListener(contextChange, this._changed);
      this._leave = () => context.removeEventListener(contextChange, this._changed);
      this.requestUpdate();
    };
    this.dispatchEvent(new CustomEvent(contextRequest, { bubbles: true, composed: true, detail: found }));
  };

  /** Ends when the element leaves the page. */
  protected get signal(): AbortSignal {
    return this._controller.signal;
  }

  /** A client for an address. */
  protected abstract connect(baseUrl: string): Port;

  /** The client to use: own property, own address, then the provider's. */
  protected get port(): Port | undefined {
    const { context } = this;
    if (this.client) return this.client;
    if (!this.baseUrl && context.client) return context.client as HeyueClient & Port;
    const baseUrl = this.baseUrl || context.baseUrl;
    if (!baseUrl) return undefined;
    if (this._connected?.baseUrl !== baseUrl) this._connected = { baseUrl, port: this.connect(baseUrl) };
    return this._connected!.port;
  }

  /** The language in use. */
  get language(): Language {
    return languageOf(this.locale) || languageOf(this.context.locale) || surroundingLanguage(this);
  }

  /** Whether text and targets are large (关怀模式). */
  get large(): boolean {
    const size = this.size || this.context.size;
    if (size !== "auto") return size === "large";
    return document.body.dataset["weuiMode"] === "care" || matchMedia("(prefers-contrast: more)").matches;
  }

  /** A string of this element in the language in use. */
  protected t(key: Key | ElementWord, values?: Readonly<Record<string, string | number>>): string {
    const { language } = this;
    const own: Partial<Dictionary<string>> = this.dictionary;
    const pair = own[key] || elementWords[key as ElementWord];
    return fill((this.labels && this.labels[key]) || (pair ? pair[language === "en" ? 1 : 0] : key), values);
  }

  /** An instant as the estate's clock shows it. */
  protected clock(instant: string | number): string {
    return instantText(
      typeof instant === "string" ? instant : new Date(instant).toISOString(),
      this.language,
      this.now(),
    );
  }

  /** Sends an event of this element to the host; false when the host said no. */
  protected emit(name: string, detail?: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** The sentence for a failure: the server's own where it wrote one. */
  protected failureText(failure: ClientFailure): string {
    const own = this.t(`${failure.kind}Failure`);
    return failure.kind === "auth" || failure.kind === "conflict" ? own : failure.message || own;
  }

  /** Any thrown thing as a failure, told to the host as well. */
  protected report(thrown: unknown): ClientFailure {
    const failure = asFailure(thrown);
    this.emit("heyue-error", {
      kind: failure.kind,
      message: failure.message,
      issues: failure.issues,
      code: failure.code,
    });
    if (failure.kind === "auth") this.emit("heyue-login", {});
    return failure;
  }

  /** Moves the focus to something inside, after the next rendering. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    if (found) found.focus();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Safari before 16.4 gets style elements from Lit: a page with a policy wants its nonce on them.
    const page = globalThis as { litNonce?: string };
    if (!("adoptedStyleSheets" in Document.prototype) && !page.litNonce) {
      const marked = document.querySelector<HTMLElement>("script[nonce]");
      const nonce = this.nonce || (marked && marked.nonce);
      if (nonce) page.litNonce = nonce;
    }
    return super.createRenderRoot();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { port } = this;
    if (port && port !== this._portSeen) {
      this._portSeen = port;
      this.load();
    }
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    // A host's brand colour that nobody can read is replaced by the safe one.
    const ratio = contrastWithWhite(getComputedStyle(this).accentColor);
    if (ratio !== null && ratio < 4.5) {
      this._unsafe = true;
      console.info(
        `heyue: contrast of --heyue-accent on white is ${ratio.toFixed(2)}, below 4.5; using the built-in accent.`,
      );
      this.requestUpdate();
    }
  }

  protected override render(): TemplateResult {
    return this.frame(this.port ? this.view() : html`<p class="muted">${this.t("nothingConnected")}</p>`);
  }

  /** The outermost box: language, size, safe colours. */
  protected frame(content: unknown): TemplateResult {
    const kind = `root${this.large ? " large" : ""}${this._unsafe ? " safe" : ""}`;
    return html`<div class=${kind} lang=${this.language} part="root">${content}</div>`;
  }

  /** The switch between standard and large text. */
  protected sizeSwitch(): TemplateResult {
    return html`<button
      type="button"
      class="plain"
      part="size-switch"
      aria-pressed=${this.large}
      @click=${() => {
        this.size = this.large ? "standard" : "large";
        this.emit("heyue-size", { size: this.size });
      }}
    >
      ${this.t("large")}
    </button>`;
  }

  /** A failure in words, with the way on. `again` repeats what failed. */
  protected failureView(failure: ClientFailure | null, again?: () => void): unknown {
    if (!failure) return nothing;
    return html`<p>${this.failureText(failure)}</p>
      ${failure.kind === "auth" ? html`<slot name="login"></slot>` : nothing}
      <p class="actions">
        ${
          failure.kind === "auth"
            ? html`<button
                type="button"
                class="button"
                @click=${() => this.emit("heyue-login", { wanted: true })}
              >
                ${this.t("logIn")}
              </button>`
            : nothing
        }
        ${
          again && failure.kind !== "validation" && failure.kind !== "rejected"
            ? html`<button type="button" class="button" @click=${again}>${this.t("tryAgain")}</button>`
            : nothing
        }
      </p>`;
  }
}
