import type { ChainLink } from "../application/heyue.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import type { BundleEntries } from "./bundle.ts";
import { decode, parse } from "./reader.ts";
import type { BundleCheck } from "./verification.ts";

/** Of the text of a contract, what a page shows of it. */
export interface BundledText {
  readonly number: string;
  readonly title: string;
  readonly term: ContractDraft["term"];
  readonly client: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly chapters: readonly {
    readonly number: string;
    readonly heading: string;
    readonly clauses: readonly {
      readonly number: string;
      readonly heading: string;
      readonly paragraphs: readonly string[];
    }[];
  }[];
}

/** A contract in a bundle (包内合同). */
export interface BundledContract {
  readonly path: string;
  /** Day whose text it is, `YYYY-MM-DD`; `null` in bundles that do not say. */
  readonly asOf: string | null;
  /** SHA-256 of the text. */
  readonly textHash: string;
  readonly text: BundledText;
  /** The event in which this very text was signed or agreed; `null` when no event of the bundle names it. */
  readonly recorded: { readonly stream: string; readonly link: ChainLink } | null;
}

type Members = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasTexts = (value: unknown, ...keys: readonly string[]): value is Members =>
  isObject(value) && keys.every((key) => typeof value[key] === "string");

const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);

const isClause = (value: unknown): boolean =>
  hasTexts(value, "number", "heading") && isListOf(value["paragraphs"], (text) => typeof text === "string");

const isText = (value: unknown): boolean =>
  hasTexts(value, "number", "title") &&
  value["format"] === "heyue-contract/1" &&
  hasTexts(value["term"], "from", "to") &&
  hasTexts(value["client"], "name") &&
  hasTexts(value["provider"], "name") &&
  isListOf(
    value["chapters"],
    (chapter) => hasTexts(chapter, "number", "heading") && isListOf(chapter["clauses"], isClause),
  );

const kinds: readonly string[] = ["ContractSigned", "ContractAmended", "ContractRenewed"];

const recordedIn = (chains: BundleCheck["chains"], hash: string): BundledContract["recorded"] => {
  for (const [stream, links] of chains)
    for (const link of links)
      if (kinds.includes(link.type) && link.text.includes(`"textHash":"${hash}"`)) return { stream, link };
  return null;
};

/** Contracts whose files are as the manifest lists them; one that was changed is a finding, and nothing to be read as a contract. */
export const bundledContracts = (
  { chains, failures, manifest }: Pick<BundleCheck, "chains" | "failures" | "manifest">,
  entries: BundleEntries,
): readonly BundledContract[] =>
  (manifest?.pages ?? []).flatMap(({ asOf, path, sha256 }) => {
    const bytes = entries.get(path);
    if (!path.endsWith(".json") || bytes === undefined || failures.some(({ entry }) => entry === path))
      return [];
    const text = parse(decode(bytes));
    if (!isText(text)) return [];
    return [
      {
        path,
        asOf: typeof asOf === "string" ? asOf : null,
        textHash: sha256,
        text: text as BundledText,
        recorded: recordedIn(chains, sha256),
      },
    ];
  });
