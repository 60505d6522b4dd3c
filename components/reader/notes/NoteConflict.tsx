import type { Note } from '../../../lib/model/note.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import './note-conflict.css';

/** Which of two notes stays; `both`: they are two notes from now on. */
export type Kept = 'both' | 'apart' | 'other';

/**
 * « Écrite en même temps dans un autre onglet »: the two texts of a note that was written in two tabs at once, what differs
 * in them marked, and the ways to keep both or one. The one that is dropped can be brought back as any deleted note.
 *
 * - `apart`: the note that was set apart, the one of the list item; `other`: the one it was set apart from.
 */
export function NoteConflict(props: { apart: Note; other: Note; onSettle: (keep: Kept) => void }) {
  const { apart, other, onSettle } = props;
  const [own, theirs] = differing(apart.body, other.body);
  return (
    <div class="note-conflict">
      <p class="note-conflict-words">
        <Icon name="warning" size={14} />
        {t('conflictWords')}
      </p>
      <dl>
        <dt>{t('conflictThis')}</dt>
        <dd>
          <Text parts={own} />
        </dd>
        <dt>{t('conflictOther')}</dt>
        <dd>
          <Text parts={theirs} />
        </dd>
      </dl>
      <div class="note-conflict-actions">
        <button type="button" class="note-button" onClick={() => onSettle('both')}>
          {t('conflictKeepBoth')}
        </button>
        <button type="button" class="note-button" onClick={() => onSettle('apart')}>
          {t('conflictKeepThis')}
        </button>
        <button type="button" class="note-button" onClick={() => onSettle('other')}>
          {t('conflictKeepOther')}
        </button>
      </div>
    </div>
  );
}

/** A lasting line over the page while notes wait to be settled: `count` of them, and the way to the first. */
export function ConflictLine({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    // Mounted empty, so that screen readers hear it fill.
    <div class="note-conflict-line" role="status">
      {count > 0 && (
        <>
          <Icon name="warning" size={14} />
          <span>{tn('conflicts', count)}</span>
          <button type="button" class="note-button" onClick={onShow}>
            {t('conflictShow')}
          </button>
        </>
      )}
    </div>
  );
}

/** What is the same at the beginning and the end of two texts, and what stands between: cut at whole words. */
type Parts = { head: string; middle: string; tail: string };

function Text({ parts: { head, middle, tail } }: { parts: Parts }) {
  return (
    <>
      {head}
      {middle && <mark>{middle}</mark>}
      {tail}
    </>
  );
}

function differing(one: string, other: string): [Parts, Parts] {
  const [first, second] = [words(one), words(other)];
  const shorter = Math.min(first.length, second.length);
  let head = 0;
  while (head < shorter && first[head] === second[head]) head++;
  let tail = 0;
  while (tail < shorter - head && first.at(-1 - tail) === second.at(-1 - tail)) tail++;
  const parts = (all: string[]): Parts => ({
    head: all.slice(0, head).join(''),
    middle: all.slice(head, all.length - tail).join(''),
    tail: all.slice(all.length - tail).join(''),
  });
  return [parts(first), parts(second)];
}

/** Words and what is between them. */
function words(text: string): string[] {
  return text.split(/(\s+)/).filter((word) => word !== '');
}
