import { formatEuros, hasCents } from '../../../lib/french/format.ts';
import type { BudgetColumn, BudgetLine } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { useSlices } from '../../ui/use-slices.ts';
import { PageTag } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Section } from './Section.tsx';

/** The words for each column of a budget table. */
export const budgetColumns: Record<BudgetColumn, MessageKey> = {
  authorized: 'budgetAuthorized',
  available: 'budgetAvailable',
  proposed: 'budgetProposed',
  balance: 'budgetBalance',
  spend: 'budgetSpend',
  revenue: 'budgetRevenue',
  spendOrRevenue: 'budgetSpendOrRevenue',
};

/** How many lines are drawn at a time, so that the first draw holds nothing up. */
const STEP = 20;

/**
 * Where the money is booked: one group of rows a budget line, because the panel is too narrow for the columns of the act. A line
 * leads to its page (the contract gives it no rectangles).
 */
export function BudgetTable({ lines, going }: { lines: BudgetLine[]; going: Going }) {
  const drawn = useSlices(lines.length, STEP);
  if (lines.length === 0) return null;
  const cents = lines.some(({ amounts }) => amounts.some(({ value }) => hasCents(value)));
  return (
    <Section title={t('budgetTitle')} count={lines.length}>
      <table class="montants-table montants-budget">
        {lines.slice(0, drawn).map((line, index) => (
          <tbody key={index}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                <button type="button" class="panel-field" onClick={() => going.onGo({ page: line.page, rects: [] })}>
                  <span class="panel-field-value">
                    {line.label}
                    <span class="panel-field-note">
                      {' '}
                      {[line.section, line.operationCode, line.imputation].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <PageTag page={line.page} />
                </button>
              </th>
            </tr>
            {line.amounts.map(({ column, value }) => (
              <tr key={column}>
                <th scope="row">{t(budgetColumns[column])}</th>
                <td>{formatEuros(value, { cents })}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Section>
  );
}
