import { expect, it } from 'vitest';
import { matchesOf, OFFICIAL_MATCHES } from '../../lib/sites/matches.ts';

it.each(['https://www.pasdecalais.fr/a.pdf', 'https://pasdecalais.fr/', 'https://archives.cdpasdecalais.fr/x'])(
  'asks for the whole site where it is the official one: %s',
  (url) => {
    expect(matchesOf(url)).toBe(OFFICIAL_MATCHES);
  },
);

it.each(['https://notpasdecalais.fr/a.pdf', 'https://pasdecalais.fr.exemple.org/a.pdf'])(
  'asks for one host alone elsewhere: %s',
  (url) => {
    expect(matchesOf(url)).toEqual([`${new URL(url).origin}/*`]);
  },
);
