import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { MarkWalk, Step } from '../../lib/state/mark-walk.ts';
import type { MarkKind } from '../../lib/state/marks.ts';
import { markWords } from './words.ts';
import './walk-status.css';

/** How long a step is told, in milliseconds. */
const SHOWN = 6000;

const STEPS: Record<MarkKind, MessageKey> = { amount: 'walkAmount', vote: 'walkVote', recusal: 'walkRecusal' };
const NONE: Record<MarkKind, MessageKey> = {
  amount: 'walkNoAmount',
  vote: 'walkNoVote',
  recusal: 'walkNoRecusal',
};

/** Which mark of how many the keys have come to; said aloud, and seen for a moment. */
export function WalkStatus({ walk }: { walk: MarkWalk }) {
  const told = walk.told.value;
  const [over, setOver] = useState(told);
  useEffect(() => {
    const timer = setTimeout(() => setOver(told), SHOWN);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <p class="walk-status" role="status">
      {told && told !== over && ('none' in told ? t(NONE[told.none]) : stepWords(told))}
    </p>
  );
}

function stepWords({ mark, at, total, round }: Step): string {
  const words = `${t(STEPS[mark.kind], at, total)} · ${markWords(mark)}`;
  return round ? `${words} · ${t('walkRound')}` : words;
}
