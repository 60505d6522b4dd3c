import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Status } from '../../ui/Status.tsx';
import './notes.css';

export type SaveState = 'saving' | 'saved' | 'failed';

const TONES = { saving: 'plain', saved: 'ok', failed: 'alert' } as const;

/**
 * Where a note is written: every input is handed on as it is typed. Ctrl+Enter or Escape close it; nothing is lost by that.
 *
 * - `id`: the note's; the focus comes here when another note is opened.
 * - `state`: « Enregistré » is shown for 'saved' alone.
 * - `children`: what else is changed of the note, between its words and their state.
 */
export function NoteEditor(props: {
  id: string;
  text: string;
  state: SaveState;
  onType: (text: string) => void;
  onClose: () => void;
  children?: ComponentChildren;
}) {
  const { id, text, state, onType, onClose, children } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, [id]);
  const words = { saving: t('noteSaving'), saved: t('noteSaved'), failed: t('noteNotSaved') };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields in it
    <div
      class="note-editor"
      onKeyDown={(event) => {
        const close = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!close || event.isComposing || event.defaultPrevented) return;
        // Escape closes the note first, and the reader only when pressed again (components/reader/keys.ts).
        event.preventDefault();
        onClose();
      }}
    >
      <textarea
        ref={field}
        rows={4}
        aria-label={t('noteField')}
        aria-keyshortcuts="Control+Enter"
        aria-describedby={`note-hint-${id}`}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p class="note-editor-hint" id={`note-hint-${id}`}>
        {t('noteMarkdownHint')}
      </p>
      {children}
      <div class="note-editor-foot">
        <Status tone={TONES[state]}>{words[state]}</Status>
        <button type="button" class="note-button" title={t('noteDoneHint')} onClick={onClose}>
          {t('noteDone')}
        </button>
      </div>
    </div>
  );
}
