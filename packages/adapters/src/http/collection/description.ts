import type { Role } from "@heyue/core/kernel/envelope";
import type * as Schema from "effect/Schema";

/** Formats of files to print. */
export type DocumentFormat = "pdf" | "docx" | "md";

/** A collection as it is offered over HTTP. */
export interface CollectionDescription {
  /** Plural, the first part of its addresses: `/v1/amendments`. */
  readonly name: string;
  /** Titles of the operations in Chinese and English; `open` and each action. */
  readonly titles: { readonly open: string; readonly [action: string]: string };
  /** The opening command, with its `type`. */
  readonly opening: Schema.Struct<Schema.Struct.Fields>;
  /** Each action by its type, with its `type`. */
  readonly actions: { readonly [action: string]: Schema.Struct<Schema.Struct.Fields> };
  readonly view: Schema.Top;
  /** Formats in which one of them is handed out as a file to print, the usual one first; nothing to print when absent. */
  readonly document?: readonly ["pdf", ...DocumentFormat[]];
  /** A sentence for each refusal that is its own. */
  readonly refusals: { readonly [code: string]: { readonly "zh-CN": string; readonly en: string } };
  /** Roles that may call at all; each decision refuses more exactly. Everybody signed in when absent. */
  readonly by?: readonly Role[];
}
