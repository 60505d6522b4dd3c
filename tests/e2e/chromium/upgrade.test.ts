import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_NAME } from '../../../lib/store/database.ts';
import { DIST, launch, makeProfile } from '../../site/chromium.ts';
import { DOCUMENT_ID } from '../../store/fakes.ts';
import { OLD_DATABASES } from '../../store/old-databases.ts';
import { openOwn, workerOf } from '../extension-pages.ts';

/** The version of the database that 0.1.0 wrote. */
const OLD = 3;
const { stores, rows } = OLD_DATABASES[OLD - 1]!;

const work = mkdtempSync(join(tmpdir(), 'mise-a-jour-'));
/** The browser knows an extension by its folder: the new version takes the place of the old one in it, as an update does. */
const folder = join(work, 'extension');
const profile = makeProfile();
afterAll(() => {
  profile.remove();
  rmSync(work, { recursive: true, force: true });
});

type DexieOf = new (
  name: string,
) => {
  version(number: number): { stores(stores: object): void };
  table(name: string): { bulkAdd(rows: readonly object[]): Promise<unknown>; toArray(): Promise<object[]> };
  close(): void;
};

/** What the browser's own page of extensions may ask. */
type Developer = { developerPrivate: { getExtensionsInfo(): Promise<{ id: string; version: string }[]> } };

/** An extension that holds a page and the library by which the old version wrote, and nothing else of it. */
function writeOldExtension(): void {
  mkdirSync(folder);
  const dexie = join(dirname(createRequire(import.meta.url).resolve('dexie')), 'dexie.min.js');
  cpSync(dexie, join(folder, 'dexie.js'));
  writeFileSync(join(folder, 'welcome.html'), '<!doctype html><script src="dexie.js"></script>');
  // Without a background: Chromium would go on with the script that it keeps of an unpacked one.
  const manifest = { manifest_version: 3, name: 'Délibérations annotées', version: '0.1.0' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

beforeAll(async () => {
  writeOldExtension();
  const context = await launch(profile, 9, { extension: folder, welcome: 'keep' });
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const id = await page.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Developer }).chrome;
    return (await developerPrivate.getExtensionsInfo()).find(({ version }) => version === '0.1.0')?.id;
  });
  await page.goto(`chrome-extension://${id}/welcome.html`);
  await page.evaluate(
    async ({ name, version, tables, content }) => {
      const Old = (globalThis as unknown as { Dexie: DexieOf }).Dexie;
      const database = new Old(name);
      database.version(version).stores(tables);
      for (const [table, all] of Object.entries(content)) await database.table(table).bulkAdd(all);
      database.close();
    },
    { name: DATABASE_NAME, version: OLD, tables: stores, content: rows },
  );
  await context.close();
  rmSync(folder, { recursive: true });
  cpSync(DIST, folder, { recursive: true });
});

type Chrome = { runtime: { getManifest(): { version: string }; sendMessage(message: object): Promise<unknown> } };

describe('an update from 0.1.0', () => {
  it('keeps every document and note, and goes on writing', async () => {
    const context = await launch(profile, 9, { extension: folder, welcome: 'keep' });
    try {
      const { version } = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as { version: string };
      expect(version).not.toBe('0.1.0');
      const library = await openOwn(context, 'library.html');
      const ask = (request: string, input: object) =>
        library.evaluate(
          (message) => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(message),
          { request, input },
        ) as Promise<{ ok: boolean; output: Record<string, unknown>[] }>;
      // The browser may still be putting the new background in the place of the old one.
      await expect
        .poll(() => ask('notes.list', { documentId: DOCUMENT_ID }).catch(() => ({ ok: false })), { timeout: 60_000 })
        .toMatchObject({ ok: true });
      const notes = await ask('notes.list', { documentId: DOCUMENT_ID });
      expect(notes.ok).toBe(true);
      const kept = (rows.notes as { id: string; documentId: string; deletedAt: string | null; body: string }[]).filter(
        (note) => note.documentId === DOCUMENT_ID && !note.deletedAt,
      );
      expect(kept.length).toBeGreaterThan(2);
      expect(notes.output.map(({ id, body }) => `${id} ${body}`).sort()).toEqual(
        kept.map(({ id, body }) => `${id} ${body}`).sort(),
      );
      // And a person finds them.
      await library.getByText('Aide aux bibliothèques').first().waitFor();
      const written = await ask('notes.put', {
        note: { ...notes.output[0], body: 'Après la mise à jour', updatedAt: '2031-08-01T08:00:00.000Z' },
      });
      expect(written.ok).toBe(true);
      const again = await ask('notes.list', { documentId: DOCUMENT_ID });
      expect(again.output.map(({ body }) => body)).toContain('Après la mise à jour');
      expect(again.output).toHaveLength(kept.length);
      const worker = await workerOf(context);
      expect(
        await worker.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.getManifest().version),
      ).toBe(version);
    } finally {
      await context.close();
    }
  });
});
