import type { PromiseState } from "./state.ts";

/** A public promise as its reader sees it. */
export interface PromiseView extends PromiseState {
  readonly version: number;
}

/** Shows a public promise. */
export const view = (state: PromiseState, version: number): PromiseView => ({ ...state, version });
