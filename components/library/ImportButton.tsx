import { useRef, useState } from 'preact/hooks';
import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import type { ImportOutcome } from '../../lib/state/importing.ts';
import { Toast } from '../ui/Toast.tsx';

const REFUSALS: Record<Extract<ImportOutcome, { ok: false }>['code'], MessageKey> = {
  tooBig: 'importTooBig',
  notJson: 'importNotJson',
  cutOff: 'importCutOff',
  unknown: 'importUnknown',
  newer: 'importNewer',
  invalid: 'importInvalid',
  quota: 'importQuota',
  refused: 'importRefused',
  failed: 'importFailed',
};

/** « Importer »: takes a file, and says what came of it. */
export function ImportButton({ onFile }: { onFile: (file: File) => Promise<ImportOutcome> }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setMessage(null);
    setMessage(words(await onFile(file)));
    setBusy(false);
  };

  return (
    <>
      <button type="button" class="library-more" disabled={busy} onClick={() => input.current?.click()}>
        {t('importButton')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Toast
        message={message}
        duration={60_000}
        dismissLabel={t('dismissMessage')}
        onDismiss={() => setMessage(null)}
      />
    </>
  );
}

function words(outcome: ImportOutcome): string {
  if (!outcome.ok) return t(REFUSALS[outcome.code]);
  const { documents, notes, corrections, waiting } = outcome;
  const written = documents + notes + corrections > 0 ? tn('importNotes', notes, corrections) : t('importNothingNew');
  return waiting > 0 ? `${written} ${tn('importWaiting', waiting)}` : written;
}
