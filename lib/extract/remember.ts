/**
 * Remembers what was made of a list of things under a key, until the list differs: a document that grows is asked for again
 * and again, and most of it is then as it was. Things are held against each other by identity.
 */
export function createMemory<Key, Value>() {
  const memory = new Map<Key, { list: readonly unknown[]; value: Value }>();
  /** What was made under a key of this very list, if it is remembered. */
  const known = (key: Key, list: readonly unknown[]): Value | undefined => {
    const before = memory.get(key);
    if (!before || before.list === list) return before?.value;
    if (before.list.length !== list.length) return undefined;
    for (let i = 0; i < list.length; i++) if (before.list[i] !== list[i]) return undefined;
    return before.value;
  };
  const remember = (key: Key, list: readonly unknown[], make: () => Value): Value => {
    const before = known(key, list);
    if (before !== undefined) return before;
    const value = make();
    memory.set(key, { list, value });
    return value;
  };
  return Object.assign(remember, { known, forget: (key: Key) => memory.delete(key) });
}

/** How many texts are remembered: tables repeat the same few. */
const TEXTS = 4000;

/** The same function of a text, which works out nothing twice. */
export function rememberText<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    if (known.size >= TEXTS) known.clear();
    known.set(text, value);
    return value;
  };
}
