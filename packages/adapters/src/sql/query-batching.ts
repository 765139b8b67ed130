/**
 * Asks for many things in one question: while one question is under way, what is asked meanwhile is gathered and asked
 * together next. Every answer comes from a question that began after it was asked for, so nothing is stale; under load there are few
 * questions, without load nobody waits.
 *
 * @returns a function that resolves to the whole answer of the question its keys were part of
 */
export const gathering = <Answer>(
  ask: (keys: readonly string[]) => Promise<Answer>,
): ((keys: readonly string[]) => Promise<Answer>) => {
  let next: { readonly keys: Set<string>; readonly answer: Promise<Answer> } | undefined;
  let current: Promise<unknown> = Promise.resolve();
  return (wanted) => {
    if (next === undefined) {
      const keys = new Set<string>();
      const answer = current.then(() => {
        next = undefined;
        return ask([...keys]);
      });
      next = { keys, answer };
      current = answer.catch(() => {});
    }
    for (const key of wanted) next.keys.add(key);
    return next.answer;
  };
};
