import type { Correction } from '../../../lib/model/correction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { CorrectionState } from '../../../lib/state/corrections.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Going } from '../panels/props.ts';
import { doubtWords } from './doubts.ts';
import { correctionWords, savedWords } from './words.ts';
import './corrections.css';

/**
 * « à vérifier », and why. `brief`: the reason is for screen readers and the tooltip alone.
 */
export function DoubtNote({ code, brief }: { code: string; brief?: boolean | undefined }) {
  const reason = doubtWords(code);
  return (
    <>
      {' '}
      <span class={`field-doubt ${brief ? 'field-brief' : ''}`} title={reason}>
        {t('doubtLabel')}
        <span class={brief ? 'sr-only' : 'field-doubt-reason'}>
          {t('labelColon')} {reason}
        </span>
      </span>
    </>
  );
}

/**
 * What the reader said of a value: « corrigé : 12 000 € (lu : 12 00 €) ». `state`: how far it is on its way to the database.
 * `brief`: a pencil for the eye.
 */
export function CorrectionNote(props: {
  correction: Correction;
  state: CorrectionState | undefined;
  brief?: boolean | undefined;
}) {
  const { correction, state, brief } = props;
  const words = correctionWords(correction);
  return (
    <span class={`field-corrected ${brief ? 'field-brief' : ''}`} title={words}>
      {' '}
      <Icon name={correction.action === 'confirm' ? 'check' : 'note'} size={12} />
      <span class={brief ? 'sr-only' : undefined}> {words}</span>
      {state && !brief && <span class={`field-saved field-saved-${state}`}> · {savedWords(state)}</span>}
    </span>
  );
}

/** A pencil where one of some values is corrected, for a line that tells several of them. */
export function CorrectedSign({ going, of }: { going: Going; of: (object | null | undefined)[] }) {
  const corrected = of.some((field) => field && going.correcting?.corrections.get(field)?.action === 'replace');
  if (!corrected) return null;
  return (
    <span class="field-corrected field-brief" title={t('valueCorrected')}>
      {' '}
      <Icon name="note" size={12} />
      <span class="sr-only">{t('valueCorrected')}</span>
    </span>
  );
}
