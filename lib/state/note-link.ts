import { effect, type ReadonlySignal } from '@preact/signals';
import type { Repository } from '../model/messages.ts';
import type { PlacedNote } from './placing.ts';

/** The reader around a link to a note. `shown`: there are pages; `placed`: the notes, with where their words stand. */
type NoteLinkParts = {
  repository: Repository;
  documentId: ReadonlySignal<string | null>;
  placed: ReadonlySignal<readonly PlacedNote[]>;
  shown: () => boolean;
  visit: (id: string) => void;
  onMissing: () => void;
};

/**
 * Opens the note that the reader's address names (`#note=…`, lib/state/address.ts), once its place is known. `onMissing`: it is
 * on no page of this document, as it was deleted, or is of another document.
 */
export function followNoteLink(id: string, parts: NoteLinkParts): void {
  const { repository, documentId, placed, shown, visit, onMissing } = parts;
  let ended = false;
  const stopLooking = effect(() => {
    const document = documentId.value;
    if (document === null) return;
    repository.request('notes.list', { documentId: document }).then(
      (notes) => {
        if (!notes.some((note) => note.id === id)) end(onMissing);
      },
      // A store that refuses is told by the notes themselves.
      () => {},
    );
  });
  const stopWaiting = effect(() => {
    const found = placed.value.find(({ note }) => note.id === id);
    if (found?.located && shown()) end(() => visit(id));
  });
  function end(then: () => void): void {
    if (ended) return;
    ended = true;
    // Not while one of the two effects runs.
    queueMicrotask(() => {
      stopLooking();
      stopWaiting();
      then();
    });
  }
}
