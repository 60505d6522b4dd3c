import { t } from '../../lib/platform/i18n.ts';
import type { ImportOutcome } from '../../lib/state/importing.ts';
import { importWords } from '../library/import-words.ts';
import { Button } from '../ui/Button.tsx';
import { useLocalFiles } from './use-local-files.tsx';

/**
 * « Ouvrir un PDF… » as a button, and dropping files onto the page: PDFs, which `onOpen` gets one after another, and files of notes,
 * which are imported at once by `onNotes`.
 */
export function LocalFiles(props: { onOpen: (pdf: File) => void; onNotes: (file: File) => Promise<ImportOutcome> }) {
  const { onOpen, onNotes } = props;
  const { pick, around } = useLocalFiles(onOpen, async (file) => importWords(await onNotes(file)));
  return (
    <>
      <Button icon="open" label={t('localOpen')} onClick={pick} />
      {around}
    </>
  );
}
