import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { lookInto } from '../../lib/state/importing.ts';
import { isOfNotes, type Sorted, sortFiles } from '../../lib/state/local-file.ts';
import { DropZone } from '../ui/DropZone.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useFilePicker } from '../ui/use-file-picker.tsx';
import { localWords, notesFileWords, PDF_FILES } from './words.ts';

/** Imports a file of notes, and answers what is to be said of it; null where that is said elsewhere. */
export type TakeNotes = (file: File) => Promise<string | null>;

/** What came of files: the words, the files of notes that a press imports, and whether some were imported (`taken`). */
export type Said = { words: string; wanted: File[]; taken: boolean };

/** Files that were chosen or dropped: the PDFs, and apart from them those of notes. */
export async function splitFiles(files: readonly File[]): Promise<{ sorted: Sorted; notes: File[] }> {
  const ofNotes = await Promise.all(files.map(isOfNotes));
  return {
    sorted: await sortFiles(files.filter((_, at) => !ofNotes[at])),
    notes: files.filter((_, at) => ofNotes[at]),
  };
}

/** Says what files of notes are where acts are opened; importing them is offered. */
export async function offerNotes(files: readonly File[]): Promise<Said> {
  const found = await Promise.all(files.map(async (file) => ({ file, found: await lookInto(file) })));
  return {
    words: found.map((one) => notesFileWords(one.found, one.file.name)).join(' '),
    wanted: found.filter((one) => one.found.ok).map(({ file }) => file),
    taken: false,
  };
}

/** Imports files one after another; answers what is to be said. */
export async function takeNotes(files: readonly File[], take: TakeNotes): Promise<Said> {
  const said: (string | null)[] = [];
  for (const file of files) said.push(await take(file));
  return { words: said.filter(Boolean).join(' '), wanted: [], taken: files.length > 0 };
}

/**
 * « Ouvrir un PDF… » on a page that shows something already, and dropping files onto it: each PDF opens in a tab of its own. Call
 * `pick` in the click of whatever button there is for it, and draw `around`.
 *
 * - `onOpen` gets the PDFs, one after another; where there is none, there is nothing around, and nothing may be picked.
 * - `onNotes` gets files of notes: at once, or (`ask`) once the reader has been told what they are, and wants it.
 */
export function useLocalFiles(
  onOpen: ((pdf: File) => void) | undefined,
  onNotes: TakeNotes,
  ask = false,
): { pick: () => void; around: VNode | null } {
  const [said, setSaid] = useState<Said | null>(null);
  const take = async (files: File[]) => {
    const { sorted, notes } = await splitFiles(files);
    for (const pdf of sorted.pdfs) onOpen?.(pdf);
    const of = ask ? await offerNotes(notes) : await takeNotes(notes, onNotes);
    setSaid({ ...of, words: [localWords(sorted, sorted.pdfs.length), of.words].filter(Boolean).join(' ') });
  };
  const { pick, field } = useFilePicker(PDF_FILES, (files) => void take(files));
  const wanted = said?.wanted ?? [];
  const run = async () => {
    setSaid(null);
    setSaid(await takeNotes(wanted, onNotes));
  };
  const around = onOpen ? (
    <>
      {field}
      <DropZone words={t(ask ? 'localDropTab' : 'localDropLibrary')} onFiles={(files) => void take(files)} />
      <Toast
        message={said?.words || null}
        duration={30_000}
        dismissLabel={t('dismissMessage')}
        onDismiss={() => setSaid(null)}
        {...(wanted.length > 0 ? { action: { label: t('importButton'), icon: 'check', run: () => void run() } } : {})}
      />
    </>
  ) : null;
  return { pick, around };
}
