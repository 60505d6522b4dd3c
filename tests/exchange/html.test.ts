// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml } from '../../lib/exchange/html-page.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';
import { HOSTILE } from './arbitrary.ts';
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
  expect(page.querySelector('h2 a')?.getAttribute('href')).toBe(`${URL_OF_ACT}#page=2&note=${notes[0]?.id}`);
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
    fc.constantFrom(...HOSTILE),
    fc.constantFrom('</mark><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><b>', '<!--'),
  );
  const shape = (text: string) =>
    [...parse(text).querySelectorAll('*')]
      .filter((element) => !element.parentElement?.closest('.words'))
      .map(({ tagName }) => tagName)
      .join(' ');
  /** What the Markdown of a note may become. */
  const DRAWN = /^(?:P|STRONG|EM|DEL|BLOCKQUOTE|CODE|PRE|BR|HR|UL|OL|LI|A|TABLE|TBODY|TR|TH|TD)$/;
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
      const page = parse(text);
      for (const { tagName, attributes } of page.querySelectorAll('.words *')) {
        expect(tagName).toMatch(DRAWN);
        for (const { name, value } of attributes) {
          expect(`${tagName} ${name}`).toMatch(/^(?:A href|OL start)$/);
          if (name === 'href') expect(value).toMatch(/^https?:/);
        }
      }
      const clean = words.replace(/(?![\t\r\n])\p{Cc}|\p{Cs}/gu, '').replace(/\r\n?/g, '\n');
      expect(page.querySelector('mark')?.textContent).toBe(clean);
    }),
  );
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'x']) {
    expect(parse(written('x', url)).querySelector('a')).toBeNull();
  }
  expect(written('x', URL_OF_ACT)).toContain("default-src 'none'");
});

test('a note on a rectangle or an act, its Markdown, tags, colour and mark', () => {
  const notes = [
    fakeNote({
      body: '**Gras** <i>x</i>\n\n1. un\n2. [deux](https://x.fr/) [trois](javascript:x)',
      target: { kind: 'area', rects: [{ page: 4, rect: [10, 10, 90, 90] }] },
      color: 'green',
      tags: ['à revoir', '<b>'],
      mark: { kind: 'amount', value: '12 000 €' },
    }),
    fakeNote({ target: { kind: 'act', page: 1, number: '2023-604' } }),
  ];
  const page = parse(toHtml([fakeInput({ notes, colors: { green: 'À vérifier' } })]));
  const [area, act] = [...page.querySelectorAll('.row')];
  expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    'Page\u00a04 · encadré',
    'Page\u00a01 · acte entier',
  ]);
  expect(area?.className).toBe('row green');
  expect(area?.querySelector('strong')?.textContent).toBe('Gras');
  expect(area?.querySelector('i')).toBeNull();
  expect([...(area?.querySelectorAll('.words a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
    'https://x.fr/',
  ]);
  expect([...(area?.querySelectorAll('.tags li') ?? [])].map((tag) => tag.textContent)).toEqual(['à revoir', '<b>']);
  expect(area?.querySelector('aside .place')?.textContent).toMatch(/^vert \(À vérifier\) · somme : 12 000 €/);
  expect(act?.querySelector('mark')).toBeNull();
  expect(act?.textContent).toContain('Note sur l’acte entier.');
});
