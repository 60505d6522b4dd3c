import { type ReadonlySignal, signal } from '@preact/signals';
import { searchKey } from '../extract/search-words.ts';
import type { Repository } from '../model/messages.ts';
import { tagKey } from '../model/note.ts';

/** How many tags are offered at a time. */
const OFFERED = 8;

/** The tags of the whole library, for completion. */
export type LibraryTags = {
  /** In alphabetical order; empty until they were asked for, or where the store does not answer. */
  known: ReadonlySignal<readonly string[]>;
  /** Asks for them again. */
  refresh(): void;
};

export function createTags(repository: Repository): LibraryTags {
  const known = signal<readonly string[]>([]);
  return {
    known,
    refresh() {
      repository.request('library.tags', {}).then(
        (tags) => {
          known.value = tags;
        },
        // What is typed is a tag all the same.
        () => {},
      );
    },
  };
}

/**
 * What a text that is being typed may become: known tags that hold it, whatever its accents, those that begin with it first.
 * Without a text, the first ones. A tag that the note has is not offered.
 */
export function offeredTags(typed: string, known: readonly string[], own: readonly string[]): string[] {
  const key = searchKey(typed);
  const taken = new Set(own.map(tagKey));
  const free = known.filter((tag) => !taken.has(tagKey(tag)) && searchKey(tag).includes(key));
  const begins = free.filter((tag) => searchKey(tag).startsWith(key));
  return [...begins, ...free.filter((tag) => !begins.includes(tag))].slice(0, OFFERED);
}
