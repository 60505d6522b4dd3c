import type { Correction } from '../model/correction.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { RequestInput } from '../model/messages.ts';
import type { Note, NoteColor } from '../model/note.ts';
import type { ColorNames } from '../model/settings.ts';
import type { Database } from './database.ts';
import { toRestore } from './merge.ts';
import { restoreNotes } from './restore-notes.ts';
import { getSettings, putSettings } from './settings.ts';

/** What was written; `apart`: how many of the notes are other texts of a note; `named`: whether a colour got a name. */
type Restored = {
  documents: DocumentRecord[];
  notes: Note[];
  apart: number;
  corrections: Correction[];
  named: boolean;
};

/** Takes in what a file holds in one transaction: after a failure nothing of it is there. Answers what was written. */
export function restore(
  database: Database,
  { documents, notes, corrections, colors = {} }: RequestInput<'library.restore'>,
): Promise<Restored> {
  const tables = [database.documents, database.notes, database.corrections, database.settings];
  return database.transaction('rw', tables, async () => {
    const present = await database.documents.bulkGet(documents.map(({ id }) => id));
    const merged = documents.map((record, index) => merge(present[index], record));
    const changed = merged.filter((record, index) => JSON.stringify(record) !== JSON.stringify(present[index]));
    await database.documents.bulkPut(changed);
    const written = await restoreNotes(database, notes);
    const here = known(await database.corrections.bulkGet(corrections.map(({ id }) => id)));
    const newCorrections = toRestore(here, corrections);
    await database.corrections.bulkPut(newCorrections);
    const named = await nameColors(database, colors);
    return { documents: changed, ...written, corrections: newCorrections, named };
  });
}

/** Gives the colours names that have none here. */
async function nameColors(database: Database, names: ColorNames): Promise<boolean> {
  const { colors } = await getSettings(database);
  const missing = Object.entries(names).filter(([color, name]) => name !== '' && colors[color as NoteColor] === '');
  if (missing.length > 0) await putSettings(database, { colors: Object.fromEntries(missing) });
  return missing.length > 0;
}

function known<T>(rows: (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

/** What two records know of one document; what is here comes first. */
function merge(here: DocumentRecord | undefined, other: DocumentRecord): DocumentRecord {
  if (!here) return other;
  const union = (first: readonly string[], second: readonly string[]) => [...new Set([...first, ...second])];
  return {
    ...here,
    // The last address is the one that opens it.
    urls: [...new Set([...other.urls.filter((url) => !here.urls.includes(url)), ...here.urls])],
    fingerprint: here.fingerprint ?? other.fingerprint,
    numbers: union(here.numbers, other.numbers),
    title: here.title ?? other.title,
    sessionDate: here.sessionDate ?? other.sessionDate,
    pageCount: here.pageCount || other.pageCount,
    firstOpenedAt: days(here.firstOpenedAt, other.firstOpenedAt)[0],
    lastOpenedAt: days(here.lastOpenedAt, other.lastOpenedAt)[1],
    ...(here.matters || other.matters ? { matters: { ...other.matters, ...here.matters } } : {}),
  };
}

/** Two instants, the earlier one first. */
function days(one: string, other: string): [string, string] {
  return one <= other ? [one, other] : [other, one];
}
