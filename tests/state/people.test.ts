import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createPeople } from '../../lib/state/people.ts';
import { emptyDeliberation, fakeField, fakeRecusal } from '../makers.ts';

test('the people of the act that is shown, with what they are in the others', () => {
  const recusal = fakeRecusal('Yves CARON');
  const acts = signal([
    emptyDeliberation({ president: fakeField('YVES CARON') }),
    emptyDeliberation({ secretary: fakeField('Mme Anne PETIT'), recusals: [recusal] }),
  ]);
  const chosen = signal(0);
  const people = createPeople(acts, chosen);
  expect(people.value.map(({ name }) => name)).toEqual(['Yves CARON']);
  expect(people.value[0]?.elsewhere).toEqual([{ act: 1, roles: [{ role: 'recused', field: recusal }] }]);
  chosen.value = 1;
  expect(people.value.map(({ name, elsewhere }) => [name, elsewhere.length])).toEqual([
    ['Yves CARON', 1],
    ['Anne PETIT', 0],
  ]);
  acts.value = [];
  expect(people.value).toEqual([]);
});
