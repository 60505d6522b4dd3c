import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixtureSet } from '../../fixtures/set.ts';
import { launch, makeProfile, type Profile } from '../../site/chromium.ts';
import { LISTED } from '../../site/pages.ts';
import { type LocalProxy, startProxy } from '../../site/proxy.ts';
import { type Site, startSite } from '../../site/server.ts';
import { background, extensionAddress, setOptions } from '../extension.ts';
import { expectOnlyTheSite, WITNESS } from '../network.ts';
import { selectWords } from '../selecting.ts';
import { openAct, readerOf, SITE, waitForState } from '../support.ts';
import { saved } from '../waiting.ts';

const fixtures = await fixtureSet();
const profile: Profile = makeProfile();
let site: Site;
let proxy: LocalProxy;
let context: BrowserContext;

beforeAll(async () => {
  site = await startSite((name) => fixtures.find((fixture) => fixture.name === name)?.pdf ?? new Uint8Array(), []);
  proxy = await startProxy(site.port);
  context = await launch(profile, site.port, { proxy: proxy.port });
});
afterAll(async () => {
  await context?.close();
  await proxy?.close();
  await site?.close();
  profile.remove();
});

it('from the list to the export, nothing is asked of anybody but the site, and of it only pages and PDFs', async () => {
  const page = await context.newPage();
  await page.goto(SITE);
  const { frame } = await openAct(page, LISTED[0]?.words ?? '');
  await selectWords(page, frame, 1, 'Étaient présents', 'Damien');
  await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
  await frame.getByRole('textbox', { name: 'Note', exact: true }).waitFor();
  await page.keyboard.type('À relire.');
  await saved(frame);
  for (const format of ['Markdown', 'PDF annoté']) {
    await frame.getByRole('button', { name: 'Exporter' }).click();
    const download = page.waitForEvent('download');
    await frame.getByRole('menuitem', { name: format, exact: true }).click();
    await (await download).path();
  }

  await setOptions(context, { 'Toujours ouvrir les PDF du site dans le lecteur': true });
  await page.goto(`${SITE}${LISTED[2]?.path}`);
  await waitForState((await readerOf(page)).frame, 'ready');
  const library = await context.newPage();
  await library.goto(`${await extensionAddress(context)}library.html`);
  await library.getByRole('heading', { name: 'Mes délibérations' }).waitFor();

  const ask = (address: string) =>
    fetch(address).then(
      () => true,
      () => false,
    );
  // The background and the pages are both under watch.
  expect(await (await background(context)).evaluate(ask, WITNESS)).toBe(false);
  expect(proxy.asked.has(`${new URL(WITNESS).host}:443`)).toBe(true);
  expectOnlyTheSite(proxy, site);
});
