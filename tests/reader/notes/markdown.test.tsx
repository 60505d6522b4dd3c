// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { cutText } from '../../../components/reader/notes/markdown/cut-text.ts';
import { NoteText } from '../../../components/reader/notes/markdown/NoteText.tsx';
import { parseMarkdown } from '../../../components/reader/notes/markdown/parse.ts';
import { axeFindings, button, click, mount, words } from '../../dom.ts';

/** A note as it reads once the reader of Markdown is there. */
async function shown(text: string): Promise<HTMLElement> {
  const root = await mount(<NoteText text={text} />);
  await vi.waitFor(() => expect(root.querySelector('.note-body:not(.note-body-plain)')).not.toBeNull());
  return root;
}

describe('Markdown in a note', () => {
  test('is drawn: emphasis, lists, tables, code, quotations', async () => {
    const root = await shown(
      '# Titre\nUne **aide** de _deux_ ~~trois~~ `mots`\nsuite\n\n> cité\n\n1. un\n2. deux\n\n- [x] fait\n- [ ] à faire\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\n<code>\n```',
    );
    const text = (selector: string) => words(root.querySelector(selector));
    expect(text('.md-heading-1')).toBe('Titre');
    expect([text('strong'), text('em'), text('del'), text('p > code')]).toEqual(['aide', 'deux', 'trois', 'mots']);
    expect(root.querySelector('br')).not.toBeNull();
    expect([text('blockquote'), text('ol li:last-child'), text('pre')]).toEqual(['cité', 'deux', '<code>']);
    expect([...root.querySelectorAll('[role=img]')].map((sign) => sign.getAttribute('aria-label'))).toEqual([
      'Fait',
      'À faire',
    ]);
    expect([...root.querySelectorAll('th, td')].map((cell) => cell.textContent)).toEqual(['a', 'b', '1', '2']);
    expect(await axeFindings(root)).toEqual([]);
  });

  test('never becomes HTML, and loads nothing', async () => {
    const hostile =
      '<img src=x onerror=alert(1)> et <b>gras</b>\n\n<script>alert(1)</script>\n\n![portrait](https://a.fr/x.png)';
    const root = await shown(hostile);
    expect(root.querySelector('img, script, b, iframe, svg, style')).toBeNull();
    expect(root.textContent).toContain('<img src=x onerror=alert(1)> et <b>gras</b>');
    expect(root.textContent).toContain('<script>alert(1)</script>');
    expect(root.querySelector('a')?.textContent).toBe('portrait');
  });

  test.each([
    ['[a](javascript:alert(1))'],
    ['[a](JaVaScRiPt:alert(1))'],
    ['[a](data:text/html,x)'],
    ['[a](file:///etc/passwd)'],
    ['[a](moz-extension://x/library.html)'],
    ['[a](/relatif)'],
    ['[a](#note)'],
    ['<javascript:alert(1)>'],
    [`[a](https://a.fr/${'x'.repeat(3000)})`],
  ])('leads nowhere by %s, which stays as it was typed', async (text) => {
    const root = await shown(text);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toBe(text);
  });

  test('leads to the web and to mail in a tab that knows nothing of us', async () => {
    const root = await shown('[acte](https://www.pasdecalais.fr/a?b=1) https://b.fr m@c.fr [r]\n\n[r]: http://d.fr');
    const links = [...root.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://www.pasdecalais.fr/a?b=1',
      'https://b.fr/',
      'mailto:m@c.fr',
      'http://d.fr/',
    ]);
    for (const { rel, target } of links) expect([rel, target]).toEqual(['noopener noreferrer', '_blank']);
    // What defines the link is a word of the note too.
    expect(root.textContent).toContain('[r]: http://d.fr');
  });
});

describe('difficult text', () => {
  test.each([
    ['quotations in one another', '> '.repeat(10_000)],
    ['lists in one another', '1. '.repeat(6_000)],
    ['lists behind a line of words', `mots\n\n${'- '.repeat(30)}`],
    ['signs that may all begin or end something', '$~~a'.repeat(5_000)],
    ['brackets', '['.repeat(20_000)],
    ['blanks', `a${' '.repeat(19_000)}b`],
  ])('of many %s is shown as it was typed', async (_, text) => {
    expect(parseMarkdown(text)).toBeNull();
    const root = await mount(<NoteText text={text} />);
    expect(root.textContent).toBe(text);
  });

  test('of lists under lists is drawn no deeper than anybody reads', async () => {
    const deep = Array.from({ length: 45 }, (_, level) => `${'  '.repeat(level)}* mot ${level}`).join('\n');
    const root = await shown(deep);
    expect(root.querySelectorAll('ul').length).toBeLessThan(30);
    expect(root.textContent).toContain('mot 44');
  });

  test('of an ordinary long note is drawn', () => {
    const page = 'Un texte **important** de la séance, [lu](https://a.fr/b-c) puis relu :\n\n- un\n- deux\n\n';
    expect(parseMarkdown(page.repeat(50))?.length).toBeGreaterThan(100);
  });

  test('a table of very many columns is no table', () => {
    const wide = `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'a\n'.repeat(4000)}`;
    expect(parseMarkdown(wide)?.some(({ type }) => type === 'table')).toBe(false);
  });

  test('of a million signs is shown in part, and whole as plain text on demand', async () => {
    const long = '**mot** et la suite, bien plus longue qu’un mot, du texte de la note de ce jour\n'.repeat(12_500);
    const root = await shown(long);
    expect(words(root)).toContain('Note très longue : 1 000 000 signes. Seul le début est mis en forme.');
    expect(root.querySelectorAll('strong').length).toBe(250);
    await click(button(root, /texte brut/));
    await vi.waitFor(() => expect(root.querySelector('.note-body')?.textContent === long).toBe(true), 20_000);
    expect(root.querySelector('strong')).toBeNull();
    expect(await axeFindings(root)).toEqual([]);
    await click(button(root, /que le début/));
    expect(root.querySelectorAll('strong').length).toBe(250);
  });
});

test('a long text is cut behind lines or spaces, never within a character', () => {
  expect(cutText('abc', 10)).toEqual(['abc']);
  expect(cutText('un deux\ntrois quatre', 10)).toEqual(['un deux\n', 'trois ', 'quatre']);
  for (const text of ['😀'.repeat(50), 'x'.repeat(99), `${'mot '.repeat(30)}\n`]) {
    const pieces = cutText(text, 7);
    expect(pieces.join('')).toBe(text);
    expect(pieces.every((piece) => piece.length <= 7 && !/[\ud800-\udbff]$/.test(piece))).toBe(true);
  }
});
