import { expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { oddFiles, wholeAct } from '../fixtures/damaged.ts';

async function extractorOf(bytes: Uint8Array) {
  const document = await openInNode(bytes.slice());
  const extractor = createExtractor({
    name: '',
    url: null,
    sha256: '',
    fingerprint: null,
    pageCount: document.numPages,
  });
  for (let page = 1; page <= document.numPages; page++) extractor.addPage(await readPage(document, page));
  await document.loadingTask.destroy();
  return extractor;
}

test('a layout that is not known still tells its sums, with their places, and no more', async () => {
  const file = (await oddFiles()).find(({ name }) => name === 'autre-collectivite')!;
  const extractor = await extractorOf(file.bytes);
  expect(extractor.result().deliberations).toEqual([]);
  expect(
    extractor.looseSums().map(({ value, page, text, rects }) => [value, page, text.replace(/\s/g, ' '), rects.length]),
  ).toEqual([[12_500, 1, '12 500 €', 1]]);
});

test('an act keeps its sums to itself', async () => {
  const extractor = await extractorOf((await wholeAct()).pdf);
  expect(extractor.result().deliberations).toHaveLength(1);
  expect(extractor.looseSums()).toEqual([]);
});
