import { t } from '../../lib/platform/i18n.ts';
import type { Mark } from '../../lib/state/marks.ts';
import { markWords } from './words.ts';

/** Which mark is told about, and where the pointer came upon it (window, CSS pixels). */
export type Tip = { mark: Mark; x: number; y: number };

/** How much of a note is shown here; the panel shows the rest. */
const SHOWN = 160;

/**
 * What was read at the mark under the pointer, and what the reader wrote on it (`note`). Silent for screen readers: the panels say
 * the same.
 */
export function MarkTip({ tip, note }: { tip: Tip | null; note?: string | undefined }) {
  if (!tip) return null;
  const left = Math.max(8, Math.min(tip.x - 24, innerWidth - 328));
  const above = tip.y > innerHeight - 80;
  const place = above ? { bottom: `${innerHeight - tip.y + 14}px` } : { top: `${tip.y + 18}px` };
  return (
    <div class="mark-tip" aria-hidden="true" style={{ left: `${left}px`, ...place }}>
      {markWords(tip.mark)}
      {note && <p>{t('markNote', note.length > SHOWN ? `${note.slice(0, SHOWN)}…` : note)}</p>}
    </div>
  );
}
