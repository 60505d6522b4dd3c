import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { DropZone } from '../ui/DropZone.tsx';
import { Icon } from '../ui/icons.tsx';
import { useFilePicker } from '../ui/use-file-picker.tsx';
import { offerNotes, type Said, splitFiles, type TakeNotes, takeNotes } from './use-local-files.tsx';
import { localWords, PDF_FILES } from './words.ts';
import './local.css';

/**
 * The reader before a file of the computer is there: it asks for one.
 *
 * - `name`: the file that was read here before, which only the reader can give again; '' for none.
 * - `onOpen`: gets the PDFs, at least one; the first opens here. `onNotes`: gets files of notes, where the reader wants them.
 */
export function LocalScreen(props: { name: string; onOpen: (pdfs: [File, ...File[]]) => void; onNotes: TakeNotes }) {
  const { name, onOpen, onNotes } = props;
  const [said, setSaid] = useState<Said | null>(null);
  const title = `${name || t('localTitle')} — ${t('readerFrameTitle')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const take = async (files: File[]) => {
    setSaid(null);
    const { sorted, notes } = await splitFiles(files);
    const [first, ...more] = sorted.pdfs;
    if (first) return onOpen([first, ...more]);
    const of = await offerNotes(notes);
    setSaid({ ...of, words: [localWords(sorted, 0), of.words].filter(Boolean).join(' ') });
  };
  const { pick, field } = useFilePicker(PDF_FILES, (files) => void take(files));
  const isRefusal = said !== null && said.wanted.length === 0 && !said.taken;
  return (
    <main class="local">
      <Icon name="open" size={32} />
      <h1>{name ? t('localAgainTitle', name) : t('localTitle')}</h1>
      <p>{name ? t('localAgain') : t('localText')}</p>
      <Button tone="primary" icon="open" label={t('localChoose')} onClick={pick} />
      {field}
      <p class="local-hint">{t('localDropHint')}</p>
      <p role="alert" class={`local-said ${isRefusal ? 'local-failed' : ''}`}>
        {said?.words}
      </p>
      {said && said.wanted.length > 0 && (
        <Button label={t('importButton')} onClick={() => void takeNotes(said.wanted, onNotes).then(setSaid)} />
      )}
      <DropZone words={t('localDrop')} onFiles={(files) => void take(files)} />
    </main>
  );
}
