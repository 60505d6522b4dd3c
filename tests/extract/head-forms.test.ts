import { describe, expect, test } from 'vitest';
import { type ActLines, actLines, HEAD, readLines, readOne, values } from './act.ts';

/** The head with one of its lines printed otherwise. */
const headWith = (label: string, line: string) => HEAD.map((one) => (one.startsWith(label) ? line : one));

describe('stamps in other words', () => {
  test.each([
    ['Envoi au contrôle de légalité : 4 avril 2022', '2022-04-04'],
    ['ENVOI AU CONTROLE DE LEGALITE LE : 1ER AVRIL 2022', '2022-04-01'],
    ['Envoi au contrôle de légalité le : lundi 4 avril 2022', '2022-04-04'],
    ['Transmis au contrôle de légalité le 04-04-2022', '2022-04-04'],
    ['Envoyé en préfecture le 04/04/2022', '2022-04-04'],
    ['Envoi en préfecture le : 4 avril 2022', '2022-04-04'],
    // Received is not sent.
    ['Reçu au contrôle de légalité le : 4 avril 2022', undefined],
    ['Envoi au contrôle de légalité le : 4 avr. 2022', '2022-04-04'],
    ['Envoi au contrôle de légalité le : 21/11/2022', '2022-11-21'],
    ['Envoi au contrôle de légalité le : 21.11.2022', '2022-11-21'],
    // A year of two figures is not guessed.
    ['Envoi au contrôle de légalité le : 21/11/22', undefined],
  ])('%s', (stamp, iso) => {
    expect(readOne({ stamps: [stamp] }).legalityReviewDate?.value).toBe(iso);
  });

  test.each([
    ['Publié le : 4 juillet 2022', '2022-07-04'],
    ['Publication : 4 juillet 2022', '2022-07-04'],
    ['Publication électronique : 4 août 2022', '2022-08-04'],
    ['Mise en ligne le : 4 juillet 2022', '2022-07-04'],
    ['Publié sur le site internet le 4 juillet 2022', '2022-07-04'],
    ['Affichage : 4 avril 2022', '2022-04-04'],
  ])('%s', (stamp, iso) => {
    expect(readOne({ stamps: [stamp] }).publicationDate?.value).toBe(iso);
  });
});

describe('stamps that cannot be dated', () => {
  const read = (stamps: string[]) => {
    const { deliberations, warnings } = readLines(actLines({ stamps }));
    const { legalityReviewDate, publicationDate } = deliberations[0]!;
    return [legalityReviewDate?.value, publicationDate?.value, warnings.map(({ code }) => code)];
  };

  test('two side by side, with their dates below', () => {
    const stamps = ['Envoi au contrôle de légalité le : Publication électronique le :', '21 mai 2024 25 mai 2024'];
    expect(read(stamps)).toEqual([undefined, undefined, ['stamp-unread']]);
  });

  test('a day that is not known', () => {
    expect(read(['Envoi au contrôle de légalité le : 31 juin 2024'])).toEqual([undefined, undefined, ['stamp-unread']]);
  });

  test('an empty one is none', () => {
    const stamps = ['Envoi au contrôle de légalité le :', 'Publication électronique le : 25 mai 2024'];
    expect(read(stamps)).toEqual([undefined, '2024-05-25', []]);
  });
});

describe('sessions', () => {
  test.each([
    ['REUNION EXTRAORDINAIRE DU 11 DECEMBRE 2023', '2023-12-11'],
    ['SESSION EXTRAORDINAIRE DU 11 DECEMBRE 2023', '2023-12-11'],
    ['SEANCE PLENIERE DU LUNDI 11 DECEMBRE 2023', '2023-12-11'],
    ['REUNION DU 11 DÉCEMBRE 2023 À 9 H 30', '2023-12-11'],
    // An act of two days has no one date; it is an act all the same.
    ['REUNION DES 11 ET 12 DECEMBRE 2023', undefined],
  ])('%s', (line, iso) => {
    expect(readOne({ head: headWith('REUNION', line) }).sessionDate?.value).toBe(iso);
  });
});

describe('who presides', () => {
  test.each([
    ['PRESIDENCE DE MONSIEUR PAUL EXEMPLE, PRESIDENT DU CONSEIL DEPARTEMENTAL', 'PAUL EXEMPLE'],
    ['PRESIDENCE DE MADAME LA PRESIDENTE ANNE MODELE', 'ANNE MODELE'],
    ['PRESIDENCE DE MADAME LA 1ERE VICE-PRESIDENTE ANNE MODELE', 'ANNE MODELE'],
    ['PRESIDENCE DE MADAME ANNE MODELE (1ère Vice-présidente)', 'ANNE MODELE'],
    ['PRESIDENCE DE MONSIEUR PAUL EXEMPLE - VICE-PRESIDENT', 'PAUL EXEMPLE'],
    ['PRESIDENCE : MME. ZOE D’ESSAI-TEST', 'ZOE D’ESSAI-TEST'],
  ])('%s', (line, name) => {
    expect(readOne({ head: headWith('PRESIDENCE', line) }).president?.value).toBe(name);
  });

  test.each([
    ['PRESIDENCE DE MONSIEUR LE PRESIDENT', undefined],
    ['PRESIDENCE DE MONSIEUR PAUL EXEMPLE PUIS DE MADAME ANNE MODELE', 'PAUL EXEMPLE several-people'],
    ['PRESIDENCE DE MONSIEUR PAUL EXEMPLE ET DE MADAME ANNE MODELE', 'PAUL EXEMPLE several-people'],
  ])('of several the first, of nobody none: %s', (line, expected) => {
    const { president } = readOne({ head: headWith('PRESIDENCE', line) });
    expect(president ? `${president.value} ${president.doubt}` : undefined).toBe(expected);
  });

  test('over two lines', () => {
    const head = HEAD.flatMap((line) =>
      line.startsWith('PRESIDENCE') ? ['PRESIDENCE DE MONSIEUR PAUL', 'D’EXEMPLE'] : line,
    );
    expect(readOne({ head }).president?.value).toBe('PAUL D’EXEMPLE');
  });

  test.each([
    ['Le secrétaire de séance : M. Luc TÉMOIN.', 'M. Luc TÉMOIN'],
    ['A été désignée secrétaire : Mme Anne MODÈLE', 'Mme Anne MODÈLE'],
    ['Secrétaires : Mme Anne MODÈLE et M. Luc TÉMOIN', 'Mme Anne MODÈLE'],
    ['Mme Anne MODÈLE est désignée secrétaire de séance.', undefined],
    ['Secrétaire : néant', undefined],
    ['Secrétaire :', undefined],
  ])('the secretary is no part of who presides: %s', (line, name) => {
    const head = headWith('Secrétaire', line);
    const { president, secretary } = readOne({ head });
    expect([president?.value, secretary?.value]).toEqual(['PAUL EXEMPLE', name]);
    const codes = readLines(actLines({ head })).warnings.map(({ code }) => code);
    expect(codes).toEqual(name ? [] : ['secretary-missing']);
  });

  test('a secretary without a colon', () => {
    expect(readOne({ head: headWith('Secrétaire', 'Secrétaire Mme Anne MODÈLE') }).secretary?.value).toBe(
      'Mme Anne MODÈLE',
    );
  });
});

test.each(['(N˚2023-604)', '(N⁰ 2023-604)', '(N’2023-604)', '(N"2023–604)'])(
  'a number with another sign: %s',
  (line) => {
    expect(readOne({ number: [line] }).number?.value).toBe('2023-604');
  },
);

describe('lists of names', () => {
  const lists = (attendance: string[], rest: ActLines = {}) => {
    const { present, excused, absent } = readOne({ attendance, ...rest }).attendance;
    return [values(present), values(excused), values(absent)];
  };

  test('ended by "et", or by a proxy', () => {
    expect(
      lists([
        'Étaient présents : M. Paul EXEMPLE, Mme Anne MODÈLE et M. Luc TÉMOIN.',
        'Excusé(s) : Mme Zoé VARIANTE ayant donné pouvoir à M. Paul EXEMPLE, M. Guy TEST représenté par Mme Anne MODÈLE.',
      ]),
    ).toEqual([['M. Paul EXEMPLE', 'Mme Anne MODÈLE', 'M. Luc TÉMOIN'], ['Mme Zoé VARIANTE', 'M. Guy TEST'], []]);
  });

  test('one civility for several', () => {
    expect(lists(['Étaient présents : MM. Paul EXEMPLE, Luc TÉMOIN et Mmes Anne MODÈLE, Zoé VARIANTE.'])[0]).toEqual([
      'Paul EXEMPLE',
      'Luc TÉMOIN',
      'Anne MODÈLE',
      'Zoé VARIANTE',
    ]);
  });

  test('in capitals, and without a verb or a colon', () => {
    expect(
      lists(['PRÉSENTS : M. PAUL EXEMPLE, MME ANNE MODÈLE.', 'EXCUSÉE : MME ZOE VARIANTE.', 'ABSENTE : MME LIA FIN.']),
    ).toEqual([['M. PAUL EXEMPLE', 'MME ANNE MODÈLE'], ['MME ZOE VARIANTE'], ['MME LIA FIN']]);
    expect(lists(['Étaient présents', 'M. Paul EXEMPLE, Mme Anne MODÈLE.'])[0]).toHaveLength(2);
  });

  test('initials with a hyphen, apostrophes and particles', () => {
    const names = [
      'Mme A.-M. D’HÉRICOURT',
      'M. J. DUPONT',
      'M. Paul O’BRIEN',
      'Mme Éva ŒUVRARD',
      'M. Jean-Luc LE GALL',
    ];
    expect(lists([`Étaient présents : ${names.join(', ')}.`])[0]).toEqual(names);
  });

  test('a list under another label is none of the others, and is said', () => {
    const attendance = [
      'Étaient présents : M. Paul EXEMPLE, Mme Anne MODÈLE',
      'Représentés : Mme Lia FIN',
      'Absent(s) excusé(s) : M. Guy TEST.',
      'Excusés avec pouvoir : Mme Zoé VARIANTE.',
    ];
    expect(lists(attendance)).toEqual([['M. Paul EXEMPLE', 'Mme Anne MODÈLE'], ['Mme Zoé VARIANTE'], []]);
    const { warnings } = readLines(actLines({ attendance }));
    expect(warnings.map(({ code }) => code)).toContain('attendance-label');
  });

  test.each([
    ['Membres présents : M. Paul EXEMPLE.', 'Membres excusés (1) : Mme Zoé VARIANTE.'],
    ['Présents (1) :', '- M. Paul EXEMPLE', 'Excusés :', '- Mme Zoé VARIANTE'],
    [
      'Étaient présents : M. Paul EXEMPLE.',
      'Excusé(s) et ayant donné délégation de vote : Mme Zoé VARIANTE à M. Paul EXEMPLE.',
    ],
    ['Étaient présents : M. Paul EXEMPLE.', 'Excusée : Mme Zoé VARIANTE (à M. Paul EXEMPLE).'],
    ['Étaient présents : M. Paul EXEMPLE.', 'Excusée : Mme Zoé VARIANTE donne pouvoir à M. Paul EXEMPLE.'],
    [
      'Étaient présents : M. Paul EXEMPLE.',
      'Excusée : Mme Zoé VARIANTE.',
      'Procurations :',
      'Mme Zoé VARIANTE à M. Paul EXEMPLE.',
    ],
    ['Étaient présents : M. Paul EXEMPLE', 'Excusée : Mme Zoé VARIANTE', 'Absent(s) : -'],
  ])('labels and proxies of other kinds: %j', (...attendance) => {
    expect(lists(attendance)).toEqual([['M. Paul EXEMPLE'], ['Mme Zoé VARIANTE'], []]);
    const { deliberations, warnings } = readLines(actLines({ attendance }));
    expect(deliberations[0]!.title?.value).toBe('AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES');
    expect(warnings).toEqual([]);
  });

  test('names without civility, in either order', () => {
    expect(
      lists(['Présents : EXEMPLE Paul, DE LA FORME Anne.', 'Excusés : Jean-Luc TÉMOIN-ESSAI, Éva LE GALL']),
    ).toEqual([['EXEMPLE Paul', 'DE LA FORME Anne'], ['Jean-Luc TÉMOIN-ESSAI', 'Éva LE GALL'], []]);
  });

  test.each([
    ['Mme Zoé VARIANTE a donné pouvoir à M. Paul EXEMPLE.'],
    ['M. Paul EXEMPLE quitte la séance à 11 h.'],
    ['Mme Lia FIN, excusée, avait donné pouvoir à M. Paul EXEMPLE.'],
  ])('a sentence behind the lists is of none, nor of the title, and is said: %s', (sentence) => {
    const attendance = ['Étaient présents : M. Paul EXEMPLE.', 'Excusé(s) : Mme Zoé VARIANTE.', sentence];
    expect(lists(attendance)).toEqual([['M. Paul EXEMPLE'], ['Mme Zoé VARIANTE'], []]);
    const { deliberations, warnings } = readLines(actLines({ attendance }));
    expect(deliberations[0]!.title).toMatchObject({
      value: 'AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES',
      doubt: 'title-behind-words',
    });
    expect(warnings.map(({ code }) => code)).toEqual(['attendance-label']);
  });

  test('other words before the title are none of it; a title in small letters is to be looked at', () => {
    const attendance = ['Étaient présents : M. Paul EXEMPLE.', 'Quorum : 22', 'Nombre de membres en exercice : 44'];
    expect(readOne({ attendance }).title?.value).toBe('AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES');
    expect(readOne({ title: ['Aides aux communes', 'pour leurs bibliothèques'] }).title).toMatchObject({
      value: 'Aides aux communes pour leurs bibliothèques',
      doubt: 'title-small-letters',
    });
  });

  test('lists of which nothing is read are said', () => {
    const { warnings } = readLines(
      actLines({ attendance: ['Étaientprésents:M.PaulEXEMPLE.', 'Excusé(s):MmeZoéVARIANTE.'] }),
    );
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['attendance-missing', 'attendance-label']),
    );
  });

  test('words and people of the title are not of the lists', () => {
    const attendance = ['Étaient présents : M. Paul EXEMPLE.', 'Excusé(s) : Mme Anne MODÈLE'];
    for (const title of ['PRESENTS ET ABSENTS : BILAN 2023', 'MISE A DISPOSITION DE MONSIEUR X AUPRES DU SDIS']) {
      expect(readOne({ attendance, title: [title] }).title?.value).toBe(title);
      expect(lists(attendance, { title: [title] })).toEqual([['M. Paul EXEMPLE'], ['Mme Anne MODÈLE'], []]);
    }
  });
});
