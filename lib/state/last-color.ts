import { type ReadonlySignal, signal } from '@preact/signals';
import type { Repository } from '../model/messages.ts';
import type { NoteColor } from '../model/note.ts';

/** The colour that the next note gets: the one that was used last, in any document. */
export type LastColor = { value: ReadonlySignal<NoteColor>; use(color: NoteColor): void };

/** Keeps it among the settings; a store that refuses costs no more than the memory of it. */
export function createLastColor(repository: Repository): LastColor {
  const value = signal<NoteColor>('yellow');
  let used = false;
  repository
    .request('settings.get', {})
    .then(({ lastColor }) => {
      if (!used) value.value = lastColor;
    })
    .catch(() => {});
  return {
    value,
    use(color) {
      used = true;
      if (value.peek() === color) return;
      value.value = color;
      repository.request('settings.put', { change: { lastColor: color } }).catch(() => {});
    },
  };
}
