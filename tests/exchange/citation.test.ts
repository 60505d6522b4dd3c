import { expect, test } from 'vitest';
import { citation } from '../../lib/exchange/citation.ts';
import { fakeAct, field, URL_OF_ACT } from './fakes.ts';

const one = { first: 3, last: 3 };
const document = { name: 'ACTE 2023.pdf', url: URL_OF_ACT };
/** As it would be typed: no-break spaces are judged once, below. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a passage is cited with its act, session, page and address', () => {
  const cited = citation({ quote: 'une aide de\n12 000 €', pages: one, acts: [fakeAct()], document });
  expect(plain(cited)).toBe(
    `« une aide de 12 000 € », Commission permanente du 11 décembre 2023, délibération n° 2023-604, « AIDE AUX COMMUNES », p. 3, ${URL_OF_ACT}#page=3`,
  );
});

test('signs that belong together are not parted at a line end', () => {
  const cited = citation({ quote: 'une aide', pages: one, acts: [fakeAct()], document });
  for (const together of ['«\u00a0une', 'aide\u00a0»', 'n°\u00a02023-604', 'p.\u00a03', '11\u00a0décembre'])
    expect(cited).toContain(together);
});

test('guillemets within a quote become the inner ones', () => {
  const cited = citation({ quote: 'le dispositif « Bouge ! » est clos', pages: one, acts: [], document });
  expect(plain(cited)).toMatch(/^« le dispositif “Bouge !” est clos », /);
});

test('what was not read is left out', () => {
  const bare = fakeAct({ number: null, title: null, assembly: null });
  expect(plain(citation({ quote: '', pages: { first: 2, last: 3 }, acts: [bare], document }))).toBe(
    `séance du 11 décembre 2023, délibération, p. 2-3, ${URL_OF_ACT}#page=2`,
  );
  const undated = fakeAct({ sessionDate: null, title: null });
  expect(plain(citation({ quote: '', pages: one, acts: [undated], document: { name: 'x', url: null } }))).toBe(
    'Commission permanente, délibération n° 2023-604, p. 3',
  );
});

test('a document without an act is cited by its name, and no address of this machine is given away', () => {
  for (const url of ['file:///home/moi/acte.pdf', 'blob:https://a.fr/1', null])
    expect(plain(citation({ quote: 'mots', pages: one, acts: [], document: { ...document, url } }))).toBe(
      '« mots », ACTE 2023, p. 3',
    );
});

test('in a compendium the act is the one of the page', () => {
  const part = (firstPage: number, lastPage: number) => ({
    parts: [{ kind: 'deliberation' as const, firstPage, lastPage }],
  });
  const acts = [fakeAct(part(1, 2)), fakeAct({ ...part(3, 5), number: field('2023-605') })];
  expect(plain(citation({ quote: '', pages: one, acts, document }))).toContain('délibération n° 2023-605');
  expect(plain(citation({ quote: '', pages: { first: 9, last: 9 }, acts, document }))).toMatch(/^ACTE 2023, p\. 9, /);
});

test('an address keeps its own parts, and gets one page', () => {
  const url = 'https://a.fr/x?file=1#page=7';
  expect(citation({ quote: '', pages: one, acts: [], document: { name: 'x', url } })).toContain(
    'https://a.fr/x?file=1#page=3',
  );
});
