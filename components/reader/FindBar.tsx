import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { View } from '../../lib/state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** Finds words in the whole act. Enter and Shift+Enter go through the matches; Escape closes and leaves the match selected. */
export function FindBar({ view }: { view: View }) {
  const field = useRef<HTMLInputElement>(null);
  const status = view.findStatus.value;
  // Before the next key: what is typed right after Ctrl+F belongs here.
  useLayoutEffect(() => field.current?.select(), []);

  const step = (to: 'next' | 'previous') => {
    const query = field.current?.value ?? '';
    if (query) view.viewer.value?.find(query, query === status.query ? to : 'new');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? 'previous' : 'next');
  };

  const count = status.total > 0 ? t('findCount', status.current, status.total) : '';
  const words = count || (status.pending ? t('findPending') : status.query ? t('findNone') : '');
  return (
    <search class="find-bar">
      <input
        ref={field}
        type="search"
        aria-label={t('findField')}
        placeholder={t('find')}
        onInput={({ currentTarget }) => view.viewer.value?.find(currentTarget.value, 'new')}
        onKeyDown={onKeyDown}
      />
      <span class="find-count" role="status">
        {words}
      </span>
      <IconButton
        icon="chevronUp"
        label={t('findPrevious')}
        disabled={!status.total}
        onClick={() => step('previous')}
      />
      <IconButton icon="chevronDown" label={t('findNext')} disabled={!status.total} onClick={() => step('next')} />
      <IconButton icon="close" label={t('findClose')} shortcut="Échap" onClick={() => view.closeFind()} />
    </search>
  );
}
