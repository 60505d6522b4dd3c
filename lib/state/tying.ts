import type { ActPlace } from '../anchor/act.ts';
import { areaTarget } from '../anchor/area.ts';
import type { FindPassages } from '../anchor/find-all.ts';
import { locate, toLocated } from '../anchor/locate.ts';
import { targetOfPlaces } from '../anchor/passage.ts';
import type { UnplacedNote } from '../exchange/imported.ts';
import type { PageText } from '../layout/types.ts';
import { cleanTags, type Note, type NoteTarget, type TextTarget } from '../model/note.ts';
import { stableId } from '../model/stable-id.ts';

/** The text that notes are to be tied to: its pages in order. */
export type OpenText = { pages: readonly PageText[]; find: FindPassages };

/** The document that notes are about, its acts where they are known, and its text where it is at hand. */
export type Home = { documentId: string; acts: readonly ActPlace[]; text: OpenText | null };

/**
 * How a note of another tool came to stand: its words were found, or its place is known (`placed`); other words stand between the
 * same ones (`changed`); it was looked for and not found (`lost`); nobody has looked yet (`waiting`). `dated`: the file tells when it
 * was written; else its days are those of the import.
 */
export type Tie = { note: Note; state: 'placed' | 'changed' | 'lost' | 'waiting'; dated: boolean };

/**
 * Ties notes of other tools to a document. Nothing is dropped: what is not found keeps its words, stands nowhere, and is tied by
 * hand. Without the text (null) each waits for its document to be opened. The same note has the same id each time.
 */
export async function tie(unplaced: readonly UnplacedNote[], home: Home, now: string): Promise<Tie[]> {
  const { documentId, text } = home;
  const pageOf = (page: number) => text?.pages.find((one) => one.page === page);
  const quoted = unplaced.flatMap((one) => (one.quote ? [toTarget(one, one.quote)] : []));
  const findings = text && quoted.length > 0 ? await text.find(text.pages, quoted) : [];
  let next = 0;
  const places = unplaced.map((one): Pick<Tie, 'state'> & { target: NoteTarget } => {
    if (!one.quote) return { target: known(one, home, pageOf), state: 'placed' };
    const target = quoted[next]!;
    const finding = findings[next++];
    if (!text) return { target, state: 'waiting' };
    const located = locate(pageOf, target) ?? (finding ? toLocated(pageOf, target, finding) : null);
    if (!located || located.state === 'lost') return { target, state: 'lost' };
    // The words that were quoted stay, so that the reader sees what they were.
    if (located.state === 'changed') return { target: { ...located.target, quote: target.quote }, state: 'changed' };
    return { target: located.target, state: 'placed' };
  });
  return Promise.all(
    places.map(async ({ target, state }, at) => {
      const one = unplaced[at]!;
      const dated = toInstant(one.updatedAt ?? one.createdAt) !== null;
      return { note: await toNote(one, target, documentId, now), state, dated };
    }),
  );
}

/** Words that stand nowhere yet: an empty rectangle at the head of the page that is told, or of the first. */
function toTarget({ page }: UnplacedNote, quote: TextTarget['quote']): TextTarget {
  const at = { page: page ?? 1, offset: 0 };
  return { kind: 'text', start: at, end: at, quote, rects: [{ page: at.page, rect: [0, 0, 0, 0] }] };
}

/** What is told by places: the words in them where there are any, else a frame; what has no place is about the act. */
function known(
  { page, lines, frame }: UnplacedNote,
  { documentId, acts }: Home,
  pageOf: (page: number) => PageText | undefined,
): NoteTarget {
  const passage = lines.length > 0 ? targetOfPlaces(pageOf, lines) : null;
  if (passage) return passage;
  if (!frame) return { kind: 'act', ...actOn(page ?? 1, acts) };
  return areaTarget(pageOf, frame, documentId);
}

/** The act that holds a page: the last that begins on it or before. */
function actOn(page: number, acts: readonly ActPlace[]): ActPlace {
  const act = acts.findLast((one) => one.page <= page) ?? acts[0];
  return { page: act?.page ?? page, number: act?.number ?? null };
}

async function toNote(one: UnplacedNote, target: NoteTarget, documentId: string, now: string): Promise<Note> {
  const createdAt = toInstant(one.createdAt) ?? now;
  return {
    id: await stableId(`${documentId} ${one.key}`),
    documentId,
    target,
    body: one.body,
    color: one.color ?? 'yellow',
    tags: cleanTags(one.tags),
    revision: 0,
    createdAt,
    updatedAt: toInstant(one.updatedAt) ?? createdAt,
    deletedAt: null,
  };
}

function toInstant(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Whether a note of another tool waits for its document: its words are known, and it has no place yet. */
export function isWaiting({ target }: Pick<Note, 'target'>): boolean {
  return target.kind === 'text' && target.rects.every(({ rect }) => rect.every((side) => side === 0));
}
