import { expect, test } from 'vitest';
import { isNatural } from '../../lib/exchange/privacy.ts';

test.each([
  'Madame Anne DUPONT',
  'M. Martin',
  'Anne DUPONT',
  'Jean-Marc LE GALL',
  'Éloïse D’HONT-MARTIN',
  'Anne Marie de SMET',
])('a person: %s', (name) => expect(isNatural(name)).toBe(true));

test.each([
  'COMMUNE D’ARRAS',
  'Commune ARRAS',
  'Association ABC',
  'CCAS',
  'Les Étoiles',
  'Ville de LENS',
  'Mmes',
  'Maison',
  'SARL Dupont',
  'Écoles SAINT-PIERRE',
])('a body: %s', (name) => expect(isNatural(name)).toBe(false));
