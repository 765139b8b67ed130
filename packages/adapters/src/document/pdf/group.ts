/** Puts together what has the same key, in order. (`Map.groupBy` is missing in Node 20.) */
export const groupsBy = <A, Key>(
  values: readonly A[],
  keyOf: (value: A) => Key,
): ReadonlyMap<Key, readonly A[]> => {
  const groups = new Map<Key, A[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
};
