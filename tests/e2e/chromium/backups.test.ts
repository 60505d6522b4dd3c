import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImportText } from '../../../lib/exchange/import.ts';
import type { Note } from '../../../lib/model/note.ts';
import { launch, makeProfile } from '../../site/chromium.ts';
import { copyExtension } from '../../site/copy-extension.ts';
import { DOCUMENT_ID, fakeNote } from '../../store/fakes.ts';

const work = mkdtempSync(join(tmpdir(), 'sauvegardes-'));
const [extension, downloads] = [join(work, 'extension'), join(work, 'downloads')];
const profile = makeProfile();
let context: BrowserContext;

beforeAll(async () => {
  // Nobody is there to answer the browser's question: the copy has from the beginning what the reader would allow.
  copyExtension(extension, ({ permissions, optional_permissions: asked }) => ({
    permissions: [...permissions, 'downloads'],
    optional_permissions: asked.filter((name) => name !== 'downloads'),
  }));
  const preferences = join(profile.folder, 'Default', 'Preferences');
  const known = JSON.parse(readFileSync(preferences, 'utf8'));
  writeFileSync(preferences, JSON.stringify({ ...known, download: { default_directory: downloads } }));
  context = await start();
});
afterAll(async () => {
  await context.close();
  profile.remove();
  rmSync(work, { recursive: true, force: true });
});

/** A browser that writes its downloads into a folder as it does for everybody. */
async function start(): Promise<BrowserContext> {
  const started = await launch(profile, 9, { extension });
  const [page] = started.pages();
  const session = await started.newCDPSession(page!);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  return started;
}

async function openOptions(): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(new URL('/options.html', worker.url()).href);
  return page;
}

const ask = (page: Page, request: string, input: object) =>
  page.evaluate(
    async ([name, payload]) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome;
      return (await runtime.sendMessage({ request: name, input: payload })) as { ok: boolean; output: unknown };
    },
    [request, input] as const,
  );
const lastAt = async (page: Page) => {
  const { output } = await ask(page, 'settings.get', {});
  return (output as { backup: { lastAt: string | null } }).backup.lastAt;
};
const files = () => readdirSync(downloads).sort();

function notesIn(file: string): Note[] {
  const read = readImportText(readFileSync(join(downloads, file), 'utf8'));
  if (!read.ok) throw new Error(read.code);
  return read.imported.notes;
}

describe('backups', () => {
  it('are written when a rhythm is chosen, and again when one is due at a later start', async () => {
    let page = await openOptions();
    // More than the address of a file may hold in itself.
    const bodies = Array.from({ length: 8 }, (_, index) => `${index} `.repeat(200_000));
    for (const body of bodies) expect((await ask(page, 'notes.put', { note: fakeNote({ body }) })).ok).toBe(true);
    await page.getByText('Chaque semaine').click();
    await expect.poll(() => lastAt(page), { timeout: 60_000 }).not.toBeNull();
    const [first] = files();
    expect(first).toMatch(/^sauvegarde-deliberations-\d{4}-\d{2}-\d{2}\.json$/);
    expect(notesIn(first!).map(({ body }) => body)).toEqual(bodies);

    // Eight days go by.
    await page.evaluate(async () => {
      const opened = indexedDB.open('deliberations');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const settings = opened.result.transaction('settings', 'readwrite').objectStore('settings');
      const found = settings.getAll();
      await new Promise((resolve) => found.addEventListener('success', resolve));
      const [row] = found.result;
      row.backup.lastAt = new Date(Date.parse(row.backup.lastAt) - 8 * 86_400_000).toISOString();
      const written = settings.put(row);
      await new Promise((resolve) => written.addEventListener('success', resolve));
      opened.result.close();
    });
    const before = await lastAt(page);
    await context.close();
    context = await start();
    page = await openOptions();
    await ask(page, 'notes.put', { note: fakeNote({ body: 'plus tard' }) });
    await expect.poll(() => lastAt(page), { timeout: 60_000 }).not.toBe(before);
    expect(files()).toHaveLength(2);
    const second = files().find((file) => file !== first);
    expect(notesIn(second!)).toHaveLength(9);
    expect((await ask(page, 'notes.list', { documentId: DOCUMENT_ID })).ok).toBe(true);
  });
});
