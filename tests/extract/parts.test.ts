import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import { pageOf, textPages } from '../layout/page.ts';
import { actLines, readLines } from './act.ts';

const TITLE = 'AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES';
const report = (number: string, title: string, ...more: string[]) => [
  ...['Pôle Réussites Citoyennes', `RAPPORT N°${number}`, 'Territoire(s): Tous', 'Canton(s): Tous', title],
  ...['Le présent rapport propose une aide de 5 000,00 €.', ...more],
  'La 2ème Commission - Solidarités Humaines a émis un avis favorable',
];
const annex = (...more: string[]) => ['ANNEXE', 'Liste des communes aidées', ...more];
const act = (number: string, title: string) => actLines({ number: [`(N°${number})`], title: [title] });
const pagesOf = (...pages: string[][]) => pages.flatMap((lines, i) => (i === 0 ? lines : ['\f', ...lines]));

const parts = (...pages: string[][]) =>
  readLines(pagesOf(...pages)).deliberations.map((one) => [
    one.number?.value ?? null,
    ...one.parts.map(({ kind, firstPage, lastPage }) => `${kind} ${firstPage}-${lastPage}`),
  ]);

describe('one act', () => {
  test('decision, annexes, report', () => {
    expect(parts(act('2024-123', TITLE), annex(), annex(), report('12', TITLE))).toEqual([
      ['2024-123', 'deliberation 1-1', 'annex 2-3', 'report 4-4'],
    ]);
  });

  test('without annexes, without a report, alone', () => {
    expect(parts(act('2024-123', TITLE), report('12', TITLE))).toEqual([
      ['2024-123', 'deliberation 1-1', 'report 2-2'],
    ]);
    expect(parts(act('2024-123', TITLE), annex())).toEqual([['2024-123', 'deliberation 1-1', 'annex 2-2']]);
    expect(parts(act('2024-123', TITLE))).toEqual([['2024-123', 'deliberation 1-1']]);
  });

  test('a decision over three pages', () => {
    const lines = actLines({
      articles: ['Article 1 :', 'Un.', '\f', 'Article 2 :', 'Deux.', '\f', 'Article 3 :', 'Trois.'],
    });
    expect(parts(lines, annex())).toEqual([['2024-123', 'deliberation 1-3', 'annex 4-4']]);
  });

  test('a signature that the page before had no room for', () => {
    const long = actLines({ signature: [] });
    const full = [...Array.from({ length: 44 - long.length }, () => 'Vu le rapport ;'), 'ARRAS, le 15 mai 2024'];
    const [start, end] = [long.slice(0, 12), long.slice(12)];
    expect(
      parts(
        [...start, ...full.slice(0, -1), ...end, 'ARRAS, le 15 mai 2024'],
        ['Pour le Président,', 'Signé'],
        annex(),
      ),
    ).toEqual([['2024-123', 'deliberation 1-2', 'annex 3-3']]);
  });

  test('a report of another body in an annex, with an empty number and another date', () => {
    const foreign = ['RAPPORT N°', 'Séance du 3 janvier 2023', 'AUTRE TITRE', 'Le présent rapport propose.'];
    expect(parts(act('2024-123', TITLE), annex(), foreign, annex(), report('12', TITLE))).toEqual([
      ['2024-123', 'deliberation 1-1', 'annex 2-4', 'report 5-5'],
    ]);
  });

  test('an annex that copies another deliberation of the Département', () => {
    expect(parts(act('2024-123', TITLE), annex(), act('2021-77', 'AUTRE TITRE'), report('12', TITLE))).toEqual([
      ['2024-123', 'deliberation 1-1', 'annex 2-3', 'report 4-4'],
    ]);
  });

  test('an annex that copies the deliberation of another authority', () => {
    const other = [
      ...['VILLE DE LENS', 'DELIBERATION DU CONSEIL MUNICIPAL', 'REUNION DU 3 MARS 2024', 'AUTRE TITRE', '(N°2024-9)'],
      ...['DECIDE :', 'Article 1 :', 'De rien.'],
    ];
    expect(parts(act('2024-123', TITLE), other, report('12', TITLE))).toEqual([
      ['2024-123', 'deliberation 1-1', 'annex 2-2', 'report 3-3'],
    ]);
  });

  test('annexes behind the report', () => {
    const closing = 'Je vous prie de bien vouloir en délibérer.';
    expect(parts(act('2024-123', TITLE), report('12', TITLE, closing), annex(), annex())).toEqual([
      ['2024-123', 'deliberation 1-1', 'report 2-2', 'annex 3-4'],
    ]);
  });

  test('pages before the act belong to no part of it', () => {
    expect(parts(['Bordereau de transmission'], act('2024-123', TITLE), annex())).toEqual([
      ['2024-123', 'deliberation 2-2', 'annex 3-3'],
    ]);
  });

  test('an act without stamps, and one without its number', () => {
    expect(parts(actLines({ stamps: [] }))).toEqual([['2024-123', 'deliberation 1-1']]);
    expect(parts(actLines({ number: [] }))).toEqual([[null, 'deliberation 1-1']]);
  });
});

describe('a compendium', () => {
  test('one act after the other, each with its own parts', () => {
    const [one, two, three] = ['PREMIER TITRE', 'DEUXIEME TITRE', 'TROISIEME TITRE'] as const;
    expect(
      parts(
        ...[act('2024-1', one), report('1', one), act('2024-2', two), annex(), report('2', two)],
        ...[act('2024-3', three), report('3', three)],
      ),
    ).toEqual([
      ['2024-1', 'deliberation 1-1', 'report 2-2'],
      ['2024-2', 'deliberation 3-3', 'annex 4-4', 'report 5-5'],
      ['2024-3', 'deliberation 6-6', 'report 7-7'],
    ]);
  });

  test('of acts without reports, each header begins one', () => {
    expect(
      parts(act('2024-1', 'PREMIER'), act('2024-2', 'DEUXIEME'), act('2024-3', 'TROISIEME')).map((p) => p[0]),
    ).toEqual(['2024-1', '2024-2', '2024-3']);
  });

  test('two acts of one title stay two', () => {
    expect(parts(act('2024-1', TITLE), report('1', TITLE), act('2024-2', TITLE), report('2', TITLE))).toEqual([
      ['2024-1', 'deliberation 1-1', 'report 2-2'],
      ['2024-2', 'deliberation 3-3', 'report 4-4'],
    ]);
  });

  test('everything is read per act', () => {
    const { deliberations } = readLines(
      pagesOf(
        actLines({ number: ['(N°2024-1)'], attendance: ['Étaient présents : M. Paul EXEMPLE.'] }),
        actLines({ number: ['(N°2024-2)'], attendance: ['Étaient présents : Mme Anne MODÈLE.'] }),
      ),
    );
    expect(deliberations.map((one) => one.attendance.present.map(({ value, page }) => [value, page]))).toEqual([
      [['M. Paul EXEMPLE', 1]],
      [['Mme Anne MODÈLE', 2]],
    ]);
  });
});

describe('what is no act', () => {
  const codes = (...pages: string[][]) => readLines(pagesOf(...pages)).warnings.map((warning) => warning.code);

  test('another authority', () => {
    const lines = actLines({}).map((line) => line.replace('PAS-DE-CALAIS', 'NORD'));
    expect(readLines(lines).deliberations).toEqual([]);
    expect(codes(lines)).toEqual(['other-authority']);
  });

  test('a letter, a report alone', () => {
    expect(codes(['Monsieur le Président,', 'Je vous remercie.'])).toEqual(['not-an-act']);
    expect(codes(report('12', TITLE))).toEqual(['not-an-act']);
  });

  test('pages without text are named one by one', () => {
    const { warnings, deliberations } = readLines(pagesOf(act('2024-123', TITLE), [], annex(), []));
    expect(deliberations).toHaveLength(1);
    expect(warnings.filter(({ code }) => code === 'no-text-layer').map(({ page }) => page)).toEqual([2, 4]);
  });

  test('only images: nothing is said about what the document is', () => {
    expect(codes([], [])).toEqual(['no-text-layer', 'no-text-layer']);
  });
});

describe('a document that grows', () => {
  const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: 3 };
  const pages = textPages(pagesOf(act('2024-123', TITLE), annex(), report('12', TITLE)));

  test('the order of pages does not matter', () => {
    const whole = createExtractor(source);
    for (const page of pages) whole.addPage(page);
    const backwards = createExtractor(source);
    for (const page of pages.toReversed()) backwards.addPage(page);
    expect(backwards.result()).toEqual(whole.result());
  });

  test('no verdict on the document before its last page', () => {
    const extractor = createExtractor(source);
    expect(extractor.result().warnings).toEqual([]);
    extractor.addPage(pages[1]!);
    expect(extractor.result()).toMatchObject({ deliberations: [], warnings: [] });
    extractor.addPage(pages[0]!);
    expect(extractor.result().deliberations).toHaveLength(1);
  });

  test('a page that failed is named, and the others are read', () => {
    const extractor = createExtractor(source);
    extractor.addPage(pages[0]!);
    extractor.failPage(2, 'La page 2 n’a pas pu être lue.');
    extractor.addPage(pages[2]!);
    const { deliberations, warnings } = extractor.result();
    expect(warnings).toContainEqual({ code: 'page-failed', message: 'La page 2 n’a pas pu être lue.', page: 2 });
    expect(deliberations[0]!.report?.number?.value).toBe('12');
  });

  test('a result asked for twice is the same', () => {
    const extractor = createExtractor(source);
    for (const page of pages) extractor.addPage(page);
    expect(extractor.result()).toEqual(extractor.result());
  });

  test('an empty page with a blank run has no text layer', () => {
    const extractor = createExtractor({ ...source, pageCount: 1 });
    extractor.addPage(pageOf([{ str: '  ', x: 60, y: 700 }]));
    expect(extractor.result().warnings.map(({ code }) => code)).toEqual(['no-text-layer']);
  });
});
