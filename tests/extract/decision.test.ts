import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActLines, actLines, readLines, readOne, values, wrap } from './act.ts';
import { widths } from './people.ts';

const codesOf = (parts: ActLines) => readLines(actLines(parts)).warnings.map((warning) => warning.code);

describe('recitals', () => {
  const recitals = (lines: string[], rest: ActLines = {}) => values(readOne({ recitals: lines, ...rest }).recitals);

  test('whole paragraphs, ended by a semicolon or not', () => {
    expect(
      recitals([
        'Vu le Code général des collectivités territoriales et, notamment, ses articles',
        'L.1111-6 et L.3121-14-1 ;',
        'Vu le Règlement Intérieur du Conseil départemental',
        'Vu la délibération n°2021-257 du Conseil départemental en date du 01/07/2021',
        '« Délégations » ;',
      ]),
    ).toEqual([
      'Vu le Code général des collectivités territoriales et, notamment, ses articles L.1111-6 et L.3121-14-1 ;',
      'Vu le Règlement Intérieur du Conseil départemental',
      'Vu la délibération n°2021-257 du Conseil départemental en date du 01/07/2021 « Délégations » ;',
    ]);
  });

  test('over a page break, around the stamped numbers', () => {
    const act = readOne({ recitals: ['Vu le Code du', '\v1 / 3', '\f', 'sport ;', 'Vu le rapport ;'] });
    expect(values(act.recitals)).toEqual(['Vu le Code du sport ;', 'Vu le rapport ;']);
  });

  test('end before a consideration and before the proposal', () => {
    expect(recitals(['Vu le rapport ;', 'Considérant que la commune', 'demande une aide ;'])).toEqual([
      'Vu le rapport ;',
    ]);
    expect(recitals(['Vu le Code du sport ;', 'Sur proposition du Président ;'])).toEqual(['Vu le Code du sport ;']);
  });

  test('"vu" inside a sentence begins none', () => {
    expect(recitals(['Vu le rapport, ensemble les pièces', 'vues par la commission ;'])).toHaveLength(1);
  });

  test.each([
    [['- Vu le Code du sport ;', '- Vu le rapport ;']],
    [['Vu le Code du sport ; Vu le rapport ;']],
    [['Vu le Code du sport ;', 'Vu le rapport ;', 'Madame Anne MODÈLE quitte la salle.']],
    [['Vu le Code du sport ;', 'Vu le rapport ;', 'Le rapporteur entendu,']],
  ])('%j', (lines) => {
    expect(recitals(lines)).toEqual(['Vu le Code du sport ;', 'Vu le rapport ;']);
  });

  test('in the plural, or with a comma', () => {
    expect(recitals(['Vus les articles L.1 et L.2 ;', 'Vue la délibération ;', 'Vu, le rapport ;'])).toHaveLength(3);
  });

  test('in capitals', () => {
    expect(recitals(['VU le Code du sport ;', 'VU le rapport ;'])).toHaveLength(2);
  });

  test.each([
    [['Après en avoir délibéré, décide :']],
    [['Après en avoir délibéré, la Commission permanente, à l’unanimité,', 'DECIDE A L’UNANIMITÉ :']],
    [['Après délibération,', 'DECIDE :']],
    [['DELIBERE :']],
    [['A décidé :']],
    [['DECIDE,']],
  ])('end where the act decides, in whatever words: %j', (deliberated) => {
    const act = readOne({ deliberated });
    expect(values(act.recitals)).toEqual([
      'Vu le Code général des collectivités territoriales ;',
      'Vu le rapport du Président ;',
    ]);
    expect(act.articles.map(({ value, doubt }) => [value, doubt])).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  test('any recitals, broken anywhere', () => {
    const word = fc.constantFrom(
      'le',
      'Code',
      'n°2021-257',
      'du',
      'article',
      'L.3121-16',
      '«',
      '»',
      'notamment,',
      '12',
    );
    const paragraph = fc
      .tuple(fc.array(word, { minLength: 2, maxLength: 30 }), fc.constantFrom(' ;', '', '.'))
      .map(([words, stop]) => `Vu ${words.join(' ')}${stop}`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 10 }), widths, (list, breaks) => {
        expect(
          recitals(
            list.flatMap((text) =>
              wrap(
                text,
                breaks.map((n) => n + 1),
              ),
            ),
          ),
        ).toEqual(list);
      }),
      { numRuns: 60 },
    );
  });
});

describe('articles', () => {
  const articles = (lines: string[]) => readOne({ articles: lines }).articles.map(({ value, body }) => [value, body]);

  test.each([
    [
      ['Article 1 :', 'Un.', 'Article 2     :', 'Deux.', 'Article   3', 'Trois.'],
      ['1', '2', '3'],
    ],
    [['Article unique :', 'Un.'], ['unique']],
    [
      ['ARTICLE 1er :', 'Un.', 'ARTICLE 2 :', 'Deux.'],
      ['1', '2'],
    ],
    [['Article premier :', 'Un.'], ['1']],
  ])('%j', (lines, expected) => {
    expect(articles(lines).map(([value]) => value)).toEqual(expected);
  });

  test('bodies reach to the next heading, the last to the vote', () => {
    expect(
      articles(['Article 1 :', 'D’attribuer une aide', 'de 5 000,00 €.', 'Article 2 :', '', 'De signer.']),
    ).toEqual([
      ['1', 'D’attribuer une aide de 5 000,00 €.'],
      ['2', 'De signer.'],
    ]);
  });

  test('headings with a title on their line are a convention’s', () => {
    expect(
      articles([
        ...[
          'Article 1 :',
          'D’approuver la convention suivante :',
          'Article 1 : Objet de la convention',
          'La convention.',
        ],
        ...['Article 4.1 :', 'Détails.', 'ARTICLE 2 – Durée', 'Un an.', 'Article 2 :', 'De signer.'],
      ]).map(([value]) => value),
    ).toEqual(['1', '2']);
  });

  test('bare headings that fall back are a convention’s', () => {
    expect(
      articles(['Article 1 :', 'Un.', 'Article 2 :', 'Deux :', 'Article 1', 'Objet.', 'Article 2', 'Durée.']).map(
        ([value]) => value,
      ),
    ).toEqual(['1', '2']);
  });

  test('bare headings before DECIDE are no articles', () => {
    const act = readOne({ recitals: ['Vu la convention et son', 'Article 1', 'Vu le rapport ;'] });
    expect(values(act.articles)).toEqual(['1', '2']);
  });

  test('an article that begins a page', () => {
    const act = readOne(actLines({ articles: ['Article 1 :', 'Un.', '\f', 'Article 2 :', 'Deux.'] }));
    expect(act.articles.map(({ value, page, body }) => [value, page, body])).toEqual([
      ['1', 1, 'Un.'],
      ['2', 2, 'Deux.'],
    ]);
  });

  test('none at all is said', () => {
    expect(codesOf({ articles: ['De donner acte de la communication.'] })).toContain('articles-missing');
  });

  test('without a vote the last ends at the outcome or the signature', () => {
    const last = (vote: string[]) => readOne({ articles: ['Article 1 :', 'De signer.'], vote }).articles[0]!.body;
    expect(last([])).toBe('De signer.');
    expect(last(['(Adopté)'])).toBe('De signer.');
  });
});

describe('the vote', () => {
  const read = (...vote: string[]) => readOne({ vote });
  const counts = (...vote: string[]) => {
    const found = read(...vote).vote;
    return found && [found.for, found.against, found.abstention, found.absentWithoutProxy].map((b) => b?.count.value);
  };

  test.each(['3O', '1l', '3?', '3\ufffd', '3*'])(
    'of a count of which a figure is not read ("%s"), nothing is',
    (count) => {
      const announced = 'Dans les conditions de vote ci-dessous :';
      expect(counts(announced, `Pour : ${count} voix (Groupe Un)`, 'Contre : 2voix', 'Abstention : 14 voix')).toEqual([
        undefined,
        2,
        14,
        undefined,
      ]);
    },
  );

  test('counts and groups', () => {
    const { vote, outcome } = read(
      'Dans les conditions de vote ci-dessous :',
      'Pour : 27 voix (Groupe Rassemblement, pour le Pas-de-Calais ;',
      'Groupe Un, Deux et Trois (apparentés) ; Non-inscrit)',
      'Contre : 0 voix',
      'Abstentions : 2 voix (Groupe Quatre)',
      'Absent(s) sans délégation de vote : 2 (Groupe Cinq)',
      '(Adopté)',
    );
    expect(vote?.for?.count.value).toBe(27);
    expect(values(vote!.for!.groups)).toEqual([
      'Groupe Rassemblement, pour le Pas-de-Calais',
      'Groupe Un, Deux et Trois (apparentés)',
      'Non-inscrit',
    ]);
    expect(vote?.against).toMatchObject({ count: { value: 0 }, groups: [] });
    expect(values(vote!.abstention!.groups)).toEqual(['Groupe Quatre']);
    expect(vote?.absentWithoutProxy?.count.value).toBe(2);
    expect(values(vote!.absentWithoutProxy!.groups)).toEqual(['Groupe Cinq']);
    expect(outcome?.value).toBe('adopted');
  });

  test('all on one line', () => {
    expect(
      counts(
        'Dans les conditions de vote ci-dessous : Pour : 43 voix (Groupe Un ; Groupe Deux) Contre : 0 voix Abstention : 0 voix (Adopté)',
      ),
    ).toEqual([43, 0, 0, undefined]);
  });

  test('in another order, without spaces', () => {
    expect(
      counts(
        'Dans les conditions de vote ci-dessous :',
        'Contre:3 voix (Un)',
        'Pour :40 voix (Deux)',
        'Abstention(s) : 1',
      ),
    ).toEqual([40, 3, 1, undefined]);
  });

  test('a count that is no number is not recognised', () => {
    expect(counts('Pour : 43 voix', 'Contre : -', 'Abstention : 0 voix', '(Adopté)')).toEqual([
      43,
      undefined,
      0,
      undefined,
    ]);
  });

  test('over a page end, around the stamped number', () => {
    const { vote } = read(
      'Pour : 27 voix (Groupe Un ;',
      '\v2 / 3',
      '\f',
      'Groupe Deux)',
      'Contre : 0 voix',
      '(Adopté)',
    );
    expect(values(vote!.for!.groups)).toEqual(['Groupe Un', 'Groupe Deux']);
    expect(vote!.for!.groups.map(({ page }) => page)).toEqual([1, 2]);
  });

  test('votes against', () => {
    expect(counts('Pour : 20 voix (Un)', 'Contre : 23 voix (Deux ; Trois)', 'Abstention : 0 voix', '(Rejeté)')).toEqual(
      [20, 23, 0, undefined],
    );
  });

  test.each([
    ['(Adopté)', 'adopted'],
    ['(Adoptée)', 'adopted'],
    ['( ADOPTE )', 'adopted'],
    ['(Adopté à l’unanimité)', 'adopted'],
    ['(Rejeté)', 'rejected'],
  ])('%s is %s', (printed, outcome) => {
    expect(read('Pour : 3 voix', 'Contre : 0 voix', printed).outcome?.value).toBe(outcome);
  });

  test('withdrawn is neither, and said', () => {
    const parts = { vote: ['(Retiré)'] };
    expect(readOne(parts).outcome).toBeNull();
    expect(readOne(parts).vote).toBeNull();
    expect(codesOf(parts)).toContain('withdrawn');
  });

  test('a missing vote and a missing outcome are said', () => {
    expect(readOne({ vote: [] })).toMatchObject({ vote: null, outcome: null });
    expect(codesOf({ vote: [] })).toEqual(expect.arrayContaining(['vote-missing', 'outcome-missing']));
  });

  test('groups that never close are left out, the counts stay', () => {
    const parts = {
      vote: ['Pour : 27 voix (Groupe Un ; Groupe Deux', 'Contre : 3 voix', 'Abstention : 1 voix'],
      signature: [],
    };
    const { vote } = readOne(parts);
    expect(vote?.for).toMatchObject({ count: { value: 27 }, groups: [] });
    expect([vote?.against?.count.value, vote?.abstention?.count.value]).toEqual([3, 1]);
    expect(codesOf(parts)).toContain('vote-groups-open');
  });

  test('"(Adopté)" behind a count is no group', () => {
    expect(read('Pour : 43 voix', 'Contre : 0 voix', 'Abstention : 0 voix (Adopté)').vote?.abstention?.groups).toEqual(
      [],
    );
  });

  test('any counts and groups, with or without each line', () => {
    const name = fc
      .array(fc.constantFrom('Groupe', 'Union', 'Action', 'pour', 'Tous,', 'et', 'Citoyen', 'Non-inscrit'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' ').replace(/,$/, ''));
    const ballot = fc.record({ count: fc.nat(99), groups: fc.array(name, { maxLength: 4 }) });
    const some = fc.option(ballot);
    fc.assert(
      fc.property(ballot, some, some, some, widths, fc.boolean(), (yes, no, none, away, breaks, oneLine) => {
        const line = (label: string, voices: string, one: typeof yes | null) =>
          one ? [`${label} : ${one.count}${voices}${one.groups.length ? ` (${one.groups.join(' ; ')})` : ''}`] : [];
        const printed = [
          ...line('Pour', ' voix', yes),
          ...line('Contre', ' voix', no),
          ...line('Abstention', ' voix', none),
          ...line('Absent(s) sans délégation de vote', '', away),
          '(Adopté)',
        ];
        const wide = breaks.map((n) => n + 6);
        const lines = oneLine ? wrap(printed.join(' '), wide) : printed.flatMap((text) => wrap(text, wide));
        const { vote, outcome } = read('Dans les conditions de vote ci-dessous :', ...lines);
        const plain = (one: (typeof vote & object)['for']) =>
          one && { count: one.count.value, groups: values(one.groups) };
        expect([vote!.for, vote!.against, vote!.abstention, vote!.absentWithoutProxy].map(plain)).toEqual([
          yes,
          no,
          none,
          away,
        ]);
        expect(outcome?.value).toBe('adopted');
      }),
      { numRuns: 150 },
    );
  });
});
