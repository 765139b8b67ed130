import type { HeyueClient } from "../client/port.ts";
import { contextChange, contextReady, contextRequest } from "../element/context.ts";
import type { Context } from "../element/context.ts";
import { version } from "../element/version.ts";

const names = ["base-url", "locale", "size", "user-id", "estate"] as const;
type Name = (typeof names)[number];

/**
 * `<heyue-provider>` shares client, language, size, person and estate with every element inside it, at any
 * depth and across shadow roots. It shows nothing itself.
 */
export class HeyueProvider extends HTMLElement implements Context {
  static readonly version = version;
  static readonly observedAttributes = names;
  private _client: HeyueClient | undefined;

  connectedCallback(): void {
    if (!this.style.display) this.style.setProperty("display", "contents");
    // Properties that were set before the element was defined hide the accessors: take them over.
    for (const key of ["client", "baseUrl", "locale", "size", "userId", "estate"] as const) {
      if (!Object.prototype.hasOwnProperty.call(this, key)) continue;
      const value = this[key];
      delete (this as Partial<Record<typeof key, unknown>>)[key];
      Object.assign(this, { [key]: value });
    }
    this.addEventListener(contextRequest, this._answer);
    document.dispatchEvent(new CustomEvent(contextReady));
  }

  disconnectedCallback(): void {
    this.removeEventListener(contextRequest, this._answer);
  }

  attributeChangedCallback(): void {
    this.dispatchEvent(new CustomEvent(contextChange));
  }

  private readonly _answer = (event: Event): void => {
    event.stopPropagation();
    (event as CustomEvent<(context: Context) => void>).detail(this);
  };

  private _read(name: Name): string | undefined {
    return this.getAttribute(name) ?? undefined;
  }
  private _write(name: Name, value: string | undefined): void {
    if (value === undefined || value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** Backend of the host's own; goes before `base-url`. */
  get client(): HeyueClient | undefined {
    return this._client;
  }
  set client(client: HeyueClient | undefined) {
    this._client = client;
    this.dispatchEvent(new CustomEvent(contextChange));
  }
  /** Where Heyue's `/v1` is mounted. */
  get baseUrl(): string | undefined {
    return this._read("base-url");
  }
  set baseUrl(value: string | undefined) {
    this._write("base-url", value);
  }
  /** Language for the elements inside. */
  get locale(): string | undefined {
    return this._read("locale");
  }
  set locale(value: string | undefined) {
    this._write("locale", value);
  }
  /** `standard`, `large` or `auto`. */
  get size(): string | undefined {
    return this._read("size");
  }
  set size(value: string | undefined) {
    this._write("size", value);
  }
  /** Person at the device; keeps drafts apart. */
  get userId(): string | undefined {
    return this._read("user-id");
  }
  set userId(value: string | undefined) {
    this._write("user-id", value);
  }
  /** Estate to work with. */
  get estate(): string | undefined {
    return this._read("estate");
  }
  set estate(value: string | undefined) {
    this._write("estate", value);
  }
}
