import { expect, test } from 'vitest';
import { createExtractor } from '../../lib/extract/extract.ts';
import { settle } from '../../lib/extract/settle.ts';
import type { Rule } from '../../lib/layout/rules.ts';
import type { PageText } from '../../lib/layout/types.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { readRules } from '../../lib/pdf/rules.ts';
import { bind } from '../fixtures/compendium.ts';
import { plainOptions } from '../fixtures/direct.ts';

/** A compendium of invented acts, some of whose tables only rules can settle. */
async function readCompendium(seed: number): Promise<{ pages: PageText[]; rules: Map<number, Rule[]> }> {
  const { pdf } = await bind('recueil', seed, 6, plainOptions(seed), { varied: true });
  const document = await openInNode(pdf);
  const pages: PageText[] = [];
  const rules = new Map<number, Rule[]>();
  for (let page = 1; page <= document.numPages; page++) {
    pages.push(await readPage(document, page));
    rules.set(page, await readRules(document, page));
  }
  await document.loadingTask.destroy();
  return { pages, rules };
}

test('acts read as they come, with rules whenever they come, are what they are when all is there', async () => {
  let asked = 0;
  for (const seed of [71, 72, 73]) {
    const { pages, rules } = await readCompendium(seed);
    const source = { name: 'a.pdf', url: null, sha256: '', fingerprint: null, pageCount: pages.length };
    const whole = createExtractor(source);
    for (const page of pages) whole.addPage(page);
    const expected = await settle(whole, async (page) => rules.get(page)!);

    const growing = createExtractor(source);
    /** Rules that were asked for, and come some pages later, the last asked for first. */
    const late: number[] = [];
    const known = new Set<number>();
    for (const [at, page] of pages.entries()) {
      growing.addPage(page);
      for (const number of growing.doubtfulPages('followed')) if (!known.has(number)) late.push(number);
      for (const number of late) known.add(number);
      const read = growing.result('followed').deliberations;
      // Acts that are given out while the document grows are whole.
      expect(expected.deliberations.slice(0, read.length)).toEqual(read);
      if (at % 5 === 4) for (const number of late.splice(0).reverse()) growing.addRules(number, rules.get(number)!);
    }
    for (const number of late) growing.addRules(number, rules.get(number)!);
    expect(await settle(growing, async (page) => rules.get(page)!)).toEqual(expected);
    asked += known.size;
  }
  expect(asked).toBeGreaterThan(0);
});
