import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { CorrectionNote, DoubtNote } from '../corrections/FieldNotes.tsx';
import type { Evidence, Going } from './props.ts';
import './panels.css';

/**
 * A value that was read, as the way back to its place. Its accessible name is its label, its words and its page.
 *
 * - `label`: what the value is; `layout`: 'row' (label in a column of its own), 'plain' (label heard, not seen).
 * - `note`: small words under the value. `brief`: doubts and corrections are told by a sign, their words heard alone.
 */
export function FieldButton(props: {
  label: string;
  evidence: Evidence;
  going: Going;
  children: ComponentChildren;
  layout?: 'row' | 'plain';
  note?: ComponentChildren;
  brief?: boolean;
  class?: string;
  id?: string;
}) {
  const { label, evidence, going, children, layout = 'row', note, brief } = props;
  const correction = going.correcting?.corrections.get(evidence);
  const current = going.active === evidence;
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed on the page may be far down in the panel.
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      type="button"
      ref={button}
      id={props.id}
      class={`panel-field panel-field-${layout} ${props.class ?? ''}`}
      aria-current={current ? 'true' : undefined}
      onClick={() => going.onGo(evidence)}
    >
      <span class={layout === 'row' ? 'panel-field-label' : 'sr-only'}>
        {label}
        <span class="sr-only">{t('labelColon')} </span>
      </span>
      <span class="panel-field-value">
        {children}
        {note && <span class="panel-field-note"> {note}</span>}
        {evidence.doubt && <DoubtNote code={evidence.doubt} brief={brief} />}
        {correction && (
          <CorrectionNote correction={correction} state={going.correcting?.states.get(correction.id)} brief={brief} />
        )}
      </span>
      <PageTag page={evidence.page} />
    </button>
  );
}

/** `p. 3` for the eye, “page 3” for the ear. */
export function PageTag({ page }: { page: number }) {
  return (
    <span class="panel-page">
      <span aria-hidden="true">{t('pageShort', page)}</span>
      <span class="sr-only">, {t('pageLong', page)}</span>
    </span>
  );
}

/** A field that has no value: said plainly, never left blank. `reading`: it may still come. `plain`: its label stands above already. */
export function Missing({ label, reading, plain }: { label: string; reading: boolean; plain?: boolean }) {
  return (
    <p class="panel-missing">
      <span class={plain ? 'sr-only' : 'panel-field-label'}>
        {label}
        <span class="sr-only">{t('labelColon')} </span>
      </span>
      <span class="panel-field-value">{reading ? t('fieldReading') : t('fieldUnknown')}</span>
    </p>
  );
}
