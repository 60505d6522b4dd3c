import { describe, expect, test } from 'vitest';
import { createFinder } from '../../lib/anchor/find-all.ts';
import { type Located, locate, toLocated } from '../../lib/anchor/locate.ts';
import type { PageText } from '../../lib/layout/types.ts';
import type { TextTarget } from '../../lib/model/note.ts';
import { plainOptions, typeset } from '../fixtures/direct.ts';
import { act, pageOf, readPages, wordsOf } from './acts.ts';
import { notesOver, readPagesByOther } from './other-pdfjs.ts';

/** Where each note is on other pages, as the reader finds it. */
function relocateAll(pages: readonly PageText[], targets: readonly TextTarget[]): Located[] {
  const findings = createFinder()(pages, targets);
  return targets.map((target, at) => locate(pageOf(pages), target) ?? toLocated(pageOf(pages), target, findings[at]!)!);
}

const tally = (all: readonly Located[]) =>
  Object.fromEntries([...Map.groupBy(all, ({ state }) => state)].map(([state, some]) => [state, some.length]));
/** Words without what a setting may change: blanks, hyphens, ligatures. */
const bare = (words: string) => words.normalize('NFKC').replace(/[\s\u00ad-]/gu, '');

describe.each([
  ['spaced runs', { writing: 'spacing' }],
  ['arrays of pieces', { writing: 'array' }],
  ['words', { writing: 'words' }],
  ['pieces of words', { writing: 'fragments' }],
  ['single letters', { writing: 'glyphs' }],
  ['embedded fonts', { family: 'dejavu-serif' }],
] as const)('an act written in %s, read by pdf.js 5', (_, options) => {
  test('every note that was made with ours is in its place', async () => {
    const { pdf } = await typeset([act()], { ...plainOptions(3), ...options });
    const ours = await readPages(pdf);
    const { version, pages } = await readPagesByOther(pdf);
    expect(version).toBe('5.6.205');
    const targets = notesOver(ours, 20);
    expect(targets.length).toBeGreaterThan(100);
    const located = relocateAll(pages, targets);
    expect(tally(located)).toEqual({ inPlace: targets.length });
    for (const [at, place] of located.entries()) {
      if (place.state === 'lost') continue;
      expect(place.target.rects.length).toBe(targets[at]!.rects.length);
      for (const [line, { page, rect }] of place.target.rects.entries()) {
        const own = targets[at]!.rects[line]!;
        expect(page).toBe(own.page);
        for (const [side, value] of rect.entries()) expect(Math.abs(value - own.rect[side]!)).toBeLessThan(1);
      }
    }
  });
});

test('where it joins the text otherwise, a note is found on its own words or said to be lost', async () => {
  const { pdf } = await typeset([act()], { ...plainOptions(3), family: 'dejavu-serif' });
  const targets = notesOver(await readPages(pdf), 20);
  const { pages } = await readPagesByOther(pdf);
  // As though it gave no line ends, doubled the blanks, wrote ligatures, and put a running head before each page.
  const other = pages.map((page): PageText => {
    const items = page.items.map((item) => ({ ...item, str: item.str.replace(/fi/g, 'ﬁ').replace(/ /g, '  ') }));
    let offset = 0;
    const placed = items.map((item) => {
      const at = offset;
      offset += item.str.length + 1;
      return { ...item, eol: true, offset: at };
    });
    return { ...page, items: placed, text: placed.map(({ str }) => `${str}\n`).join('') };
  });
  const located = relocateAll(other, targets);
  const { inPlace = 0, moved = 0, lost = 0 } = tally(located);
  for (const [at, place] of located.entries()) {
    if (place.state !== 'lost') expect(bare(wordsOf(place))).toBe(bare(targets[at]!.quote.exact));
  }
  expect(lost).toBeLessThan(targets.length / 10);
  // Never « texte changé »: nothing has changed.
  expect(inPlace + moved + lost).toBe(targets.length);
});
