import { unsafeCSS } from "lit";
import type { CSSResult } from "lit";

/** Styles of an element. Lit's own tag also takes values, which no style here has: this one is smaller. */
export const css = (text: TemplateStringsArray): CSSResult => unsafeCSS(text[0]);
