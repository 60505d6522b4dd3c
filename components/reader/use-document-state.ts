import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Reader } from '../../lib/state/reader.ts';

/** Keeps the page's title, language and `data-reader-state` as the reader is. */
export function useDocumentState(reader: Reader, title: ReadonlySignal<string>): void {
  const state = reader.state.value;
  const words = title.value;
  const frame = t('readerFrameTitle');
  useEffect(() => {
    document.documentElement.lang = t('localeTag');
    document.documentElement.dataset.readerState = state;
    document.title = [words, frame].filter(Boolean).join(' — ');
  }, [state, words, frame]);
}
