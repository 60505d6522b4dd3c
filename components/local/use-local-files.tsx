import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { isOfNotes, sortFiles } from '../../lib/state/local-file.ts';
import { DropZone } from '../ui/DropZone.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useFilePicker } from '../ui/use-file-picker.tsx';
import { localWords, PDF_FILES } from './words.ts';

/**
 * « Ouvrir un PDF… » on a page that shows something already, and dropping PDFs onto it: each opens in a tab of its own. Call `pick` in
 * the click of whatever button there is for it, and draw `around`.
 *
 * - `onOpen` gets the PDFs, one after another; where there is none, there is nothing around, and nothing may be picked.
 * - `onNotes` gets files of notes, one after another, and answers what is to be said of each; without it they are no PDFs.
 */
export function useLocalFiles(
  onOpen?: (pdf: File) => void,
  onNotes?: (file: File) => Promise<string>,
): { pick: () => void; around: VNode | null } {
  const [message, setMessage] = useState<string | null>(null);
  const take = async (files: File[]) => {
    const ofNotes = await Promise.all(files.map(async (file) => onNotes !== undefined && isOfNotes(file)));
    const sorted = await sortFiles(files.filter((_, at) => !ofNotes[at]));
    for (const pdf of sorted.pdfs) onOpen?.(pdf);
    const said = [localWords(sorted, sorted.pdfs.length)];
    for (const file of files.filter((_, at) => ofNotes[at])) said.push((await onNotes?.(file)) ?? null);
    setMessage(said.filter(Boolean).join(' ') || null);
  };
  const { pick, field } = useFilePicker(PDF_FILES, (files) => void take(files));
  const around = onOpen ? (
    <>
      {field}
      <DropZone words={t(onNotes ? 'localDropLibrary' : 'localDropTab')} onFiles={(files) => void take(files)} />
      <Toast
        message={message}
        duration={30_000}
        dismissLabel={t('dismissMessage')}
        onDismiss={() => setMessage(null)}
      />
    </>
  ) : null;
  return { pick, around };
}
