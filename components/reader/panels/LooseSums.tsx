import { useState } from 'preact/hooks';
import type { Amount } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Going } from './props.ts';
import { SumList, type SumOrder } from './SumList.tsx';
import './panels.css';
import './montants.css';

/**
 * « Montants » of a document that is no act that is known: its sums, of which nothing is said but their places. They cannot be
 * corrected: no field of an act is read from them.
 */
export function LooseSums({ sums, active, onGo }: { sums: readonly Amount[] } & Pick<Going, 'active' | 'onGo'>) {
  const [order, setOrder] = useState<SumOrder>('document');
  return (
    <div class="panel montants">
      <p class="panel-text">{t('looseSumsText')}</p>
      <div class="montants-tools">
        <label class="montants-order">
          {t('sumsOrder')}
          <select value={order} onChange={({ currentTarget }) => setOrder(currentTarget.value as SumOrder)}>
            <option value="document">{t('sumsByPlace')}</option>
            <option value="size">{t('sumsBySize')}</option>
          </select>
        </label>
      </div>
      <SumList
        key={order}
        title={t('summarySums')}
        sums={sums}
        order={order}
        deliberation={null}
        going={{ active, onGo }}
        empty={null}
      />
    </div>
  );
}
