import { expect, test } from 'vitest';
import { readImportText } from '../../lib/exchange/import.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { blobOfBackup, hasSomethingToKeep } from '../../lib/state/whole-backup.ts';
import { DOCUMENT_ID, fakeCorrection, fakeNote, fakeSighting } from '../store/fakes.ts';
import { fakeStore } from './notes-fakes.ts';

function fakeLibrary() {
  const { store } = fakeStore();
  const request = (name: string, input: unknown) =>
    (store as unknown as Record<string, (input: unknown) => unknown>)[name]!(input);
  return { store, repository: { request, onChange: () => {} } as unknown as Repository };
}

test('a backup holds what the reader has, and comes back equal into an empty library', async () => {
  const { store, repository } = fakeLibrary();
  await store['document.open'](fakeSighting());
  const gone = fakeNote();
  for (const note of [
    fakeNote({ body: 'ç œ « » €', color: 'red', tags: ['à suivre'], mark: { kind: 'amount', value: '12 000 €' } }),
    fakeNote({ target: { kind: 'area', rects: [{ page: 2, rect: [72, 300, 400, 520] }] } }),
    fakeNote({ target: { kind: 'act', page: 1, number: '2031-17' } }),
    gone,
  ])
    await store['notes.put']({ note });
  await store['notes.delete']({ id: gone.id, deleted: true });
  await store['corrections.put']({ correction: fakeCorrection() });
  await store['settings.put']({ change: { language: 'en', colors: { red: 'Urgent', blue: 'Droit' } } });

  const { name, blob } = await blobOfBackup(repository, '2031-03-15');
  expect(name).toBe('sauvegarde-deliberations-2031-03-15.json');
  const read = readImportText(await blob!.text());
  if (!read.ok) throw new Error(read.code);
  const { documents, notes, corrections, colors } = read.imported;
  const other = fakeLibrary();
  await other.store['settings.put']({ change: { colors: { blue: 'À moi' } } });
  await other.store['library.restore']({ documents, notes, corrections, colors });
  const listed = await store['notes.list']({ documentId: DOCUMENT_ID });
  expect(listed).toHaveLength(3);
  expect(await other.store['notes.list']({ documentId: DOCUMENT_ID })).toEqual(listed);
  expect(await other.store['corrections.list']({ documentId: DOCUMENT_ID })).toHaveLength(1);
  // Names that are here stay, and so does everything else that was chosen here.
  expect(await other.store['settings.get']({})).toMatchObject({
    language: 'auto',
    colors: { red: 'Urgent', blue: 'À moi', green: '' },
  });
});

test('where the reader has made nothing there is nothing to keep', async () => {
  const { store, repository } = fakeLibrary();
  await store['document.open'](fakeSighting());
  expect((await blobOfBackup(repository, '2031-03-15')).blob).toBeNull();
  expect(await hasSomethingToKeep(repository)).toBe(false);
  await store['corrections.put']({ correction: fakeCorrection() });
  expect(await hasSomethingToKeep(repository)).toBe(true);
});
