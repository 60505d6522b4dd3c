import { describe, expect, test } from 'vitest';
import { actRecordSchema } from '../../lib/model/act-summary.ts';
import { toActRecords } from '../../lib/state/act-records.ts';
import { isWantedAct, joinLibrary, NO_LIBRARY_FILTER, sortActs } from '../../lib/state/library-acts.ts';
import { byBeneficiary, byBudgetLine, distinctActs, members, votesOverTime } from '../../lib/state/library-totals.ts';
import { emptyDeliberation, fakeAmount, fakeDeliberation, fakeExtraction, fakeField } from '../makers.ts';
import { fakeAct } from '../store/fake-act.ts';
import { DOCUMENT_ID, fakeNote, fakeTarget } from '../store/fakes.ts';
import { addressAt, fakeLibrary, fakeRecord } from './library-fakes.ts';

describe('what is kept of an act', () => {
  test('is what the reader shows of it, and is valid', () => {
    const [act] = toActRecords(fakeExtraction(), DOCUMENT_ID);
    expect(actRecordSchema.parse(act)).toEqual(act);
    expect(act).toMatchObject({
      index: 0,
      number: '2031-17',
      sessionDate: '2031-03-01',
      outcome: 'adopted',
      unanimous: true,
      sums: [{ value: 12500.5, page: 1 }],
      grants: [{ beneficiary: 'Bibliothèque de Saint-Orne', amount: 500, page: 3 }],
      budgetLines: [{ imputation: '6568/93311', amount: 12500.5, page: 1 }],
      vote: { for: { count: 3, page: 1 }, absentWithoutProxy: null },
    });
    expect(act?.people.find(({ name }) => /CARON/i.test(name))?.roles.map(({ role }) => role)).toEqual([
      'present',
      'recused',
    ]);
  });

  test('has no guess where nothing was recognised', () => {
    const [act] = toActRecords(fakeExtraction({ deliberations: [emptyDeliberation()] }), DOCUMENT_ID);
    expect(act).toMatchObject({ number: null, vote: null, unanimous: null, sums: [], grants: [], people: [] });
  });

  test('counts a grant once that the annex and the report list again', () => {
    const grant = (part: 'annex' | 'deliberation' | 'report', page: number, value = 500) => ({
      part,
      page,
      beneficiary: fakeField('Ville d’Orne', { page }),
      amount: fakeAmount(value, { page }),
    });
    const grantsOf = (...grants: ReturnType<typeof grant>[]) =>
      toActRecords(fakeExtraction({ deliberations: [fakeDeliberation({ grants })] }), DOCUMENT_ID)[0]?.grants.map(
        ({ page }) => page,
      );
    expect(grantsOf(grant('annex', 3), grant('deliberation', 1), grant('report', 5, 700))).toEqual([1]);
    // Two equal grants of one list are two grants.
    expect(grantsOf(grant('annex', 3), grant('annex', 3))).toEqual([3, 3]);
    expect(grantsOf(grant('report', 5))).toEqual([5]);
  });
});

describe('the library', () => {
  test('gives each note of a compendium to the act that its page lies in', () => {
    const acts = [fakeAct({ page: 1 }), fakeAct({ index: 1, number: '2031-18', page: 4 })];
    const notes = [5, 3, 4].map((page) => fakeNote({ target: fakeTarget(page, 1, 'mot'), body: String(page) }));
    const joined = joinLibrary([fakeRecord(0, { id: DOCUMENT_ID })], acts, notes, addressAt);
    expect(joined.map(({ number, notes: own }) => [number, own.map(({ body }) => body)])).toEqual([
      ['2031-17', ['3']],
      ['2031-18', ['4', '5']],
    ]);
    expect(joined[1]?.addressOf?.(4)).toContain('#page=4');
  });

  test('lists a document that was opened before acts were kept', () => {
    const [act] = joinLibrary([fakeRecord(1, { numbers: ['2030-1'], title: 'VOIRIE', urls: [] })], [], [], addressAt);
    expect(act).toMatchObject({
      number: '2030-1',
      title: 'VOIRIE',
      read: false,
      sum: null,
      unanimous: null,
      addressOf: null,
    });
    expect(distinctActs([act!])).toEqual([]);
  });

  test('sorts and filters', () => {
    const acts = fakeLibrary([
      { number: '2030-9', sessionDate: '2030-01-01', sums: [], people: [], bodies: ['a', 'b'] },
      { number: '2030-10', sessionDate: '2030-01-01', sums: [{ value: 9, page: 1 }], unanimous: false, people: [] },
      { number: null, sessionDate: null, sums: [{ value: 5, page: 1 }], people: [] },
      { number: '2031-1', sessionDate: '2031-01-01', sums: [], bodies: ['c'] },
    ]);
    const order = (sort: Parameters<typeof sortActs>[1]) => sortActs(acts, sort).map(({ number }) => number);
    expect(order('session')).toEqual(['2031-1', '2030-9', '2030-10', null]);
    expect(order('number')).toEqual(['2030-9', '2030-10', '2031-1', null]);
    expect(order('sum').slice(0, 2)).toEqual(['2030-10', null]);
    expect(order('notes').slice(0, 2)).toEqual(['2030-9', '2031-1']);
    const wanted = (filter: Partial<typeof NO_LIBRARY_FILTER>) =>
      acts.filter((act) => isWantedAct(act, { ...NO_LIBRARY_FILTER, ...filter })).map(({ number }) => number);
    expect(wanted({ divided: true })).toEqual(['2030-10']);
    expect(wanted({ recusals: true })).toEqual(['2031-1']);
    expect(wanted({ notes: true, year: '2030' })).toEqual(['2030-9']);
  });
});

describe('totals', () => {
  const grant = (beneficiary: string, amount: number) => ({ beneficiary, amount, page: 2 });
  const acts = fakeLibrary([
    { number: '1', sessionDate: '2030-01-01', grants: [grant('Ville d’Orne', 0.1), grant("VILLE D'ORNE", 0.2)] },
    { number: '2', sessionDate: '2030-02-01', grants: [grant('Ville d’Orne', 10)], unanimous: false, people: [] },
  ]);

  test('one beneficiary is one name in every spelling; cents add up', () => {
    expect(byBeneficiary(acts).map(({ total, shares }) => [total, shares.length])).toEqual([[10.3, 3]]);
    expect(byBudgetLine(acts)).toMatchObject([{ name: '6568/93311 · Lecture publique', total: 25001 }]);
  });

  test('an act that was opened twice counts once, as it was opened last', () => {
    const twice = fakeLibrary([
      { number: '1', sessionDate: '2030-01-01', grants: [grant('A', 1)], lastOpenedAt: '2031-01-02' },
      { number: '1', sessionDate: '2030-01-01', grants: [grant('A', 2)], lastOpenedAt: '2031-01-01' },
    ]);
    expect(byBeneficiary(distinctActs(twice)).map(({ total }) => total)).toEqual([1]);
  });

  test('members and votes', () => {
    expect(
      members(acts).map(({ name, recusals, present, acts: own }) => [name, recusals, present, own.length]),
    ).toEqual([
      ['Alain Duval', 0, 1, 1],
      ['Yves Caron', 1, 1, 1],
    ]);
    expect(votesOverTime(acts).map(({ date, unanimous, divided }) => [date, unanimous, divided])).toEqual([
      ['2030-01-01', 1, 0],
      ['2030-02-01', 0, 1],
    ]);
  });
});
