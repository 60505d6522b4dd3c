import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleAcross, peopleOf, personKey } from '../../lib/extract/people.ts';
import { emptyDeliberation, fakeField, fakeRecusal } from '../makers.ts';
import { readOne } from './act.ts';
import { listed, nameOf, people, person } from './people.ts';

const nobody = emptyDeliberation().attendance;
const names = (...printed: string[]) =>
  peopleOf(emptyDeliberation({ attendance: { ...nobody, present: printed.map((name) => fakeField(name)) } }));

describe('one person', () => {
  test.each([
    ['Mme Mireille HINGREZ-CÉRÉDA', 'Mireille HINGREZ-CEREDA'],
    ['M. Jean-Claude LEROY', 'JEAN-CLAUDE LEROY'],
    ['M. Jean-Claude LEROY', 'Monsieur Jean Claude Leroy'],
    ['M.Paul EXEMPLE', 'M. Paul EXEMPLE'],
    ['M. Jean-Claude LEROY', 'LEROY Jean-Claude'],
    ['Mme Anne DE LA PLACE', 'Madame DE LA PLACE Anne'],
    ['Mme Anne D’ORNE', "Anne d'Orne"],
  ])('%s = %s', (one, other) => {
    expect(personKey(one)).toBe(personKey(other));
    expect(names(one, other)).toHaveLength(1);
  });

  test.each([
    ['Maïté MULOT', 'Maïté MULOT-FRISCOURT'],
    ['Jean LEROY', 'Jean-Claude LEROY'],
    ['J. LEROY', 'Jean LEROY'],
    ['Paul MARTIN', 'Pierre MARTIN'],
    ['PAUL MARTIN', 'MARTIN PAUL'],
    ['Anne LEROY', 'Anne LEROI'],
  ])('%s ≠ %s', (one, other) => {
    expect(names(one, other)).toHaveLength(2);
  });

  test('is shown by the fullest spelling that is printed', () => {
    expect(names('Zoe LEFEVRE', 'ZOÉ LEFÈVRE', 'Mme Zoé LEFÈVRE', 'Zoé LEFEVRE')[0]).toMatchObject({
      name: 'Zoé LEFÈVRE',
      spellings: ['Zoe LEFEVRE', 'ZOÉ LEFÈVRE', 'Mme Zoé LEFÈVRE', 'Zoé LEFEVRE'],
    });
    expect(names('Jean Claude LEROY', 'Jean-Claude LEROY')[0]?.name).toBe('Jean-Claude LEROY');
  });

  test('any people, listed and recused, are as many as their different names', () => {
    fc.assert(
      fc.property(people(12), person, (all, one) => {
        const act = emptyDeliberation({
          attendance: { ...nobody, present: [...all, one].map((each) => fakeField(listed(each))) },
          recusals: [fakeRecusal(nameOf(one).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', ' '))],
        });
        const found = peopleOf(act);
        expect(found).toHaveLength(new Set([...all, one].map((each) => personKey(nameOf(each)))).size);
        const roles = found.find(({ key }) => key === personKey(nameOf(one)))?.roles.map(({ role }) => role);
        expect(roles).toContain('recused');
        expect(roles).toContain('present');
      }),
    );
  });
});

test('every role of an act has its field, in the order of print', () => {
  const act = readOne({
    recusals: ['Madame Anne MODELE, intéressée à l’affaire, n’a pris part ni au débat, ni au vote.'],
    signature: ['ARRAS, le 15 mai 2024', 'Pour le Président du Conseil départemental,', 'Signé', 'Inès PLUME-D’ORNE'],
  });
  const found = peopleOf(act);
  expect(found.map(({ name, roles }) => [name, ...roles.map(({ role }) => role)])).toEqual([
    ['Paul EXEMPLE', 'president', 'present'],
    ['Anne MODÈLE', 'secretary', 'present', 'recused'],
    ['Luc TÉMOIN-ESSAI', 'present'],
    ['Zoé VARIANTE', 'excused'],
    ['Inès PLUME-D’ORNE', 'signatory'],
  ]);
  expect(found[1]?.roles.map(({ field }) => field)).toEqual([
    act.secretary,
    act.attendance.present[1],
    act.recusals[0],
  ]);
});

test('the acts of a compendium give each person once, with roles act by act', () => {
  const act = (recused: string[]) =>
    emptyDeliberation({
      attendance: { ...nobody, present: [fakeField('Mme Anne PETIT'), fakeField('M. Yves CARON')] },
      recusals: recused.map((name) => fakeRecusal(name)),
    });
  const across = peopleAcross([act(['Yves CARON']), act([]), act(['ANNE PETIT'])]);
  expect(across.map(({ name, acts }) => [name, acts.map(({ act, roles }) => [act, roles.length])])).toEqual([
    [
      'Anne PETIT',
      [
        [0, 1],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'Yves CARON',
      [
        [0, 2],
        [1, 1],
        [2, 1],
      ],
    ],
  ]);
});

test.each([
  [['Signé'], null],
  [['Signé', 'Jean-Claude LEROY'], 'Jean-Claude LEROY'],
  [['Le Directeur Général Adjoint,', 'Signé', 'M. Paul DE LA PLACE'], 'M. Paul DE LA PLACE'],
  [['Signé', 'Paul de LA FORME'], 'Paul de LA FORME'],
  [['Signé', 'Le Directeur Général des Services'], null],
  [['Signé', 'ANNEXE 1'], null],
])('who signs: %j', (lines, expected) => {
  expect(readOne({ signature: ['ARRAS, le 15 mai 2024', ...lines] }).signatory?.value ?? null).toBe(expected);
});
