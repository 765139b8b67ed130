import type { Caller, Heyue, Outcome } from "@heyue/core";
import type { PageLanguage } from "../portal-estate.ts";

/** Somebody who reads a page of records. */
export interface Reading {
  readonly heyue: Heyue;
  readonly caller: Caller;
  readonly estate: string;
  readonly language: PageLanguage;
  /** A word of the portal, with `{name}` replaced. */
  readonly say: (word: string, values?: { readonly [name: string]: string | number }) => string;
  readonly url: URL;
  nameOf(person: string): Promise<string>;
}

/** The value of a read; `null` where there is nothing that this reader may see. */
export const readValue = async <A>(read: Promise<Outcome<A>>): Promise<A | null> => {
  const outcome = await read;
  return outcome.ok ? outcome.value : null;
};
