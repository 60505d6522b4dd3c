import { Dexie } from 'dexie';
import { cameFrom } from '../model/lineage.ts';
import type { Note } from '../model/note.ts';
import { stableId } from '../model/stable-id.ts';
import type { Database } from './database.ts';
import { isLater } from './merge.ts';

/**
 * Writes the notes of a file beside those that are here, within a transaction of the caller. The later state of a note stays or
 * takes the place of the earlier one. Where neither came from the other, or nothing tells, the text that would be lost becomes
 * a note of its own (`apart` counts them), always of the same id: the same file taken twice makes it once. What is here
 * stays where the file has deleted it, and what was deleted here comes back. Answers what was written.
 */
export async function restoreNotes(
  database: Database,
  restored: readonly Note[],
): Promise<{ notes: Note[]; apart: number }> {
  const here = new Map<string, Note>();
  for (const note of await database.notes.bulkGet(restored.map(({ id }) => id))) if (note) here.set(note.id, note);
  const next = new Map(here);
  const lost: Note[] = [];
  for (const note of restored) {
    const other = next.get(note.id);
    const choice = other ? choose(other, note) : { kept: note, lost: null };
    next.set(note.id, choice.kept);
    if (choice.lost) lost.push(choice.lost);
  }
  const copies = await newCopies(database, lost, next);
  const notes = [...[...next.values()].filter((note) => here.get(note.id) !== note), ...copies];
  await database.notes.bulkPut(notes);
  const apart = copies.filter(({ apartFrom }) => next.get(apartFrom ?? '')?.deletedAt === null);
  return { notes, apart: apart.length };
}

/** Which state of a note stays under its id, and the one whose words would be lost by that. */
function choose(here: Note, file: Note): { kept: Note; lost: Note | null } {
  if (file.deletedAt !== null)
    return { kept: here.deletedAt !== null && isLater(file, here) ? file : here, lost: null };
  const [knows, isKnown] = [cameFrom(file, here), cameFrom(here, file)];
  const later = knows === isKnown ? isLater(file, here) : knows;
  const [winner, loser] = later ? [file, here] : [here, file];
  // Of one moment there is one text: where there are two after all, nothing tells.
  const unsure = knows === isKnown && (!knows || here.revision === file.revision);
  const apart = unsure && !isUntouched(here, file) && saysMore(loser, winner);
  if (here.deletedAt === null) return { kept: winner, lost: apart ? loser : null };
  // Words that nobody deleted here come back as a note of their own, unless they were one before.
  if (apart) return { kept: here, lost: file };
  return { kept: { ...winner, deletedAt: null, revision: Math.max(file.revision, here.revision + 1) }, lost: null };
}

/** Neither was ever changed by this extension: they are what another tool said at two times. */
function isUntouched(here: Note, file: Note): boolean {
  return here.revision === 0 && file.revision === 0;
}

/** Whether a text has words that are not in the other one; one that was only written on is all there. */
function saysMore({ body }: Note, other: Note): boolean {
  return !other.body.startsWith(body.trimEnd());
}

/** Notes of their own for texts; those that were made once stay what became of them. */
async function newCopies(database: Database, lost: readonly Note[], taken: ReadonlyMap<string, Note>): Promise<Note[]> {
  if (lost.length === 0) return [];
  // The digest is no request of the database: without `waitFor` the transaction would end meanwhile.
  const copies = await Dexie.waitFor(Promise.all(lost.map(toCopy)));
  const known = await database.notes.bulkGet(copies.map(({ id }) => id));
  const fresh = copies.filter(({ id }, at) => known[at] === undefined && !taken.has(id));
  return [...new Map(fresh.map((copy) => [copy.id, copy])).values()];
}

async function toCopy({ lineage: _, ...note }: Note): Promise<Note> {
  return { ...note, id: await stableId(`${note.id} ${note.body}`), apartFrom: note.id, revision: 1 };
}
