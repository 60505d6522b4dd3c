import type { FieldKind } from '../../../lib/model/correction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Going } from '../panels/props.ts';
import { writeValue } from './value.ts';
import { savedWords } from './words.ts';
import './corrections.css';

/** What the reader put away among the fields of some kinds: struck, with the way back. Nothing where there is none. */
export function DismissedFields(props: { kinds: readonly FieldKind[]; label: string; going: Going }) {
  const { kinds, label, going } = props;
  const { correcting } = going;
  const rows = correcting?.dismissed.filter(({ kind }) => kinds.includes(kind)) ?? [];
  if (!correcting || rows.length === 0) return null;
  return (
    <ul class="panel-list field-dismissed" aria-label={t('dismissedList', label)}>
      {rows.map(({ correction, field, kind }) => {
        const state = correcting.states.get(correction.id);
        const written = writeValue(kind, field.value);
        return (
          <li key={correction.id}>
            <button type="button" class="panel-field" onClick={() => going.onGo(field)}>
              <span class="sr-only">{t('dismissedValue', label)} </span>
              <span class="panel-field-value">
                <s>{written}</s>
                <span class="panel-field-note">
                  {' '}
                  {t('dismissedByYou')}
                  {state && <span class={`field-saved field-saved-${state}`}> · {savedWords(state)}</span>}
                </span>
              </span>
            </button>
            <button type="button" class="field-action" onClick={() => correcting.takeBack(correction.id)}>
              {t('dismissedRestore')}
              <span class="sr-only"> {written}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether the reader put a field of this kind away, so that nobody says « non reconnu » of it. */
export function isDismissed(going: Going, kind: FieldKind): boolean {
  return going.correcting?.dismissed.some((one) => one.kind === kind) ?? false;
}
