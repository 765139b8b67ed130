import type { Citation } from "@heyue/core/kernel/citation";
import type { LawSegment, Parameter, PolicyDocument } from "../format/document.ts";
import { type Known, lawfulValue } from "./value.ts";

/** A parameter and the policy it stands in. */
export interface Located {
  readonly policy: PolicyDocument;
  readonly name: string;
  readonly parameter: Parameter;
}

/** Why no law is read: a gap, or no date to choose by. */
export type Silence = "no-law" | "not-yet" | "unknown" | "undated";

/** A segment of law as it was found. */
export interface Found {
  readonly segment: LawSegment;
  readonly citation: Citation;
  /** What it holds; of a table, in a row. */
  readonly value: (row: string | undefined) => Known | undefined;
}

/** Finds a parameter by its name: of the policy itself, or `CODE/name` of a place above. */
export const locate = (
  places: readonly PolicyDocument[],
  policy: PolicyDocument,
  name: string,
): Located | undefined => {
  const [code, rest] = name.includes("/") ? name.split("/", 2) : [undefined, name];
  const home = code === undefined ? policy : places.find((one) => one.code === code && one !== policy);
  const parameter = home?.parameters[rest ?? ""];
  return home === undefined || parameter === undefined ? undefined : { policy: home, name, parameter };
};

/** How a segment or a provision is cited: the instrument by its Chinese title, the article, the quote, since when it is in force. */
export const citationOf = (
  policy: PolicyDocument,
  { cite, from }: Pick<LawSegment, "cite" | "from">,
): Citation => ({
  source: policy.sources[cite.source]?.title["zh-CN"] ?? cite.source,
  article: cite.article,
  quote: cite.quote,
  id: cite.id,
  inForceFrom: from,
});

/** Whether a stretch `[from, to)` holds a day. */
const holds = ({ from, to }: { readonly from: string; readonly to: string }, day: string): boolean =>
  from <= day && (to === "open" || day < to);

/**
 * The law of a parameter on a day. Without a day only a parameter that never changed can be read. Where two segments
 * claimed one day, neither would be law: the document is not well formed.
 */
export const readLaw = ({ policy, parameter }: Located, day: string | undefined): Found | Silence => {
  const { segments } = parameter;
  const claims = day === undefined ? segments : segments.filter((segment) => holds(segment, day));
  const [claim] = claims;
  if (day === undefined && (claims.length !== 1 || claim === undefined || !("value" in claim)))
    return "undated";
  if (claim === undefined || claims.length > 1) return "no-law";
  if (!("value" in claim)) return claim.gap;
  return foundIn(policy, claim);
};

const foundIn = (policy: PolicyDocument, segment: LawSegment): Found => ({
  segment,
  citation: citationOf(policy, segment),
  value: (row) => {
    const { value } = segment;
    if (value.kind !== "table") return row === undefined ? lawfulValue(value) : undefined;
    const chosen = row === undefined || !Object.hasOwn(value.rows, row) ? undefined : value.rows[row];
    return chosen === undefined ? undefined : lawfulValue(chosen);
  },
});

/** The first law a parameter ever held. */
export const firstLaw = ({ policy, parameter }: Located): Found | undefined => {
  const segment = parameter.segments.find((one): one is LawSegment => "value" in one);
  return segment === undefined ? undefined : foundIn(policy, segment);
};
