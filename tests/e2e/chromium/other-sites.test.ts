import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddFiles } from '../../fixtures/damaged.ts';
import { fixtureSet } from '../../fixtures/set.ts';
import { copyExtension } from '../../site/copy-extension.ts';
import { type Site, startSite } from '../../site/server.ts';
import { findings, openOwn, workerOf } from '../extension-pages.ts';
import { axe, startWorld, type World, waitForState } from '../support.ts';

const HOST = 'www.lenord.fr';
const OTHER = 'mairie.exemple.fr';
/**
 * What the browser's own page of extensions may do. Nobody is there to answer the question that our button asks, and for a host that
 * is only optional that page can do nothing: here a copy names the hosts, the page takes all of them away, and gives one back.
 */
type Developer = {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(id: string, host: string): Promise<void>;
    removeHostPermission(id: string, host: string): Promise<void>;
  };
};

const work = mkdtempSync(join(tmpdir(), 'ailleurs-'));
let elsewhere: Site;
let world: World;
beforeAll(async () => {
  const fixtures = await fixtureSet();
  elsewhere = await startSite((name) => fixtures.find((fixture) => fixture.name === name)!.pdf, await oddFiles());
  const extension = copyExtension(join(work, 'extension'), ({ host_permissions }) => ({
    host_permissions: [...host_permissions, `https://${HOST}/*`, `https://${OTHER}/*`],
  }));
  world = await startWorld({ also: { [HOST]: elsewhere.port, [OTHER]: elsewhere.port }, extension });
  await inExtensionsPage((id) =>
    (globalThis as unknown as { chrome: Developer }).chrome.developerPrivate.updateExtensionConfiguration({
      extensionId: id,
      hostAccess: 'ON_SPECIFIC_SITES',
    }),
  );
});
afterAll(async () => {
  await world.end();
  await elsewhere.close();
  rmSync(work, { recursive: true, force: true });
});

async function inExtensionsPage(act: (id: string, host: string) => Promise<void>, host = ''): Promise<void> {
  const id = new URL((await workerOf(world.context)).url()).host;
  const page = await world.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(${String(act)})('${id}', 'https://${host}/*')`);
  await page.close();
}
const give = (host: string) =>
  inExtensionsPage(
    (id, pattern) =>
      (globalThis as unknown as { chrome: Developer }).chrome.developerPrivate.addHostPermission(id, pattern),
    host,
  );
const take = (host: string) =>
  inExtensionsPage(
    (id, pattern) =>
      (globalThis as unknown as { chrome: Developer }).chrome.developerPrivate.removeHostPermission(id, pattern),
    host,
  );

const buttons = (page: Page) => page.getByRole('button', { name: /^Lire annotée/ });
async function openSite(host: string, path = '/'): Promise<Page> {
  const page = await world.context.newPage();
  await page.goto(`https://${host}${path}`);
  return page;
}

describe('the site of another authority', () => {
  let page: Page;
  it('has no button, and may not be read, until it is turned on', async () => {
    page = await openSite(HOST);
    await page.getByText('Programme culturel').first().waitFor();
    const own = await openOwn(world.context, `reader.html?file=https://${HOST}/a.pdf`);
    await waitForState(own.mainFrame(), 'error');
    await own.getByRole('alert').filter({ hasText: 'n’est pas activé' }).waitFor();
    expect(elsewhere.requests.some(({ path }) => path === '/a.pdf')).toBe(false);
    await own.close();
    expect(await buttons(page).count()).toBe(0);
  });

  it('gets its buttons at once when it is turned on, and the options name it', async () => {
    await give(HOST);
    await buttons(page).first().waitFor();
    // Of this site acts are known by their words; the manifest's own sites are as before, and other hosts too.
    const offered = async () => {
      const labels = await buttons(page).evaluateAll((list) => list.map((button) => button.getAttribute('aria-label')));
      return [...new Set(labels.map((label) => label?.replace(/^.* : /, '')))].sort();
    };
    await expect.poll(offered).toEqual(['Délibération n° 2024-102', 'Programme culturel']);
    const options = await openOwn(world.context, 'options.html');
    await options.getByRole('button', { name: `Retirer ${HOST}` }).waitFor();
    expect(await findings(options)).toEqual([]);
    await options.close();
  });

  it('opens its acts in a tab: the page cannot hold the reader', async () => {
    const opening = world.context.waitForEvent('page');
    await buttons(page).first().click();
    const reader = await opening;
    await waitForState(reader.mainFrame(), 'ready');
    expect(new URL(reader.url()).pathname).toBe('/reader.html');
    await reader.close();
    const framed = await page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((resume) => {
        frame.addEventListener('load', resume);
        setTimeout(resume, 3000);
      });
      return frame.contentWindow?.length === 0 && frame.contentDocument === null ? 'kept out' : 'in';
    }, reader.url());
    expect(framed).toBe('kept out');
    expect(page.frames().filter((frame) => frame.url().includes('/reader.html'))).toEqual([]);
  });

  it('has its buttons after a restart, and keeps other sites apart', async () => {
    await world.context.close();
    await world.restart();
    page = await openSite(HOST);
    await buttons(page).first().waitFor();
    const other = await openSite(OTHER);
    await other.getByText('Programme culturel').first().waitFor();
    expect(await buttons(other).count()).toBe(0);
    await other.close();
  });

  it('is left as it was when it is taken back', async () => {
    await take(HOST);
    await expect.poll(() => page.locator('deliberation-annotee').count()).toBe(0);
    await page.reload();
    await page.getByText('Programme culturel').first().waitFor();
    expect(await page.locator('deliberation-annotee').count()).toBe(0);
    const options = await openOwn(world.context, 'options.html');
    await options.getByLabel(/Adresse du site/).fill('pas une adresse');
    expect(await options.getByRole('button', { name: `Retirer ${HOST}` }).count()).toBe(0);
    await options.getByRole('button', { name: 'Activer ce site' }).click();
    await options.getByText('n’est pas celle d’un site').waitFor();
    await options.close();
  });

  it('any other one offers each PDF, and says where it does not recognise an act, whose sums are marked all the same', async () => {
    await give(OTHER);
    const other = await openSite(OTHER, '/fichiers');
    const opening = world.context.waitForEvent('page');
    await other.getByRole('button', { name: 'Lire annotée : Fichier autre-collectivite', exact: true }).click();
    const reader = await opening;
    await waitForState(reader.mainFrame(), 'ready');
    await reader.locator('.notice').filter({ hasText: 'pas reconnu' }).filter({ hasText: 'sommes' }).waitFor();
    // From the page to the panel, which lists them, and back.
    const mark = reader.locator('[data-mark="amount"]').first();
    await mark.waitFor();
    await mark.click({ force: true });
    await expect.poll(() => reader.getByRole('tab', { selected: true }).textContent()).toContain('Montants');
    const sum = reader.getByRole('tabpanel').getByRole('button', { name: /12.500.€/ });
    expect(await sum.getAttribute('aria-current')).toBe('true');
    expect(await axe(reader.mainFrame())).toEqual([]);
    await sum.click();
    await reader.locator('[data-mark="amount"][data-active]').waitFor();
    await reader.close();
    await other.close();
  });
});
