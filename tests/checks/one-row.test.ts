import { expect, test } from 'vitest';
import { inFrench, many, say, sum } from '../../lib/checks/say.ts';

const french = (text: string) => text.replace(/\s/g, ' ');

test('one row, one member and one vote are told as one', () => {
  const told = [
    many('saidTotalFails', 1, sum(10), sum(12)),
    many('saidTotalFails', 2, sum(10), sum(12)),
    many('saidTotalHolds', 1, sum(10)),
    say('saidBallotHolds', many('saidMembers', 1), 'x'),
  ].map((sentence) => french(inFrench([sentence])));
  expect(told).toEqual([
    'La seule ligne au-dessus du total porte 10 €, le total imprimé est de 12 €.',
    'Les 2 lignes au-dessus du total additionnent 10 €, le total imprimé est de 12 €.',
    'Le total imprimé, 10 €, est bien celui de sa seule ligne.',
    'Le vote compte 1 membre, autant que les listes : x.',
  ]);
});
