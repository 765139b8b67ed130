import type { PolicyDocument } from "../format/document.ts";

/** The law of a place, lowest first, and whether it is the law of that place or only of one above it. */
export interface Place {
  readonly policies: readonly PolicyDocument[];
  readonly isItsOwn: boolean;
}

/**
 * The policies that hold at a place: by its code or one of its names; a district has the law of its city, a city that of its
 * province (GB/T 2260 codes); any other place of China has national law alone.
 */
export const placeFor = (policies: readonly PolicyDocument[], text: string): Place | undefined => {
  const asked = text.trim();
  const isNamed = ({ code, id, name, aliases }: PolicyDocument): boolean =>
    [code, id, name["zh-CN"], name.en, ...aliases].includes(asked);
  const isNumber = /^[0-9]{6}$/.test(asked);
  const isWithin = ({ code }: PolicyDocument, digits: number): boolean =>
    isNumber && code === asked.slice(0, digits).padEnd(6, "0");
  // A code says exactly which place is meant, a name comes after it.
  const own =
    policies.find(({ code }) => code === asked) ??
    policies.find(isNamed) ??
    policies.find((policy) => isWithin(policy, 4)) ??
    policies.find((policy) => isWithin(policy, 2));
  if (own !== undefined) return { policies: upward(policies, own), isItsOwn: true };
  const country = policies.find(({ code }) => code === "CN");
  const isChinese = isNumber || /^CN-[A-Z]{2}$/.test(asked);
  return country === undefined || !isChinese ? undefined : { policies: [country], isItsOwn: false };
};

const upward = (policies: readonly PolicyDocument[], own: PolicyDocument): readonly PolicyDocument[] => {
  const line = [own];
  let next = policies.find(({ code }) => code === own.parent);
  while (next !== undefined && !line.includes(next)) {
    line.push(next);
    const above = next.parent;
    next = policies.find(({ code }) => code === above);
  }
  return line;
};
