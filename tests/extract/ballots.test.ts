import { describe, expect, test } from 'vitest';
import { actLines, readLines, readOne, values } from './act.ts';

const ANNOUNCED = 'Dans les conditions de vote ci-dessous :';
const counts = (vote: string[]) => {
  const { vote: found, outcome } = readOne({ vote });
  const read = found && [found.for, found.against, found.abstention, found.absentWithoutProxy];
  return [read?.map((one) => one?.count.value ?? null) ?? null, outcome?.value ?? null];
};
const codes = (vote: string[]) => readLines(actLines({ vote })).warnings.map(({ code }) => code);
const ballot = (yes: number, no: number) => [`Pour : ${yes} voix`, `Contre : ${no} voix`, 'Abstention : 0 voix'];

describe('several ballots', () => {
  test('one on an amendment is not that of the act', () => {
    const amended = ['L’amendement n°1 est mis aux voix :', ...ballot(3, 40), '(Rejeté)'];
    const vote = [...amended, ANNOUNCED, ...ballot(43, 0), '(Adopté)'];
    expect(counts(vote)).toEqual([[43, 0, 0, null], 'adopted']);
    expect(values(readOne({ vote }).articles)).toEqual(['1', '2']);
  });

  test('one on the whole is', () => {
    const parted = ['Vote sur l’article 1 :', ...ballot(43, 0), 'Vote sur l’article 2 :', ...ballot(30, 13)];
    expect(counts([...parted, 'Vote sur l’ensemble :', ...ballot(40, 3), '(Adopté)'])).toEqual([
      [40, 3, 0, null],
      'adopted',
    ]);
  });

  test('on the articles alone, none is that of the act, and it is said', () => {
    const articles = [
      ...['Article 1 :', 'D’attribuer une aide.', ANNOUNCED, ...ballot(43, 0), '(Adopté)'],
      ...['Article 2 :', 'De signer.', ANNOUNCED, ...ballot(13, 30), '(Rejeté)'],
    ];
    const act = readOne({ articles, vote: [] });
    expect([act.vote, act.outcome]).toEqual([null, null]);
    expect(act.articles.map(({ value, body }) => [value, body])).toEqual([
      ['1', 'D’attribuer une aide.'],
      ['2', 'De signer.'],
    ]);
    const { warnings } = readLines(actLines({ articles, vote: [] }));
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['vote-missing', 'outcome-missing']));
  });
});

describe('counts in other forms', () => {
  test.each<[string[], (number | null)[] | null]>([
    [
      ['Pour: 27voix(Groupe Un;Groupe Deux)', 'Contre: 0voix', 'Abstention: 14voix(Cinq)'],
      [27, 0, 14, null],
    ],
    [
      ['Pour 27 voix (Groupe Un)', 'Contre 0 voix', 'Abstention 14 voix'],
      [27, 0, 14, null],
    ],
    [
      ['Votes pour : 27', 'Votes contre : 3', 'Abstention(s) : 14'],
      [27, 3, 14, null],
    ],
    [
      ['Pour : 1 voix', 'Contre : 40 voix', 'Abstention : 1 voix', 'Absente sans délégation : 1'],
      [1, 40, 1, 1],
    ],
    [
      ['Pour : 9 voix', 'Contre : 0 voix', 'Abstention : 0 voix', 'Absent(e)s sans délégation de vote : 2'],
      [9, 0, 0, 2],
    ],
    [['Pour : 27 voix, Contre : 0, Abstention : 14'], [27, 0, 14, null]],
    // Figures that stand apart are no number, and a letter is none.
    [
      ['Pour : 2 7 voix', 'Contre : 0 voix', 'Abstention : 14 voix'],
      [null, 0, 14, null],
    ],
    [
      ['Pour : 27 voix', 'Contre : O voix', 'Abstention : 14 voix'],
      [27, null, 14, null],
    ],
    [
      ['27 voix pour', '0 voix contre', '14 abstentions'],
      [27, 0, 14, null],
    ],
    [['Par 27 voix pour, 3 contre et 14 abstentions.'], [27, 3, 14, null]],
    [
      ['Pour : 27 voix', 'Contre : néant', 'Abstention : aucune voix'],
      [27, 0, 0, null],
    ],
    [
      ['Pour : vingt-sept voix', 'Contre : zéro voix', 'Abstention : quatorze voix'],
      [27, 0, 14, null],
    ],
    [
      ['Pour 27', 'Contre 0', 'Abstention 14'],
      [27, 0, 14, null],
    ],
    // Not by whom, but how many: groups that vote in sentences are not counted.
    [['Le Groupe Un vote pour.', 'Le Groupe Deux s’abstient.'], null],
    [['Pour : Groupe Un', 'Contre : Groupe Deux'], null],
    [['Pour : unanimité'], null],
    [
      ['Pour : 27 voix', 'Contre : 0 voix', 'Abstention de M. Luc TÉMOIN'],
      [27, 0, null, null],
    ],
    // A tie, which the President's voice decides.
    [
      ['Pour : 22 voix', 'Contre : 22 voix', 'Abstention : 0 voix', 'La voix du Président est prépondérante.'],
      [22, 22, 0, null],
    ],
  ])('%j', (lines, expected) => {
    expect(counts([ANNOUNCED, ...lines, '(Adopté)'])).toEqual([expected, 'adopted']);
  });

  test('a vote that is not read, or not all of it, is said', () => {
    expect(codes([ANNOUNCED, 'Le Groupe Un vote pour.', '(Adopté)'])).toContain('vote-missing');
    expect(codes([ANNOUNCED, '27 voix pour', '0 voix contre', '(Adopté)'])).toContain('vote-partial');
    expect(codes([ANNOUNCED, 'Pour : 2 7 voix', 'Contre : 0 voix', 'Abstention : 0 voix', '(Adopté)'])).toContain(
      'vote-partial',
    );
    expect(codes([ANNOUNCED, ...ballot(43, 0), '(Adopté)'])).toEqual([]);
  });

  test('groups in brackets', () => {
    const { vote } = readOne({ vote: [ANNOUNCED, 'Pour : 27 voix [Groupe Un ; Groupe Deux]', '(Adopté)'] });
    expect(values(vote!.for!.groups)).toEqual(['Groupe Un', 'Groupe Deux']);
  });

  test.each([
    ['Pour : 27 voix (Groupe Un : 20 voix ; Groupe Deux (7 voix))'],
    ['Pour : 27 voix dont 4 pouvoirs (Groupe Un ; Groupe Deux)'],
    ['Pour : 27 voix (Groupe Un ; Groupe Deux ; dont 4 par procuration)'],
  ])('the votes of one group and proxies are none of its name: %s', (line) => {
    expect(values(readOne({ vote: [ANNOUNCED, line, '(Adopté)'] }).vote!.for!.groups)).toEqual([
      'Groupe Un',
      'Groupe Deux',
    ]);
  });

  test('what else stands in parentheses is no group', () => {
    for (const line of ['(Ajourné)', '(Retiré de l’ordre du jour)', '(dont celle du Président, prépondérante)'])
      expect(readOne({ vote: [ANNOUNCED, ...ballot(3, 0), line] }).vote!.abstention!.groups).toEqual([]);
  });

  test('counts of voters over the ballot are none of the last article', () => {
    const vote = ['Nombre de votants : 41', 'Majorité absolue : 21', ...ballot(41, 0), '(Adopté)'];
    const act = readOne({ vote });
    expect(act.articles.at(-1)!.body).toBe('D’autoriser le Président à signer.');
    expect([act.vote!.for!.count.value, act.vote!.for!.count.doubt]).toEqual([41, 'vote-unannounced']);
  });
});

test.each([
  ['(ADOPTÉ À LA MAJORITÉ)', 'adopted'],
  ['(Adopté à l’unanimité des suffrages exprimés)', 'adopted'],
  ['(Rejetée)', 'rejected'],
  ['(Non adopté)', null],
])('%s', (line, outcome) => {
  const vote = [ANNOUNCED, ...ballot(3, 40), line];
  expect(readOne({ vote }).outcome?.value ?? null).toBe(outcome);
  expect(readOne({ vote }).vote!.abstention!.groups).toEqual([]);
});

describe('an outcome in plain words', () => {
  const plain = (vote: string[], rest = {}) => {
    const { outcome, articles } = readOne({ vote, ...rest });
    return [outcome?.value, outcome?.doubt, articles.at(-1)!.body];
  };
  const body = 'D’autoriser le Président à signer.';

  test.each([
    [['Adopté'], 'adopted'],
    [['Adopté à l’unanimité.'], 'adopted'],
    [['ADOPTÉ À LA MAJORITÉ'], 'adopted'],
    [['La présente délibération est adoptée à l’unanimité', 'des membres présents ou représentés.'], 'adopted'],
    [['Rejeté à la majorité, le Groupe Cinq s’abstenant'], 'rejected'],
  ])('%j', (vote, value) => {
    expect(plain(vote)).toEqual([value, 'outcome-plain', body]);
    expect(codes(vote)).toEqual(['vote-missing']);
  });

  test('behind the counts it is sure', () => {
    expect(plain([ANNOUNCED, ...ballot(41, 0), 'Adopté.'])).toEqual(['adopted', undefined, body]);
    expect(plain([ANNOUNCED, ...ballot(3, 40), 'DELIBERATION REJETEE'])).toEqual(['rejected', undefined, body]);
    expect(plain([[ANNOUNCED, ...ballot(41, 0), 'Adopté à la majorité'].join(' ')])).toEqual([
      'adopted',
      undefined,
      body,
    ]);
    expect(plain([ANNOUNCED, ...ballot(41, 0), '(Adopté tel qu’amendé)'])).toEqual(['adopted', undefined, body]);
  });

  test.each([
    [['De prendre acte du rapport', 'adopté à l’unanimité', 'par le comité.']],
    [['De rappeler le vœu :', 'Adopté à l’unanimité', 'par le comité en 2020.']],
    [['De rejeter la demande.', 'Le dossier est rejeté.']],
  ])('what an article says of another matter is none: %j', (article) => {
    expect(readOne({ articles: ['Article 1 :', ...article], vote: [] }).outcome).toBeNull();
  });
});

describe('articles', () => {
  const read = (articles: string[]) => readOne({ articles }).articles.map(({ value, doubt }) => [value, doubt]);

  test.each([
    [['Article 1 -', 'Un.', 'Article 2 -', 'Deux.']],
    [['Article 1er. -', 'Un.', 'Article 2.', 'Deux.']],
    [['Article n°1 :', 'Un.', 'Art. 2 :', 'Deux.']],
  ])('%j', (articles) => {
    expect(read(articles)).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  test('with their text on the line where none stands alone, to be looked at again', () => {
    expect(read(['Article 1 : D’attribuer une aide.', 'Article 2 : Autoriser le Président.'])).toEqual([
      ['1', 'article-with-text'],
      ['2', 'article-with-text'],
    ]);
    expect(read(['Article 1 : Objet de la convention', 'Le présent texte.'])).toEqual([]);
  });
});
