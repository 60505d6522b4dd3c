import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { ImportOutcome } from '../../lib/state/importing.ts';
import { Button } from '../ui/Button.tsx';
import { Toast } from '../ui/Toast.tsx';
import { importWords } from './import-words.ts';

const TYPES = '.json,.jsonld,.pdf,application/json,application/ld+json,application/pdf';

/** A button that asks for a file with notes. */
export function FileButton(props: { label: string; busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button label={props.label} disabled={props.busy} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept={TYPES}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) props.onFile(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** « Importer »: takes a file, and says what came of it. */
export function ImportButton({ onFile }: { onFile: (file: File) => Promise<ImportOutcome> }) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  const take = async (file: File) => {
    setBusy(true);
    setMessage(null);
    setMessage(importWords(await onFile(file)));
    setBusy(false);
  };

  return (
    <>
      <FileButton label={t('importButton')} busy={busy} onFile={(file) => void take(file)} />
      <Toast
        message={message}
        duration={60_000}
        dismissLabel={t('dismissMessage')}
        onDismiss={() => setMessage(null)}
      />
    </>
  );
}
