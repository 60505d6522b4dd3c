import type { ReadonlySignal } from '@preact/signals';
import type { Place, Rect } from '../../lib/model/geometry.ts';
import type { NoteColor } from '../../lib/model/note.ts';
import { toPercent } from '../../lib/model/percent.ts';
import type { Overlay } from '../../lib/model/viewer.ts';
import type { Layer } from '../../lib/state/layers.ts';
import type { MarkPiece } from '../../lib/state/marks.ts';
import type { Active } from '../../lib/state/view.ts';
import { Icon } from '../ui/icons.tsx';
import './marks.css';

/**
 * What the machine read on one page, drawn from PDF points: one element a rectangle, silent for the pointer and for screen
 * readers (the panels hold the same, with a way here). Drawn again when results come, not when the reader zooms.
 *
 * - `pieces`: the rectangles on this page; `shown`: the layers that are on; `active`: the item that was asked for.
 * - `noted`: the colours of the notes that the reader wrote on marks, by the mark.
 */
export function MarkLayer(props: {
  overlay: Overlay;
  pieces: ReadonlySignal<ReadonlyMap<number, MarkPiece[]>>;
  shown: ReadonlySignal<ReadonlySet<Layer>>;
  active: ReadonlySignal<Active | null>;
  noted: ReadonlySignal<ReadonlyMap<string, NoteColor>>;
}) {
  const { overlay, shown, active, noted } = props;
  const pieces = (props.pieces.value.get(overlay.page) ?? []).filter(({ mark }) => shown.value.has(mark.kind));
  const { value } = active;
  return (
    <div class="mark-layer" aria-hidden="true">
      {pieces.map(({ mark, place }, index) => (
        <span
          key={`${mark.id}-${index}`}
          class={`mark mark-${mark.kind} ${mark.part === 'deliberation' ? '' : 'mark-outside'}`}
          data-doubt={mark.source.doubt}
          data-corrected={mark.correction?.action === 'replace' ? '' : undefined}
          data-noted={noted.value.has(mark.id) ? '' : undefined}
          data-mark={mark.kind}
          data-mark-id={mark.id}
          data-value={mark.value}
          data-page={overlay.page}
          data-active={value?.markId === mark.id ? '' : undefined}
          style={at(overlay, place.rect)}
        />
      ))}
      {pieces.map(({ mark, place }, index) =>
        mark.correction?.action === 'replace' && place === mark.rects.at(-1) ? (
          <span
            key={`${mark.id}-${index}-pencil`}
            class={`mark-pencil mark-pencil-${mark.kind}`}
            style={behind(overlay, place.rect)}
          >
            <Icon name="note" size={12} />
          </span>
        ) : null,
      )}
      {pieces.map(({ mark, place, first }) => {
        const color = first && noted.value.get(mark.id);
        return (
          color && (
            <span
              key={`${mark.id}-note`}
              class="mark-note"
              data-color={color}
              style={{ left: at(overlay, place.rect).left, top: at(overlay, place.rect).top }}
            >
              <Icon name="comment" size={10} />
            </span>
          )
        );
      })}
      {margins(pieces, overlay.rotate).map((rect) => (
        <span
          key={rect.join()}
          class="mark-sign"
          style={{ top: at(overlay, rect).top, height: at(overlay, rect).height }}
        />
      ))}
      {value && !value.markId && <Pointer overlay={overlay} rects={value.rects} />}
    </div>
  );
}

/** A place that has no mark of its own, lit while it is asked for. */
function Pointer({ overlay, rects }: { overlay: Overlay; rects: Place[] }) {
  return rects
    .filter(({ page }) => page === overlay.page)
    .map(({ rect }) => <span key={rect.join()} class="mark mark-place" data-active="" style={at(overlay, rect)} />);
}

function at({ box, rotate }: Overlay, rect: Rect) {
  const { left, top, width, height } = toPercent(box, rect, rotate);
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
}

/** Right behind a rectangle, where the pencil of a corrected value stands. */
function behind(overlay: Overlay, rect: Rect) {
  const { left, top, width } = toPercent(overlay.box, rect, overlay.rotate);
  return { left: `${left + width}%`, top: `${top}%` };
}

/** Where a sign stands in the margin: once for each line that names somebody who withdrew; none beside lines that stand upright. */
function margins(pieces: MarkPiece[], rotate: number): Rect[] {
  const lines = new Map<number, Rect>();
  for (const { mark, place } of pieces) {
    const [x0, y0, x1, y1] = place.rect;
    if (rotate % 180 === 0 ? y1 - y0 > x1 - x0 : x1 - x0 > y1 - y0) continue;
    const line = Math.round(y0);
    if (mark.kind === 'recusal' && !lines.has(line)) lines.set(line, place.rect);
  }
  return [...lines.values()];
}
