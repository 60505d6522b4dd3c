import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OddFile, oddFiles } from '../../fixtures/damaged.ts';
import { readerOf, startWorld, type World, waitForState } from '../support.ts';

const files: OddFile[] = await oddFiles();
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** Opens what has this link on the page of difficult files. */
async function openOdd(words: string): Promise<{ page: Page; frame: Frame }> {
  const page = await world.open('/fichiers');
  await page.getByRole('button', { name: `Lire annotée : ${words}`, exact: true }).click();
  return { page, frame: (await readerOf(page)).frame };
}

describe('a file that cannot be read', () => {
  it.each([
    ['Acte absent', /ne trouve pas/],
    ['Page au lieu du fichier', /page web/],
    ['Fichier vide', /vide/],
    ['Fichier pas-un-pdf', /pas un PDF/],
    ['Fichier chiffre', /mot de passe/],
    ['Fichier entete-seul', /endommagé/],
    ['Fichier sans-page', /aucune page/],
  ])('%s: one sentence, a retry and the plain link', async (words, sentence) => {
    const { page, frame } = await openOdd(words);
    await waitForState(frame, 'error');
    const alert = frame.getByRole('alert').filter({ hasText: sentence });
    await expect.poll(() => alert.count()).toBe(1);
    expect(await alert.getByRole('button', { name: 'Réessayer' }).count()).toBe(1);
    const link = alert.getByRole('link');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.pasdecalais\.fr\/.*\.pdf$/);
    await frame.getByRole('button', { name: 'Fermer' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
    await page.close();
  });

  it('is asked for again by the retry', async () => {
    const { page, frame } = await openOdd('Acte absent');
    await waitForState(frame, 'error');
    const asked = () => world.site.requests.filter(({ path }) => path === '/absent.pdf').length;
    const before = asked();
    await frame.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(asked).toBe(before + 1);
    await waitForState(frame, 'error');
    await page.close();
  });
});

describe('a file that is read all the same', () => {
  it.each(files.filter(({ expect: what }) => what !== 'error'))(
    '$name ends $expect',
    async ({ name, expect: what }) => {
      const { page, frame } = await openOdd(`Fichier ${name}`);
      await waitForState(frame, 'ready');
      const said = () => frame.locator('body').textContent();
      if (what === 'no-act') await expect.poll(said).toMatch(/n['’]est pas reconnu comme une délibération/);
      if (what === 'warning') await expect.poll(said).toMatch(/image/);
      await page.close();
    },
  );

  it('comes as an attachment of bytes', async () => {
    const { page, frame } = await openOdd('Acte en octets');
    await waitForState(frame, 'ready');
    await page.close();
  });

  it("comes with the site's session cookie", async () => {
    const { page, frame } = await openOdd('Acte sous session');
    await waitForState(frame, 'ready');
    expect(
      world.site.requests.filter(({ path }) => path === '/reserve/acte.pdf').map(({ session }) => session),
    ).toEqual([true]);
    await page.close();
  });

  it('comes slowly, and says how far it is', async () => {
    const { page, frame } = await openOdd('Acte lent');
    await frame
      .getByText(/Téléchargement : .* sur /)
      .first()
      .waitFor();
    await waitForState(frame, 'ready');
    await page.close();
  });
});
