import { expect, it } from 'vitest';
import { hostOf } from '../../../components/options/OtherSites.tsx';

it.each([
  ['www.lenord.fr', 'www.lenord.fr'],
  ['  https://www.lenord.fr/actes?page=2 ', 'www.lenord.fr'],
  ['http://mairie.exemple.fr', 'mairie.exemple.fr'],
  ['Mairie.Exemple.FR:8443', 'mairie.exemple.fr'],
  ['https://élus.exemple.fr', 'xn--lus-9la.exemple.fr'],
])('%s is the site %s', (typed, host) => {
  expect(hostOf(typed)).toBe(host);
});

it.each([
  '',
  'mairie',
  '*',
  '*.fr',
  'https://*/*',
  'file:///etc',
  'javascript:alert(1)',
  'localhost',
  '127.0.0.1',
  'a b.fr',
])('« %s » is none', (typed) => {
  expect(hostOf(typed)).toBeNull();
});
