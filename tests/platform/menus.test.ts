import { beforeEach, expect, it, vi } from 'vitest';
import { makeMenus } from '../../lib/platform/menus.ts';

/** Entries as a browser keeps them: an id that is there already is an error. */
const entries = vi.hoisted(() => new Map<string, { title: string; contexts: string[] }>());
const calls = vi.hoisted(() => ({ removed: 0 }));
vi.mock('wxt/browser', () => ({
  browser: {
    contextMenus: {
      removeAll: async () => {
        await new Promise((resume) => setTimeout(resume));
        calls.removed += 1;
        entries.clear();
      },
      create: ({ id, ...entry }: { id: string; title: string; contexts: string[] }) => {
        if (entries.has(id)) throw new Error(`twice: ${id}`);
        entries.set(id, entry);
      },
    },
  },
}));
const titles = () => [...entries.values()].map(({ title }) => title);
const settled = (check: () => void) => vi.waitFor(check);

beforeEach(() => {
  calls.removed = 0;
});

it('makes each entry once, however often it is asked, in the language that was asked for last', async () => {
  makeMenus(['https://example.org/*.pdf'], 'auto');
  makeMenus(['https://example.org/*.pdf'], 'en');
  makeMenus(['https://example.org/*.pdf'], 'fr');
  await settled(() => expect(titles()).toEqual(Array(2).fill('Lire la délibération annotée')));
  makeMenus(['https://example.org/*.pdf'], 'en');
  await settled(() => expect(titles()).toEqual(Array(2).fill('Read the deliberation annotated')));
});

it('leaves the entries alone where nothing about them has changed', async () => {
  makeMenus(['https://example.org/*.pdf'], 'en');
  makeMenus(['https://example.org/*.pdf'], 'en');
  makeMenus(['https://example.org/autre/*.pdf'], 'en');
  await settled(() => expect(calls.removed).toBe(1));
  expect([...entries.keys()]).toEqual(['read-link', 'read-page']);
});
