import { type Note, quoteOf, rectsOf } from '../../../lib/model/note.ts';
import { toPercent } from '../../../lib/model/percent.ts';
import type { Overlay } from '../../../lib/model/viewer.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { colorWord } from '../../ui/note-colors.ts';
import './highlight-layer.css';

/**
 * The reader's own marks on one page, in percent of the page, for the overlay of that page: passages in their colour, rectangles as an
 * outline. They take no pointer events, so text stays selectable over them: a click is looked up with `notebook.pick`.
 *
 * - `overlay`: the page and its geometry. `notes`: those to draw, of all pages; `selected`: id of the open one.
 * - `states`: a mark that is not stored yet is drawn with a dashed rim.
 */
export function HighlightLayer(props: {
  overlay: Overlay;
  notes: readonly Note[];
  states: ReadonlyMap<string, 'saving' | 'saved' | 'failed'>;
  selected: string | null;
}) {
  const { notes, states, selected } = props;
  const { page, box, rotate } = props.overlay;
  return (
    <div class="note-layer">
      {notes.map((note) =>
        rectsOf(note)
          .filter((place) => place.page === page)
          .map(({ rect }, line) => {
            const { left, top, width, height } = toPercent(box, rect, rotate);
            return (
              <div
                key={`${note.id} ${line}`}
                class={`note-mark ${note.target.kind === 'area' ? 'note-mark-area' : ''}`}
                data-note-id={note.id}
                data-color={note.color}
                data-page={page}
                data-save={states.get(note.id) ?? 'saving'}
                data-active={note.id === selected || undefined}
                data-written={(line === 0 && note.body !== '') || undefined}
                // Heard once a note, not once a line.
                {...(line === 0 ? { role: 'img', 'aria-label': label(note) } : { 'aria-hidden': true })}
                style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
              />
            );
          }),
      )}
    </div>
  );
}

function label(note: Note): string {
  const color = colorWord(note.color);
  if (note.target.kind === 'area') return t('areaLabel', color, note.body);
  const quote = quoteOf(note).replace(/\s+/g, ' ');
  return note.body === '' ? t('highlightLabel', quote, color) : t('noteLabel', quote, note.body, color);
}
