import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { type Repository, StoreError } from '../../lib/model/messages.ts';
import type { Note } from '../../lib/model/note.ts';
import { followNoteLink } from '../../lib/state/note-link.ts';
import type { PlacedNote } from '../../lib/state/placing.ts';
import { DOCUMENT_ID, fakeNote, fakeTarget } from '../store/fakes.ts';

const target = fakeTarget(3, 0, 'une aide');
const note = fakeNote({ target });

function follow(stored: Note[] | StoreError) {
  const documentId = signal<string | null>(null);
  const placed = signal<readonly PlacedNote[]>([]);
  const shown = signal(false);
  const [visit, onMissing] = [vi.fn(), vi.fn()];
  const request = vi.fn(async () => {
    if (stored instanceof StoreError) throw stored;
    return stored;
  });
  const repository = { request, onChange: () => {} } as unknown as Repository;
  followNoteLink(note.id, { repository, documentId, placed, shown: () => shown.value, visit, onMissing });
  return { documentId, placed, shown, visit, onMissing, request };
}

test('the note is opened once there are pages and its place is known, and only then', async () => {
  const { documentId, placed, shown, visit, onMissing } = follow([note]);
  documentId.value = DOCUMENT_ID;
  placed.value = [{ note, located: null }];
  shown.value = true;
  await Promise.resolve();
  expect(visit).not.toHaveBeenCalled();
  placed.value = [{ note, located: { state: 'moved', target } }];
  await vi.waitFor(() => expect(visit).toHaveBeenCalledExactlyOnceWith(note.id));
  placed.value = [{ note, located: { state: 'lost' } }];
  await Promise.resolve();
  expect(visit).toHaveBeenCalledOnce();
  expect(onMissing).not.toHaveBeenCalled();
});

test('a note that is not on this document is told of', async () => {
  const { documentId, placed, shown, visit, onMissing } = follow([fakeNote()]);
  documentId.value = DOCUMENT_ID;
  await vi.waitFor(() => expect(onMissing).toHaveBeenCalledOnce());
  placed.value = [{ note, located: { state: 'inPlace', target } }];
  shown.value = true;
  await Promise.resolve();
  expect(visit).not.toHaveBeenCalled();
});

test('a store that refuses is not taken for a missing note', async () => {
  const { documentId, onMissing, request } = follow(new StoreError('refused', ''));
  documentId.value = DOCUMENT_ID;
  await vi.waitFor(() => expect(request).toHaveBeenCalled());
  expect(onMissing).not.toHaveBeenCalled();
});
