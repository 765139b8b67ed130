import type { PolicyDocument } from "../format/document.ts";

/** The layers of law of a place, the place itself first, the country last. */
export interface Place {
  readonly layers: readonly PolicyDocument[];
  /** Whether the place asked for has a policy of its own, or a part of one that has. */
  readonly isEncoded: boolean;
}

/** Turns a code or a name into the layers of law that hold there. */
export const placeOf = (policies: readonly PolicyDocument[], code: string): Place | undefined => {
  const asked = code.trim();
  const own = policies.find((policy) => policy.code === asked || namesOf(policy).includes(asked));
  if (own !== undefined) return { layers: chain(policies, own), isEncoded: true };
  if (!/^\d{6}$/.test(asked) || asked === "000000") return undefined;
  // A district belongs to its city, a city to its province (GB/T 2260); otherwise national law alone is known.
  for (const prefix of [asked.slice(0, 4), asked.slice(0, 2)]) {
    const above = policies.find((policy) => policy.code === prefix.padEnd(6, "0"));
    if (above !== undefined) return { layers: chain(policies, above), isEncoded: true };
  }
  const country = policies.find((policy) => policy.code === "CN");
  return country === undefined ? undefined : { layers: [country], isEncoded: false };
};

const namesOf = (policy: PolicyDocument): readonly string[] => [
  policy.name["zh-CN"],
  policy.name.en,
  policy.id,
  ...policy.aliases,
];

const chain = (policies: readonly PolicyDocument[], first: PolicyDocument): readonly PolicyDocument[] => {
  const layers = [first];
  for (let parent = first.parent; parent !== null; ) {
    const above = policies.find((policy) => policy.code === parent);
    if (above === undefined || layers.includes(above)) break;
    layers.push(above);
    parent = above.parent;
  }
  return layers;
};
