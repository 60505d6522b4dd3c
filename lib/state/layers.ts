import { signal } from '@preact/signals';
import type { Settings } from '../model/settings.ts';

/** What can be laid over the pages. */
export const LAYERS = ['amount', 'vote', 'recusal', 'own'] as const;
export type Layer = (typeof LAYERS)[number];

/** Which layers are shown: all, until the settings or the reader say otherwise. */
export function createLayers() {
  const shown = signal<ReadonlySet<Layer>>(new Set(LAYERS));
  let chosen = false;
  return {
    shown,
    /** The layers of an opening, by the settings; without effect once the reader has chosen here. */
    begin({ notes, ...marks }: Settings['layers']): void {
      const on = { ...marks, own: notes };
      if (!chosen) shown.value = new Set(LAYERS.filter((layer) => on[layer]));
    },
    set(layer: Layer, on: boolean): void {
      chosen = true;
      const next = new Set(shown.value);
      if (on) next.add(layer);
      else next.delete(layer);
      shown.value = next;
    },
  };
}
export type Layers = ReturnType<typeof createLayers>;
