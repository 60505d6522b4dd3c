import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { sortFiles } from '../../lib/state/local-file.ts';
import { Button } from '../ui/Button.tsx';
import { DropZone } from '../ui/DropZone.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useFilePicker } from '../ui/use-file-picker.tsx';
import { localWords, PDF_FILES } from './words.ts';

/**
 * « Ouvrir un PDF… » on a page that shows something already, and dropping PDFs onto it: each opens in a tab of its own.
 *
 * - `narrow`: the button is a picture. `onOpen` gets the PDFs, one after another.
 */
export function LocalFiles({ narrow, onOpen }: { narrow?: boolean; onOpen: (pdf: File) => void }) {
  const [message, setMessage] = useState<string | null>(null);
  const take = async (files: File[]) => {
    const sorted = await sortFiles(files);
    for (const pdf of sorted.pdfs) onOpen(pdf);
    setMessage(localWords(sorted, sorted.pdfs.length));
  };
  const { pick, field } = useFilePicker(PDF_FILES, (files) => void take(files));
  return (
    <>
      {narrow ? (
        <IconButton icon="open" label={t('localOpen')} onClick={pick} />
      ) : (
        <Button icon="open" label={t('localOpen')} onClick={pick} />
      )}
      {field}
      <DropZone words={t('localDropTab')} onFiles={(files) => void take(files)} />
      <Toast
        message={message}
        duration={30_000}
        dismissLabel={t('dismissMessage')}
        onDismiss={() => setMessage(null)}
      />
    </>
  );
}
