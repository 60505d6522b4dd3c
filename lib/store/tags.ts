import { tagKey } from '../model/note.ts';
import type { Database } from './database.ts';

/** The tags of all notes that are not deleted, in alphabetical order; of several ways to write one, the first. */
export function listTags(database: Database): Promise<string[]> {
  return database.transaction('r', database.notes, async () => {
    const written = (await database.notes.orderBy('tags').uniqueKeys()).map(String);
    const inUse = await Promise.all(written.map((tag) => isInUse(database, tag)));
    const tags = new Map<string, string>();
    for (const [index, tag] of written.entries()) {
      if (inUse[index] && !tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
    }
    return [...tags.values()].sort(new Intl.Collator('fr').compare);
  });
}

async function isInUse(database: Database, tag: string): Promise<boolean> {
  const note = await database.notes
    .where('tags')
    .equals(tag)
    .filter(({ deletedAt }) => deletedAt === null)
    .first();
  return note !== undefined;
}
