import type { ComplaintLetter } from "../letter.ts";
import { placeNamesIn, zonesIn } from "../place/place-name.ts";

/** The places that a letter is about, the foremost first, each with its share of the foremost one's weight. */
export interface LetterPlaces {
  readonly names: readonly { readonly name: string; readonly share: number }[];
  /** Phases and sections that the subject or the form names. */
  readonly zones: readonly string[];
}

/** How far into a text a place is looked for, and how much a name counts where it stands. */
const reach = 500;
const weights = {
  place: 6,
  subject: 4,
  opening: 1.5,
  text: 0.5,
  openingLength: 80,
  longest: 10,
  textMost: 3,
};
const kept = 4;
/** `…社区` after two characters is as a rule a community office with many estates, not one place. */
const community = /^..社区$/;
const communityShare = 0.7;
/** A name of two characters counts only where a form or another letter has it spelled out as a name. */
const fewest = 2;

interface Known {
  readonly names: Set<string>;
}

/** All names that stand in a text, found by what the whole file knows; longer ones hide those within them. */
const knownNames = (
  text: string,
  byStart: ReadonlyMap<string, Known>,
): readonly (readonly [string, number])[] => {
  const found: (readonly [string, number])[] = [];
  for (let at = 0; at + fewest <= text.length; at += 1) {
    const known = byStart.get(text.slice(at, at + 2));
    if (known === undefined) continue;
    for (let length = Math.min(weights.longest, text.length - at); length >= fewest; length -= 1) {
      const name = text.slice(at, at + length);
      if (!known.names.has(name)) continue;
      found.push([name, at]);
      at += length - 1;
      break;
    }
  }
  return found;
};

/** Reads the places of all letters: a name found by its form in one letter is recognised in all the others. */
export const readPlaces = (letters: readonly ComplaintLetter[]): readonly LetterPlaces[] => {
  const byStart = new Map<string, Known>();
  const learn = (name: string): void => {
    const key = name.slice(0, 2);
    const known = byStart.get(key);
    if (known === undefined) byStart.set(key, { names: new Set([name]) });
    else known.names.add(name);
  };
  for (const { subject = "", text, place = "" } of letters) {
    for (const { name } of placeNamesIn(place)) learn(name);
    for (const { name } of placeNamesIn(subject)) learn(name);
    for (const { name } of placeNamesIn(text.slice(0, reach))) if (name.length > fewest) learn(name);
  }
  return letters.map(({ subject = "", text, place = "" }) => {
    const value = new Map<string, number>();
    const add = (name: string, more: number): void => void value.set(name, (value.get(name) ?? 0) + more);
    for (const [name] of knownNames(place, byStart)) add(name, weights.place);
    for (const [name] of knownNames(subject, byStart)) add(name, weights.subject);
    const counts = new Map<string, number>();
    for (const [name, at] of knownNames(text.slice(0, reach), byStart)) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count <= weights.textMost) add(name, at < weights.openingLength ? weights.opening : weights.text);
    }
    if (place.trim() !== "" && value.size === 0) add(place.trim(), weights.place);
    for (const [name, of] of value) if (community.test(name)) value.set(name, of * communityShare);
    const ranked = [...value].sort(
      ([name, one], [otherName, other]) => other - one || (name < otherName ? -1 : 1),
    );
    const top = ranked[0]?.[1] ?? 1;
    return {
      names: ranked.slice(0, kept).map(([name, of]) => ({ name, share: of / top })),
      zones: [...new Set([...zonesIn(place, true), ...zonesIn(subject)])],
    };
  });
};
