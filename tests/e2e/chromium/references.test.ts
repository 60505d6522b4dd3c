import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LISTED } from '../../site/pages.ts';
import { axe, FRAME, openAct, readerOf, startWorld, type World, waitForState } from '../support.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const [recused, simple] = LISTED.map(({ words }) => words) as [string, string];

/** The library is told that a file that was opened holds another act too: no fixture cites one of the others. */
async function alsoHolds(frame: Frame, number: string): Promise<void> {
  await frame.evaluate(async (number) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome;
    const url = new URLSearchParams(location.search).get('file');
    const id = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await (await fetch(url!)).arrayBuffer()))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const input = { id, url, fingerprint: null, numbers: [number], title: null, sessionDate: null, pageCount: 1 };
    await runtime.sendMessage({ request: 'document.open', input });
  }, number);
}

it('a cited act that was opened before opens in the reader, beside the way to its place', async () => {
  const first = await world.open();
  const { frame } = await openAct(first, recused);
  const panel = frame.getByRole('tabpanel', { name: 'Fiche' });
  const reference = panel.getByRole('button', { name: /^Délibération : n° 2019-365/ });
  expect(await reference.count()).toBe(0);
  await alsoHolds(frame, '2019-365');
  await first.close();

  const page = await world.open();
  const opened = await openAct(page, simple);
  const sheet = opened.frame.getByRole('tabpanel', { name: 'Fiche' });
  await sheet.getByRole('button', { name: /^Délibération : n° 2019-365/ }).click();
  await opened.frame.locator('.mark-place').first().waitFor();
  expect(await axe(opened.frame)).toEqual([]);
  await sheet.getByRole('link', { name: /^Ouvrir : Délibération n° 2019-365/ }).click();
  await opened.reader
    .getByRole('heading', { name: /2024-102/ })
    .or(opened.reader.getByText('N° 2024-102'))
    .first()
    .waitFor();
  const { frame: next } = await readerOf(page);
  await waitForState(next, 'ready');
  expect(new URL(next.url()).searchParams.get('file')).toContain('16113');
  // The frame is still the reader's own, and gives the page back.
  await opened.reader.getByRole('button', { name: 'Fermer' }).click();
  await page.locator(FRAME).waitFor({ state: 'detached' });
  await page.close();
});
