import { signal } from '@preact/signals';

/** What can be laid over the pages. */
export const LAYERS = ['amount', 'vote', 'recusal', 'own'] as const;
export type Layer = (typeof LAYERS)[number];

/** Which layers are shown: all, until the reader says otherwise. */
export function createLayers() {
  const shown = signal<ReadonlySet<Layer>>(new Set(LAYERS));
  return {
    shown,
    set(layer: Layer, on: boolean): void {
      const next = new Set(shown.value);
      if (on) next.add(layer);
      else next.delete(layer);
      shown.value = next;
    },
  };
}
export type Layers = ReturnType<typeof createLayers>;
