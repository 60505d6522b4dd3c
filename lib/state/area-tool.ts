import { signal } from '@preact/signals';
import type { Place } from '../model/geometry.ts';

/**
 * The tool « Encadrer une zone »: from the button to a rectangle on a page.
 * - `on`: the pages wait for a rectangle. `draft`: the one that is being drawn, not a note yet.
 * - `make`: ties a note to the rectangle: a new one, or the one whose id was given to `start`.
 */
export function createAreaTool(make: (place: Place, note: string | null) => void) {
  const on = signal(false);
  const draft = signal<Place | null>(null);
  let note: string | null = null;

  function stop(): void {
    on.value = false;
    draft.value = null;
    note = null;
  }

  return {
    on,
    draft,
    start(forNote: string | null = null): void {
      on.value = true;
      draft.value = null;
      note = forNote;
    },
    draw(place: Place | null): void {
      if (on.peek()) draft.value = place;
    },
    /** Makes what is drawn; where nothing is, the tool goes on waiting. */
    finish(): void {
      const place = draft.peek();
      const attached = note;
      if (!place) return;
      stop();
      make(place, attached);
    },
    stop,
  };
}
export type AreaTool = ReturnType<typeof createAreaTool>;
