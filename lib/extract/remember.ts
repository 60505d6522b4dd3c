/**
 * Remembers what was made of a list of things under a key, until the list differs: a document that grows is asked for again
 * and again, and most of it is then as it was. Things are held against each other by identity.
 */
export function createMemory<Key, Value>() {
  const known = new Map<Key, { list: readonly unknown[]; value: Value }>();
  return (key: Key, list: readonly unknown[], make: () => Value): Value => {
    const before = known.get(key);
    if (before && before.list.length === list.length && before.list.every((thing, i) => thing === list[i]))
      return before.value;
    const value = make();
    known.set(key, { list, value });
    return value;
  };
}
