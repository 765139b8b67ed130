import type { Json } from "@heyue/core/kernel/verdict";
import type { FactType, PolicyDocument, Provision } from "../format/document.ts";
import type { Derived } from "./layer.ts";
import { citationOf } from "./reading.ts";

/** The question that lists law which is stated and not computed, and what it may be asked by. */
export const PROVISIONS = "law.provisions";
export const provisionFacts: { readonly [name: string]: FactType } = {
  topic: { type: "text" },
  id: { type: "text" },
  kind: { type: "text" },
};

type Facts = { readonly [name: string]: Json };

/** The provisions of a place and of those above it that a question selects. */
export const deriveProvisions = (
  policies: readonly PolicyDocument[],
  facts: Facts,
  on: string | undefined,
): Derived => {
  const found = policies.flatMap((policy) =>
    policy.provisions
      .filter((entry) => isAsked(entry, facts, on))
      .map((entry) => ({ policy, entry, citation: citationOf(policy, entry) })),
  );
  return {
    verdict: found.length === 0 ? "not-covered" : "determined",
    values: found.length === 0 ? {} : { provisions: found.map(({ entry }) => told(entry)) },
    missing: [],
    flags: [],
    citations: found.map(({ citation }) => citation),
    trace: found.map(({ policy, entry, citation }) => ({
      step: "provision",
      inputs: { policy: policy.id, kind: entry.kind, from: entry.from, to: entry.to },
      output: entry.cite.id,
      citation,
    })),
  };
};

const isAsked = (entry: Provision, { topic, id, kind }: Facts, on: string | undefined): boolean => {
  const isTopic = typeof topic !== "string" || `${entry.topic}.`.startsWith(`${topic}.`);
  const isId = typeof id !== "string" || entry.cite.id === id;
  const isKind = typeof kind !== "string" || entry.kind === kind;
  const isInForce = on === undefined || (entry.from <= on && (entry.to === "open" || on < entry.to));
  return isTopic && isId && isKind && isInForce;
};

const told = ({ cite, kind, topic, addressee, force, says, items }: Provision): Json => ({
  id: cite.id,
  kind,
  topic,
  addressee,
  force,
  says: { ...says },
  ...(items === undefined ? {} : { items: [...items] }),
});
