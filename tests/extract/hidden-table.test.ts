import { expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import type { Rule } from '../../lib/layout/rules.ts';
import { pageOf, type Run, textPages, widthOf, wordsOf } from '../layout/page.ts';
import { actLines } from './act.ts';

const NAMES = [
  'Association des amis du canal et des rives de la haute vallée de la Lisette',
  'Club nautique et de sauvetage de Valmoncourt et de ses environs immédiats',
  'Comité des fêtes et des loisirs de la commune de Basseval-sur-Mer-les-Bains',
];
const SUMS = ['12 500,00 €', '48 350,00 €', '10 800,00 €'];
/** Cells whose words stand as close to their rule as to each other: text alone takes each row for a sentence. */
const rows: Run[] = [
  ...wordsOf('Structure', 60, 740, 9),
  ...wordsOf('Montant retenu', 400, 740, 9),
  ...NAMES.flatMap((name, i) => [
    ...wordsOf(name, 396 - widthOf(name, 9), 720 - 20 * i, 9),
    ...wordsOf(SUMS[i]!, 399, 720 - 20 * i, 9),
  ]),
  ...wordsOf(
    'Les aides sont versées en une fois, dès que la présente délibération est exécutoire, sur le compte',
    50,
    600,
    10,
  ),
];
const rules: Rule[] = [
  ...[755, 733, 713, 693, 673].map((y) => ({ x0: 45, y0: y, x1: 470, y1: y })),
  ...[45, 397.5, 470].map((x) => ({ x0: x, y0: 673, x1: x, y1: 755 })),
];

test('a table of which text alone finds nothing but sums below each other is asked for its rules', () => {
  const pages = [...textPages(actLines({})), pageOf(rows, { page: 2 })];
  const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: 2 };
  const extractor = createExtractor(source);
  for (const page of pages) extractor.addPage(page);
  expect(extractor.doubtfulPages()).toEqual([2]);
  extractor.addRules(2, rules);
  const { grants } = extractor.result().deliberations[0]!;
  expect(grants.map(({ beneficiary, amount }) => [beneficiary.value, amount.value])).toEqual([
    [NAMES[0], 12500],
    [NAMES[1], 48350],
    [NAMES[2], 10800],
  ]);
});
