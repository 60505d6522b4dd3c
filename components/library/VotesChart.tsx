import { useId } from 'preact/hooks';
import { t, tn } from '../../lib/platform/i18n.ts';
import type { SessionVotes } from '../../lib/state/library-totals.ts';
import './charts.css';
import { dateWords } from '../ui/dates.ts';

// The year below a bar is as wide as a step: two sessions of two years may follow each other.
const [STEP, WIDTH, HEIGHT] = [40, 28, 120];

/**
 * The votes session by session as standing bars: below the unanimous ones, filled; above them the divided ones, hatched, so that
 * they differ without colour. The table beside it says the same in words.
 */
export function VotesChart({ sessions }: { sessions: SessionVotes[] }) {
  const id = useId();
  const most = Math.max(1, ...sessions.map(({ acts }) => acts.length));
  const scale = HEIGHT / most;
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return null;
  const count = (of: 'unanimous' | 'divided') => sessions.reduce((sum, session) => sum + session[of], 0);
  return (
    <>
      <svg
        class="votes-chart"
        width={sessions.length * STEP + STEP}
        height={HEIGHT + 20}
        role="img"
        aria-label={t(
          'votesChartLabel',
          dateWords(first.date),
          dateWords(last.date),
          tn('votesUnanimous', count('unanimous')),
          tn('votesDivided', count('divided')),
        )}
      >
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="votes-ground" width="6" height="6" />
            <rect width="3" height="6" fill="currentColor" />
          </pattern>
        </defs>
        {sessions.map(({ date, unanimous, divided }, index) => {
          const x = index * STEP + (STEP - WIDTH) / 2;
          const [low, high] = [unanimous * scale, divided * scale];
          return (
            <g key={date}>
              <rect x={x} y={HEIGHT - low} width={WIDTH} height={low} fill="currentColor" />
              {divided > 0 && (
                <rect
                  class="votes-divided"
                  x={x}
                  y={HEIGHT - low - high}
                  width={WIDTH}
                  height={high}
                  fill={`url(#${id})`}
                />
              )}
              {(index === 0 || sessions[index - 1]?.date.slice(0, 4) !== date.slice(0, 4)) && (
                <text x={x} y={HEIGHT + 15}>
                  {date.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <p class="votes-key">
        <svg width="14" height="14" aria-hidden="true">
          <rect width="14" height="14" fill="currentColor" />
        </svg>
        {t('votesUnanimous')}
        <svg width="14" height="14" aria-hidden="true">
          <rect class="votes-divided" width="14" height="14" fill={`url(#${id})`} />
        </svg>
        {t('votesDivided')}
      </p>
    </>
  );
}
