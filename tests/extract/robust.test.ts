import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import { extractionSchema } from '../../lib/model/extraction.ts';
import { pageOf } from '../layout/page.ts';
import { actLines, readLines } from './act.ts';

/** Pieces of acts and of nothing, to be put together in any order. */
const piece = fc.constantFrom(
  ...actLines({ recusals: ['Mme Anne MODÈLE, intéressée à l’affaire, n’a pris part ni au débat, ni au vote.'] }),
  ...[
    '\f',
    '',
    '\v1 / 3',
    'RAPPORT N°12',
    'Territoire(s):',
    'Article 3 :',
    '(((',
    ');;',
    'STRUCTURE MONTANT',
    '12 500,00 €',
  ],
  ...['Vu', 'Pour :', 'M.', 'intéressé à l’affaire', '(N°', 'ARRAS, le 31 février 2024', '-', '…', '😀 \u0301 \u00ad'],
);

test('lines in any order give an extraction, with places for all that is read', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (lines) => {
      const extraction = readLines(lines);
      expect(extractionSchema.safeParse(extraction).error).toBeUndefined();
      for (const act of extraction.deliberations) {
        const fields = [act.title, act.number, ...act.recitals, ...act.recusals, ...act.articles, ...act.amounts];
        for (const field of fields) if (field) expect(field.rects[0]?.page).toBe(field.page);
        const pages = act.parts.flatMap(({ firstPage, lastPage }) => [firstPage, lastPage]);
        expect(pages).toEqual([...pages].sort((a, b) => a - b));
      }
    }),
    { numRuns: 150 },
  );
});

test('any runs at any places give an extraction', () => {
  const number = fc.double({ min: -2000, max: 2000, noNaN: true });
  const run = fc.record({
    str: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), piece),
    x: number,
    y: number,
    size: fc.double({ min: 0, max: 300, noNaN: true }),
    width: fc.double({ min: 0, max: 2000, noNaN: true }),
    eol: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 60 }), fc.boolean(), (runs, upright) => {
      const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: 1 };
      const extractor = createExtractor(source);
      extractor.addPage(pageOf(upright ? runs.map((one) => ({ ...one, dx: 0, dy: 1 })) : runs));
      expect(extractionSchema.safeParse(extractor.result()).error).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

test('an act whose lists, recitals and articles are very long is read in time', () => {
  const names = Array.from({ length: 400 }, (_, i) => `M. Paul EXEMPLE-${String.fromCharCode(65 + (i % 26))}ESSAI,`);
  const lines = actLines({
    attendance: ['Étaient présents :', ...names, 'Mme Anne MODÈLE.'],
    recitals: Array.from({ length: 400 }, (_, i) => `Vu la délibération n°2020-${(i * 37) % 400} du 1er mars 2020 ;`),
    articles: Array.from({ length: 90 }, (_, i) => [
      `Article ${i + 1} :`,
      `Une aide de ${(i * 37) % 90} 500 €.`,
    ]).flat(),
  });
  const begin = performance.now();
  const [act] = readLines(lines).deliberations;
  expect(performance.now() - begin).toBeLessThan(4000);
  expect([act!.attendance.present.length, act!.recitals.length, act!.articles.length]).toEqual([401, 400, 90]);
});
