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

test('"à" within a name is not what gives, where the dash of its item is not read', () => {
  expect(grants(['D’allouer les aides suivantes :', 'Compagnie Pas à Pas, pour un montant de 682,71 euros ;'])).toEqual(
    [],
  );
  expect(grants(['D’attribuer une aide à la Compagnie Pas à Pas, pour un total de 682,71 euros.'])).toEqual([
    ['Compagnie Pas à Pas', 682.71],
  ]);
});

test('a sum in words, alone or said again in figures, is one grant', () => {
  expect(grants(['D’attribuer à l’association Les Amis une subvention de vingt mille euros (20 000 €).'])).toEqual([
    ['association Les Amis', 20000],
  ]);
  expect(grants(['D’attribuer à l’association Vent une aide de trois mille euros.'])).toEqual([
    ['association Vent', 3000],
  ]);
  expect(grants(['- Atelier du Fil, une aide d’un million d’euros (soit 1 000 000 €) ;'])).toEqual([
    ['Atelier du Fil', 1000000],
  ]);
});

test('several beneficiaries of one sum are no beneficiary', () => {
  expect(grants(['D’attribuer à 32 bénéficiaires, pour un total de 20 000 €, les aides de l’annexe.'])).toEqual([]);
});

test.each([
  [['D’attribuer à la SCI Untel et à la SARL Autre une aide de 5 000 € chacune.']],
  [['D’attribuer à l’association X une aide de 5 000 € maximum par place.']],
  [['De ne pas attribuer à l’association X une aide de 5 000 €.']],
  [['- Budget global : 5 000 € ;', '- Recettes : 4 000 €.']],
  [['- Année 2024 : 5 000 € ;', '- Tranche 1 : 4 000 €.']],
  [['- Plafond : 5 000 € ;', '- Participation de la commune : 300 €.']],
  [['– Coût des travaux : 300 €', '– Région Hauts-de-France : 7 000 €', '– État : 200 €']],
])('no grant: %j', (lines) => {
  expect(grants(lines)).toEqual([]);
});

test('a list with colons', () => {
  expect(
    grants(['D’attribuer les aides suivantes :', '- Association X : 5 000 € ;', '- Dépôt de pain : 300 €.']),
  ).toEqual([
    ['Association X', 5000],
    ['Dépôt de pain', 300],
  ]);
});
