import { pageRange } from '../french/format.ts';
import type { Deliberation } from '../model/extraction.ts';
import { lastPageOfNote, type Note, type NoteColor, pageOfNote } from '../model/note.ts';
import { acts, type ExportInput } from './format.ts';

const COLORS: Record<NoteColor, string> = {
  yellow: 'jaune',
  green: 'vert',
  blue: 'bleu',
  red: 'rouge',
  purple: 'violet',
  grey: 'gris',
};
const KINDS = { text: 'passage', area: 'encadré', act: 'acte entier' } as const;
const MARKS = { amount: 'somme', vote: 'vote', recusal: 'déport' } as const;

/** `vert`, or what the reader calls it: `vert (À vérifier)`. */
export function colorWords({ color }: Note, { colors }: Pick<ExportInput, 'colors'>): string {
  const own = ownColorName(color, { colors });
  return own ? `${COLORS[color]} (${own})` : COLORS[color];
}

/** The reader's own name of a colour; '' where it has none. */
export function ownColorName(color: NoteColor, { colors }: Pick<ExportInput, 'colors'>): string {
  return (colors?.[color] ?? '').replace(/\s+/g, ' ').trim();
}

/** What a note is on. */
export function kindWords({ target }: Note): string {
  return KINDS[target.kind];
}

/** `somme : 12 000 €`; '' where the note is on no mark of the machine. */
export function markWords({ mark }: Note): string {
  return mark ? `${MARKS[mark.kind]} : ${mark.value}` : '';
}

/** `Page 3`, `Pages 3 à 4`. */
export function pageWords(note: Note): string {
  return pageRange(pageOfNote(note), lastPageOfNote(note)).replace(/^p/, 'P');
}

/** The act that a note is on: the one of its number, or on whose pages it stands; null where that cannot be told. */
export function actOfNote(note: Note, input: Pick<ExportInput, 'corrected' | 'deliberations'>): Deliberation | null {
  const list = acts(input);
  if (list.length <= 1) return list[0] ?? null;
  const page = pageOfNote(note);
  const number = note.target.kind === 'act' ? note.target.number : null;
  return (
    (number && list.find((act) => act.number?.value === number)) ||
    list.findLast(({ parts }) => parts.some(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage)) ||
    null
  );
}
