const bound = /[。；;！!？?\r\n|/]/u;

const boundsAt = (context: string, at: number, step: number): boolean => {
  let index = at;
  while (index >= 0 && index < context.length && /[ \t\u3000]/u.test(context[index] ?? "")) index += step;
  return index < 0 || index >= context.length || bound.test(context[index] ?? "");
};

/** Where a sentence stands in a text: where it is a sentence of its own, else where its words are; `undefined` when nowhere. */
export const placeOf = (sentence: string, context: string): number | undefined => {
  const first = sentence === "" ? -1 : context.indexOf(sentence);
  if (first < 0) return undefined;
  for (let at = first; at >= 0; at = context.indexOf(sentence, at + 1))
    if (boundsAt(context, at - 1, -1) && boundsAt(context, at + sentence.length, 1)) return at;
  return first;
};
