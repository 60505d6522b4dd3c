import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { RequestOutput } from '../../lib/model/messages.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { EraseDialog, type Erasing } from './EraseDialog.tsx';
import { Section } from './Section.tsx';

/** What is kept, where, how much of it; and the way to be rid of it. `storage` is null until the browser has answered. */
export function YourData(props: { storage: ReadonlySignal<RequestOutput<'storage.status'> | null>; erasing: Erasing }) {
  const [asked, setAsked] = useState(false);
  const [erased, setErased] = useState(false);
  const usage = props.storage.value?.usage ?? null;
  return (
    <Section name="data" title={t('optionsData')} text={t('optionsDataText')}>
      <ul class="options-list">
        <li>{t('optionsDataNotes')}</li>
        <li>{t('optionsDataActs')}</li>
        <li>{t('optionsDataPdf')}</li>
      </ul>
      {usage !== null && <p class="options-text">{t('optionsDataUsed', megabytes(usage))}</p>}
      <Button tone="danger" icon="trash" label={t('eraseAll')} onClick={() => setAsked(true)} />
      <p role="status" class="options-told">
        {erased && t('eraseDone')}
      </p>
      {asked && (
        <EraseDialog
          erasing={props.erasing}
          onClose={(done) => {
            setAsked(false);
            setErased(done);
          }}
        />
      )}
    </Section>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString(t('localeTag'), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
