import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../../lib/model/geometry.ts';
import type { NoteMark } from '../../../lib/model/note.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { CiteButton } from './CiteButton.tsx';
import './notes.css';

const ON_MARK: Record<NoteMark['kind'], MessageKey> = {
  amount: 'annotateAmount',
  vote: 'annotateVote',
  recusal: 'annotateRecusal',
};

/**
 * At the foot of a panel: « Annoter ce passage », a note on the item that the page shows, without selecting its words by hand, and
 * « Note sur l’acte ».
 *
 * - `rects`: the places of the item that was asked for; nothing is offered on it where there are none. `kind`: that of its mark.
 * - `writing`: a note is open in the panel, which has the room in a small window. `isNoted`: the mark has a note, which is opened. `onAnnotate`: answers false where no text was found there.
 * - `onCite`: gives a citation of the item, and copies it; undefined where it has no words of its own.
 * - `onAct`: a note on the whole act; undefined where there is none, or another panel is shown.
 */
export function AnnotatePassage(props: {
  rects: readonly Place[];
  kind: NoteMark['kind'] | null;
  isNoted: boolean;
  writing?: boolean;
  onAnnotate: (rects: readonly Place[]) => boolean;
  onCite?: (() => { text: string; done: Promise<void> }) | undefined;
  onAct?: () => void;
}) {
  const { rects, kind, isNoted, writing, onAnnotate, onCite, onAct } = props;
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), [rects]);
  if (rects.length === 0 && !onAct) return null;
  return (
    <div class={writing ? 'annotate-passage annotate-passage-writing' : 'annotate-passage'}>
      {rects.length > 0 && (
        <button type="button" class="note-button" onClick={() => setRefused(!onAnnotate(rects))}>
          <Icon name="note" />
          {t(isNoted ? 'markNoteOpen' : kind ? ON_MARK[kind] : 'annotatePassage')}
        </button>
      )}
      {rects.length > 0 && onCite && <CiteButton worded of={rects} onCite={onCite} />}
      {onAct && (
        <button type="button" class="note-button" onClick={onAct}>
          <Icon name="sheet" />
          {t('writeOnAct')}
        </button>
      )}
      <span role="status">{refused ? t('selectionNotRead') : ''}</span>
    </div>
  );
}
