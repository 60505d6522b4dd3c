import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { formatEuros } from '../../lib/french/format.ts';
import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import type { ActSummary } from '../../lib/state/acts.ts';
import { Icon } from '../ui/icons.tsx';
import { useSlices } from '../ui/use-slices.ts';

/** Few enough to be drawn without anybody noticing. */
const SLICE = 40;

const COUNTS: Record<ActSummary['votes'][number]['kind'], MessageKey | null> = {
  for: 'voteShortFor',
  against: 'voteShortAgainst',
  abstention: 'voteShortAbstention',
  // Nobody's vote: it is told in the panel.
  absentWithoutProxy: null,
};

/**
 * The acts of a compendium, hundreds of them: a button each, one of which Tab reaches (`selected`, or the first shown).
 * `isShown`: by index; those left out are hidden and not taken away, which costs nothing. `outline`: what unfolds under the
 * selected act.
 */
export function ActList(props: {
  acts: ActSummary[];
  isShown: boolean[];
  selected: number;
  onSelect: (index: number) => void;
  outline: ComponentChildren;
}) {
  const { acts, isShown, selected, onSelect, outline } = props;
  const limit = Math.max(useSlices(acts.length, SLICE), Math.min(selected + 1, acts.length));
  const stop = isShown[selected] ? selected : isShown.indexOf(true);
  // The same nodes again where nothing changed: Preact passes over them.
  const rows = useRef(new Map<string, { act: ActSummary; onSelect: unknown; row: VNode }>()).current;
  const rowOf = (act: ActSummary, index: number) => {
    const key = `${index} ${index === selected} ${index === stop}`;
    const known = rows.get(key);
    if (known?.act === act && known.onSelect === onSelect) return known.row;
    const row = (
      <ActRow act={act} current={index === selected} tabbable={index === stop} onSelect={() => onSelect(index)} />
    );
    rows.set(key, { act, onSelect, row });
    return row;
  };
  return (
    <ol class="panel-list plan-acts">
      {acts.slice(0, limit).map((act, index) => (
        <li key={index} hidden={!isShown[index]}>
          {rowOf(act, index)}
          {index === selected && isShown[index] && outline}
        </li>
      ))}
    </ol>
  );
}

function ActRow(props: { act: ActSummary; current: boolean; tabbable: boolean; onSelect: () => void }) {
  const { act, current, tabbable, onSelect } = props;
  const votes = act.votes.flatMap(({ kind, count }) => (COUNTS[kind] ? [t(COUNTS[kind], count)] : []));
  const vote = [act.outcome === 'rejected' ? t('voteShortRejected') : '', ...votes].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      class="plan-act"
      aria-expanded={current}
      aria-current={current ? 'true' : undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={onSelect}
    >
      <span class="plan-number">{act.number ? t('actNumber', act.number) : t('actNoNumber')} </span>
      <span class="plan-title">{act.title ?? t('actNoTitle')} </span>
      <span class="plan-facts">
        {act.sum !== null && <span class="plan-sum">{formatEuros(act.sum)} </span>}
        {vote && <span class={act.unanimous === false ? 'plan-vote plan-divided' : 'plan-vote'}>{vote} </span>}
        {act.recusals > 0 && (
          <span class="plan-recusals">
            <Icon name="recusal" size={12} />
            {tn('planRecusals', act.recusals)}
          </span>
        )}
      </span>
    </button>
  );
}
