import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatEuros, hasCents } from '../../../lib/french/format.ts';
import type { Amount, Deliberation } from '../../../lib/model/extraction.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { useSlices } from '../../ui/use-slices.ts';
import { Correctable } from '../corrections/Correctable.tsx';
import { budgetColumns } from './BudgetTable.tsx';
import { articleOf, type Context, contextOf, printedOtherwise } from './derive.ts';
import type { Going } from './props.ts';
import { byRole, countRoles, isTelling, roleNames, runsOfRole } from './roles.ts';
import { Section } from './Section.tsx';

export type SumOrder = 'document' | 'size' | 'role';

/** How many sums are drawn at once: an annex may hold more than a thousand. */
const SLICE = 200;
/** How many of them in one go, so that the page can answer in between. */
const STEP = 50;

/**
 * The sums of one part. `empty`: what to say where there are none (null: nothing is shown at all). The rest of a long list is
 * drawn a slice at a time, as it is asked for, or as far as the active sum. Ordered by role, each role has its heading.
 * `deliberation`: the act, which tells what stands beside a sum; null where there is none.
 */
export function SumList(props: {
  title: string;
  sums: readonly Amount[];
  order: SumOrder;
  deliberation: Deliberation | null;
  going: Going;
  empty: string | null;
}) {
  const { title, sums, order, deliberation, going, empty } = props;
  const [asked, setAsked] = useState(SLICE);
  const sorted = useMemo(() => inOrder(sums, order), [sums, order]);
  const counts = useMemo(() => new Map(countRoles(sums).map(({ role, count }) => [role, count])), [sums]);
  const cents = useMemo(() => sums.some(({ value }) => hasCents(value)), [sums]);
  // Rows that do not change are the same nodes again, which Preact passes over: going to a sum redraws two rows, not hundreds.
  const rows = useMemo(
    () => new Map<Amount, VNode>(),
    [sums, cents, deliberation, going.onGo, going.correcting, order],
  );
  const rowOf = (sum: Amount) => {
    const known = sum === going.active ? undefined : rows.get(sum);
    const row = known ?? (
      <li key={sums.indexOf(sum)}>
        <SumItem sum={sum} cents={cents} deliberation={deliberation} going={going} tell={order !== 'role'} />
      </li>
    );
    if (sum !== going.active) rows.set(sum, row);
    return row;
  };
  const active = (sorted as readonly (object | null)[]).indexOf(going.active);
  const limit = Math.max(asked, Math.ceil((active + 1) / SLICE) * SLICE);
  const left = sorted.length - limit;
  const drawn = sorted.slice(0, useSlices(Math.min(limit, sorted.length), STEP));
  if (sums.length === 0) {
    if (empty === null) return null;
    return (
      <Section title={title}>
        <p class="panel-text">{empty}</p>
      </Section>
    );
  }
  return (
    <Section title={title} count={sums.length}>
      {order === 'role' ? (
        runsOfRole(drawn).map((run) => (
          <div key={run.role}>
            <h3 class="montants-role">
              {t(roleNames[run.role])} <span class="panel-count">{counts.get(run.role)}</span>
            </h3>
            <ul class="panel-list montants-sums">{run.sums.map(rowOf)}</ul>
          </div>
        ))
      ) : (
        <ul class="panel-list montants-sums">{drawn.map(rowOf)}</ul>
      )}
      {left > 0 && (
        <button type="button" class="panel-link" onClick={() => setAsked(limit + SLICE)}>
          {tn('showMore', Math.min(SLICE, left))}
          <span class="sr-only">
            {' '}
            {title} {t('showMoreOf', limit, sorted.length)}
          </span>
        </button>
      )}
    </Section>
  );
}

function inOrder(sums: readonly Amount[], order: SumOrder): readonly Amount[] {
  if (order === 'size') return [...sums].sort((a, b) => b.value - a.value);
  return order === 'role' ? byRole(sums) : sums;
}

/** `tell`: names the role of the sum, where no heading does. */
function SumItem(props: {
  sum: Amount;
  cents: boolean;
  deliberation: Deliberation | null;
  going: Going;
  tell: boolean;
}) {
  const { sum, cents, deliberation, going, tell } = props;
  const written = formatEuros(sum.value, { cents });
  const article = deliberation && sum.part === 'deliberation' ? articleOf(sum, deliberation.articles) : null;
  const context = deliberation && contextOf(sum, deliberation);
  return (
    <Correctable kind="amount" label={t('sumLabel')} evidence={sum} going={going} layout="plain" class="montants-sum">
      <span class="montants-value">{written}</span>{' '}
      <span class="panel-field-note montants-note">
        {tell && isTelling(sum) && <span class="montants-tag">{t(roleNames[sum.role])} </span>}
        {article && <span class="montants-article">{t('articleName', article.value)} </span>}
        {context && <ContextWords context={context} printed={sum.text} />}
        {context?.kind !== 'words' && printedOtherwise(sum.text, written) && (
          <span class="montants-printed"> {t('printedAs', sum.text)}</span>
        )}
      </span>
    </Correctable>
  );
}

function ContextWords({ context, printed }: { context: Context; printed: string }) {
  if (context.kind === 'grant') return <span>{context.beneficiary}</span>;
  if (context.kind === 'budget') return <span>{`${context.label} · ${t(budgetColumns[context.column])}`}</span>;
  return (
    <span>
      {context.before}
      <b>{printed}</b>
      {context.after}
    </span>
  );
}
