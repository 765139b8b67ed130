import type { PolicyDocument } from "../format/document.ts";

/** What a place is found by. */
export type PlaceName = Pick<PolicyDocument, "id" | "code" | "name" | "aliases" | "parent">;

/** The layers of law of a place, the place itself first, the country last. */
export interface Place<P extends PlaceName = PolicyDocument> {
  readonly layers: readonly P[];
  /** Whether the place asked for has a policy of its own, or a part of one that has. */
  readonly isEncoded: boolean;
}

/** Turns a code or a name into the layers of law that hold there. */
export const placeOf = <P extends PlaceName>(policies: readonly P[], code: string): Place<P> | undefined => {
  const asked = code.trim();
  const own = policies.find((policy) => policy.code === asked || namesOf(policy).includes(asked));
  if (own !== undefined) return { layers: chain(policies, own), isEncoded: true };
  const national = policies.find((policy) => policy.code === "CN");
  const alone = national === undefined ? undefined : { layers: [national], isEncoded: false };
  // A province by its ISO 3166-2 code that has no policy of its own.
  if (/^CN-[A-Z]{2}$/.test(asked)) return alone;
  if (!/^\d{6}$/.test(asked)) return undefined;
  // A district belongs to its city, a city to its province (GB/T 2260); otherwise national law alone is known.
  for (const prefix of [asked.slice(0, 4), asked.slice(0, 2)]) {
    const above = policies.find((policy) => policy.code === prefix.padEnd(6, "0"));
    if (above !== undefined) return { layers: chain(policies, above), isEncoded: true };
  }
  return alone;
};

const namesOf = (policy: PlaceName): readonly string[] => [
  policy.name["zh-CN"],
  policy.name.en,
  policy.id,
  ...policy.aliases,
];

const chain = <P extends PlaceName>(policies: readonly P[], first: P): readonly P[] => {
  const layers = [first];
  for (let parent = first.parent; parent !== null;) {
    const above = policies.find((policy) => policy.code === parent);
    if (above === undefined || layers.includes(above)) break;
    layers.push(above);
    parent = above.parent;
  }
  return layers;
};
