import { grown } from '../model/lineage.ts';
import { NOTE_MAX_LENGTH, type Note } from '../model/note.ts';
import { COPY_AUTHOR, COPY_NOTES, type PdfMark, type PdfMarks } from '../model/pdf-marks.ts';
import { accept, type ImportResult, refuse, type UnplacedNote } from './imported.ts';
import { nearestColor } from './note-colors.ts';
import { readW3c } from './w3c-read.ts';

/** How far apart two rectangles may be that are one, in points. */
const NEAR = 0.6;

/**
 * The notes in a PDF: those that this extension attached to a copy come back as they were, with the words that another tool has
 * changed since; other annotations are told by their places. `documentId`: the file's own SHA-256.
 */
export function readPdfMarks({ marks, attached }: PdfMarks, documentId: string): ImportResult {
  const notes = new Map<string, Note>();
  for (const { name, content } of attached) {
    // A copy of a copy has the earlier notes in it: `notes-2.jsonld`.
    if (name.replace(/-\d+(?=\.)/, '') !== COPY_NOTES) continue;
    for (const note of notesIn(content)) notes.set(note.id, note);
  }
  const own = marks.filter(({ title }) => title === COPY_AUTHOR && notes.size > 0);
  const others = marks.filter((mark) => !own.includes(mark));
  const known = [...notes.values()].map((note) => withEdit(note, own));
  if (known.length + others.length === 0) return refuse('noNotes');
  return accept(
    'pdf',
    known,
    others.map((mark) => toUnplaced(mark, documentId)),
    0,
  );
}

/** A file that is broken is nobody's notes: the annotations still are. */
function notesIn(content: Uint8Array): Note[] {
  try {
    const result = readW3c(JSON.parse(new TextDecoder().decode(content)));
    return result.ok ? result.imported.notes : [];
  } catch {
    return [];
  }
}

/** A note whose words another tool has changed in its annotation. */
function withEdit(note: Note, own: readonly PdfMark[]): Note {
  if (note.target.kind === 'act') return note;
  const [first] = note.target.rects;
  const rects = note.target.rects.filter(({ page }) => page === first?.page).map(({ rect }) => rect);
  const sides = [0, 1, 2, 3].map((side) => (side < 2 ? Math.min : Math.max)(...rects.map((rect) => rect[side] ?? 0)));
  const mark = own.find(
    ({ page, rect }) =>
      page === first?.page && rect.every((value, side) => Math.abs(value - (sides[side] ?? 0)) < NEAR),
  );
  const line = note.tags.map((tag) => `#${tag}`).join(' ');
  const contents = mark?.contents ?? '';
  const body = line && contents.endsWith(line) ? contents.slice(0, -line.length).replace(/\n{0,2}$/, '') : contents;
  if (!mark?.updatedAt || isSame(body, note.body) || body.length > NOTE_MAX_LENGTH) return note;
  if (Date.parse(mark.updatedAt) <= Date.parse(note.updatedAt)) return note;
  const { updatedAt } = mark;
  const revision = note.revision + 1;
  return { ...note, body, revision, updatedAt, lineage: grown(note, { by: updatedAt, revision }) };
}

const isSame = (one: string, other: string) => one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();

function toUnplaced(mark: PdfMark, documentId: string): UnplacedNote {
  const { kind, page, rect, lines, contents, color, createdAt, updatedAt } = mark;
  return {
    key: JSON.stringify([kind, page, rect, contents, createdAt]),
    documentId,
    source: '',
    page,
    quote: null,
    lines,
    frame: { page, rect },
    body: contents,
    tags: [],
    color: color && nearestColor(color[0] / 255, color[1] / 255, color[2] / 255),
    createdAt,
    updatedAt: updatedAt ?? createdAt,
  };
}
