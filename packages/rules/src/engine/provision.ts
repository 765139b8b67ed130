import type { Citation } from "@heyue/core/kernel/citation";
import type { Json } from "@heyue/core/kernel/verdict";
import type { PolicyDocument, Provision } from "../format/document.ts";
import { OPEN } from "../format/timeline.ts";
import type { Facts } from "./fact.ts";
import { bare, type Outcome } from "./run.ts";

/** The question that lists law which is stated and not computed. */
export const PROVISIONS = "law.provisions";

/** The provisions of a place and of everything above it, by topic, id or kind, in force on a day when one is asked. */
export const provisionOutcome = (
  layers: readonly PolicyDocument[],
  facts: Facts,
  on: string | undefined,
): Outcome => {
  const found = layers.flatMap((policy) =>
    policy.provisions.filter((entry) => matches(entry, facts, on)).map((entry) => [policy, entry] as const),
  );
  if (found.length === 0) return bare("not-covered");
  return bare("determined", {
    values: { provisions: found.map(([, entry]) => described(entry)) },
    citations: found.map(([policy, entry]) => citationOf(policy, entry)),
    trace: found.map(([policy, entry]) => ({
      step: "provision",
      inputs: { policy: policy.id, kind: entry.kind, from: entry.from, to: entry.to },
      output: entry.cite.id,
      citation: citationOf(policy, entry),
    })),
  });
};

const matches = (entry: Provision, facts: Facts, on: string | undefined): boolean =>
  (typeof facts["topic"] !== "string" ||
    entry.topic === facts["topic"] ||
    entry.topic.startsWith(`${facts["topic"]}.`)) &&
  (typeof facts["id"] !== "string" || entry.cite.id === facts["id"]) &&
  (typeof facts["kind"] !== "string" || entry.kind === facts["kind"]) &&
  (on === undefined || (entry.from <= on && (entry.to === OPEN || on < entry.to)));

const described = (entry: Provision): Json => ({
  id: entry.cite.id,
  kind: entry.kind,
  topic: entry.topic,
  addressee: entry.addressee,
  force: entry.force,
  says: { ...entry.says },
  ...(entry.items === undefined ? {} : { items: [...entry.items] }),
});

const citationOf = (policy: PolicyDocument, entry: Provision): Citation => ({
  source: policy.sources[entry.cite.source]?.title["zh-CN"] ?? entry.cite.source,
  article: entry.cite.article,
  quote: entry.cite.quote,
  id: entry.cite.id,
  inForceFrom: entry.from,
});
