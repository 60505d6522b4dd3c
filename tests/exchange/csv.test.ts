import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../lib/exchange/csv.ts';
import type { ExportInput, Written } from '../../lib/exchange/format.ts';
import { toCsv, toFrenchCsv } from '../../lib/exchange/spreadsheet.ts';
import { pageOfNote } from '../../lib/model/note.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';
import { anyNote } from './arbitrary.ts';
import { fakeAct, fakeInput, field, parseCsv, URL_OF_ACT } from './fakes.ts';

function table(...inputs: ExportInput[]): Record<string, string>[] {
  const written = csv.write(inputs) as Written;
  expect(written.files).toHaveLength(1);
  const text = String(written.files[0]?.content);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [headings = [], ...rows] = parseCsv(text.slice(1), ';');
  return rows.map((row) => {
    expect(row).toHaveLength(headings.length);
    return Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? '']));
  });
}

const act = fakeAct({
  amounts: [{ ...field(12000.5, 3), part: 'deliberation', role: 'decision' }],
  budgetLines: [
    {
      part: 'deliberation',
      page: 4,
      operationCode: 'C02-446A05',
      imputation: '6568/93446',
      label: '=Aide',
      amounts: [
        { column: 'authorized', value: 90000 },
        { column: 'spend', value: 12000.5 },
      ],
    },
  ],
  grants: [
    {
      part: 'annex',
      page: 5,
      beneficiary: field('Association « Les Étoiles »', 5),
      amount: field(8000, 5),
      territory: 'Artois',
    },
    { part: 'annex', page: 5, beneficiary: field('Madame Anne DUPONT', 5), amount: field(-250, 5) },
  ],
  recusals: [{ ...field('M. Jean MARTIN', 2), kind: 'recused' }],
});

describe('the table', () => {
  test('holds notes, sums, grants and recusals, each with its act, page, address and file', () => {
    const notes = [fakeNote({ target: fakeTarget(2, 4, 'une aide de\n12 000 €'), body: 'À voir ; « ici »\nou là' })];
    const rows = table(fakeInput({ deliberations: [act], notes }));
    expect(rows.map((row) => row.Nature)).toEqual([
      'Note',
      'Somme',
      'Ligne budgétaire',
      'Ligne budgétaire',
      'Bénéficiaire',
      'Bénéficiaire',
      'Déport',
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({ Acte: '2023-604', Séance: '2023-12-11', 'SHA-256': 'f'.repeat(64) });
      expect(row.Adresse).toBe(`${URL_OF_ACT}#page=${row.Page}`);
    }
    expect(rows[0]).toMatchObject({
      Note: 'À voir ; « ici »\nou là',
      'Texte imprimé': 'une aide de\n12 000 €',
      Page: '2',
    });
    expect(rows[1]).toMatchObject({ 'Montant (€)': '12000,5', 'Rôle de la somme': 'décidée', Partie: 'délibération' });
    expect(rows[3]).toMatchObject({
      'Montant (€)': '12000,5',
      Imputation: '6568/93446',
      Opération: 'C02-446A05',
      'Colonne budgétaire': 'dépense',
      'Texte imprimé': "'=Aide",
    });
    expect(rows[4]).toMatchObject({ 'Montant (€)': '8000', 'Personne ou bénéficiaire': 'Association « Les Étoiles »' });
    // A negative sum stays a number; a private person is not named.
    expect(rows[5]).toMatchObject({ 'Montant (€)': '-250', 'Personne ou bénéficiaire': '(particulier)' });
    expect(rows[6]).toMatchObject({ 'Personne ou bénéficiaire': 'M. Jean MARTIN' });
  });

  test('says what a note is on, its colour, tags and mark, and in a compendium its act', () => {
    const other = fakeAct({ number: field('2023-605'), parts: [{ kind: 'deliberation', firstPage: 4, lastPage: 9 }] });
    const first = { ...act, parts: [{ kind: 'deliberation' as const, firstPage: 1, lastPage: 3 }] };
    const notes = [
      fakeNote({
        target: { kind: 'area', rects: [{ page: 5, rect: [10, 10, 90, 90] }] },
        color: 'blue',
        tags: ['=x', 'eau'],
        mark: { kind: 'vote', value: '30' },
      }),
      fakeNote({ target: { kind: 'act', page: 1, number: '2023-604' } }),
      fakeNote({ target: fakeTarget(40, 1, 'x') }),
    ];
    const input = fakeInput({ deliberations: [first, other], notes, colors: { blue: 'Eau' } });
    const rows = table(input).filter(({ Nature }) => Nature === 'Note');
    expect(rows).toMatchObject([
      { Portée: 'encadré', Couleur: 'bleu (Eau)', Étiquettes: "'=x, eau", Marque: 'vote : 30', Acte: '2023-605' },
      { Portée: 'acte entier', Couleur: 'jaune (À retenir)', Étiquettes: '', Marque: '', Acte: '2023-604' },
      { Portée: 'passage', Acte: '' },
    ]);
  });

  test('takes what the reader corrected, and several documents', () => {
    const corrected = [
      { ...act, amounts: [{ ...field(9, 3), part: 'deliberation' as const, role: 'decision' as const }] },
    ];
    const other = fakeInput({ document: { ...fakeInput().document, id: 'e'.repeat(64) } });
    const rows = table(fakeInput({ deliberations: [act], corrected }), { ...other, notes: [fakeNote()] });
    expect(rows.filter((row) => row.Nature === 'Somme').map((row) => row['Montant (€)'])).toEqual(['9']);
    expect(rows.at(-1)).toMatchObject({ Nature: 'Note', 'SHA-256': 'e'.repeat(64) });
    expect((csv.write([fakeInput(), other]) as Written).files[0]?.name).toBe(
      '2 deliberations 2024-01-31 - tableau.csv',
    );
  });

  test('has each note in one row of its own, whatever its words, and no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 4 }), (notes) => {
        const rows = table(fakeInput({ notes, colors: { green: '=1+1' } }));
        expect(rows.map(({ Page }) => Number(Page))).toEqual(notes.map(pageOfNote));
        for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  test('is written without acts, and without notes', () => {
    expect(table(fakeInput({ deliberations: [] }))).toEqual([]);
    expect(table(fakeInput({ deliberations: [], notes: [fakeNote()] }))).toHaveLength(1);
  });
});

describe('cells', () => {
  test.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\u0000=1', '\ufeff=1'])(
    'no formula is run: %j',
    (text) => {
      const written = toFrenchCsv([[text]]).replace(/^\ufeff"?/, '');
      expect(written.startsWith("'")).toBe(true);
    },
  );

  test('numbers are numbers', () => {
    expect(toFrenchCsv([[-12.5, 0, 1234567.89, null, undefined]])).toBe('\ufeff-12,5;0;1234567,89;;\r\n');
    expect(toCsv([[-12.5]], { separator: ',', decimal: '.' })).toBe('-12.5\r\n');
  });

  test('whatever is written is read again, and no cell begins a formula', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ';', ',', '\r', '\n', '=', 'é', '-', ' ') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = parseCsv(toFrenchCsv(rows).slice(1), ';');
        expect(read).toHaveLength(rows.length);
        for (const [index, row] of read.entries()) {
          expect(row).toHaveLength(2);
          for (const [column, text] of row.entries()) {
            expect(text).not.toMatch(/^\s*[=+\-@]/);
            const clean = (value: string) => value.replace(/(?![\t\r\n])[\p{Cc}\ufeff]/gu, '').replace(/\r\n?/g, '\n');
            expect(text.replace(/^'/, '')).toBe(clean(rows[index]?.[column] ?? '').replace(/^'/, ''));
          }
        }
      }),
    );
  });
});
