import type { Note, NoteTarget, TextPosition } from '../model/note.ts';

/** Document order of positions: negative where `a` comes first. */
export function comparePositions(a: TextPosition, b: TextPosition): number {
  return a.page - b.page || a.offset - b.offset;
}

/** Document order of targets: by start, and of those that start together the longer first, as it holds the other. */
export function compareTargets(a: NoteTarget, b: NoteTarget): number {
  return comparePositions(a.start, b.start) || comparePositions(b.end, a.end);
}

/** Document order of notes; on the same passage the older first. Never 0 for two notes. */
export function compareNotes(a: Note, b: Note): number {
  return compareTargets(a.target, b.target) || byCode(a.createdAt, b.createdAt) || byCode(a.id, b.id);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
