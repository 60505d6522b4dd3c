import type { Rule } from '../layout/rules.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Extractor } from './extract.ts';

/**
 * The result once all pages are added, with the rules of those pages on which text alone leaves a table in doubt. What rules settle on
 * one may leave the next in doubt, but never a page whose rules are known.
 */
export async function settle(
  extractor: Pick<Extractor, 'result' | 'doubtfulPages' | 'addRules'>,
  readRules: (page: number) => Promise<Rule[]>,
): Promise<Extraction> {
  for (let pages = extractor.doubtfulPages(); pages.length > 0; pages = extractor.doubtfulPages())
    for (const page of pages) extractor.addRules(page, await readRules(page));
  return extractor.result();
}
