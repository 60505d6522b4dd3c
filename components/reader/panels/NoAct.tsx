import type { Extraction } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Evidence } from './props.ts';
import { Warnings } from './Warnings.tsx';
import './panels.css';

/**
 * In place of the panels where no act was recognised in the file: says so, and what can be done all the same.
 * - `complete`: false while pages are still being read.
 */
export function NoAct(props: { extraction: Extraction; complete: boolean; onGo: (evidence: Evidence) => void }) {
  return (
    <div class="panel">
      <p class="panel-text panel-text-strong">{props.complete ? t('noAct') : t('noActYet')}</p>
      {props.complete && <p class="panel-text">{t('noActAllTheSame')}</p>}
      <Warnings warnings={props.extraction.warnings} onGo={props.onGo} />
    </div>
  );
}
