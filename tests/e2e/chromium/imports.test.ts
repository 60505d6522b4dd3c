import { readFileSync } from 'node:fs';
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTarget } from '../../../lib/anchor/target.ts';
import { openInNode } from '../../../lib/pdf/node.ts';
import { readPage } from '../../../lib/pdf/open.ts';
import { wholeAct } from '../../fixtures/damaged.ts';
import { axe, openAct, startWorld, type World } from '../support.ts';

const WORDS = 'Étaient présents';
let world: World;
let files: { plain: Uint8Array; annotated: Uint8Array };
/** Where the words stand on the first page. */
let words: { quote: { exact: string; prefix: string; suffix: string }; rects: [number, number, number, number][] };

/** The act as another tool has annotated it: words marked, a frame, and a comment. */
async function annotated(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  const page = document.getPages()[0]!;
  const add = (entry: Record<string, unknown>) =>
    page.node.addAnnot(
      document.context.register(document.context.obj({ Type: 'Annot', F: 4, ...(entry as Record<string, string>) })),
    );
  const [x0, y0, x1, y1] = words.rects[0]!;
  const quad = [x0, y1, x1, y1, x0, y0, x1, y0];
  const said = PDFHexString.fromText('Surligné <b>ailleurs</b>');
  add({ Subtype: 'Highlight', Rect: [x0, y0, x1, y1], QuadPoints: quad, C: [0, 1, 0], Contents: said });
  add({ Subtype: 'Square', Rect: [300, 300, 400, 350], C: [1, 0, 0], Contents: PDFHexString.fromText('Un cadre') });
  return document.save();
}

beforeAll(async () => {
  const { pdf } = await wholeAct();
  const document = await openInNode(pdf.slice());
  const page = await readPage(document, 1);
  await document.loadingTask.destroy();
  const offset = page.text.indexOf(WORDS);
  expect(offset).toBeGreaterThan(0);
  const target = makeTarget(() => page, { page: 1, offset }, { page: 1, offset: offset + WORDS.length })!;
  words = { quote: target.quote, rects: target.rects.map(({ rect }) => rect) };
  files = { plain: pdf, annotated: await annotated(pdf) };
  world = await startWorld({
    odd: [
      { name: 'annote', bytes: files.annotated, expect: 'act' },
      { name: 'nu', bytes: pdf, expect: 'act' },
    ],
  });
});
afterAll(() => world.end());

const notes = (frame: Frame) => frame.locator('[data-note-id]');
const saying = (frame: Frame, sentence: RegExp | string) =>
  frame.getByRole('status').filter({ hasText: sentence }).first().waitFor();

async function choose(page: Page, frame: Frame, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await frame.getByRole('button', { name: 'Importer des notes…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

it('annotations of the PDF become notes in their places, once', async () => {
  const page = await world.open('/fichiers');
  const { frame } = await openAct(page, 'Fichier annote');
  await saying(frame, 'Ce PDF contient 2 annotations.');
  expect(await axe(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Les reprendre dans mes notes' }).click();
  await saying(frame, /^2 notes/);
  await frame.getByRole('tab', { name: /Notes/ }).click();
  await frame.getByText('Surligné <b>ailleurs</b>').first().waitFor();
  await frame.getByText('Un cadre').first().waitFor();
  await expect.poll(() => notes(frame).count()).toBeGreaterThanOrEqual(2);
  await expect.poll(() => frame.getByText('Ce PDF contient').count()).toBe(0);
  // Read again, nothing is offered that is there already.
  await page.reload();
  const again = await openAct(page, 'Fichier annote');
  await again.frame.getByRole('tab', { name: /Notes/ }).click();
  await again.frame.getByText('Un cadre').first().waitFor();
  expect(await again.frame.getByText('Ce PDF contient').count()).toBe(0);
  await page.close();
});

it('a file of Hypothesis is tied to the act that is open; what is not found stays, to be tied by hand', async () => {
  const page = await world.open('/fichiers');
  const { frame } = await openAct(page, 'Fichier nu');
  await frame.getByRole('tab', { name: /Notes/ }).click();
  const row = (id: string, quote: object) => ({
    id,
    uri: 'https://ailleurs.example/acte.pdf',
    text: `Note ${id}`,
    tags: ['eau'],
    target: [{ selector: [{ type: 'TextQuoteSelector', ...quote }] }],
  });
  await choose(page, frame, 'notes.json', 'bonjour');
  await saying(frame, /ni du JSON ni un PDF.*Rien n’a été importé/);
  await choose(
    page,
    frame,
    'notes.json',
    JSON.stringify({ rows: [row('a', words.quote), row('b', { exact: 'jamais écrit' })] }),
  );
  await saying(frame, /^2 notes.*1 n’a pas retrouvé ses mots/);
  await frame.getByText('Note a').first().waitFor();
  await frame.getByText('Introuvable').first().waitFor();
  await expect.poll(() => notes(frame).count()).toBeGreaterThanOrEqual(1);
  expect(await axe(frame)).toEqual([]);
  await page.close();
});

it('the library takes an annotated PDF to its document, and says what to do where that was never opened', async () => {
  const page = await world.open('/fichiers');
  const { frame } = await openAct(page, 'Fichier annote');
  const [library] = await Promise.all([
    world.context.waitForEvent('page'),
    frame.getByRole('button', { name: 'Mes délibérations' }).click(),
  ]);
  const take = async (name: string, bytes: Uint8Array, sentence: RegExp) => {
    const chooser = library.waitForEvent('filechooser');
    await library.getByRole('button', { name: 'Importer' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
    await saying(library.mainFrame(), sentence);
  };
  // Its notes are there since the reader took them.
  await take('annote.pdf', files.annotated, /Tout y était déjà/);
  const elsewhere = await PDFDocument.load(files.annotated);
  elsewhere.setTitle('Autre');
  await take('autre.pdf', await elsewhere.save(), /2 notes.*pas encore été ouverts ici \(autre\.pdf\)/);
  await take('nu.pdf', files.plain, /ni surlignage ni commentaire/);

  // A backup that is dropped onto the page is imported as well.
  await library.getByRole('button', { name: 'Exporter' }).click();
  const saving = library.waitForEvent('download');
  await library.getByRole('menuitem', { name: 'Sauvegarde', exact: true }).click();
  const saved = await saving;
  const backup = readFileSync(await saved.path(), 'utf8');
  await library.evaluate(
    ([content, name]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [backup, saved.suggestedFilename()] as const,
  );
  await saying(library.mainFrame(), /Tout y était déjà/);
  await page.close();
});
