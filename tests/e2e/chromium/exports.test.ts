import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImportText } from '../../../lib/exchange/import.ts';
import { LISTED } from '../../site/pages.ts';
import { selectWords } from '../selecting.ts';
import { openAct, startWorld, type World } from '../support.ts';
import { saved } from '../waiting.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

type Saved = { name: string; bytes: Buffer };

/** The file that the browser saves after what is done. */
async function savedBy(page: Page, act: () => Promise<void>): Promise<Saved> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function save(page: Page, frame: Frame, name: string): Promise<Saved> {
  await frame.getByRole('button', { name: 'Exporter' }).click();
  return savedBy(page, () => frame.getByRole('menuitem', { name, exact: true }).click());
}

it('every format of the menu is saved, and bears the identity of the document', async () => {
  const page = await world.open('/');
  const { frame } = await openAct(page, LISTED[0]?.words ?? '');
  await selectWords(page, frame, 1, 'Étaient présents', 'Damien');
  await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
  await frame.getByRole('textbox', { name: 'Note' }).waitFor();
  await page.keyboard.type('=À rapprocher');
  await saved(frame);

  const markdown = String((await save(page, frame, 'Markdown')).bytes);
  const sha256 = /^sha256: "([0-9a-f]{64})"$/m.exec(markdown)?.[1] ?? '';
  expect(sha256).toHaveLength(64);

  const csv = await save(page, frame, 'CSV');
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(String(csv.bytes)).toMatch(/;'=À rapprocher;/);
  expect(String(csv.bytes)).toContain(sha256);

  const scdl = await save(page, frame, 'CSV SCDL');
  expect(scdl.name).toMatch(/SCDL deliberations INCOMPLET\.csv$/);
  expect(String(scdl.bytes)).toMatch(/^COLL_NOM,COLL_SIRET,DELIB_ID,/);
  expect(String(scdl.bytes)).toContain(`#sha256=${sha256}`);
  await frame.getByRole('status').filter({ hasText: 'DELIB_MATIERE_CODE' }).waitFor();
  // By the keyboard alone: words, Enter for the first that is found, the button.
  const asked = () => frame.getByRole('dialog', { name: 'Fichier SCDL : confirmer la matière' });
  const confirmed = await savedBy(page, async () => {
    await frame.getByRole('button', { name: 'Confirmer la matière…' }).press('Enter');
    await asked().getByRole('searchbox', { name: 'Chercher une matière' }).focus();
    await page.keyboard.type('bibliotheques');
    await page.keyboard.press('Enter');
    await asked().getByText('Matière : 8.9').waitFor();
    await asked().getByRole('button', { name: 'Confirmer et écrire' }).press('Enter');
  });
  expect(confirmed.name).toMatch(/SCDL deliberations\.csv$/);
  expect(String(confirmed.bytes)).toContain(',8.9,domaines de compétences par thèmes/culture,');

  const w3c = readImportText(String((await save(page, frame, 'JSON-LD (W3C)')).bytes));
  const backup = readImportText(String((await save(page, frame, 'Sauvegarde')).bytes));
  for (const read of [w3c, backup]) {
    expect(read).toMatchObject({ ok: true, imported: { notes: [{ body: '=À rapprocher', documentId: sha256 }] } });
  }
  expect(w3c.ok && backup.ok && w3c.imported.notes).toEqual(backup.ok && backup.imported.notes);

  const html = String((await save(page, frame, 'HTML')).bytes);
  expect(html).toContain('<p>=À rapprocher</p>');
  expect(html).toContain(sha256);

  const pdf = await save(page, frame, 'PDF annoté');
  expect(pdf.name).toMatch(/copie annotee\.pdf$/);
  const task = getDocument({ data: new Uint8Array(pdf.bytes), verbosity: 0 });
  const annotations = await (await (await task.promise).getPage(1)).getAnnotations();
  const own = annotations.filter(({ subtype }) => subtype === 'Highlight');
  expect(own.map(({ contentsObj }) => contentsObj.str)).toEqual(['=À rapprocher']);
  await task.destroy();

  const draft = await save(page, frame, 'Subventions SCDL (brouillon)');
  expect(String(draft.bytes)).toMatch(/^nomAttribuant,/);
  await page.close();
});

it('a backup comes back into an empty profile by the library, whole or not at all', async () => {
  const page = await world.open('/');
  const { frame } = await openAct(page, LISTED[0]?.words ?? '');
  const kept = await save(page, frame, 'Sauvegarde');
  const whole = String(kept.bytes);
  const { notes } = JSON.parse(whole) as { notes: { id: string; body: string }[] };
  expect(notes).toHaveLength(1);
  await page.close();

  const other = await startWorld();
  try {
    const site = await other.open('/');
    const reader = await openAct(site, LISTED[1]?.words ?? '');
    const [library] = await Promise.all([
      other.context.waitForEvent('page'),
      reader.frame.getByRole('button', { name: 'Mes délibérations' }).click(),
    ]);
    const take = async (text: string, sentence: RegExp) => {
      const chooser = library.waitForEvent('filechooser');
      await library.getByRole('button', { name: 'Importer' }).click();
      await (await chooser).setFiles({
        name: 'sauvegarde.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await library.getByRole('status').filter({ hasText: sentence }).waitFor();
    };
    await take(whole.slice(0, -40), /incomplet.*Rien n’a été importé/);
    await take('bonjour', /ni du JSON ni un PDF.*Rien n’a été importé/);
    await take('%PDF-1.7', /n’a pas pu être lu.*Rien n’a été importé/);
    await take(whole, /^1 note importée/);
    await take(whole, /Tout y était déjà/);
    const again = await save(library, library.mainFrame(), 'Sauvegarde');
    expect(JSON.parse(String(again.bytes)).notes).toEqual(notes);
  } finally {
    await other.end();
  }
});
