import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import type { Deliberation } from '../../lib/model/extraction.ts';
import { type Grid, setGrid } from '../layout/grid.ts';
import { pageOf, type Run, textPages, widthOf, wordsOf } from '../layout/page.ts';
import { actLines } from './act.ts';

/** An act with a table on each page of its annex. */
function withAnnex(
  grids: Grid[],
  articles = ['Article 1 :', 'D’attribuer les aides de l’annexe.'],
  more: Run[][] = [],
): Deliberation {
  const pages = textPages(actLines({ articles }));
  for (const runs of [...grids.map((grid) => setGrid(grid).runs), ...more])
    pages.push(pageOf(runs, { page: pages.length + 1 }));
  const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: pages.length };
  const extractor = createExtractor(source);
  for (const page of pages) extractor.addPage(page);
  return extractor.result().deliberations[0]!;
}

const grid: Grid = {
  heading: ['TERRITOIRE', 'BENEFICIAIRE', 'COUT TOTAL', 'MONTANT RETENU'],
  rows: [
    ['Artois', 'Club nautique de Valmoncourt', '10 000,00 €', '1 500,00 €'],
    ['Ternois', 'Association des amis du canal et de ses rives', '22 000,00 €', '12 500,00 €'],
    ['Artois', 'Commune de Basseval', '8 000,00 €', '800,00 €'],
    ['TOTAL', '', '', '14 800,00 €'],
  ],
  align: ['left', 'left', 'right', 'right'],
  widths: [90, 180, 100, 100],
};
const given = (act: Deliberation) => act.grants.map(({ beneficiary, amount }) => [beneficiary.value, amount.value]);
const GIVEN = [
  ['Club nautique de Valmoncourt', 1500],
  ['Association des amis du canal et de ses rives', 12500],
  ['Commune de Basseval', 800],
];

describe('grants', () => {
  test('who gets what, where; a total is nobody', () => {
    const act = withAnnex([grid]);
    expect(given(act)).toEqual(GIVEN);
    expect(act.grants.map(({ territory, part, page }) => [territory, part, page])).toEqual([
      ['Artois', 'annex', 2],
      ['Ternois', 'annex', 2],
      ['Artois', 'annex', 2],
    ]);
  });

  test('without the sign of the euro', () => {
    const rows = grid.rows.map((row) => row.map((text) => text.replace(' €', '')));
    const act = withAnnex([{ ...grid, rows }]);
    expect(given(act)).toEqual(GIVEN);
    expect(act.amounts.map(({ value }) => value)).toEqual([10000, 1500, 22000, 12500, 8000, 800, 14800]);
  });

  test('a table that goes on over a page end, with and without its heading again', () => {
    const second = { ...grid, rows: [['Ternois', 'Club de Hauteville', '900,00 €', '90,00 €'], grid.rows[3]!] };
    const both = [...GIVEN, ['Club de Hauteville', 90]];
    const first = { ...grid, rows: grid.rows.slice(0, 3) };
    expect(given(withAnnex([first, second]))).toEqual(both);
    const bare = { ...second, heading: second.rows[0]!, rows: second.rows.slice(1), centre: false };
    expect(given(withAnnex([first, bare]))).toEqual(both);
  });

  test('a table over three pages, with its heading under the last row alone', () => {
    const pages = ['Nord', 'Sud', 'Centre'].map((name, i) => ({
      ...grid,
      heading: ['Artois', `Club du ${name}`, '900,00 €', '90,00 €'],
      centre: false,
      rows: [...grid.rows.slice(0, 3), ...(i === 2 ? [grid.heading] : [])],
    }));
    expect(given(withAnnex(pages))).toEqual(
      ['Nord', 'Sud', 'Centre'].flatMap((name) => [[`Club du ${name}`, 90], ...GIVEN]),
    );
  });

  test('a heading alone on the page behind the rows, set in the middle of wide columns', () => {
    const widths = [110, 200, 100, 100];
    const rows = [
      ['Nord', 'Club', '9 000,00 €', '900,00 €'],
      ['Sud', 'Ville', '8 000,00 €', '800,00 €'],
    ];
    const page = { ...grid, widths, heading: rows[0]!, rows: rows.slice(1), centre: false };
    expect(given(withAnnex([page, { ...grid, widths, rows: [] }]))).toEqual([
      ['Club', 900],
      ['Ville', 800],
    ]);
  });

  test('a row that a page end cuts is one, with the heading again or without', () => {
    const low = { ...grid, padding: 160 };
    const cut = { ...low, rows: [grid.rows[0]!, ['Artois', 'Club nautique de', '8 000,00 €', '800,00 €']] };
    const rest = ['', 'la vallée haute', '', ''];
    const next = { ...grid, rows: [rest, grid.rows[1]!] };
    const both = [['Club nautique de Valmoncourt', 1500], ['Club nautique de la vallée haute', 800], GIVEN[1]];
    expect(given(withAnnex([cut, next]))).toEqual(both);
    // A row without a sum is its own, where nothing says that it goes on.
    const own = { ...next, rows: [['', 'Les rives', '', ''], grid.rows[1]!] };
    const whole = { ...cut, rows: [cut.rows[0]!, ['Artois', 'Club nautique', '8 000,00 €', '800,00 €']] };
    expect(given(withAnnex([whole, own]))[1]).toEqual(['Club nautique', 800]);
  });

  test('a total alone at the head of the next page is a sum of the table', () => {
    const total = wordsOf('14 800', 0, 780, 9).map((run) => ({ ...run, x: run.x + 506 - widthOf('14 800', 9) }));
    const whole = { ...grid, rows: grid.rows.slice(0, 3).map((row) => row.map((text) => text.replace(',00 €', ''))) };
    const text = wordsOf(
      'Les autres aides sont versées sur présentation des comptes de l’année par chaque bénéficiaire.',
      40,
      740,
      11,
    );
    const act = withAnnex([whole], undefined, [[...total, ...text]]);
    expect(act.amounts.map(({ value }) => value)).toContain(14800);
    expect(given(act)).toEqual(GIVEN);
  });

  test('of two columns of words without a heading, nothing tells which holds the beneficiaries', () => {
    const heading = ['', '', 'COUT TOTAL', 'MONTANT RETENU'];
    const articles = ['Article 1 :', 'D’attribuer des aides pour un montant total de 14 800,00 €.'];
    expect(given(withAnnex([{ ...grid, heading }], articles))).toEqual([]);
  });

  test('the column that closes with an article, whatever it is called', () => {
    const heading = ['TERRITOIRE', 'BENEFICIAIRE', 'MONTANT A', 'MONTANT B'];
    const articles = ['Article 1 :', 'D’attribuer des aides pour un montant total de 40 000,00 €.'];
    expect(given(withAnnex([{ ...grid, heading }], articles))).toEqual([
      ['Club nautique de Valmoncourt', 10000],
      ['Association des amis du canal et de ses rives', 22000],
      ['Commune de Basseval', 8000],
    ]);
  });

  test('that closes save a total without its word', () => {
    const heading = ['TERRITOIRE', 'BENEFICIAIRE', 'MONTANT A', 'MONTANT B'];
    const articles = [
      'Article 1 :',
      'D’attribuer des aides pour un montant total de 40 000,00 €, contre 14 800,00 € en 2021.',
    ];
    const rows = [...grid.rows.slice(0, 3), ['', '', '40 000,00 €', '']];
    const only = ['Article 1 :', 'D’attribuer des aides pour un montant total de 40 000,00 €.'];
    expect(given(withAnnex([{ ...grid, heading, rows }], only)).map(([, sum]) => sum)).toEqual([10000, 22000, 8000]);
    // Two columns close: the one whose heading says that it is given.
    const said = ['TERRITOIRE', 'BENEFICIAIRE', 'MONTANT RETENU', 'MONTANT B'];
    expect(given(withAnnex([{ ...grid, heading: said, rows }], articles)).map(([, sum]) => sum)).toEqual([
      10000, 22000, 8000,
    ]);
  });

  test('two columns of sums that nothing tells apart give none', () => {
    const heading = ['TERRITOIRE', 'BENEFICIAIRE', 'MONTANT A', 'MONTANT B'];
    expect(given(withAnnex([{ ...grid, heading }]))).toEqual([]);
  });

  test('a table of costs alone gives none', () => {
    const heading = ['TERRITOIRE', 'BENEFICIAIRE', 'MONTANT DEMANDE', 'COUT TOTAL'];
    expect(given(withAnnex([{ ...grid, heading }]))).toEqual([]);
  });

  test('nil is no grant and no sum', () => {
    const rows = [...grid.rows.slice(0, 2), ['Artois', 'Commune de Basseval', '8 000,00 €', '- €']];
    const act = withAnnex([{ ...grid, rows }]);
    expect(given(act)).toEqual(GIVEN.slice(0, 2));
    expect(act.amounts).toHaveLength(5);
  });
});

describe('sums in tables', () => {
  test('places and percentages are none', () => {
    const counts: Grid = {
      heading: ['STRUCTURE', 'Nombre de places', 'Taux', 'MONTANT RETENU'],
      rows: [
        ['Club nautique', '45', '12,50', '1 500'],
        ['Commune de Basseval', '1 200', '80,00', '800'],
      ],
      align: ['left', 'right', 'right', 'right'],
      widths: [150, 100, 80, 120],
    };
    expect(withAnnex([counts]).amounts.map(({ value }) => value)).toEqual([1500, 800]);
  });
});

test.each([
  ['SUBVENTION 2023', 'SUBVENTION 2024'],
  ['SUBVENTION 2024', 'SUBVENTION 2023'],
  ['SUBVENTION PROPOSEE', 'SUBVENTION 2023'],
])('of %s and %s the sum of this year is given', (third, fourth) => {
  const heading = ['TERRITOIRE', 'BENEFICIAIRE', third, fourth];
  const given = third.endsWith('2023') ? '1 500,00 €' : '10 000,00 €';
  const act = withAnnex([{ ...grid, heading }]);
  expect(act.grants[0]!.amount.text).toBe(given);
});

test('columns that run into one on a page without a heading are those of the page before', () => {
  const rows = [
    ['Lens-Liévin et sud', 'Club nautique', '10 000,00 €', '1 500,00 €'],
    ['Ternois et littoral', 'Amis du canal', '22 000,00 €', '12 500,00 €'],
  ];
  // The words of the first column end as close to the second as words stand to each other.
  const runs = rows.flatMap(([place, name, cost, sum], i) => [
    ...wordsOf(place!, 130.3 - widthOf(place!, 9), 770 - 14 * i, 9),
    ...wordsOf(name!, 134, 770 - 14 * i, 9),
    ...wordsOf(cost!, 406 - widthOf(cost!, 9), 770 - 14 * i, 9),
    ...wordsOf(sum!, 506 - widthOf(sum!, 9), 770 - 14 * i, 9),
  ]);
  const act = withAnnex([grid], undefined, [runs]);
  expect(given(act).slice(-2)).toEqual([
    ['Club nautique', 1500],
    ['Amis du canal', 12500],
  ]);
  expect(act.grants.at(-1)?.territory).toBe('Ternois et littoral');
});

test('a heading that a page repeats over columns run into one heads those of the page before', () => {
  const page = (ranks: string[]) =>
    [
      ['Rang', 'Bénéficiaire', 'Commune', 'Subvention proposée'],
      [ranks[0]!, 'Club nautique', 'Noirval', '1 500,00 €'],
      [ranks[1]!, 'Amis du canal', 'Hauteloup', '12 500,00 €'],
    ].flatMap(([rank, name, town, sum], i) => [
      // In the middle of a narrow column, a number of two figures comes close to the name behind it.
      ...wordsOf(rank!, (i === 0 ? 117 : 125) - widthOf(rank!, 9) / 2, 770 - 16 * i, 9),
      ...wordsOf(name!, 134, 770 - 16 * i, 9),
      ...wordsOf(town!, 314, 770 - 16 * i, 9),
      ...wordsOf(sum!, 506 - widthOf(sum!, 9), 770 - 16 * i, 9),
    ]);
  const act = withAnnex([], undefined, [page(['1', '2']), page(['14', '15'])]);
  expect(given(act)).toEqual([
    ['Club nautique', 1500],
    ['Amis du canal', 12500],
    ['Club nautique', 1500],
    ['Amis du canal', 12500],
  ]);
});

test('two sums that stand close are no sum of thousands of millions', () => {
  const close = { ...grid, rows: [['Artois', 'Club nautique', '1,00 €', '42 376 243 963,13']] };
  const act = withAnnex([close]);
  expect([act.grants, act.amounts.filter(({ part }) => part === 'annex').map(({ value }) => value)]).toEqual([[], [1]]);
});

describe('budget lines', () => {
  const budget: Grid = {
    heading: ['Code Opération', 'Imputation Budgétaire', 'Libellé Opération', 'AE €', 'Dépense €'],
    rows: [
      ['C02-446A05', '6568/93446', 'Accompagnement des familles Paris 2024', '1 250 000,00', '12 500,00'],
      ['C02-428O10', '6574//93311', 'Aides', '8 000,00', '500,00'],
      ['583A01', '9341/7518', 'Recettes diverses', '100,00', '50,00'],
    ],
    align: ['left', 'left', 'left', 'right', 'right'],
    widths: [90, 100, 130, 90, 90],
  };

  test('codes, imputations, labels over lines, columns', () => {
    const pages = textPages(actLines({}).slice(0, 15));
    pages.push(
      pageOf(setGrid({ ...budget, before: ['Article 2 :', 'Les dépenses sont imputées comme suit :'] }).runs, {
        page: 2,
      }),
    );
    pages.push(...textPages(actLines({}).slice(-8), { first: 3 }));
    const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: 3 };
    const extractor = createExtractor(source);
    for (const page of pages) extractor.addPage(page);
    const act = extractor.result().deliberations[0]!;
    expect(act.parts).toEqual([{ kind: 'deliberation', firstPage: 1, lastPage: 3 }]);
    const line = (row: string[], authorized: number, spend: number) => ({
      part: 'deliberation',
      page: 2,
      operationCode: row[0],
      imputation: row[1],
      label: row[2],
      amounts: [
        { column: 'authorized', value: authorized },
        { column: 'spend', value: spend },
      ],
    });
    expect(act.budgetLines).toEqual([
      line(budget.rows[0]!, 1250000, 12500),
      line(budget.rows[1]!, 8000, 500),
      line(budget.rows[2]!, 100, 50),
    ]);
  });

  test('of an annex are none', () => {
    expect(withAnnex([budget]).budgetLines).toEqual([]);
  });
});
