import { useMemo, useState } from 'preact/hooks';
import type { Amount, PartKind } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { BudgetTable } from './BudgetTable.tsx';
import { readingStage } from './derive.ts';
import { GrantTable } from './GrantTable.tsx';
import type { PanelProps } from './props.ts';
import { SumList, type SumOrder } from './SumList.tsx';
import './panels.css';
import './montants.css';

const NONE: Amount[] = [];

const parts: [PartKind, MessageKey][] = [
  ['deliberation', 'partDeliberation'],
  ['annex', 'partAnnexes'],
  ['report', 'partReport'],
];

/**
 * Every sum of money, those of the decision first and apart, with the grants and the budget lines where they were read.
 * Props: see `PanelProps`.
 */
export function Montants(props: PanelProps) {
  const { deliberation, complete, active, onGo } = props;
  const [part, setPart] = useState<PartKind | 'all'>('all');
  const [order, setOrder] = useState<SumOrder>('document');
  const { amounts, grants, budgetLines } = deliberation;
  const sums = useMemo(() => Map.groupBy(amounts, (amount) => amount.part), [amounts]);
  const count = (kind: PartKind) => sums.get(kind)?.length ?? 0;
  const shown = parts.filter(([kind]) => part === 'all' || part === kind);
  const inPart = (item: { part: PartKind }) => part === 'all' || item.part === part;
  const going = { active, onGo };

  if (amounts.length === 0 && grants.length === 0 && budgetLines.length === 0) {
    return (
      <div class="panel">
        <p class="panel-text">{complete ? t('sumsNone') : t('sumsReading')}</p>
      </div>
    );
  }
  return (
    <div class="panel montants">
      <div class="montants-tools">
        <Segmented
          label={t('sumsFilter')}
          selected={part}
          onSelect={setPart}
          options={[
            { id: 'all' as const, label: t('partAll'), note: amounts.length },
            ...parts.map(([id, key]) => ({ id, label: t(key), note: count(id) })).filter(({ note }) => note > 0),
          ]}
        />
        <label class="montants-order">
          {t('sumsOrder')}
          <select value={order} onChange={({ currentTarget }) => setOrder(currentTarget.value as SumOrder)}>
            <option value="document">{t('sumsByPlace')}</option>
            <option value="size">{t('sumsBySize')}</option>
          </select>
        </label>
      </div>
      {shown.map(([kind, key]) => (
        <SumList
          key={kind}
          title={t(key)}
          sums={sums.get(kind) ?? NONE}
          order={order}
          deliberation={deliberation}
          going={going}
          empty={kind === 'deliberation' ? emptyDecision(props) : null}
        />
      ))}
      <GrantTable grants={grants.filter(inPart)} going={going} />
      <BudgetTable lines={budgetLines.filter(inPart)} going={going} />
    </div>
  );
}

function emptyDecision({ deliberation, complete }: PanelProps): string {
  return readingStage(deliberation, complete) === 'decision' ? t('sumsReading') : t('summaryNoSum');
}
