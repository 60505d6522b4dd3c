import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../../lib/model/geometry.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import './notes.css';

/**
 * « Annoter ce passage »: a note on the item of a panel that the page shows, without selecting its words by hand.
 *
 * - `rects`: the places of the item that was asked for; nothing is drawn where there are none.
 * - `onAnnotate`: answers false where no text was found there.
 */
export function AnnotatePassage(props: { rects: readonly Place[]; onAnnotate: (rects: readonly Place[]) => boolean }) {
  const { rects, onAnnotate } = props;
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), [rects]);
  if (rects.length === 0) return null;
  return (
    <div class="annotate-passage">
      <button type="button" class="note-button" onClick={() => setRefused(!onAnnotate(rects))}>
        <Icon name="note" />
        {t('annotatePassage')}
      </button>
      <span role="status">{refused ? t('selectionNotRead') : ''}</span>
    </div>
  );
}
