import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractFile } from '../../lib/cli/extract-file.ts';
import { createExtractor } from '../../lib/extract/extract.ts';
import type { Extraction } from '../../lib/model/extraction.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { bind } from '../fixtures/compendium.ts';
import { plainOptions } from '../fixtures/direct.ts';

const BROKEN = 2;
const ACTS = 3;
const whole = await bind('recueil', 7, ACTS, { ...plainOptions(7), foot: 'both' });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One warning for the page; the acts behind the one that lost it have lost nothing. */
function expectOthersRead({ deliberations, warnings, error }: Extraction, code: string): void {
  expect(error).toBeUndefined();
  expect(warnings.filter(({ page }) => page === BROKEN).map((warning) => warning.code)).toContain(code);
  expect(deliberations).toHaveLength(ACTS);
  for (const act of deliberations.slice(1)) {
    expect(act.vote).not.toBeNull();
    expect(act.articles.length).toBeGreaterThan(0);
  }
}

test('a page whose content stream is broken is a warning, and the others are read', async () => {
  const pdf = await PDFDocument.load(whole.pdf, { updateMetadata: false });
  const noise = new Uint8Array(400).map((_, i) => (i * 73) % 251);
  const stream = pdf.context.stream(noise, { Filter: 'FlateDecode' });
  pdf.getPage(BROKEN - 1).node.set(PDFName.of('Contents'), pdf.context.register(stream));
  const path = join(folder, 'recueil.pdf');
  await writeFile(path, await pdf.save({ useObjectStreams: false }));
  expectOthersRead(await extractFile(path), 'no-text-layer');
});

test('a page that pdf.js gives up is a warning, and the others are read', async () => {
  const document = await openInNode(whole.pdf.slice());
  const source = { name: '', url: null, sha256: '', fingerprint: null, pageCount: document.numPages };
  const extractor = createExtractor(source);
  for (let page = 1; page <= document.numPages; page++) {
    if (page === BROKEN) extractor.failPage(page, `La page ${page} n’a pas pu être lue.`);
    else extractor.addPage(await readPage(document, page));
  }
  await document.loadingTask.destroy();
  expectOthersRead(extractor.result(), 'page-failed');
});
