import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttendance } from '../../lib/extract/attendance.ts';
import type { AttendanceKind } from '../../lib/model/extraction.ts';
import { decisionOf, readOne, values, wrap } from './act.ts';
import { listed, type Person, people, widths } from './people.ts';

const LABELS: [AttendanceKind, string][] = [
  ['present', 'Étaient présents :'],
  ['excused', 'Excusé(s) :'],
  ['absent', 'Absent(s) :'],
  ['nonVotingPresent', 'Assistant également sans voix délibérative :'],
  ['nonVotingExcused', 'Excusé(s) sans voix délibérative :'],
];

const read = (attendance: string[], title = ['AIDES AUX COMMUNES']) => {
  const { decision, warnings } = decisionOf({ attendance, title });
  return { ...readAttendance(decision).lists, codes: warnings.map((w) => w.code) };
};

describe('the lists of members', () => {
  test('all five, and names over line ends', () => {
    const lists = read([
      'Étaient présents : M. Paul EXEMPLE, Mme Anne',
      'MODÈLE-ESSAI, M.',
      'Luc TÉMOIN.',
      'Excusé(s) : Mme Zoé VARIANTE, M. Éric LE BRAS.',
      'Absent(s) : M. Jean-Claude DE LA PLACE.',
      'Assistant également sans voix délibérative : Mme Nadia EL HADI.',
      'Excusé(s) sans voix délibérative : M. Loïc VAN DEN BERG.',
    ]);
    expect(values(lists.present)).toEqual(['M. Paul EXEMPLE', 'Mme Anne MODÈLE-ESSAI', 'M. Luc TÉMOIN']);
    expect(values(lists.excused)).toEqual(['Mme Zoé VARIANTE', 'M. Éric LE BRAS']);
    expect(values(lists.absent)).toEqual(['M. Jean-Claude DE LA PLACE']);
    expect(values(lists.nonVotingPresent)).toEqual(['Mme Nadia EL HADI']);
    expect(values(lists.nonVotingExcused)).toEqual(['M. Loïc VAN DEN BERG']);
  });

  test('what a column beside, or the number of a line, has run into is no name', () => {
    const lists = read([
      'Étaient présents : M. Paul EXEMPLE, Mme Océane DE 10MODÈLE, M. de la RD 940, Mme Anne 526N08 Travaux, Mme Zoé VARIANTE.',
    ]);
    expect(values(lists.present)).toEqual(['M. Paul EXEMPLE', 'Mme Zoé VARIANTE']);
    const unread = read(['Étaient présents : M. Paul EXEMPLE, M. Luc TÉMOIN M Éric LE BRAS, Mme Zoé VARIANTE.']);
    expect(values(unread.present)).toEqual(['M. Paul EXEMPLE', 'Mme Zoé VARIANTE']);
    const garbled = read([
      'Étaient présents : M. Paul EXEMPLE, Mme SolËne DE LA PLACE, M. JÈrÙme PATRON, Mme Zoé VARIANTE.',
    ]);
    expect(values(garbled.present)).toEqual(['M. Paul EXEMPLE', 'Mme Zoé VARIANTE']);
  });

  test('a name that a hyphen breaks at a line end has a rectangle on each line', () => {
    const [name] = read(['Étaient présents : Mme Anne MODÈLE-', 'ESSAI.']).present;
    expect(name!.value).toBe('Mme Anne MODÈLE-ESSAI');
    expect(name!.rects).toHaveLength(2);
  });

  test('no list at all is said', () => {
    const lists = read([]);
    expect(LABELS.flatMap(([kind]) => lists[kind])).toEqual([]);
    expect(lists.codes).toEqual(['attendance-missing']);
  });

  test('labels without brackets', () => {
    const lists = read([
      'Étaient présents : M. Paul EXEMPLE.',
      'Excusée : Mme Zoé VARIANTE.',
      'Absents : M. Luc TÉMOIN.',
    ]);
    expect(values(lists.excused)).toEqual(['Mme Zoé VARIANTE']);
    expect(values(lists.absent)).toEqual(['M. Luc TÉMOIN']);
  });

  test('a list that is printed empty', () => {
    const lists = read(['Étaient présents : M. Paul EXEMPLE.', 'Excusé(s) :', 'Absent(s) : M. Luc TÉMOIN.']);
    expect(lists.excused).toEqual([]);
    expect(values(lists.absent)).toEqual(['M. Luc TÉMOIN']);
  });

  test('a list that says that nobody is on it', () => {
    const act = readOne({
      attendance: ['Étaient présents : M. Paul EXEMPLE.', 'Absent(s) : Néant'],
      title: ['PLAN VELO'],
    });
    expect(act.attendance.absent).toEqual([]);
    expect(act.title?.value).toBe('PLAN VELO');
  });

  test('who holds a proxy is not listed twice', () => {
    const lists = read([
      'Étaient présents : M. Paul EXEMPLE, Mme Anne MODÈLE.',
      'Excusé(s) : M. Luc TÉMOIN (donne pouvoir à Mme Anne MODÈLE), Mme Zoé VARIANTE.',
    ]);
    expect(values(lists.excused)).toEqual(['M. Luc TÉMOIN', 'Mme Zoé VARIANTE']);
  });

  test('functions behind names', () => {
    expect(values(read(['Étaient présents : M. Paul EXEMPLE, Président, Mme Anne MODÈLE.']).present)).toEqual([
      'M. Paul EXEMPLE',
      'Mme Anne MODÈLE',
    ]);
  });

  test('initials with stops', () => {
    expect(values(read(['Étaient présents : M. J. EXEMPLE, Mme M.-A. MODÈLE.']).present)).toEqual([
      'M. J. EXEMPLE',
      'Mme M.-A. MODÈLE',
    ]);
  });

  test('a civility without a space behind its stop', () => {
    expect(values(read(['Étaient présents : M.Paul EXEMPLE, Mme Anne MODÈLE, M.Luc TÉMOIN.']).present)).toEqual([
      'M.Paul EXEMPLE',
      'Mme Anne MODÈLE',
      'M.Luc TÉMOIN',
    ]);
  });

  test('the act as a whole gives them too', () => {
    const { attendance } = readOne({});
    expect(values(attendance.present)).toEqual(['M. Paul EXEMPLE', 'Mme Anne MODÈLE', 'M. Luc TÉMOIN-ESSAI']);
  });
});

describe('a last list without its full stop', () => {
  test.each([
    [['Excusé(s) : Mme Zoé VARIANTE'], ['Mme Zoé VARIANTE']],
    [['Excusé(s) : Mme Zoé', 'VARIANTE'], ['Mme Zoé VARIANTE']],
    [['Excusé(s) : Mme Zoé LE', 'BRAS'], ['Mme Zoé LE BRAS']],
    [['Excusé(s) : Mme Zoé DE LA', 'PLACE'], ['Mme Zoé DE LA PLACE']],
    [['Excusé(s) : Mme Zoé DE', 'LA PLACE'], ['Mme Zoé DE LA PLACE']],
    [['Excusé(s) : M. Loïc VAN DEN', 'BERG'], ['M. Loïc VAN DEN BERG']],
    [['Excusé(s) : Mme Zoé MODÈLE-', 'VARIANTE'], ['Mme Zoé MODÈLE-VARIANTE']],
    [['Excusé(s) : Mme', 'Zoé', 'VARIANTE'], ['Mme Zoé VARIANTE']],
    [['Excusé(s) : M. Paul EXEMPLE, Mme Zoé VARIANTE'], ['M. Paul EXEMPLE', 'Mme Zoé VARIANTE']],
  ])('%j', (lines, names) => {
    const parts = {
      attendance: ['Étaient présents : M. Luc TÉMOIN.', ...lines],
      title: ['AIDE A LA VIE', 'DES COMMUNES'],
    };
    const act = readOne(parts);
    expect(values(act.attendance.excused)).toEqual(names);
    expect(act.title?.value).toBe('AIDE A LA VIE DES COMMUNES');
  });

  test('in a list before the last, the next label ends it', () => {
    const lists = read(['Étaient présents : M. Luc TÉMOIN', 'Excusé(s) : Mme Zoé VARIANTE.']);
    expect(values(lists.present)).toEqual(['M. Luc TÉMOIN']);
    expect(values(lists.excused)).toEqual(['Mme Zoé VARIANTE']);
  });
});

describe('any members in any of the lists', () => {
  const lists = fc.tuple(people(12, 1), ...LABELS.slice(1).map(() => fc.option(people(5, 1))));

  test('come back as they are, wherever lines break', () => {
    fc.assert(
      fc.property(lists, widths, (all, breaks) => {
        const printed = LABELS.flatMap(([, label], i) => {
          const list: Person[] | null = all[i] ?? null;
          return list ? wrap(`${label} ${list.map(listed).join(', ')}.`, breaks) : [];
        });
        const act = readOne({ attendance: printed });
        for (const [i, [kind]] of LABELS.entries())
          expect(values(act.attendance[kind]), kind).toEqual((all[i] ?? []).map(listed));
        expect(act.title?.value).toBe('AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES');
      }),
      { numRuns: 150 },
    );
  });

  test('names are printed where their rectangles are', () => {
    fc.assert(
      fc.property(people(8, 1), widths, (list, breaks) => {
        const act = readOne({ attendance: wrap(`Étaient présents : ${list.map(listed).join(', ')}.`, breaks) });
        for (const field of act.attendance.present) {
          expect(field.text).toBe(field.value);
          expect(field.rects.length).toBeGreaterThan(0);
          expect(field.page).toBe(field.rects[0]!.page);
        }
      }),
      { numRuns: 30 },
    );
  });
});
