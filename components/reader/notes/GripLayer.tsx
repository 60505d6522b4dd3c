import type { Overlay } from '../../../lib/model/viewer.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Notebook } from '../../../lib/state/notebook.ts';
import type { View } from '../../../lib/state/view.ts';
import { AreaFrame } from './AreaFrame.tsx';
import { SpanHandle } from './SpanHandle.tsx';

/** What can be grabbed on one page: the ends or the frame of the open note, and the rectangle that is being drawn. */
export function GripLayer({ overlay, notebook, view }: { overlay: Overlay; notebook: Notebook; view: View }) {
  const { adjust, area } = notebook;
  const { page } = overlay;
  const viewer = view.viewer.value;
  const turned = overlay.rotate + view.rotation.value;
  const pointOn = (x: number, y: number) => viewer?.pointOn(page, x, y) ?? null;
  const back = () => {
    adjust.abandon();
    viewer?.focus();
  };
  const draft = area.draft.value;
  const frame = area.on.value ? null : adjust.frame.value;
  return (
    <>
      {!area.on.value &&
        adjust.handles.value
          .filter(({ place }) => place.page === page)
          .map((handle) => (
            <SpanHandle
              key={handle.side}
              overlay={overlay}
              handle={handle}
              held={adjust.held.value === handle.side}
              onStep={(unit, by) => adjust.step(handle.side, unit, by)}
              onPull={(x, y) => {
                const point = viewer?.pointAt(x, y) ?? pointOn(x, y);
                if (point) adjust.drag(handle.side, point);
              }}
              onSettle={adjust.settle}
              onLeave={adjust.store}
              onAbandon={back}
            />
          ))}
      {frame?.page === page && (
        <AreaFrame
          overlay={overlay}
          turned={turned}
          rect={frame.rect}
          label={t('areaFrame')}
          pointOn={pointOn}
          onShape={adjust.shape}
          onSettle={adjust.settle}
          onEnter={adjust.settle}
          onEscape={back}
        />
      )}
      {draft?.page === page && (
        <AreaFrame
          overlay={overlay}
          turned={turned}
          rect={draft.rect}
          label={t('areaDraft')}
          draft
          pointOn={pointOn}
          onShape={(rect) => area.draw({ page, rect })}
          onSettle={() => {}}
          onEnter={area.finish}
          onEscape={() => {
            area.stop();
            viewer?.focus();
          }}
        />
      )}
    </>
  );
}
