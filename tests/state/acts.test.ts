import { describe, expect, it } from 'vitest';
import type { Deliberation } from '../../lib/model/extraction.ts';
import { type ActFilter, isFiltering, isWanted, NO_FILTER, summariseAct } from '../../lib/state/acts.ts';
import { emptyDeliberation, fakeAmount, fakeArticle, fakeDeliberation, fakeField, fakeRecusal } from '../makers.ts';

const ballot = (count: number) => ({ count: fakeField(count), groups: [] });
const voted = (pour: number, against: number, abstention: number) => ({
  for: ballot(pour),
  against: ballot(against),
  abstention: ballot(abstention),
  absentWithoutProxy: null,
});
const wanted = (act: Deliberation, filter: Partial<ActFilter>) =>
  isWanted(summariseAct(act), { ...NO_FILTER, ...filter });

describe('summariseAct', () => {
  it('says what was decided, how it was voted and how many withdrew', () => {
    const act = fakeDeliberation({ vote: voted(60, 0, 1) });
    expect(summariseAct(act)).toMatchObject({
      number: '2031-17',
      title: 'AIDE AUX BIBLIOTHÈQUES DE VILLAGE',
      page: 1,
      sum: 12500.5,
      votes: [
        { kind: 'for', count: 60 },
        { kind: 'abstention', count: 1 },
      ],
      recusals: 1,
    });
  });

  it('gives the same object for the same act', () => {
    const act = fakeDeliberation();
    expect(summariseAct(act)).toBe(summariseAct(act));
  });

  it('invents nothing where nothing was read', () => {
    expect(summariseAct(emptyDeliberation())).toMatchObject({
      number: null,
      title: null,
      sum: null,
      votes: [],
      unanimous: null,
      outcome: null,
      recusals: 0,
    });
  });

  it('takes a limit for the main sum only where nothing else is decided', () => {
    const articles = [fakeArticle('1', 'De donner 500 € dans la limite de 9 000 €.', { top: 600 })];
    const limit = fakeAmount(9000, { role: 'ceiling', top: 500 });
    const given = fakeAmount(500, { role: 'decision', top: 500 });
    expect(summariseAct(emptyDeliberation({ articles, amounts: [limit, given] })).sum).toBe(500);
    expect(summariseAct(emptyDeliberation({ articles, amounts: [limit] })).sum).toBe(9000);
  });

  it.each([
    ['nobody else', voted(60, 0, 2), true],
    ['one who was there', voted(60, 0, 3), false],
    ['a vote against', voted(60, 1, 2), false],
  ])('counts two who withdrew, printed as abstentions, as no votes: %s', (_, vote, unanimous) => {
    const recusals = [
      fakeRecusal('Yves CARON'),
      fakeRecusal('Anne PETIT'),
      fakeRecusal('Luc NOËL', 'recusedNonVoting'),
    ];
    expect(summariseAct(fakeDeliberation({ vote, recusals })).unanimous).toBe(unanimous);
  });
});

describe('isWanted', () => {
  const act = fakeDeliberation({ vote: voted(60, 0, 1) });

  it.each([
    ['2031-17', true],
    ['bibliotheques', true],
    ['VILLAGE aide', true],
    ['Caron', true],
    ['lefèvre rose', true],
    ['lefevre', true],
    ['musée', false],
  ])('by text, whatever the accents and the order: %s', (text, found) => {
    expect(wanted(act, { text })).toBe(found);
  });

  it('finds who is given something, but not who was merely present', () => {
    expect(wanted(act, { text: act.grants[0]?.beneficiary.value ?? '?' })).toBe(true);
    expect(wanted(fakeDeliberation({ recusals: [] }), { text: 'caron' })).toBe(false);
  });

  it('by recusals, vote and least sum, all of which must fit', () => {
    const plain = fakeDeliberation({ recusals: [], vote: voted(60, 2, 0) });
    expect([wanted(act, { recusals: true }), wanted(plain, { recusals: true })]).toEqual([true, false]);
    expect([wanted(act, { divided: true }), wanted(plain, { divided: true })]).toEqual([false, true]);
    expect([wanted(act, { least: 12500.5 }), wanted(act, { least: 12501 })]).toEqual([true, false]);
    expect(wanted(plain, { divided: true, recusals: true })).toBe(false);
    expect(wanted(emptyDeliberation(), { divided: true })).toBe(false);
    expect(wanted(emptyDeliberation(), { least: 0 })).toBe(false);
  });

  it('is asked only where something is asked for', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, least: 0 })).toBe(true);
  });
});
