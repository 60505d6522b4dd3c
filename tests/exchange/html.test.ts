// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml } from '../../lib/exchange/html.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';
import { fakeAct, fakeInput, field, URL_OF_ACT } from './fakes.ts';

const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');

test('each note stands beside its words, with its page and the way back', () => {
  const notes = [
    fakeNote({ body: 'Première ligne\nSeconde', target: fakeTarget(2, 5, 'douze mille euros') }),
    fakeNote({ target: { ...fakeTarget(3, 5, 'un bilan'), end: { page: 4, offset: 2 } } }),
  ];
  const page = parse(toHtml([fakeInput({ notes })]));
  expect(page.title).toBe('AIDE AUX COMMUNES (N° 2023-604)');
  expect(page.querySelector('dl')?.textContent).toContain('f'.repeat(64));
  const rows = [...page.querySelectorAll('.row')];
  expect(rows.map((row) => row.querySelector('mark')?.textContent)).toEqual(['douze mille euros', 'un bilan']);
  expect(rows[0]?.querySelector('aside p')?.textContent).toBe('Première ligne\nSeconde');
  expect(rows[0]?.querySelector('.text')?.textContent).toBe('… une aide de douze mille euros à la commune …');
  expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    'Page\u00a02',
    'Pages\u00a03 à 4',
  ]);
  expect(page.querySelector('h2 a')?.getAttribute('href')).toBe(`${URL_OF_ACT}#page=2`);
});

test('several acts, and none', () => {
  const page = parse(toHtml([fakeInput(), fakeInput({ deliberations: [] })]));
  expect(page.querySelectorAll('article')).toHaveLength(2);
  expect(page.title).toBe('2 délibérations annotées');
});

test('nothing that is written becomes markup, and no address runs', () => {
  const hostile = fc.oneof(
    fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', 'script', 'img onerror=', 'x', ' ', '\n'),
    }),
    fc.constantFrom('</mark><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><b>', '<!--'),
  );
  const shape = (text: string) => [...parse(text).querySelectorAll('*')].map(({ tagName }) => tagName).join(' ');
  const written = (words: string, url: string) =>
    toHtml([
      fakeInput({
        document: { id: 'f'.repeat(64), title: words, url, name: words },
        deliberations: [fakeAct({ title: field(words) })],
        notes: [
          fakeNote({
            body: `x${words}`,
            target: { ...fakeTarget(1, 1, words), quote: { exact: words, prefix: `a${words}`, suffix: `b${words}` } },
          }),
        ],
      }),
    ]);
  const plain = shape(written('mots', URL_OF_ACT));
  fc.assert(
    fc.property(hostile, (words) => {
      const text = written(words, URL_OF_ACT);
      expect(shape(text)).toBe(plain);
      expect(parse(text).querySelector('mark')?.textContent).toBe(words);
    }),
  );
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'x']) {
    expect(parse(written('x', url)).querySelector('a')).toBeNull();
  }
  expect(written('x', URL_OF_ACT)).toContain("default-src 'none'");
});
