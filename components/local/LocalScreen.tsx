import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { sortFiles } from '../../lib/state/local-file.ts';
import { Button } from '../ui/Button.tsx';
import { DropZone } from '../ui/DropZone.tsx';
import { Icon } from '../ui/icons.tsx';
import { useFilePicker } from '../ui/use-file-picker.tsx';
import { localWords, PDF_FILES } from './words.ts';
import './local.css';

/**
 * The reader before a file of the computer is there: it asks for one.
 *
 * - `name`: the file that was read here before, which only the reader can give again; '' for none.
 * - `onOpen`: gets the PDFs, at least one; the first opens here.
 */
export function LocalScreen({ name, onOpen }: { name: string; onOpen: (pdfs: [File, ...File[]]) => void }) {
  const [message, setMessage] = useState<string | null>(null);
  const title = `${name || t('localTitle')} — ${t('readerFrameTitle')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const take = async (files: File[]) => {
    setMessage(null);
    const sorted = await sortFiles(files);
    const [first, ...more] = sorted.pdfs;
    if (first) onOpen([first, ...more]);
    else setMessage(localWords(sorted, 0));
  };
  const { pick, field } = useFilePicker(PDF_FILES, (files) => void take(files));
  return (
    <main class="local">
      <Icon name="open" size={32} />
      <h1>{name ? t('localAgainTitle', name) : t('localTitle')}</h1>
      <p>{name ? t('localAgain') : t('localText')}</p>
      <Button tone="primary" icon="open" label={t('localChoose')} onClick={pick} />
      {field}
      <p class="local-hint">{t('localDropHint')}</p>
      <p role="alert" class="local-failed">
        {message}
      </p>
      <DropZone words={t('localDrop')} onFiles={(files) => void take(files)} />
    </main>
  );
}
