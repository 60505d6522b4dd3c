import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportInput, Written } from '../../lib/exchange/format.ts';
import { scdl } from '../../lib/exchange/scdl.ts';
import { scdlGrants } from '../../lib/exchange/scdl-grants.ts';
import { brokenColumns, DELIBERATION_COLUMNS, type DeliberationRow, isSiret } from '../../lib/exchange/scdl-rules.ts';
import { foldText } from '../../lib/french/fold.ts';
import { MATTERS } from '../../lib/model/matters.ts';
import { fakeAct, fakeInput, field, parseCsv, URL_OF_ACT } from './fakes.ts';

const GRANTS = new URL('../../../shared/standards/scdl/subventions.schema.json', import.meta.url);
const SCHEMA = new URL('../../../shared/standards/scdl/deliberations.schema.json', import.meta.url);

function write(...inputs: ExportInput[]) {
  const { files, notices } = scdl.write(inputs) as Written;
  const text = String(files[0]?.content);
  const [headings = [], ...rows] = parseCsv(text, ',');
  expect(headings).toEqual([...DELIBERATION_COLUMNS]);
  return {
    text,
    name: files[0]?.name,
    columns: notices[0]?.columns,
    rows: rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? '']))),
  };
}

const GOOD: DeliberationRow = {
  COLL_NOM: 'Département du Pas-de-Calais',
  COLL_SIRET: '22620001200012',
  DELIB_ID: '2023-604',
  DELIB_DATE: '2023-12-11',
  DELIB_MATIERE_CODE: '7.5',
  DELIB_MATIERE_NOM: 'finances locales/subventions',
  DELIB_OBJET: 'AIDE',
  VOTE_EFFECTIF: 43,
  VOTE_REEL: 41,
  VOTE_POUR: 27,
  VOTE_CONTRE: 0,
  VOTE_ABSTENTION: 14,
};

describe('deliberations', () => {
  test('an act fills its row; the matter stays to be confirmed', () => {
    const { rows, name, columns } = write(fakeInput());
    expect(rows).toEqual([
      {
        ...Object.fromEntries(Object.entries(GOOD).map(([column, value]) => [column, String(value)])),
        DELIB_MATIERE_CODE: '9.2',
        DELIB_MATIERE_NOM: 'autres domaines de compétences/autres domaines de compétences des départements',
        DELIB_OBJET: 'AIDE AUX COMMUNES',
        BUDGET_ANNEE: '',
        BUDGET_NOM: '',
        PREF_ID: 'PREF062',
        PREF_DATE: '2023-12-14',
        DELIB_URL: `${URL_OF_ACT}#sha256=${'f'.repeat(64)}`,
      },
    ]);
    expect(name).toBe('2023-604 - SCDL deliberations INCOMPLET.csv');
    expect(columns).toEqual(['DELIB_MATIERE_CODE', 'DELIB_MATIERE_NOM']);
  });

  test('a row that is written breaks no rule but what the act does not say', () => {
    const count = fc.nat(60);
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.option(count),
        fc.boolean(),
        fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2030-01-01') }),
        (pour, contre, present, abstention, url, registered) => {
          const ballot = (value: number | null) => (value === null ? null : { count: field(value), groups: [] });
          const act = fakeAct({
            legalityReviewDate: field(registered.toISOString().slice(0, 10)),
            attendance: { ...fakeAct().attendance, present: Array.from({ length: present }, () => field('M. A B')) },
            vote: {
              for: ballot(pour),
              against: ballot(contre),
              abstention: ballot(abstention),
              absentWithoutProxy: null,
            },
          });
          const document = { ...fakeInput().document, url: url ? URL_OF_ACT : null };
          const { rows, columns } = write(fakeInput({ deliberations: [act], document }));
          const numbers = Object.fromEntries(
            Object.entries(rows[0] ?? {}).map(([column, value]) => [
              column,
              column.startsWith('VOTE_') && value ? Number(value) : value,
            ]),
          );
          expect(brokenColumns(numbers)).toEqual([]);
          expect(columns?.includes('VOTE_REEL')).toBe(abstention === null || numbers.VOTE_REEL === '');
          expect(columns?.includes('DELIB_URL')).toBe(!url);
        },
      ),
    );
  });

  test('once the matter is confirmed, the file is complete, whatever the act does not say', () => {
    const matters = { '2023-604': '8.9' };
    const whole = write(fakeInput({ matters }));
    expect(whole.name).toBe('2023-604 - SCDL deliberations.csv');
    expect(whole.columns).toBeUndefined();
    expect(whole.rows[0]).toMatchObject({
      DELIB_MATIERE_CODE: '8.9',
      DELIB_MATIERE_NOM: 'domaines de compétences par thèmes/culture',
    });
    const { notices, files } = scdl.write([
      fakeInput({ matters, document: { ...fakeInput().document, url: null } }),
    ]) as Written;
    expect(files[0]?.name).toBe('2023-604 - SCDL deliberations.csv');
    expect(notices).toEqual([{ code: 'lacking', act: '2023-604', columns: ['DELIB_URL'] }]);
    // A matter that the list has not, an act of several, or a required cell that is empty: to be completed.
    const acts = { deliberations: [fakeAct(), fakeAct({ number: field('2023-605') })] };
    for (const input of [
      fakeInput({ matters: { '2023-604': '8.99' } }),
      fakeInput({ matters, ...acts }),
      fakeInput({ matters: { '#1': '7.5' }, deliberations: [fakeAct({ number: null })] }),
    ]) {
      expect(write(input).name).toContain('INCOMPLET');
    }
  });

  test('the list has the nine fields of the national one, each code once, and no blank beside its slash', () => {
    expect(new Set(MATTERS.map(({ code }) => code)).size).toBe(MATTERS.length);
    expect(MATTERS).toHaveLength(57);
    const fields = [...new Set(MATTERS.map(({ name }) => foldText(name.split('/')[0] ?? '')))];
    expect(fields).toEqual([
      'COMMANDE PUBLIQUE',
      'URBANISME',
      'DOMAINE ET PATRIMOINE',
      'FONCTION PUBLIQUE',
      'INSTITUTIONS ET VIE POLITIQUE',
      'LIBERTES PUBLIQUES ET POUVOIRS DE POLICE',
      'FINANCES LOCALES',
      'DOMAINES DE COMPETENCES PAR THEMES',
      'AUTRES DOMAINES DE COMPETENCES',
    ]);
    for (const { code, name } of MATTERS) {
      expect(code).toMatch(/^\d\.\d{1,2}$/);
      expect(name).toMatch(/^[^/\s][^/]*[^/\s]\/[^/\s][^/]*[^/\s]$/);
    }
  });

  test('what the act lacks is listed', () => {
    const { rows, columns } = write(
      fakeInput({ deliberations: [fakeAct({ number: null, title: null, sessionDate: null, vote: null })] }),
    );
    expect(rows).toHaveLength(1);
    expect(columns).toEqual([
      'DELIB_ID',
      'DELIB_DATE',
      'DELIB_MATIERE_CODE',
      'DELIB_MATIERE_NOM',
      'DELIB_OBJET',
      'PREF_DATE',
    ]);
  });

  test.each<[string, DeliberationRow, string[]]>([
    ['nothing', {}, []],
    ['a digit of the SIRET', { COLL_SIRET: '22620001200013' }, ['COLL_SIRET']],
    ['a day in letters', { DELIB_DATE: '11/12/2023' }, ['DELIB_DATE']],
    ['a code of one level', { DELIB_MATIERE_CODE: '7' }, ['DELIB_MATIERE_CODE', 'DELIB_MATIERE_NOM']],
    ['a code that the list has not', { DELIB_MATIERE_CODE: '7.11' }, ['DELIB_MATIERE_NOM']],
    ['a name of another code', { DELIB_MATIERE_NOM: 'finances locales/avances' }, ['DELIB_MATIERE_NOM']],
    ['capitals without accents', { DELIB_MATIERE_NOM: 'FINANCES LOCALES/SUBVENTIONS' }, []],
    ['a space after the slash', { DELIB_MATIERE_NOM: 'finances locales/ subventions' }, ['DELIB_MATIERE_NOM']],
    ['a year without its budget', { BUDGET_ANNEE: '2023' }, ['BUDGET_NOM']],
    ['a budget without its year', { BUDGET_NOM: 'principal' }, ['BUDGET_ANNEE']],
    ['years the wrong way round', { BUDGET_ANNEE: '2024/2023', BUDGET_NOM: 'principal' }, ['BUDGET_ANNEE']],
    ['registered before it was decided', { PREF_DATE: '2023-12-10' }, ['PREF_DATE']],
    ['a ballot missing', { VOTE_CONTRE: '' }, ['VOTE_CONTRE']],
    ['a sum that does not close', { VOTE_POUR: 26 }, ['VOTE_REEL']],
    ['more votes than members', { VOTE_EFFECTIF: 40 }, ['VOTE_EFFECTIF']],
    ['a negative ballot', { VOTE_POUR: -1, VOTE_REEL: 13 }, ['VOTE_POUR']],
    ['no address', { DELIB_URL: 'acte.pdf' }, ['DELIB_URL']],
  ])('the rules see %s', (_, change, broken) => {
    expect(brokenColumns({ ...GOOD, ...change })).toEqual(broken);
  });

  test('any one digit of a SIRET that is wrong is seen', () => {
    for (let index = 0; index < 14; index += 1) {
      const digit = (Number('22620001200012'[index]) + 1) % 10;
      expect(isSiret(`22620001200012`.replace(/./g, (own, at: number) => (at === index ? String(digit) : own)))).toBe(
        false,
      );
    }
    expect(isSiret('22620001200012')).toBe(true);
  });

  test.runIf(existsSync(SCHEMA))('the official schema takes the file', async () => {
    const { Table } = createRequire(import.meta.url)('tableschema');
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    const { text } = write(
      fakeInput({
        matters: { '2023-604': '7.5' },
        deliberations: [fakeAct(), fakeAct({ vote: null, legalityReviewDate: null, title: field('A, "B"; C') })],
      }),
    );
    const table = await Table.load(Readable.from([text]), { schema });
    const rows = await table.read({ keyed: true });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ DELIB_ID: '2023-604', VOTE_REEL: 41 });
    const bad = await Table.load(Readable.from([text.replace('22620001200012', 'x')]), { schema });
    await expect(bad.read()).rejects.toThrow();
  });
});

test('subventions: a draft that names what is missing, and no private person', () => {
  const grant = { part: 'annex' as const, page: 5, amount: field(8000.2, 5) };
  const act = fakeAct({
    title: field(`SUBVENTIONS ${'x'.repeat(300)}`),
    grants: [
      { ...grant, beneficiary: field('Les Étoiles') },
      { ...grant, beneficiary: field('Mme Anne DUPONT') },
    ],
  });
  const { files, notices } = scdlGrants.write([fakeInput({ deliberations: [act] })]) as Written;
  const [headings = [], ...rows] = parseCsv(String(files[0]?.content), ',');
  expect(rows).toHaveLength(1);
  const row = Object.fromEntries(headings.map((heading, index) => [heading, rows[0]?.[index]]));
  expect(row).toMatchObject({
    nomBeneficiaire: 'Les Étoiles',
    montant: '8000.2',
    referenceDecision: '2023-604',
    sha256: 'f'.repeat(64),
  });
  expect(row.objet).toHaveLength(256);
  expect(row.aCompleter).toBe(
    'dateConvention idBeneficiaire conditionsVersement datesPeriodeVersement notificationUE pourcentageSubvention',
  );
  expect(notices).toMatchObject([{ code: 'incomplete', act: '2023-604' }]);
  expect(write(fakeInput({ deliberations: [act] })).rows[0]).toMatchObject({ DELIB_MATIERE_CODE: '7.5' });
});

test.runIf(existsSync(GRANTS))(
  'subventions: once its blanks are filled, the official schema takes the draft',
  async () => {
    const { Table } = createRequire(import.meta.url)('tableschema');
    const schema = JSON.parse(readFileSync(GRANTS, 'utf8'));
    const grant = {
      part: 'annex' as const,
      page: 5,
      amount: field(8000.2, 5),
      beneficiary: field('Les Étoiles, "Nord"'),
    };
    const { files } = scdlGrants.write([fakeInput({ deliberations: [fakeAct({ grants: [grant] })] })]) as Written;
    const [headings = [], ...rows] = parseCsv(String(files[0]?.content), ',');
    const own = headings.length - 2;
    expect(headings.slice(own)).toEqual(['aCompleter', 'sha256']);
    const filled: Record<string, string> = {
      dateConvention: '2023-12-12',
      idBeneficiaire: '22620001200012',
      conditionsVersement: 'unique',
      datesPeriodeVersement: '2024-01-01',
      notificationUE: 'non',
      pourcentageSubvention: '0.5',
    };
    const row = headings.slice(0, own).map((heading, at) => rows[0]?.[at] || filled[heading] || '');
    const cells = (list: string[]) => list.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const load = (list: string[]) =>
      Table.load(Readable.from([`${cells(headings.slice(0, own))}\r\n${cells(list)}\r\n`]), { schema });
    expect(await (await load(row)).read({ keyed: true })).toMatchObject([
      { montant: 8000.2, referenceDecision: '2023-604' },
    ]);
    const without = row.map((cell, at) => (headings[at] === 'conditionsVersement' ? '' : cell));
    await expect((await load(without)).read()).rejects.toThrow();
  },
);
