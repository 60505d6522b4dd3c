import { useId } from 'preact/hooks';
import type { Vote, VoteKind } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import './votes.css';

/** The kinds of count in the order in which acts print them, with their words. */
export const voteKinds: [VoteKind, MessageKey][] = [
  ['for', 'voteFor'],
  ['against', 'voteAgainst'],
  ['abstention', 'voteAbstention'],
  ['absentWithoutProxy', 'voteAbsent'],
];

/** The vote as one bar, a stretch a kind; stretches differ by pattern, not by colour. Nothing where no count is above 0. */
export function VoteBar({ vote }: { vote: Vote }) {
  const id = useId();
  const counts = voteKinds.flatMap(([kind, key]) => {
    const count = vote[kind]?.count.value ?? 0;
    return count > 0 ? [{ kind, count, words: `${t(key)} ${count}` }] : [];
  });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  let x = 0;
  return (
    <svg
      class="vote-bar"
      height="16"
      role="img"
      aria-label={t('voteBarLabel', counts.map(({ words }) => words).join(', '), total)}
    >
      <VotePatterns id={id} />
      {counts.map(({ kind, count }) => {
        const width = (100 * count) / total;
        const rect = <rect key={kind} x={`${x}%`} y="0" width={`${width}%`} height="16" fill={fillOf(kind, id)} />;
        x += width;
        return rect;
      })}
      {counts.slice(0, -1).map(({ kind }, index) => {
        const at = counts.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0);
        return <rect key={kind} class="vote-bar-gap" x={`${(100 * at) / total}%`} y="0" width="2" height="16" />;
      })}
    </svg>
  );
}

/** The pattern of one kind, as the key to the bar. */
export function VoteSwatch({ kind }: { kind: VoteKind }) {
  const id = useId();
  return (
    <svg class="vote-swatch" width="16" height="16" aria-hidden="true">
      <VotePatterns id={id} />
      <rect x="0.5" y="0.5" width="15" height="15" fill={fillOf(kind, id)} />
    </svg>
  );
}

function fillOf(kind: VoteKind, id: string): string {
  return kind === 'for' ? 'currentColor' : `url(#${id}-${kind})`;
}

function VotePatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-against`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="vote-ground" width="6" height="6" />
        <rect width="3" height="6" fill="currentColor" />
      </pattern>
      <pattern id={`${id}-abstention`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect class="vote-ground" width="5" height="5" />
        <circle cx="2.5" cy="2.5" r="1.1" fill="currentColor" />
      </pattern>
      <pattern id={`${id}-absentWithoutProxy`} width="4" height="16" patternUnits="userSpaceOnUse">
        <rect class="vote-ground" width="4" height="16" />
        <rect y="14" width="4" height="2" fill="currentColor" />
      </pattern>
    </defs>
  );
}
