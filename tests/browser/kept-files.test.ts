import { afterEach, expect, test } from 'vitest';
import { findKept, keepFile } from '../../lib/platform/kept-files.ts';

const FOLDER = `${location.origin}/favori/`;
const bytesOf = (...values: number[]) => new Uint8Array(values);
const file = (id: string, url: string | null = null) => ({ id, url, name: `Acte ${id}` });
const idOf = async (query: { id: string | null; url: string | null }, folder = FOLDER) =>
  (await findKept(folder, query))?.id ?? null;

afterEach(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
});

test('a file is found again by its identity or its address, with its name and its bytes', async () => {
  const url = 'https://www.exemple.fr/a?b=é';
  const bytes = bytesOf(1, 2, 3);
  const keeping = keepFile(FOLDER, file('a', url), bytes);
  // Whoever reads the file takes its bytes over meanwhile.
  bytes.fill(0);
  await keeping;
  expect(await findKept(FOLDER, { id: 'a', url: null })).toMatchObject({
    name: 'Acte a',
    url,
    bytes: bytesOf(1, 2, 3),
  });
  expect(await idOf({ id: null, url })).toBe('a');
  expect(await idOf({ id: null, url: 'https://www.exemple.fr/b' })).toBeNull();
  expect(await idOf({ id: null, url: null })).toBeNull();
  expect(await idOf({ id: 'a', url: null }, `${location.origin}/autre/`)).toBeNull();
});

test('at an address the version that came last is found', async () => {
  const url = 'https://www.exemple.fr/a';
  await keepFile(FOLDER, file('a', url), bytesOf(1));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await keepFile(FOLDER, file('b', url), bytesOf(2));
  expect(await idOf({ id: null, url })).toBe('b');
});

test('no more than twelve files are kept, and the oldest go first', async () => {
  for (let at = 0; at < 14; at += 1) {
    await keepFile(FOLDER, file(`f${at}`), bytesOf(at));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(await idOf({ id: 'f1', url: null })).toBeNull();
  expect(await idOf({ id: 'f2', url: null })).toBe('f2');
  expect(await idOf({ id: 'f13', url: null })).toBe('f13');
});
