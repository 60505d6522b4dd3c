import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExtension } from '../../site/copy-extension.ts';
import { LISTED } from '../../site/pages.ts';
import { extensionAddress } from '../extension.ts';
import { selectWords } from '../selecting.ts';
import { axe, openAct, startWorld, type World } from '../support.ts';
import { saved } from '../waiting.ts';

let world: World;
const work = mkdtempSync(join(tmpdir(), 'stockage-'));
beforeAll(async () => {
  // With this permission the browser holds the disk alone to be the limit, and no test fills that.
  const extension = copyExtension(join(work, 'extension'), ({ permissions }) => ({
    permissions: permissions.filter((name) => name !== 'unlimitedStorage'),
  }));
  world = await startWorld({ extension });
});
afterAll(async () => {
  await world.end();
  rmSync(work, { recursive: true, force: true });
});

const ACT = LISTED[0]?.words ?? '';

async function openNote(page: Page, frame: Frame): Promise<void> {
  await selectWords(page, frame, 1, 'Étaient présents', 'Damien');
  await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
  await frame.getByRole('textbox', { name: 'Note' }).waitFor();
}
const banner = (frame: Frame) => frame.getByRole('alert').filter({ hasText: 'enregistrée' });

describe('trouble with the storage', () => {
  it('a full disk: the text stays, leaves in a file, and is saved when there is room again', async () => {
    let page = await world.open('/');
    let { frame } = await openAct(page, ACT);
    await openNote(page, frame);
    await page.keyboard.type('Avant.');
    await saved(frame);
    // The browser remembers for a while how much room there was.
    await world.context.close();
    await world.restart();
    page = await world.open('/');
    const origin = (await extensionAddress(world.context)).replace(/\/$/, '');
    const session = await world.context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    ({ frame } = await openAct(page, ACT));
    await frame.getByRole('tab', { name: /Notes/ }).click();
    await frame.getByRole('button', { name: 'Modifier la note' }).click();
    await frame.getByRole('textbox', { name: 'Note' }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(` ${'x'.repeat(40)} Après.`);
    await banner(frame).waitFor();
    await expect.poll(() => banner(frame).textContent()).toContain('L’espace de stockage est plein');
    expect(await axe(frame)).toEqual([]);
    const field = frame.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => field.inputValue()).toMatch(/^Avant\. x+ Après\.$/);

    const download = page.waitForEvent('download');
    await banner(frame).getByRole('button', { name: 'Garder dans un fichier' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toContain('Après.');

    // Nobody presses anything: it is tried again by itself.
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await expect.poll(() => banner(frame).count(), { timeout: 40_000 }).toBe(0);
    await saved(frame);
    await page.close();
  });

  it('a database that cannot be opened: said at once, the text stays, and is saved when it opens again', async () => {
    await world.context.close();
    const folder = join(world.profile.folder, 'Default', 'IndexedDB');
    const own = readdirSync(folder).find((name) => /^chrome-extension_.*\.leveldb$/.test(name));
    if (!own) throw new Error('The extension has no database.');
    const [path, kept] = [join(folder, own), join(world.profile.folder, 'kept')];
    // Where the folder of the database should be there is a file.
    renameSync(path, kept);
    writeFileSync(path, '');
    await world.restart();
    const page = await world.open('/');
    const { frame } = await openAct(page, ACT);
    await openNote(page, frame);
    await page.keyboard.type('Gardée quand même.');
    await banner(frame).waitFor();
    const text = () => frame.getByRole('textbox', { name: 'Note' }).inputValue();
    await expect.poll(text).toBe('Gardée quand même.');

    rmSync(path, { recursive: true });
    renameSync(kept, path);
    // It may have been tried again by itself before it is pressed.
    const retry = banner(frame).getByRole('button', { name: 'Réessayer' });
    await retry.click({ timeout: 2000 }).catch(() => {});
    await saved(frame);
    await expect.poll(() => frame.locator('[data-list-note]').count()).toBe(2);
    await expect.poll(() => banner(frame).count()).toBe(0);
    await page.close();
  });
});
