import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Correction, FIELD_SORTS, type FieldKind } from '../../../lib/model/correction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Saying } from '../panels/props.ts';
import { draftErrors, draftOf, parseDraft } from './value.ts';
import './corrections.css';

/** What the reader may do with a value; `value` goes with 'replace'. */
export type Doing = Saying | { action: 'takeBack' };

/** A text longer than this is corrected in several lines. */
const ONE_LINE = 48;

/**
 * Where a value is corrected, confirmed or dismissed, under the value itself. Escape closes it.
 *
 * - `value`: as it is shown now; `correction`: what was said of it before; `doubtful`: confirming it has a meaning.
 */
export function FieldEditor(props: {
  kind: FieldKind;
  label: string;
  value: string | number;
  correction: Correction | undefined;
  doubtful: boolean;
  onDo: (doing: Doing) => void;
  onClose: () => void;
}) {
  const { kind, label, value, correction, doubtful, onDo, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(kind, value));
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input, textarea, select');
    first?.focus();
    // What is typed takes the place of what was read, as in a cell of a spreadsheet; of a paragraph a word is changed.
    if (first?.type === 'text') first.select();
  }, []);

  const save = () => {
    const parsed = parseDraft(kind, draft);
    if (parsed === null) return setWrong(true);
    if (parsed === value) return onClose();
    onDo(parsed === correction?.original.value ? { action: 'takeBack' } : { action: 'replace', value: parsed });
  };
  const field = {
    id,
    value: draft,
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong ? `${id}-error` : undefined,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setDraft(currentTarget.value);
      setWrong(false);
    },
  };
  const sort = FIELD_SORTS[kind];
  return (
    <form
      class="field-editor"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape closes this first, and the reader only when pressed again (components/reader/keys.ts).
        event.preventDefault();
        onClose();
      }}
    >
      <label for={id}>{t('correctField', label)}</label>
      {sort === 'outcome' ? (
        <select {...field}>
          <option value="adopted">{t('outcomeAdopted')}</option>
          <option value="rejected">{t('outcomeRejected')}</option>
        </select>
      ) : sort === 'words' && draft.length > ONE_LINE ? (
        <textarea {...field} rows={3} />
      ) : (
        <input {...field} type="text" inputMode={sort === 'sum' ? 'decimal' : sort === 'count' ? 'numeric' : 'text'} />
      )}
      {wrong && (
        <p id={`${id}-error`} class="field-editor-error" role="alert">
          {t(draftErrors[sort])}
        </p>
      )}
      <div class="field-editor-actions">
        <button type="submit" class="field-action field-action-main">
          {t('correctSave')}
        </button>
        {doubtful && (
          <button type="button" class="field-action" onClick={() => onDo({ action: 'confirm' })}>
            {t('correctConfirm')}
          </button>
        )}
        <button type="button" class="field-action" onClick={() => onDo({ action: 'dismiss' })}>
          {t('correctDismiss')}
        </button>
        {correction && (
          <button type="button" class="field-action" onClick={() => onDo({ action: 'takeBack' })}>
            {t('correctRestore')}
          </button>
        )}
        <button type="button" class="field-action" onClick={onClose}>
          {t('correctClose')}
        </button>
      </div>
    </form>
  );
}
