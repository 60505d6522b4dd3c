import { useMemo, useState } from 'preact/hooks';
import type { Amount, AmountRole, PartKind } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { DismissedFields, isDismissed } from '../corrections/DismissedFields.tsx';
import { BudgetTable } from './BudgetTable.tsx';
import { readingStage } from './derive.ts';
import { GrantTable } from './GrantTable.tsx';
import type { PanelProps } from './props.ts';
import { countRoles, roleNames } from './roles.ts';
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
 * Every sum of money, those of the decision first and apart, with the grants and the budget lines where they were read; by
 * part, by what they are, and in three orders.
 * Props: see `PanelProps`.
 */
export function Montants(props: PanelProps) {
  const { deliberation, complete, active, onGo, correcting } = props;
  const [part, setPart] = useState<PartKind | 'all'>('all');
  const [role, setRole] = useState<AmountRole | 'all'>('all');
  const [order, setOrder] = useState<SumOrder>('document');
  const { amounts, grants, budgetLines } = deliberation;
  const inParts = useMemo(() => amounts.filter((amount) => part === 'all' || amount.part === part), [amounts, part]);
  const roles = useMemo(() => countRoles(inParts), [inParts]);
  // A role that is gone from the parts in sight, as more was read or a part was chosen, filters nothing.
  const chosen = roles.some((one) => one.role === role) ? role : 'all';
  const sums = useMemo(
    () => Map.groupBy(chosen === 'all' ? inParts : inParts.filter((one) => one.role === chosen), (one) => one.part),
    [inParts, chosen],
  );
  const counts = useMemo(() => Map.groupBy(amounts, (amount) => amount.part), [amounts]);
  const count = (kind: PartKind) => counts.get(kind)?.length ?? 0;
  const shown = parts.filter(([kind]) => part === 'all' || part === kind);
  const inPart = (item: { part: PartKind }) => part === 'all' || item.part === part;
  const going = { active, onGo, correcting };

  if (!isDismissed(going, 'amount') && amounts.length === 0 && grants.length === 0 && budgetLines.length === 0) {
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
        {roles.length > 1 && (
          <label class="montants-order">
            {t('sumsRole')}
            <select value={chosen} onChange={({ currentTarget }) => setRole(currentTarget.value as AmountRole | 'all')}>
              <option value="all">{t('roleAll')}</option>
              {roles.map((one) => (
                <option key={one.role} value={one.role}>
                  {t('roleOption', t(roleNames[one.role]), one.count)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="montants-order">
          {t('sumsOrder')}
          <select value={order} onChange={({ currentTarget }) => setOrder(currentTarget.value as SumOrder)}>
            <option value="document">{t('sumsByPlace')}</option>
            <option value="size">{t('sumsBySize')}</option>
            <option value="role">{t('sumsByRole')}</option>
          </select>
        </label>
      </div>
      {shown.map(([kind, key]) => (
        <SumList
          // Another order or kind is another list, which is drawn from its top.
          key={`${kind} ${order} ${chosen}`}
          title={t(key)}
          sums={sums.get(kind) ?? NONE}
          order={order}
          deliberation={deliberation}
          going={going}
          empty={kind === 'deliberation' ? (chosen === 'all' ? emptyDecision(props) : t('sumsNoneOfRole')) : null}
        />
      ))}
      <DismissedFields kinds={['amount']} label={t('sumLabel')} going={going} />
      <GrantTable grants={grants.filter(inPart)} going={going} />
      <BudgetTable lines={budgetLines.filter(inPart)} going={going} />
    </div>
  );
}

function emptyDecision({ deliberation, complete }: PanelProps): string {
  return readingStage(deliberation, complete) === 'decision' ? t('sumsReading') : t('summaryNoSum');
}
