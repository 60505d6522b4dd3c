import { afterEach, beforeEach, expect, test } from 'vitest';
import { rangeToPositions } from '../../components/reader/notes/dom-range.ts';
import { moveSelection, selectVisibleLine } from '../../components/reader/notes/keyboard-selection.ts';

/** Two pages as pdf.js draws them: spans with `br` between, marked content around some, an end-of-content element. */
const PAGES = [
  ['Première ligne', 'avec un mot cherché', '', 'fin de page.'],
  ['Début de page', 'et fin'],
];
let container: HTMLElement;

const pageOf = (page: number) => {
  const lines = PAGES[page - 1];
  const before = (index: number) => (lines ?? []).slice(0, index).reduce((sum, str) => sum + str.length + 1, 0);
  return lines && { items: lines.map((str, index) => ({ str, offset: before(index) })) };
};

beforeEach(() => {
  container = document.createElement('div');
  container.tabIndex = 0;
  for (const [index, lines] of PAGES.entries()) {
    const page = container.appendChild(document.createElement('div'));
    page.dataset.pageNumber = String(index + 1);
    page.append(document.createElement('canvas'));
    const layer = page.appendChild(document.createElement('div'));
    layer.className = 'textLayer';
    for (const [item, str] of lines.entries()) {
      const span = document.createElement('span');
      span.dataset.item = String(item);
      span.textContent = str;
      const marked = document.createElement('span');
      marked.className = 'markedContent';
      marked.append(span);
      layer.append(item % 2 ? marked : span, document.createElement('br'));
    }
    const end = layer.appendChild(document.createElement('div'));
    end.className = 'endOfContent';
  }
  document.body.append('avant', container, 'après');
});
afterEach(() => document.body.replaceChildren());

const span = (page: number, item: number) =>
  container.querySelector(`[data-page-number="${page}"] [data-item="${item}"]`)!;
const text = (page: number, item: number) => span(page, item).firstChild!;
const page = (number: number) => container.querySelector(`[data-page-number="${number}"]`)!;

function positions(start: [Node, number], end: [Node, number]) {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return rangeToPositions(range, container, pageOf);
}

test('inside runs, over a line end and a page end', () => {
  expect(positions([text(1, 0), 3], [text(2, 0), 5])).toEqual({
    start: { page: 1, offset: 3 },
    end: { page: 2, offset: 5 },
  });
});

test('the rim of a run that is only touched is not taken', () => {
  expect(positions([text(1, 0), 14], [text(1, 3), 0])).toEqual({
    start: { page: 1, offset: 15 },
    end: { page: 1, offset: 34 },
  });
});

test('ends on elements: a whole page from its own edges, without the next one', () => {
  expect(positions([page(1), 0], [page(2), 0])).toEqual({
    start: { page: 1, offset: 0 },
    end: { page: 1, offset: 48 },
  });
});

test('the end-of-content element stands after the last character of its page', () => {
  const end = page(1).querySelector('.endOfContent')!;
  expect(positions([text(1, 3), 11], [end, 0])).toEqual({
    start: { page: 1, offset: 47 },
    end: { page: 1, offset: 48 },
  });
});

test('a line break, and an empty run', () => {
  const breaks = page(1).querySelectorAll('br');
  expect(positions([breaks[0]!, 0], [span(1, 2), 0])).toEqual({
    start: { page: 1, offset: 15 },
    end: { page: 1, offset: 34 },
  });
});

test('everything on the page around is cut to the pages', () => {
  expect(positions([document.body, 0], [document.body, document.body.childNodes.length])).toEqual({
    start: { page: 1, offset: 0 },
    end: { page: 2, offset: 20 },
  });
  expect(positions([document.body, 0], [document.body, 1])).toBeNull();
});

test('pieces that a search made of a run count as one text', () => {
  const run = span(1, 1);
  const match = document.createElement('span');
  match.textContent = 'cherché';
  run.replaceChildren('avec un mot ', match);
  expect(positions([match.firstChild!, 2], [match, 1])).toEqual({
    start: { page: 1, offset: 29 },
    end: { page: 1, offset: 34 },
  });
});

test('a selection made backwards is the same', () => {
  getSelection()!.setBaseAndExtent(text(1, 1), 4, text(1, 0), 9);
  expect(rangeToPositions(getSelection()!.getRangeAt(0), container, pageOf)).toEqual({
    start: { page: 1, offset: 9 },
    end: { page: 1, offset: 19 },
  });
});

test('a page that has not been read gives nothing rather than a wrong place', () => {
  const range = document.createRange();
  range.selectNodeContents(span(1, 0));
  expect(rangeToPositions(range, container, () => undefined)).toBeNull();
});

test('by keyboard: runs that stand side by side are one line', () => {
  const [first, second] = [span(1, 0), span(1, 1)];
  first.nextElementSibling?.remove();
  selectVisibleLine(container);
  expect(rangeToPositions(getSelection()!.getRangeAt(0), container, pageOf)).toEqual({
    start: { page: 1, offset: 0 },
    end: { page: 1, offset: 34 },
  });
  expect([first.textContent, second.textContent]).toEqual(PAGES[0]!.slice(0, 2));
});

test('by keyboard: a line, the next one, more of them, fewer again, words and characters', () => {
  const press = (key: string, init: KeyboardEventInit = {}) =>
    moveSelection(container, new KeyboardEvent('keydown', { key, ...init }));
  const selected = () => getSelection()!.toString().replace(/\n+/g, '/');
  expect(selectVisibleLine(container)).toBe(true);
  expect(selected()).toBe('Première ligne');
  press('ArrowDown');
  expect(selected()).toBe('avec un mot cherché');
  press('ArrowDown', { shiftKey: true });
  expect(selected()).toMatch(/^avec un mot cherché\/?.*fin de page\.$/s);
  press('ArrowUp', { shiftKey: true });
  expect(selected()).toBe('avec un mot cherché');
  press('ArrowUp', { shiftKey: true });
  expect(selected()).toMatch(/^Première ligne\/?.*avec un mot cherché$/s);
  press('ArrowDown', { shiftKey: true });
  expect(selected()).toBe('avec un mot cherché');
  press('ArrowLeft', { shiftKey: true });
  expect(selected()).toBe('avec un mot cherch');
  press('ArrowLeft', { shiftKey: true, ctrlKey: true });
  expect(selected()).toBe('avec un mot ');
  expect(press('Enter')).toBe(false);
});
