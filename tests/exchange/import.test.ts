import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backup, writeBackup } from '../../lib/exchange/backup.ts';
import type { Written } from '../../lib/exchange/format.ts';
import { IMPORT_MAX_BYTES, readImport, readImportText } from '../../lib/exchange/import.ts';
import { w3c } from '../../lib/exchange/w3c.ts';
import { DOCUMENT_ID, fakeCorrection, fakeNote, NOW } from '../store/fakes.ts';
import { anyNote } from './arbitrary.ts';
import { fakeInput, URL_OF_ACT } from './fakes.ts';

const record = {
  id: DOCUMENT_ID,
  urls: [URL_OF_ACT],
  fingerprint: 'abc',
  numbers: ['2023-604'],
  title: null,
  sessionDate: null,
  pageCount: 3,
  firstOpenedAt: NOW,
  lastOpenedAt: NOW,
};
const noPdf = () => Promise.reject(new Error('no PDF'));
const text = (written: Written) => String(written.files[0]?.content);

describe('a backup', () => {
  test('comes back equal, through the menu of one act or of several', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 4 }), (notes) => {
        const corrections = [fakeCorrection()];
        const inputs = [fakeInput({ notes, corrections, record }), fakeInput()];
        const result = readImportText(text(backup.write(inputs) as Written));
        expect(result).toMatchObject({ ok: true, imported: { kind: 'backup', notes, corrections } });
        expect(result.ok && result.imported.documents[0]).toEqual(record);
        expect(result.ok && result.imported.documents[1]?.id).toBe('f'.repeat(64));
      }),
    );
  });

  test('is refused whole where it is half, newer, of another tool, or wrong in one place', () => {
    const whole = text(backup.write([fakeInput({ notes: [fakeNote(), fakeNote()], record })]) as Written);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(readImportText(whole.slice(0, Math.floor(whole.length * share)))).toEqual({ ok: false, code: 'cutOff' });
    }
    expect(readImportText(whole.replace('"version": 2', '"version": 3'))).toEqual({ ok: false, code: 'newer' });
    expect(readImportText(whole.replace('"version": 2', '"version": "x"'))).toEqual({ ok: false, code: 'invalid' });
    expect(readImportText(whole.replace('"offset": 10', '"offset": -1'))).toEqual({ ok: false, code: 'invalid' });
    expect(readImportText(whole.replace('sauvegarde"', 'autre"'))).toEqual({ ok: false, code: 'unknown' });
    expect(readImportText(JSON.stringify({ notes: [], version: 3 }))).toEqual({ ok: false, code: 'unknown' });
    for (const other of ['', ' ', '%PDF-1.7', '<html></html>', 'a;b\r\n']) {
      expect(readImportText(other)).toEqual({ ok: false, code: 'notJson' });
    }
  });

  test('of 100 MB is not read at all', async () => {
    const huge = { size: IMPORT_MAX_BYTES + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await readImport(huge, noPdf)).toEqual({ ok: false, code: 'tooBig' });
    expect(
      await readImport(new Blob(['\ufeff', writeBackup({ documents: [], notes: [], corrections: [] }, NOW)]), noPdf),
    ).toMatchObject({ ok: true });
  });
});

test('W3C annotations are known by what they are', () => {
  const note = fakeNote({ body: 'x' });
  expect(readImportText(text(w3c.write([fakeInput({ notes: [note] })]) as Written))).toMatchObject({
    ok: true,
    imported: { kind: 'w3c', notes: [note] },
  });
  expect(readImportText(text(w3c.write([fakeInput()]) as Written))).toMatchObject({
    ok: true,
    imported: { notes: [] },
  });
});

test('Hypothesis: words, page and tags; page notes are about the whole, answers are counted', () => {
  const row = {
    id: 'abc',
    uri: URL_OF_ACT,
    text: 'Un mot',
    tags: ['budget'],
    created: NOW,
    updated: NOW,
    target: [
      {
        source: URL_OF_ACT,
        selector: [
          { type: 'TextQuoteSelector', exact: '12 000 €', prefix: 'de ' },
          { type: 'PageSelector', index: 2, label: '3' },
        ],
      },
    ],
  };
  for (const json of [
    { rows: [row, { ...row, target: [{}] }, { ...row, references: ['abc'] }], total: 3 },
    [row, { ...row, target: [] }, { ...row, references: ['abc'] }],
    { annotations: [row, { ...row, target: [] }, { ...row, references: ['abc'] }] },
  ]) {
    expect(readImportText(JSON.stringify(json))).toMatchObject({
      ok: true,
      imported: {
        kind: 'hypothesis',
        left: 1,
        unplaced: [
          {
            page: 3,
            body: 'Un mot',
            tags: ['budget'],
            quote: { exact: '12 000 €', prefix: 'de ', suffix: '' },
            source: URL_OF_ACT,
          },
          { quote: null, page: null, body: 'Un mot' },
        ],
      },
    });
  }
  expect(readImportText(JSON.stringify([row, 'x']))).toEqual({ ok: false, code: 'invalid' });
});

test('a note of more than a million signs refuses the whole file, whoever wrote it', () => {
  const long = 'x'.repeat(1_000_001);
  const whole = text(backup.write([fakeInput({ notes: [fakeNote(), fakeNote({ body: 'mot' })], record })]) as Written);
  const page = text(w3c.write([fakeInput({ notes: [fakeNote({ body: 'mot' })] })]) as Written);
  const row = { id: 'a', uri: URL_OF_ACT, text: long, target: [] };
  for (const one of [whole.replace('"mot"', `"${long}"`), page.replace('"mot"', `"${long}"`), JSON.stringify([row])]) {
    expect(readImportText(one)).toEqual({ ok: false, code: 'tooLong' });
  }
  // One of just a million is taken.
  expect(readImportText(whole.replace('"mot"', `"${'x'.repeat(1_000_000)}"`))).toMatchObject({ ok: true });
});

test('no text makes an import throw', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (any) => typeof readImportText(any).ok === 'boolean'));
});
