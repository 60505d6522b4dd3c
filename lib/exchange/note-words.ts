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
/** What they mean as long as the reader calls them nothing else: the words of the interface (`meaningYellow`…). */
const MEANINGS: Record<NoteColor, string> = {
  yellow: 'À retenir',
  green: 'Vérifié',
  blue: 'À citer',
  red: 'Question',
  purple: 'À suivre',
  grey: 'Contexte',
};
const KINDS = { text: 'passage', area: 'encadré', act: 'acte entier' } as const;
const MARKS = { amount: 'somme', vote: 'vote', recusal: 'déport' } as const;

/** A colour with what it means to the reader: `vert (À vérifier)`, or by the usual word, `vert (Vérifié)`. */
export function colorWords({ color }: Note, { colors }: Pick<ExportInput, 'colors'>): string {
  return `${COLORS[color]} (${ownColorName(color, { colors }) || MEANINGS[color]})`;
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
