import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecusals } from '../../lib/extract/recusals.ts';
import type { RecusalKind } from '../../lib/model/extraction.ts';
import { decisionOf, readOne, wrap } from './act.ts';
import { nameOf, type Person, people, person, widths } from './people.ts';

const read = (...recusals: string[]) => {
  const { decision, warnings } = decisionOf({ recusals });
  const found = readRecusals(decision).flatMap((clause) => clause.recusals);
  return { found: found.map(({ value, kind }) => [value, kind]), codes: warnings.map((w) => w.code) };
};

describe('the clauses', () => {
  test.each<[string, [string, RecusalKind][]]>([
    [
      'Madame Anne MODÈLE, intéressée à l’affaire, n’a pris part ni au débat, ni au vote.',
      [['Anne MODÈLE', 'recused']],
    ],
    ["M. Paul EXEMPLE, intéressé à l'affaire, n'a pris part ni au débat, ni au vote ;", [['Paul EXEMPLE', 'recused']]],
    [
      'Mesdames Anne MODÈLE et Zoé VARIANTE, Messieurs Paul EXEMPLE, Luc TÉMOIN ainsi que Éric ESSAI, intéressés à l’affaire, n’ont pris part ni au débat, ni au vote.',
      [
        ['Anne MODÈLE', 'recused'],
        ['Zoé VARIANTE', 'recused'],
        ['Paul EXEMPLE', 'recused'],
        ['Luc TÉMOIN', 'recused'],
        ['Éric ESSAI', 'recused'],
      ],
    ],
    [
      'Madame Anne MODÈLE et M. Paul EXEMPLE, intéressés à l’affaire et excusés, n’ont pas donné de délégation de vote pour ce rapport.',
      [
        ['Anne MODÈLE', 'recusedAbsent'],
        ['Paul EXEMPLE', 'recusedAbsent'],
      ],
    ],
    [
      'Monsieur Luc TÉMOIN, intéressé à l’affaire et invité sans voix délibérative, n’a pas pris part au débat.',
      [['Luc TÉMOIN', 'recusedNonVoting']],
    ],
    [
      'Mme Anne DE LA PLACE intéressée à l’affaire n’a pris part ni au débat ni au vote',
      [['Anne DE LA PLACE', 'recused']],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual({ found: expected, codes: [] });
  });

  test('a civility without a space behind its stop', () => {
    expect(
      read('M.Paul EXEMPLE et Mme Anne MODÈLE, intéressés à l’affaire, n’ont pris part ni au débat, ni au vote.').found,
    ).toEqual([
      ['Paul EXEMPLE', 'recused'],
      ['Anne MODÈLE', 'recused'],
    ]);
  });

  test('particles in small letters', () => {
    expect(
      read(
        'Mme Anne d’ESSAI, M. Luc de la PLACE et Mme Zoé van der BERG, intéressés à l’affaire, n’ont pas pris part au débat.',
      ).found.map(([name]) => name),
    ).toEqual(['Anne d’ESSAI', 'Luc de la PLACE', 'Zoé van der BERG']);
  });

  test('interested in "cette affaire"', () => {
    expect(read('Mme Anne MODÈLE, intéressée par cette affaire, n’a pris part ni au débat, ni au vote.').found).toEqual(
      [['Anne MODÈLE', 'recused']],
    );
  });

  test('two clauses of different kinds', () => {
    expect(
      read(
        'Mme Anne MODÈLE, intéressée à l’affaire, n’a pris part ni au débat, ni au vote ;',
        'M. Paul EXEMPLE, intéressé à l’affaire et excusé, n’a pas donné de délégation de vote pour ce rapport.',
      ).found,
    ).toEqual([
      ['Anne MODÈLE', 'recused'],
      ['Paul EXEMPLE', 'recusedAbsent'],
    ]);
  });

  test('a consequence that is not known is said, and nobody is named', () => {
    const { found, codes } = read('Mme Anne MODÈLE, intéressée à l’affaire, a quitté la salle.');
    expect(found).toEqual([]);
    expect(codes).toEqual(['recusal-unread']);
  });

  test('an unknown clause takes nothing from the next one', () => {
    const { found, codes } = read(
      'Mme Anne MODÈLE, intéressée à l’affaire, a quitté la salle.',
      'M. Paul EXEMPLE, intéressé à l’affaire, n’a pris part ni au débat, ni au vote.',
    );
    expect(found).toEqual([['Paul EXEMPLE', 'recused']]);
    expect(codes).toEqual(['recusal-unread']);
  });

  test('what only sounds alike', () => {
    expect(
      read(
        'Vu la prévention des conflits d’usages sur les chemins ;',
        'Vu la convention, en cas de litige entre Madame Anne MODÈLE et la commune ;',
        'Vu l’avis des personnes intéressées ;',
      ),
    ).toEqual({ found: [], codes: [] });
  });

  test('a clause in an article is no recusal', () => {
    const act = readOne({
      articles: ['Article 1 :', 'De préciser que M. Paul EXEMPLE, intéressé à l’affaire, n’a pas pris part au débat.'],
    });
    expect(act.recusals).toEqual([]);
  });

  test('a clause behind a last recital without its stop', () => {
    const act = readOne({
      recitals: ['Vu le Code du sport ;', 'Vu le rapport du Président'],
      recusals: ['Madame Anne MODÈLE, intéressée à l’affaire, n’a pris part ni au débat, ni au vote.'],
    });
    expect(act.recusals.map((r) => r.value)).toEqual(['Anne MODÈLE']);
    expect(act.recitals.map((r) => r.value)).toEqual(['Vu le Code du sport ;', 'Vu le rapport du Président']);
  });

  test('a clause behind a recital that ends with people', () => {
    const act = readOne({
      recitals: ['Vu la demande de M. Luc TÉMOIN ;'],
      recusals: ['Madame Anne MODÈLE, intéressée à l’affaire, n’a pris part ni au débat, ni au vote.'],
    });
    expect(act.recusals.map((r) => r.value)).toEqual(['Anne MODÈLE']);
  });

  test('a function in a clause is nobody', () => {
    expect(
      read('M. Paul EXEMPLE, Président, intéressé à l’affaire, n’a pris part ni au débat, ni au vote.').found,
    ).toEqual([['Paul EXEMPLE', 'recused']]);
  });
});

/** A group of people as the grammar has it: one civility for several, or one each. */
const group = fc.oneof(
  people(4, 1).map((list) => {
    const women = list[0]!.civility === 'Mme';
    const title = list.length > 1 ? (women ? 'Mesdames' : 'Messieurs') : women ? 'Madame' : 'Monsieur';
    return { list, printed: list.map((one, i) => (i === 0 ? `${title} ${nameOf(one)}` : nameOf(one))) };
  }),
  person.map((one) => ({ list: [one], printed: [`${one.civility} ${nameOf(one)}`] })),
);

const KINDS: Record<RecusalKind, { status: string; consequence: [string, string] }> = {
  recused: {
    status: '',
    consequence: ['n’a pris part ni au débat, ni au vote', 'n’ont pris part ni au débat, ni au vote'],
  },
  recusedAbsent: {
    status: ' et excusé(e)(s)',
    consequence: [
      'n’a pas donné de délégation de vote pour ce rapport',
      'n’ont pas donné de délégation de vote pour ce rapport',
    ],
  },
  recusedNonVoting: {
    status: ' et invité sans voix délibérative',
    consequence: ['n’a pas pris part au débat', 'n’ont pas pris part au débat'],
  },
};

const clause = fc
  .record({
    groups: fc.array(group, { minLength: 1, maxLength: 4 }),
    separators: fc.array(fc.constantFrom(', ', ' et ', ' ainsi que ', ', et '), { minLength: 1, maxLength: 6 }),
    kind: fc.constantFrom<RecusalKind>('recused', 'recusedAbsent', 'recusedNonVoting'),
    interested: fc.constantFrom('intéressé', 'intéressée', 'intéressés', 'intéressées', 'intéressé(e)(s)'),
    comma: fc.constantFrom(', ', ' '),
    stop: fc.constantFrom('.', ' ;', ';'),
    curly: fc.boolean(),
  })
  .map(({ groups, separators, kind, interested, comma, stop, curly }) => {
    const list = groups.flatMap((one) => one.list);
    const names = groups
      .flatMap((one) => one.printed)
      .reduce((text, name, i) => `${text}${separators[i % separators.length]}${name}`);
    const { status, consequence } = KINDS[kind];
    const words = consequence[list.length > 1 ? 1 : 0];
    const sentence = `${names}${comma}${interested} à l’affaire${status}${comma}${words}${stop}`;
    return { list, kind, sentence: curly ? sentence : sentence.replaceAll('’', "'"), curly };
  });

const expectedOf = (clauses: { list: Person[]; kind: RecusalKind; curly: boolean }[]) =>
  clauses.flatMap(({ list, kind, curly }) =>
    list.map((one) => [curly ? nameOf(one) : nameOf(one).replaceAll('’', "'"), kind]),
  );

describe('the whole grammar', () => {
  test('any people, in any clauses, come back with their kinds, wherever lines break', () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), widths, (clauses, breaks) => {
        const lines = clauses.flatMap(({ sentence }) => wrap(sentence, breaks));
        expect(read(...lines)).toEqual({ found: expectedOf(clauses), codes: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('three hundred clauses take no time', () => {
    const [clauses] = fc.sample(fc.array(clause, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 7 });
    const lines = clauses!.flatMap(({ sentence }) => wrap(sentence, [9]));
    const begin = performance.now();
    const { found } = read(...lines);
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(found).toEqual(expectedOf(clauses!));
  });

  test('a long text without any clause takes no time', () => {
    const lines = Array.from({ length: 3000 }, () => 'Madame Anne MODÈLE et Monsieur Paul EXEMPLE, Messieurs');
    const begin = performance.now();
    expect(read(...lines).found).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});

describe('clauses in other words', () => {
  const both = [
    ['Anne MODÈLE', 'recused'],
    ['Paul EXEMPLE', 'recused'],
  ];
  const one = [['Anne MODÈLE', 'recused']];

  test.each([
    [
      'Madame Anne MODÈLE et M. Paul EXEMPLE, intéressé(e)s à l’affaire, n’ont pris part ni au débat, ni au vote.',
      both,
    ],
    ['Mme Anne MODÈLE & M. Paul EXEMPLE, intéressés à l’affaire, n’ont pris part ni au débat, ni au vote.', both],
    ['Mme Anne MODÈLE/M. Paul EXEMPLE, intéressés à l’affaire, n’ont pris part ni au débat, ni au vote.', both],
    ['Madame la Vice-présidente Anne MODÈLE, intéressée à l’affaire, n’a pris part ni au débat, ni au vote.', one],
    ['Mme Anne MODÈLE, Maire de LENS, intéressée à l’affaire, n’a pris part ni au débat, ni au vote.', one],
    [
      'MADAME ANNE MODÈLE, PRESIDENTE, INTERESSEE A L´AFFAIRE, N´A PRIS PART NI AU DEBAT, NI AU VOTE.',
      [['ANNE MODÈLE', 'recused']],
    ],
    ['Mme Anne MODÈLE, intéressée à l’affaire, ne prend part ni aux débats, ni au vote.', one],
    ['Mme Anne MODÈLE, intéressée à l’affaire, n’a participé ni au vote, ni au débat.', one],
    ['Mme Anne MODÈLE, intéressée à l’affaire, n’a pas pris part au débat, ni au vote.', one],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual({ found: expected, codes: [] });
  });

  test.each([
    'M. Paul EXEMPLE n’a pris part ni au débat, ni au vote.',
    'Ne prennent pas part au vote : M. Paul EXEMPLE, Mme Anne MODÈLE.',
    'M. Paul EXEMPLE s’est déporté.',
    'Mme Anne MODÈLE, s’estimant intéressée à l’affaire, n’a pris part ni au débat, ni au vote.',
  ])('not read, and said: %s', (sentence) => {
    expect(read(sentence)).toEqual({ found: [], codes: ['recusal-unread'] });
  });

  test.each([
    'M. Paul EXEMPLE se retire et ne participe ni au débat ni au vote.',
    'Mme Anne MODÈLE s’étant déportée, ne participe pas au vote.',
    'Se sont retirés : M. Paul EXEMPLE, Mme Anne MODÈLE.',
    'Déports : M. Paul EXEMPLE, Mme Anne MODÈLE.',
    'M. Paul EXEMPLE quitte la salle.',
    'M. Paul EXEMPLE et Mme Anne MODÈLE sortent de la séance.',
  ])('withdrawals in other words are said: %s', (sentence) => {
    expect(read(sentence)).toEqual({ found: [], codes: ['recusal-unread'] });
  });

  test('one that is printed with the ballot is said', () => {
    const vote = [
      'Pour : 27 voix',
      'Contre : 0 voix',
      'Abstention : 0 voix',
      'N’ont pas pris part au vote : M. Paul EXEMPLE',
      '(Adopté)',
    ];
    const { decision, warnings } = decisionOf({ vote });
    expect(readRecusals(decision)).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['recusal-unread']);
  });

  test.each([
    ['Mme Anne MODÈLE, intéressée à l’affaire, n’a pas pris part au vote.', 'recused', 'recusal-vote-only'],
    ['Mme Anne MODÈLE, intéressée au présent rapport, ne participe ni au débat, ni au vote.', 'recused', undefined],
    ['Mme Anne MODÈLE, intéressée à l’affaire, n’a pas donné de pouvoir pour ce rapport.', 'recusedAbsent', undefined],
  ])('%s', (sentence, kind, doubt) => {
    const [recusal, ...more] = readRecusals(decisionOf({ recusals: [sentence] }).decision).flatMap(
      (clause) => clause.recusals,
    );
    expect([recusal!.value, recusal!.kind, recusal!.doubt, more]).toEqual(['Anne MODÈLE', kind, doubt, []]);
  });

  test('names behind words that are not known are said to be missing', () => {
    const sentence =
      'M. Paul EXEMPLE (canton 12) et Mme Anne MODÈLE, intéressés à l’affaire, n’ont pris part ni au débat, ni au vote.';
    expect(read(sentence)).toEqual({ found: one, codes: ['recusal-unread'] });
  });
});
