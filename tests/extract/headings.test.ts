import { describe, expect, test } from 'vitest';
import { isHeading, roleOf } from '../../lib/extract/headings.ts';

describe('what a column holds', () => {
  test.each([
    ['Code Opération', 'operationCode'],
    ['Imputation Budgétaire', 'imputation'],
    ['Libellé Opération', 'label'],
    ['Section', 'section'],
    ['TERRITOIRE', 'territory'],
    ['STRUCTURE', 'beneficiary'],
    ['Nom du bénéficiaire', 'beneficiary'],
    ['Nombre de places', 'count'],
    ['Taux', 'count'],
    ['Objet du projet', 'operation'],
    ['', 'unknown'],
    ['Observations', 'unknown'],
  ])('%j: %s', (heading, kind) => {
    expect(roleOf(heading).kind).toBe(kind);
  });

  test.each([
    ['AE €', 'authorized'],
    ['CP €', 'authorized'],
    ['AP €', 'authorized'],
    ['AP/AE €', 'authorized'],
    ['AE €/AP €/CP €', 'authorized'],
    ['AP (€)', 'authorized'],
    ['AE en €', 'authorized'],
    ['Montant AP €', 'authorized'],
    ['Inscrit', 'authorized'],
    ['Dépense €', 'spend'],
    ['Recette €', 'revenue'],
    ['Dépense/ Recette €', 'spendOrRevenue'],
    ['Disponible €', 'available'],
    ['Proposition €', 'proposed'],
    ['Proposition d’inscription', 'proposed'],
    ['Solde €', 'balance'],
  ])('%j is the %s of a budget', (heading, column) => {
    expect(roleOf(heading)).toEqual({ kind: 'budget', column });
  });

  test.each([
    ['MONTANT RETENU', 'granted'],
    ['MONTANT PROPOSE', 'granted'],
    ['A VERSER', 'granted'],
    ['SUBVENTION PROPOSEE', 'granted'],
    ['PARTICIPATION', 'granted'],
    ['MONTANT DEMANDE', 'other'],
    ['Coût total du projet', 'other'],
    ['Participation de la Région', 'other'],
    ['Participation communale', 'other'],
    ['Subvention antérieure', 'other'],
    ['Dépenses éligibles HT', 'other'],
    ['Dépenses Coût total éligible TTC en €', 'other'],
    ['Dépense subventionnable (en €)', 'other'],
    ['Reste à charge', 'other'],
    ['Somme allouée', 'granted'],
    ['Crédits attribués', 'granted'],
    ['Financement départemental', 'granted'],
    ['Montant subvention', 'granted'],
    ['Montants en euros Subvention proposée', 'granted'],
    ['Montant', 'unknown'],
  ])('%j is a sum: %s', (heading, sum) => {
    expect(roleOf(heading)).toEqual({ kind: 'sum', sum });
  });

  test('words that a narrow cell breaks', () => {
    expect(roleOf('SUBVENTIO N PROPOSEE')).toEqual({ kind: 'sum', sum: 'granted' });
    expect(roleOf('BENEFICIAI RE').kind).toBe('beneficiary');
  });
});

describe('what heads a table', () => {
  test.each([
    [['STRUCTURE', 'MONTANT RETENU'], true],
    [['Code Opération', 'Imputation Budgétaire', 'Libellé Opération', 'AE €', 'Dépense €'], true],
    [['Commune de Valmoncourt', '8 800,00 €'], false],
    [['Libellé de la dépense', '500 €', 'Montant'], false],
    [['Annexe 1'], false],
    [[], false],
  ])('%j', (texts, is) => {
    expect(isHeading(texts)).toBe(is);
  });
});
