import { expect, test } from 'vitest';
import { BACKUP_FORMAT } from '../../lib/exchange/backup.ts';
import { readImportText } from '../../lib/exchange/import.ts';
import { OLD_DATABASES } from '../store/old-databases.ts';

/** What the first version of the extension wrote: notes without a kind of target, without tags, in the one colour. */
const { documents, notes, corrections } = OLD_DATABASES[2]!.rows;
const listed = (notes as { deletedAt: string | null; target: object }[]).filter(({ deletedAt }) => deletedAt === null);
const expected = listed.map((note) => ({ ...note, tags: [], target: { kind: 'text', ...note.target } }));

test('a backup of the first version is read as it was meant', () => {
  const file = { format: BACKUP_FORMAT, version: 1, date: '2031-07-01', documents, notes: listed, corrections };
  expect(readImportText(JSON.stringify(file))).toMatchObject({
    ok: true,
    imported: { kind: 'backup', documents, notes: expected, corrections },
  });
});

test('so are its annotations in the W3C’s form', () => {
  const items = listed.map((note) => {
    const { id, documentId, body, createdAt, updatedAt, target, ...rest } = note as typeof note &
      Record<string, string>;
    const { quote, ...place } = target as { quote: object };
    return {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${id}`,
      type: 'Annotation',
      created: createdAt,
      modified: updatedAt,
      ...(body ? { body: [{ type: 'TextualBody', value: body, purpose: 'commenting' }] } : {}),
      target: { source: `urn:sha256:${documentId}`, selector: [{ type: 'TextQuoteSelector', ...quote }] },
      deliberationNote: { version: 1, sha256: documentId, ...rest, target: place },
    };
  });
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items };
  expect(readImportText(JSON.stringify(page))).toMatchObject({ ok: true, imported: { kind: 'w3c', notes: expected } });
});
