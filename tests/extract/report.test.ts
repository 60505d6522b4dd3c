import { describe, expect, test } from 'vitest';
import { actLines, readLines, values } from './act.ts';

const read = (head: string[], body: string[] = []) => {
  const { deliberations } = readLines([...actLines({}), '\f', 'Pôle Réussites Citoyennes', ...head, ...body]);
  return deliberations[0]!.report;
};
const plain = (head: string[], body: string[] = []) => {
  const report = read(head, body)!;
  return [report.number, report.territories, report.cantons, report.intermunicipalities].map((f) => f?.value ?? null);
};
const TITLE = ['AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES'];
const SESSION = ['COMMISSION PERMANENTE', 'REUNION DU 13 MAI 2024'];

describe('the head of a report', () => {
  test('number and places', () => {
    expect(
      plain([
        'RAPPORT N°64',
        'Territoire(s): Artois',
        'Canton(s): LENS',
        'EPCI(s): C. d’Agglo. de Lens-Liévin',
        ...SESSION,
      ]),
    ).toEqual(['64', 'Artois', 'LENS', 'C. d’Agglo. de Lens-Liévin']);
  });

  test('values that wrap, labels that are left out', () => {
    expect(plain(['RAPPORT N°64', 'Canton(s): LENS, LIEVIN,', 'BRUAY-LA-BUISSIERE et', 'BETHUNE', ...SESSION])).toEqual(
      ['64', null, 'LENS, LIEVIN, BRUAY-LA-BUISSIERE et BETHUNE', null],
    );
    expect(plain(['RAPPORT N°64', ...SESSION])).toEqual(['64', null, null, null]);
  });

  test('a label without a value', () => {
    expect(plain(['RAPPORT N°64', 'Territoire(s):', 'Canton(s): LENS', ...SESSION])).toEqual([
      '64',
      null,
      'LENS',
      null,
    ]);
  });

  test('a value whose end nothing tells is left out', () => {
    expect(plain(['RAPPORT N°64', 'Territoire(s): Artois', 'EPCI(s): Toutes les EPCI', ...TITLE])).toEqual([
      '64',
      'Artois',
      null,
      null,
    ]);
  });

  test.each([
    ...['RAPPORT N° 64', 'RAPPORT Nº64', 'RAPPORT N°: 64', 'RAPPORT 64', 'Rapport 64', 'RAPPORT NUMERO 64'],
    ...['RAPPORT DU PRESIDENT N°64', 'RAPPORT DE LA PRESIDENTE N° 64'],
  ])('%j', (line) => {
    expect(plain([line, ...SESSION])[0]).toBe('64');
  });

  test('a sentence that speaks of a territory is no label', () => {
    const body = ['Trois axes pour le territoire : aller vers les publics', 'éloignés.'];
    expect(read(['RAPPORT N°64', ...SESSION, ...TITLE], body)!.territories).toBeNull();
  });

  test.each(['RAPPORT 2024', 'RAPPORT 64 pages', 'RAPPORT NATIONAL', 'RAPPORT 2024-64'])(
    '%j heads no report',
    (line) => {
      expect(read([line, ...SESSION])).toBeNull();
    },
  );

  test('a number without its sign heads a report where the assembly does, too', () => {
    expect(read(['RAPPORT 64', 'Une étude.'])).toBeNull();
  });

  test.each([
    [['Territoire(s) concerné(s) : Artois', 'Canton(s) concerné(s) : LENS']],
    [['Territoires : Artois - Cantons : LENS']],
    [['Territoire : Artois', 'Canton : LENS']],
  ])('%j', (places) => {
    expect(plain(['RAPPORT N°64', ...places, ...SESSION])).toEqual(['64', 'Artois', 'LENS', null]);
  });

  test('a number of another form is none', () => {
    expect(plain(['RAPPORT N°2-64', ...SESSION])[0]).toBeNull();
    // A figure that was read as a letter, or not at all, is not left out.
    for (const line of ['RAPPORT N°7l', 'RAPPORT N°6O', 'RAPPORT N°6\ufffd'])
      expect(plain([line, ...SESSION])[0]).toBeNull();
  });

  test('labels on one line, and others between them', () => {
    expect(
      plain([
        'RAPPORT N°64',
        'Commune(s) : AVION',
        'Territoire(s): Artois Canton(s): LENS',
        'Date : 2 mai',
        ...SESSION,
      ]),
    ).toEqual(['64', 'Artois', 'LENS', null]);
  });

  test('of an extraordinary session', () => {
    const head = ['RAPPORT N°64', 'EPCI(s): Toutes', 'CONSEIL DEPARTEMENTAL', 'SESSION EXTRAORDINAIRE DU 13 MAI 2024'];
    expect(read([...head, ...TITLE])).toMatchObject({
      title: { value: TITLE[0] },
      intermunicipalities: { value: 'Toutes' },
    });
  });

  test('an empty number', () => {
    expect(plain(['RAPPORT N°', 'Canton(s): LENS', ...SESSION, ...TITLE])).toEqual([null, null, 'LENS', null]);
  });
});

describe('the opinions of the committees', () => {
  const committees = (...body: string[]) => values(read(['RAPPORT N°64', ...SESSION], body)!.committees);

  test('one, several, over line ends', () => {
    expect(committees('La 2ème Commission - Solidarités', 'Humaines a émis un avis favorable')).toEqual([
      'La 2ème Commission - Solidarités Humaines a émis un avis favorable',
    ]);
    expect(
      committees(
        'La 1ère Commission - Attractivité a émis un avis favorable sur ce rapport lors de sa réunion du 22/04/2024.',
        'La 5ème Commission - Finances a émis un avis défavorable.',
      ),
    ).toHaveLength(2);
  });

  test('without a full stop, the next begins another', () => {
    const [fourth, fifth] = [
      'La 4ème Commission - Sport a émis un avis favorable',
      'La 5ème Commission a rendu un avis favorable',
    ];
    expect(committees(fourth!, fifth!)).toEqual([fourth, fifth]);
    expect(committees(`${fourth}, et ${fifth!.replace('La', 'la')}`)).toEqual([fourth, fifth!.replace('La', 'la')]);
  });

  test.each([
    'La deuxième Commission a formulé un avis favorable',
    'La IIème Commission a émis, à l’unanimité, un avis favorable',
    'La 2ème et la 3ème Commissions ont émis un avis favorable',
    'Les 2ème et 3ème Commissions ont émis un avis favorable',
  ])('%s', (sentence) => {
    expect(committees(sentence)).toEqual([sentence]);
  });

  test('none', () => {
    expect(committees('La Commission a émis des réserves.')).toEqual([]);
  });
});

test('without a report there is none', () => {
  expect(readLines(actLines({})).deliberations[0]!.report).toBeNull();
});

test.each([
  ['a émis un avis favorable sur ce rapport lors de sa réunion du 22/04/2024.', 'favorable'],
  ['a émis un avis défavorable.', 'unfavorable'],
  ['a émis un avis réservé.', null],
  ['a émis un avis favorable et un avis défavorable.', null],
])('the opinion of a committee that %s', (words, opinion) => {
  const report = read(['RAPPORT N°64', ...SESSION], [`La 2ème Commission - Solidarités Humaines ${words}`]);
  expect(report?.committees).toMatchObject([{ opinion }]);
});
