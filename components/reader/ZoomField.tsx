import type { ViewerPort, Zoom } from '../../lib/model/viewer.ts';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** « − 110 % + », and the page's width where there is room (`fit`). The figure itself goes back to 100 %. */
export function ZoomField(props: { zoom: { factor: number; zoom: Zoom }; viewer: ViewerPort | null; fit: boolean }) {
  const { zoom, viewer, fit } = props;
  return (
    <fieldset class="zoom-field" aria-label={t('zoomGroup')} disabled={!viewer}>
      <IconButton icon="minus" label={t('zoomOut')} shortcut="Ctrl −" onClick={() => viewer?.stepZoom(-1)} />
      <button type="button" class="zoom-percent" title={t('zoomActual')} onClick={() => viewer?.setZoom(1)}>
        {t('zoomPercent', Math.round(zoom.factor * 100))}
      </button>
      <IconButton icon="plus" label={t('zoomIn')} shortcut="Ctrl +" onClick={() => viewer?.stepZoom(1)} />
      {fit && (
        <IconButton
          icon="fitWidth"
          label={t('zoomWidth')}
          pressed={zoom.zoom === 'page-width'}
          onClick={() => viewer?.setZoom('page-width')}
        />
      )}
    </fieldset>
  );
}
