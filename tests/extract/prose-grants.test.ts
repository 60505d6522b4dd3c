import { expect, test } from 'vitest';
import { readOne } from './act.ts';

const grants = (lines: string[]) =>
  readOne({ articles: ['Article 1 :', ...lines] }).grants.map(({ beneficiary, amount }) => [
    beneficiary.value,
    amount.value,
  ]);

test('a list whose items end with a comma behind their sum', () => {
  expect(
    grants([
      'D’attribuer une subvention aux organismes suivants :',
      '- Centre social de Valmoncourt pour un montant de 3.700,00€,',
      '- Centre social de Saint-Avit pour un montant de 418,68 € ;',
      '- Les Amis de la Côte et',
      'de la Canche pour un montant de 47 866€,',
      '- Atelier du Fil pour un montant de 3 699 €.',
    ]),
  ).toEqual([
    ['Centre social de Valmoncourt', 3700],
    ['Centre social de Saint-Avit', 418.68],
    ['Les Amis de la Côte et de la Canche', 47866],
    ['Atelier du Fil', 3699],
  ]);
});

test('several beneficiaries of one sum are no beneficiary', () => {
  expect(grants(['D’attribuer à 32 bénéficiaires, pour un total de 20 000 €, les aides de l’annexe.'])).toEqual([]);
});
