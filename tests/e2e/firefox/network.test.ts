import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixtureSet } from '../../fixtures/set.ts';
import { drivable, EXTENSION, endFirefox, launchFirefox } from '../../site/firefox.ts';
import { LISTED } from '../../site/pages.ts';
import { type LocalProxy, startProxy } from '../../site/proxy.ts';
import { type Site, startSite } from '../../site/server.ts';
import { expectOnlyTheSite, WITNESS } from '../network.ts';
import { SITE } from '../support.ts';
import { press, readerIn, until, visit } from './driving.ts';

const fixtures = await fixtureSet();
let site: Site;
let proxy: LocalProxy;
let firefox: Browser;

beforeAll(async () => {
  site = await startSite((name) => fixtures.find((fixture) => fixture.name === name)?.pdf ?? new Uint8Array(), []);
  proxy = await startProxy(site.port);
  if (drivable) firefox = await launchFirefox(proxy.port, { driven: true });
});
afterAll(async () => {
  await endFirefox(firefox);
  await proxy?.close();
  await site?.close();
});

it.runIf(drivable)('from the list to the export in Firefox, nothing is asked of anybody but the site', async () => {
  const own = await firefox.newPage();
  await visit(own, `${EXTENSION}options.html`);
  await press(own, 'switch', 'Toujours ouvrir les PDF du site dans le lecteur');
  await until('Enregistré', () => own.evaluate(() => document.body.textContent.includes('Enregistré')));

  const page = await firefox.newPage();
  await visit(page, `${SITE}/`);
  await visit(page, `${SITE}${LISTED[2]?.path}`);
  const frame = await readerIn(page);
  await until('the words', () => frame.$('[data-page-number="1"] .textLayer span'));
  await frame.evaluate(() => {
    const span = document.querySelector('[data-page-number="1"] .textLayer span');
    if (span) getSelection()?.selectAllChildren(span);
  });
  const note = await until('« Noter »', () => frame.$('::-p-xpath(//button[normalize-space()="Noter"])'));
  await note.evaluate((button) => (button as HTMLElement).click());
  const field = await until('the field', () => frame.$('textarea[aria-label="Note"]'));
  await field.type('À relire.');
  await until('Enregistré', () =>
    frame.evaluate(() =>
      [...document.querySelectorAll('[role="status"]')].some((status) => status.textContent?.includes('Enregistré')),
    ),
  );
  await press(frame, 'button', 'Exporter');
  await press(frame, 'menuitem', 'Markdown');
  await visit(own, `${EXTENSION}library.html`);
  await until('the library', () => own.$('::-p-aria([name="Mes délibérations"][role="heading"])'));

  const witness = await own.evaluate(
    (address) =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      ),
    WITNESS,
  );
  expect(witness).toBe('refused');
  expectOnlyTheSite(proxy, site);
});
