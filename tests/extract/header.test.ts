import { describe, expect, test } from 'vitest';
import { readHeader } from '../../lib/extract/header.ts';
import { type ActLines, decisionOf, HEAD, readOne } from './act.ts';

const read = (parts: ActLines) => {
  const act = readOne(parts);
  const {
    number,
    title,
    assembly,
    sessionDate,
    legalityReviewDate,
    publicationDate,
    signedDate,
    president,
    secretary,
  } = act;
  const all = {
    number,
    title,
    assembly,
    sessionDate,
    legalityReviewDate,
    publicationDate,
    signedDate,
    president,
    secretary,
  };
  return Object.fromEntries(Object.entries(all).map(([key, field]) => [key, field?.value ?? null]));
};

test('the head of an act', () => {
  expect(read({})).toEqual({
    number: '2024-123',
    title: 'AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES',
    assembly: 'Commission permanente',
    sessionDate: '2024-05-13',
    legalityReviewDate: '2024-05-17',
    publicationDate: '2024-05-21',
    signedDate: '2024-05-15',
    president: 'PAUL EXEMPLE',
    secretary: 'Mme Anne MODÈLE',
  });
});

describe('stamps', () => {
  test('of the time before electronic publication', () => {
    const act = read({ stamps: ['Envoi au contrôle de légalité le : 4 avril 2022', 'Affichage le : 1er avril 2022'] });
    expect([act.legalityReviewDate, act.publicationDate]).toEqual(['2022-04-04', '2022-04-01']);
  });

  test('none, one, on one line, cut by a line end', () => {
    expect(read({ stamps: [] })).toMatchObject({ legalityReviewDate: null, publicationDate: null });
    expect(read({ stamps: ['Publication électronique le : 21/05/2024'] })).toMatchObject({
      legalityReviewDate: null,
      publicationDate: '2024-05-21',
    });
    expect(
      read({ stamps: ['Envoi au contrôle de légalité le : 17 mai 2024 Publication électronique le : 21 mai 2024'] }),
    ).toMatchObject({ legalityReviewDate: '2024-05-17', publicationDate: '2024-05-21' });
    expect(read({ stamps: ['Envoi au contrôle de légalité le :', '17 mai', '2024'] }).legalityReviewDate).toBe(
      '2024-05-17',
    );
  });

  test('a stamp without a date, or with one of no calendar, is none', () => {
    expect(
      read({ stamps: ['Envoi au contrôle de légalité le :', 'Publication électronique le : 31 avril 2024'] }),
    ).toMatchObject({ legalityReviewDate: null, publicationDate: null });
  });
});

describe('the session', () => {
  test('plenary', () => {
    const head = [
      'DEPARTEMENT DU PAS-DE-CALAIS',
      'DELIBERATION DU CONSEIL DEPARTEMENTAL',
      'REUNION DU 1ER JUILLET 2021',
    ];
    expect(read({ head })).toMatchObject({
      assembly: 'Conseil départemental',
      sessionDate: '2021-07-01',
      president: null,
      secretary: null,
    });
  });

  test('on one line, with the day of the week', () => {
    const head = ['DEPARTEMENT DU PAS-DE-CALAIS', 'DELIBERATION DE LA COMMISSION PERMANENTE DU CONSEIL DEPARTEMENTAL'];
    expect(read({ head: [...head, 'REUNION DU LUNDI 13 MAI 2024'] })).toMatchObject({
      assembly: 'Commission permanente',
      sessionDate: '2024-05-13',
    });
  });

  test('another member presides', () => {
    const head = HEAD.map((line) => (line.startsWith('PRESIDENCE') ? 'PRESIDENCE DE MADAME Zoé DE LA PLACE' : line));
    expect(read({ head }).president).toBe('Zoé DE LA PLACE');
  });

  test('president and secretary on one line, or over two', () => {
    const start = HEAD.slice(0, 4);
    expect(
      read({ head: [...start, 'PRESIDENCE DE MONSIEUR PAUL EXEMPLE Secrétaire : Mme Anne MODÈLE'] }),
    ).toMatchObject({
      president: 'PAUL EXEMPLE',
      secretary: 'Mme Anne MODÈLE',
    });
    expect(
      read({ head: [...start, 'PRESIDENCE DE MONSIEUR PAUL EXEMPLE', 'Secrétaire : Mme Anne', 'MODÈLE-ESSAI'] }),
    ).toMatchObject({ secretary: 'Mme Anne MODÈLE-ESSAI' });
  });
});

describe('title and number', () => {
  test('over several lines with a blank one inside', () => {
    expect(read({ title: ['AIDES AUX COMMUNES', '', 'POUR LEURS BIBLIOTHEQUES', '- 2024 -'] }).title).toBe(
      'AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES - 2024 -',
    );
  });

  test('with the number on its last line', () => {
    expect(read({ title: ['AIDES AUX', 'COMMUNES (N°2024-123)'], number: [] })).toMatchObject({
      title: 'AIDES AUX COMMUNES',
      number: '2024-123',
    });
  });

  test.each([
    ['(N° 2024-7)', '2024-7'],
    ['( N°2024 - 123 )', '2024-123'],
    ['(Nº2024-1234)', '2024-1234'],
  ])('%s', (printed, number) => {
    expect(read({ number: [printed] }).number).toBe(number);
  });

  test('a title without attendance, and a head without a number, are told to be looked at again', () => {
    const plain = readOne({});
    expect([plain.title, plain.sessionDate, plain.articles[0], plain.vote?.for?.count].map((f) => f?.doubt)).toEqual(
      Array(4).fill(undefined),
    );
    const bare = readOne({ attendance: [], head: [...HEAD, 'Ordre du jour :'] });
    expect([bare.title?.doubt, bare.sessionDate?.doubt]).toEqual(['title-by-capitals', undefined]);
    const { decision } = decisionOf({ number: [] });
    expect(readHeader(decision).sessionDate).toMatchObject({ value: '2024-05-13', doubt: 'no-number' });
  });

  test('articles without « DECIDE » and counts that nothing announces are told to be looked at again', () => {
    const vote = ['Pour : 27 voix', 'Contre : 0 voix', '(Adopté)'];
    const act = readOne({ deliberated: ['Après en avoir délibéré,'], vote });
    expect(act.articles.map(({ doubt }) => doubt)).toEqual(['no-decide', 'no-decide']);
    expect(act.vote?.for?.count).toMatchObject({ value: 27, doubt: 'vote-unannounced' });
  });

  test('without any attendance the title is the lines in capitals', () => {
    expect(
      read({ attendance: [], title: ['AIDES AUX COMMUNES', 'DU LITTORAL'], head: [...HEAD, 'Ordre du jour :'] }).title,
    ).toBe('AIDES AUX COMMUNES DU LITTORAL');
  });

  test('other acts that recitals name are not this one', () => {
    expect(read({ recitals: ['Vu la délibération (N°2020-1) du 1er mars 2020 ;'] }).number).toBe('2024-123');
  });
});

test.each([
  ['ARRAS, le 15 mai 2024', '2024-05-15'],
  ['Arras, le 1er juin 2024', '2024-06-01'],
  ['Fait à Arras, le 15/05/2024', '2024-05-15'],
  ['ARRAS le 15 mai 2024', '2024-05-15'],
  ['ARRAS,le 15-05-2024', '2024-05-15'],
  ['A ARRAS, le lundi 15 mai 2024', '2024-05-15'],
  ['Pour extrait conforme, Arras, le 15 mai 2024', '2024-05-15'],
])('signed %j', (line, iso) => {
  expect(read({ signature: [line, 'Signé'] }).signedDate).toBe(iso);
});

test('signed elsewhere than at Arras: right behind the outcome, and to be looked at again', () => {
  expect(readOne({ signature: ['Fait à LENS, le 15 mai 2024', 'Signé'] }).signedDate).toMatchObject({
    value: '2024-05-15',
    doubt: 'signed-elsewhere',
  });
  const convention = ['La convention est jointe.', 'LENS, le 15 mai 2024', 'Signé'];
  expect(read({ signature: convention }).signedDate).toBeNull();
});
