import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useLocalFiles } from './use-local-files.tsx';

/** « Ouvrir un PDF… » as a button, and dropping PDFs onto the page. `onOpen` gets the PDFs, one after another. */
export function LocalFiles({ onOpen }: { onOpen: (pdf: File) => void }) {
  const { pick, around } = useLocalFiles(onOpen);
  return (
    <>
      <Button icon="open" label={t('localOpen')} onClick={pick} />
      {around}
    </>
  );
}
