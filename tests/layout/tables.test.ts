import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEuros } from '../../lib/french/format.ts';
import { cellsOf, type Grid, readGrid } from './grid.ts';

/** The cells of the one table of a page, the heading's rows as one. */
function read(grid: Grid): string[][] {
  const { tables } = readGrid(grid);
  expect(tables.length, JSON.stringify(tables.map((table) => cellsOf(table)))).toBe(1);
  const [table] = tables;
  const head = cellsOf(table!, table!.heading);
  const heading = table!.columns.map((_, column) =>
    head
      .map((row) => row[column])
      .filter(Boolean)
      .join(' '),
  );
  return [heading, ...cellsOf(table!)];
}

const whole = (grid: Grid) => [grid.heading, ...grid.rows];
const PROSE = [
  'D’attribuer aux communes les aides dont les montants figurent dans le tableau ci-dessous, pour les projets qui y sont',
  'nommés et dans les conditions que fixe le règlement départemental en vigueur au jour de la présente délibération.',
];

describe('plain tables', () => {
  const grid: Grid = {
    heading: ['BENEFICIAIRE', 'TERRITOIRE', 'MONTANT RETENU'],
    rows: [
      ['Commune de Valmoncourt', 'Artois', '8 800,00 €'],
      ['Association des amis du canal et des marais de la vallée haute', 'Boulonnais', '12 500,00 €'],
      ['Club nautique', 'Ternois', '500,00 €'],
    ],
    align: ['left', 'left', 'right'],
    widths: [200, 140, 120],
  };

  test.each([
    ['words', {}],
    ['lines', { runs: 'lines' }],
    ['middle', { vertical: 'middle' }],
    ['tight', { padding: 1.5 }],
    ['loose', { padding: 8 }],
    ['small', { size: 7 }],
  ] as [string, Partial<Grid>][])('%s', (_, setting) => {
    expect(read({ ...grid, ...setting })).toEqual(whole(grid));
  });

  test('between running text', () => {
    const set = { ...grid, before: PROSE, after: PROSE };
    expect(read(set)).toEqual(whole(grid));
    expect(readGrid(set).prose).toEqual([...PROSE, ...PROSE]);
  });

  test('empty cells leave their column empty', () => {
    const rows = grid.rows.map((row, i) => (i === 1 ? [row[0]!, '', row[2]!] : row));
    expect(read({ ...grid, rows })).toEqual([grid.heading, ...rows]);
  });

  test('a total under the sums', () => {
    const rows = [...grid.rows, ['TOTAL', '', '21 800,00 €']];
    expect(read({ ...grid, rows })).toEqual([grid.heading, ...rows]);
  });

  test('a heading over several lines', () => {
    const heading = ['NOM DU BENEFICIAIRE DE L’AIDE', 'TERRITOIRE', 'MONTANT DE LA SUBVENTION PROPOSEE'];
    expect(read({ ...grid, heading, widths: [160, 120, 80] })).toEqual([heading, ...grid.rows]);
  });

  test('running text alone is no table', () => {
    const { tables, prose } = readGrid({ heading: [], rows: [], align: [], widths: [], before: PROSE });
    expect(tables).toEqual([]);
    expect(prose).toEqual(PROSE);
  });
});

test('a budget table: codes, imputations, labels beside the numbers', () => {
  const grid: Grid = {
    heading: ['Code Opération', 'Imputation Budgétaire', 'Libellé Opération', 'AE €', 'Dépense €'],
    rows: [
      ['C02-446A05', '6568/93446', 'Accompagnement des familles et des jeunes 2024', '1 250 000,00', '12 500,00'],
      ['C03-283 B01', '6574//93311', 'Aides', '8 000,00', '500,00'],
    ],
    align: ['left', 'left', 'left', 'right', 'right'],
    widths: [90, 100, 130, 90, 90],
  };
  expect(read(grid)).toEqual(whole(grid));
  expect(read({ ...grid, vertical: 'middle' })).toEqual(whole(grid));
});

describe('any grid', () => {
  const WORDS = ['Commune', 'de', 'Valmoncourt', 'Association', 'des', 'amis', 'du', 'canal', 'Club', 'nautique'];
  const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const sum = fc
    .integer({ min: 100, max: 99_999_999 })
    .map((cents) => formatEuros(cents / 100, { cents: true }).replace(/[\u00a0\u202f]/g, ' '));
  const column = (heading: string, width: number, align: 'left' | 'right', cell: fc.Arbitrary<string>) => ({
    heading,
    width,
    align,
    cell,
  });
  const middle = [
    column('TERRITOIRE', 80, 'left', fc.constantFrom('Artois', 'Ternois', 'Audomarois')),
    column('OBJET DU PROJET', 120, 'left', name),
    column('MONTANT DEMANDE', 90, 'right', sum),
    column('COUT TOTAL', 90, 'right', sum),
  ];
  const first = column('BENEFICIAIRE', 130, 'left', name);
  const last = column('MONTANT RETENU', 90, 'right', sum);
  /** How the sums of a table are printed: with their sign, with cents alone, whole and bare. */
  const styles = [/(?!)/, / €$/, /,\d\d €$/];
  const grid: fc.Arbitrary<Grid> = fc
    .tuple(fc.subarray(middle, { minLength: 1 }), fc.constantFrom(...styles))
    .chain(([some, style]) => {
      const all = [first, ...some, last];
      const total = all.map((_, c) => (c === 0 ? 'TOTAL' : c === all.length - 1 ? '9 000,00 €' : ''));
      return fc.record({
        heading: fc.constant(all.map(({ heading }) => heading)),
        rows: fc
          .array(fc.tuple(...all.map(({ cell }) => cell)), { minLength: 2, maxLength: 12 })
          .map((rows) => [...rows, total].map((row) => row.map((text) => text.replace(style, '')))),
        align: fc.constant(all.map(({ align }) => align)),
        widths: fc.constant(all.map(({ width }) => width)),
        size: fc.constantFrom(8, 9),
        padding: fc.constantFrom(1, 1.5, 2.5, 4, 6),
        vertical: fc.constantFrom('top' as const, 'middle' as const),
        runs: fc.constantFrom('words' as const, 'lines' as const),
        before: fc.constantFrom([], PROSE),
      });
    });

  test('comes back as it was', () => {
    fc.assert(
      fc.property(grid, (one) => {
        expect(read(one)).toEqual(whole(one));
      }),
      { numRuns: 300 },
    );
  });

  test('comes back from its rules where its rows touch each other', () => {
    const padding = fc.constantFrom(0, 0.1, 0.5, 1);
    const rules = fc.constantFrom('grid' as const, 'rows' as const);
    fc.assert(
      fc.property(grid, padding, rules, (one, padding, rules) => {
        expect(read({ ...one, padding, rules })).toEqual(whole(one));
      }),
      { numRuns: 300 },
    );
  });
});

// What text alone cannot do; a case that begins to pass fails here, and becomes a plain test.
describe('tables that are hard to tell', () => {
  const two: Omit<Grid, 'rows'> = {
    heading: ['STRUCTURE', 'MONTANT RETENU'],
    align: ['left', 'right'],
    widths: [130, 100],
    padding: 4,
  };

  test('two columns alone on their page, with names over several lines', () => {
    const rows = [
      ['Club nautique', '2 274,84 €'],
      [
        'Association nautique des amis du canal de la haute vallée et des marais de Valmoncourt, de leurs rives et de leurs barques',
        '12 661,79 €',
      ],
      ['Commune', '37 198,09 €'],
    ];
    const narrow = { ...two, widths: [200, 100] };
    expect(read({ ...narrow, rows })).toEqual([two.heading, ...rows]);
  });

  const apart: Grid = {
    ...two,
    widths: [130, 80],
    vertical: 'middle',
    rows: [
      ['Club', '133,75 €'],
      ['Commune', '190,13 €'],
    ],
  };

  test.fails('a heading whose words stand on lines of their own', () => {
    expect(read(apart)).toEqual(whole(apart));
  });

  test.each(['grid', 'rows'] as const)('a heading whose words stand on lines of their own, with rules: %s', (rules) => {
    expect(read({ ...apart, rules })).toEqual(whole(apart));
  });

  test('a last row whose name goes on under its sums', () => {
    const grid: Grid = {
      heading: ['BENEFICIAIRE', 'COUT TOTAL', 'MONTANT RETENU'],
      rows: [
        ['Club', '9 160,39 €', '5,88 €'],
        ['Association nautique des amis du canal', '122,44 €', '2 071,89 €'],
      ],
      align: ['left', 'right', 'right'],
      widths: [130, 90, 90],
      padding: 4,
    };
    expect(read(grid)).toEqual(whole(grid));
  });

  test('a total without its word', () => {
    const grid: Grid = {
      heading: ['BENEFICIAIRE', 'COUT TOTAL', 'MONTANT RETENU'],
      rows: [
        ['Club', '9 160,39', '5,88'],
        ['Commune', '122,44', '2 071,89'],
        ['', '', '2 077,77'],
      ],
      align: ['left', 'right', 'right'],
      widths: [130, 90, 90],
    };
    expect(read(grid)).toEqual(whole(grid));
  });

  test('rows with next to no white between them, and whole sums', () => {
    const grid: Grid = {
      heading: ['BENEFICIAIRE', 'MONTANT DEMANDE', 'MONTANT RETENU'],
      rows: [
        ['Club', '42', '26 416'],
        ['Commune', '2', '3'],
        ['TOTAL', '900', '900'],
      ],
      align: ['left', 'right', 'right'],
      widths: [130, 110, 110],
      padding: 0.8,
    };
    expect(read(grid)).toEqual(whole(grid));
  });

  const touching: Grid = {
    heading: ['BENEFICIAIRE', 'TERRITOIRE', 'MONTANT RETENU'],
    rows: [
      ['Club', 'Artois', '22 076,00 €'],
      ['Association nautique des amis du canal', 'Ternois', '9 677,00 €'],
      ['Commune', 'Artois', '900,00 €'],
    ],
    align: ['left', 'left', 'right'],
    widths: [130, 90, 100],
    padding: 0.1,
  };

  test('rows without any white between them', () => {
    expect(read(touching)).toEqual(whole(touching));
  });

  test.each(['grid', 'rows'] as const)('rows without any white between them, with rules: %s', (rules) => {
    expect(read({ ...touching, rules })).toEqual(whole(touching));
  });
});
