/**
 * Tells the Enter that confirms pinyin from the Enter that is meant. Safari ends the composition before it
 * sends the key, so the flag is cleared one task later and keyCode 229 counts too.
 */
export class Composition {
  private _open = false;

  /** Listeners to put on the element around the fields. */
  readonly start = (): void => {
    this._open = true;
  };
  readonly end = (): void => {
    setTimeout(() => (this._open = false));
  };
  /** Swallows an Enter that belongs to the input method. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (this._open || event.isComposing || event.keyCode === 229))
      event.preventDefault();
  };
  get active(): boolean {
    return this._open;
  }
}
