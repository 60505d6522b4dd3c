import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FOLDER, FOLDER_HOST, type Folder, startFolder } from '../../site/folder.ts';
import { LISTED } from '../../site/pages.ts';
import { BUILT, clickBookmark, linkOf, tabOf, writeNote } from '../bookmarklet.ts';
import { openAct, SITE, startWorld, type World, waitForState } from '../support.ts';

const ACT = LISTED[0]!;
let world: World;
let folder: Folder;

beforeAll(async () => {
  folder = await startFolder(BUILT);
  world = await startWorld({ also: { [FOLDER_HOST]: folder.port } });
});
afterAll(async () => {
  await world?.end();
  await folder?.close();
});

/** The backup that « Exporter » saves, on the disk of this machine. */
async function backupOf(page: Page, frame: Frame): Promise<Buffer> {
  await frame.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await frame.getByRole('menuitem', { name: 'Sauvegarde', exact: true }).click();
  return readFileSync(await (await download).path());
}

/** Takes a backup into a library, and waits until it says that one note has come. */
async function take(library: Page, buffer: Buffer): Promise<void> {
  const chooser = library.waitForEvent('filechooser');
  await library.getByRole('button', { name: 'Importer' }).click();
  await (await chooser).setFiles({ name: 'sauvegarde.json', mimeType: 'application/json', buffer });
  await library
    .getByRole('status')
    .filter({ hasText: /^1 note importée/ })
    .waitFor();
}

it('notes pass from the bookmarklet to the extension and back, by a backup', async () => {
  const { context } = world;
  const page = await world.open('/');
  const { frame } = await openAct(page, ACT.words);
  await writeNote(page, frame, "Écrite dans l'extension");
  const ofExtension = await backupOf(page, frame);
  const [library] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('button', { name: 'Mes délibérations' }).click(),
  ]);

  // The same act, in the same browser: the bookmarklet's reader knows nothing of that note.
  const link = await linkOf(context);
  const pdf = await context.newPage();
  await pdf.goto(SITE + ACT.path);
  const tab = await tabOf(context, () => clickBookmark(pdf, link));
  const reader = tab.mainFrame();
  await waitForState(reader, 'ready');
  expect(await reader.locator('[data-note-id]').count()).toBe(0);
  await writeNote(tab, reader, 'Écrite par le favori');
  const ofBookmarklet = await backupOf(tab, reader);

  await take(library, ofBookmarklet);
  const own = await context.newPage();
  await own.goto(`${FOLDER}library.html`);
  await take(own, ofExtension);

  await tab.reload();
  await waitForState(reader, 'ready');
  for (const [at, words] of [
    [reader, "Écrite dans l'extension"],
    [frame, 'Écrite par le favori'],
  ] as const) {
    await at.getByRole('tab', { name: /Notes/ }).click();
    await at.getByText(words).first().waitFor();
  }
});
