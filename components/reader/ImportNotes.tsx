import { useState } from 'preact/hooks';
import { t, tn } from '../../lib/platform/i18n.ts';
import type { Imports } from '../../lib/state/imports.ts';
import { FileButton } from '../library/ImportButton.tsx';
import { importWords } from '../library/import-words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { Toast } from '../ui/Toast.tsx';
import './import-notes.css';

/** « Importer des notes… », under the list of notes. */
export function ImportNotes({ imports }: { imports: Imports }) {
  return (
    <p class="import-notes">
      <FileButton label={t('importHere')} busy={imports.busy.value} onFile={(file) => void imports.file(file)} />
    </p>
  );
}

/** « Ce PDF contient 3 annotations »: they may become notes, with one press. It can be put away. */
export function FoundNotes({ imports }: { imports: Imports }) {
  const [closed, setClosed] = useState(false);
  const found = imports.found.value;
  return (
    <div class="found-notes" role="status">
      {found > 0 && !closed && (
        <div class="notice">
          <Icon name="note" />
          <span>
            {tn('foundNotes', found)}{' '}
            <button type="button" class="note-button" disabled={imports.busy.value} onClick={() => void imports.take()}>
              {tn('foundNotesTake', found)}
            </button>
          </span>
          <IconButton icon="close" label={t('noticeDismiss')} onClick={() => setClosed(true)} />
        </div>
      )}
    </div>
  );
}

/** What came of the last import. */
export function ImportMessage({ imports }: { imports: Imports }) {
  const outcome = imports.outcome.value;
  return (
    <Toast
      message={outcome && importWords(outcome)}
      duration={60_000}
      dismissLabel={t('dismissMessage')}
      onDismiss={() => {
        imports.outcome.value = null;
      }}
    />
  );
}
