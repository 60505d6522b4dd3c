// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { type KeyActions, listenToKeys } from '../../components/reader/keys.ts';
import type { View } from '../../lib/state/view.ts';

let stop = new AbortController();
afterEach(() => stop.abort());

/** The keys over a page with a note's text, another field and plain words. */
function page() {
  stop = new AbortController();
  document.body.replaceChildren();
  const note = document.createElement('div');
  note.dataset.listNote = 'a';
  const [text, search, main] = [
    document.createElement('textarea'),
    document.createElement('input'),
    document.createElement('main'),
  ];
  note.append(text);
  document.body.append(note, search, main);
  const notebook = { undo: vi.fn(), redo: vi.fn(), area: { start: vi.fn() } };
  const help = vi.fn();
  const view = { viewer: signal(null), findOpen: signal(false), planOpen: signal(false) } as unknown as View;
  const [walk, letters] = [vi.fn(), vi.fn(() => true)];
  const actions = { notebook, help, walk, letters, close: null } as unknown as KeyActions;
  listenToKeys(view, actions, stop.signal);
  const press = (target: Element, key: string, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { text, search, main, notebook, help, walk, letters, press };
}

test('what was done to notes is taken back from anywhere and from the text of a note; other fields keep their own', () => {
  const { text, search, main, notebook, press } = page();
  expect(press(main, 'z', { ctrlKey: true })).toBe(true);
  expect(press(text, 'z', { ctrlKey: true })).toBe(true);
  expect(notebook.undo).toHaveBeenCalledTimes(2);
  expect(press(search, 'z', { ctrlKey: true })).toBe(false);
  press(main, 'y', { ctrlKey: true });
  press(text, 'Z', { metaKey: true, shiftKey: true });
  expect(notebook.redo).toHaveBeenCalledTimes(2);
  expect(notebook.undo).toHaveBeenCalledTimes(2);
});

test('plain letters are commands where none are written', () => {
  const { text, main, notebook, help, press } = page();
  expect([press(text, 'e'), press(text, '?')]).toEqual([false, false]);
  expect([press(main, 'e'), press(main, '?')]).toEqual([true, true]);
  expect([notebook.area.start.mock.calls.length, help.mock.calls.length]).toEqual([1, 1]);
});

test('letters lead from mark to mark, with Shift to the one before', () => {
  const { main, walk, press } = page();
  press(main, 'm');
  press(main, 'V', { shiftKey: true });
  press(main, 'd', { altKey: true });
  expect(walk.mock.calls).toEqual([
    ['amount', 1],
    ['vote', -1],
  ]);
});

test('plain letters are no commands where the reader switched them off; keys with Ctrl still are', () => {
  const { main, notebook, help, walk, letters, press } = page();
  letters.mockReturnValue(false);
  expect([press(main, 'e'), press(main, '?'), press(main, 'm')]).toEqual([false, false, false]);
  expect([notebook.area.start, help, walk].some(({ mock }) => mock.calls.length > 0)).toBe(false);
  press(main, 'z', { ctrlKey: true });
  expect(notebook.undo).toHaveBeenCalledOnce();
});
