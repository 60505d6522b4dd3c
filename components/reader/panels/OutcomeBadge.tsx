import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import './panels.css';

/** How the vote ended, as a word with a sign. */
export function OutcomeBadge({ outcome }: { outcome: 'adopted' | 'rejected' }) {
  const adopted = outcome === 'adopted';
  return (
    <span class={`panel-badge ${adopted ? 'panel-badge-ok' : 'panel-badge-alert'}`}>
      <Icon name={adopted ? 'check' : 'close'} size={12} />
      {t(adopted ? 'outcomeAdopted' : 'outcomeRejected')}
    </span>
  );
}
