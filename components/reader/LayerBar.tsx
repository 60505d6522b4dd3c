import { t } from '../../lib/platform/i18n.ts';
import { LAYERS, type Layers } from '../../lib/state/layers.ts';
import { Switch } from '../ui/Switch.tsx';

const NAMES = {
  amount: 'layerAmounts',
  vote: 'layerVotes',
  recusal: 'layerRecusals',
  own: 'layerOwn',
} as const;

/** Which marks lie over the pages: switches that are their legend too. */
export function LayerBar({ layers }: { layers: Layers }) {
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="switch"]')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return (
    <div class="layer-bar" role="toolbar" aria-label={t('layers')} onKeyDown={onKeyDown}>
      {LAYERS.map((layer) => (
        <Switch
          key={layer}
          label={t(NAMES[layer])}
          swatch={layer}
          checked={layers.shown.value.has(layer)}
          onChange={(on) => layers.set(layer, on)}
        />
      ))}
    </div>
  );
}
