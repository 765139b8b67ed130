/** The nearest of the known names, when it is near enough to be what was meant. */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || distance < best.distance) best = { name: candidate, distance };
  }
  return best !== undefined && best.distance <= Math.max(2, Math.floor(name.length / 2))
    ? best.name
    : undefined;
};

/** `unknown key "x"; did you mean "y"?`, or the known ones when none is near. */
export const unknownKey = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known);
  return `unknown key "${name}"; ${near === undefined ? `known are ${known.join(", ")}` : `did you mean "${near}"?`}`;
};

const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};
