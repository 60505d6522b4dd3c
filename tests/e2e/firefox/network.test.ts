import { afterAll, beforeAll, expect, it } from 'vitest';
import { drivable, EXTENSION } from '../../site/firefox.ts';
import { LISTED } from '../../site/pages.ts';
import { expectOnlyTheSite, WITNESS } from '../network.ts';
import { SITE } from '../support.ts';
import { isSaved, named, press, readerIn, until, visit, writeNote } from './driving.ts';
import { type FirefoxWorld, startFirefoxWorld } from './world.ts';

let world: FirefoxWorld;

beforeAll(async () => {
  if (drivable) world = await startFirefoxWorld({ driven: true });
});
afterAll(() => world?.end());

it.runIf(drivable)('from the list to the export in Firefox, nothing is asked of anybody but the site', async () => {
  const own = await world.firefox.newPage();
  await visit(own, `${EXTENSION}options.html`);
  await press(own, 'switch', 'Toujours ouvrir les PDF du site dans le lecteur');
  await until('Enregistré', () => own.evaluate(() => document.body.textContent.includes('Enregistré')));

  const page = await world.firefox.newPage();
  await visit(page, `${SITE}/`);
  await visit(page, `${SITE}${LISTED[2]?.path}`);
  const frame = await readerIn(page);
  await writeNote(frame, 'À relire.');
  await until('« Enregistré »', () => isSaved(frame));
  await press(frame, 'button', 'Exporter');
  await press(frame, 'menuitem', 'Markdown');
  await visit(own, `${EXTENSION}library.html`);
  await until('the library', () => named(own, 'heading', 'Mes délibérations'));

  const witness = await own.evaluate(
    (address) =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      ),
    WITNESS,
  );
  expect(witness).toBe('refused');
  expectOnlyTheSite(world.proxy, world.site);
});
