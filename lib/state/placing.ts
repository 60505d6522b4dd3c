import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type ActPlace, type LocatedAct, locateAct } from '../anchor/act.ts';
import { type LocatedArea, locateArea } from '../anchor/area.ts';
import type { Finding } from '../anchor/find.ts';
import type { FindPassages } from '../anchor/find-all.ts';
import { type Located, locate, toLocated } from '../anchor/locate.ts';
import type { PageText } from '../layout/types.ts';
import type { Note, TextTarget } from '../model/note.ts';
import { isSame } from '../model/same.ts';
import { isSameList } from './steady.ts';

/** A note with the place where it is now. `located` is null while that is not known yet. */
export type PlacedNote = { note: Note; located: Located | LocatedArea | LocatedAct | null };

/** The pages of the document and its acts; `complete` once there are no more to come; `page` is the one that is shown. */
export type Pages = {
  pages: ReadonlySignal<ReadonlyMap<number, PageText>>;
  complete: ReadonlySignal<boolean>;
  acts: ReadonlySignal<readonly ActPlace[]>;
  page: () => number;
};

/**
 * Where notes are in the pages: those that stand exactly where they stood are known at once; the others are looked for when
 * the whole document has been read, those of the page that is shown first.
 */
export function placeNotes(
  list: ReadonlySignal<readonly Note[]>,
  { pages, complete, acts, page }: Pages,
  find: FindPassages,
): ReadonlySignal<readonly PlacedNote[]> {
  // By passage: a note that is tied to another one is another question.
  const findings = signal<ReadonlyMap<string, Finding>>(new Map());
  let asked = new Set<string>();
  let read: ReadonlyMap<number, PageText> | null = null;
  const pageOf = (number: number) => pages.value.get(number);

  async function ask(texts: ReadonlyMap<number, PageText>, targets: TextTarget[]): Promise<void> {
    if (targets.length === 0) return;
    for (const target of targets) asked.add(keyOf(target));
    const words = wordsOf(texts);
    // Where the thread breaks, nothing is said of these notes.
    const found = await find(words, targets).catch(() => []);
    if (read !== texts) return;
    const next = new Map(findings.peek());
    for (const [at, finding] of found.entries()) next.set(keyOf(targets[at]!), finding);
    findings.value = next;
  }

  /** Passages that were seen in their place, in the pages that were read last. */
  let standing = new WeakSet<TextTarget>();
  function stands(target: TextTarget): boolean {
    if (!standing.has(target) && locate(pageOf, target) !== null) standing.add(target);
    return standing.has(target);
  }

  effect(() => {
    const { value } = pages;
    if (!complete.value) return;
    if (read !== value) {
      read = value;
      asked = new Set();
      standing = new WeakSet();
      findings.value = new Map();
    }
    const missing = list.value
      .flatMap(({ target }) => (target.kind === 'text' ? [target] : []))
      .filter((target) => !asked.has(keyOf(target)) && !stands(target));
    const near = (target: TextTarget) => Math.abs(target.start.page - page()) <= 1;
    void ask(value, missing.filter(near));
    void ask(
      value,
      missing.filter((target) => !near(target)),
    );
  });

  const place = ({ target, documentId, copiedFrom }: Note): PlacedNote['located'] => {
    if (target.kind === 'area') return locateArea(pageOf, target, documentId);
    if (target.kind === 'act') {
      // On the bytes that it was made on, the act is where it was said to be.
      return copiedFrom ? locateAct(complete.value ? acts.value : null, target) : { state: 'inPlace', target };
    }
    const finding = findings.value.get(keyOf(target));
    return locate(pageOf, target) ?? (finding ? toLocated(pageOf, target, finding) : null);
  };
  /** What the place of a note follows from, besides the note. */
  const groundsOf = ({ target, copiedFrom }: Note): readonly unknown[] => {
    if (target.kind === 'text') return [pages.value, findings.value];
    if (target.kind === 'area') return [pages.value];
    return copiedFrom ? [complete.value, acts.value] : [];
  };
  // A note that stands where it stood is the same object as before: of a list of thousands one letter changes one.
  const known = new WeakMap<Note, { grounds: readonly unknown[]; placed: PlacedNote }>();
  return computed(() =>
    list.value.map((note) => {
      const grounds = groundsOf(note);
      const before = known.get(note);
      if (before && isSameList(before.grounds, grounds)) return before.placed;
      const located = place(note);
      const placed = before && isSame(before.placed.located, located) ? before.placed : { note, located };
      known.set(note, { grounds, placed });
      return placed;
    }),
  );
}

const keys = new WeakMap<TextTarget, string>();

/** What tells a passage from another; asked for at each letter that is typed in any note. */
function keyOf(target: TextTarget): string {
  const { start, end, quote } = target;
  const key = keys.get(target) ?? JSON.stringify([start, end, quote]);
  keys.set(target, key);
  return key;
}

const kept = new WeakMap<ReadonlyMap<number, PageText>, PageText[]>();

/** The pages in order; the same list for the same pages, so that their text is folded once. */
function wordsOf(texts: ReadonlyMap<number, PageText>): PageText[] {
  const words = kept.get(texts) ?? [...texts.values()].sort((a, b) => a.page - b.page);
  kept.set(texts, words);
  return words;
}
