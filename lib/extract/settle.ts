import type { Rule } from '../layout/rules.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Extractor } from './extract.ts';

/** How often the rules of more pages are asked for: what rules settle on one may leave the next in doubt. */
const ROUNDS = 3;

/** The result once all pages are added, with the rules of those pages on which text alone leaves a table in doubt. */
export async function settle(
  extractor: Pick<Extractor, 'result' | 'doubtfulPages' | 'addRules'>,
  readRules: (page: number) => Promise<Rule[]>,
): Promise<Extraction> {
  for (let round = 0; round < ROUNDS; round++) {
    const pages = extractor.doubtfulPages();
    if (pages.length === 0) break;
    for (const page of pages) extractor.addRules(page, await readRules(page));
  }
  return extractor.result();
}
