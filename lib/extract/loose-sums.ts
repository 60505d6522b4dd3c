import type { Line } from '../layout/line.ts';
import type { Amount } from '../model/extraction.ts';
import { readAmounts } from './amounts.ts';
import { readBlocks } from './tables.ts';

/** The most sums that are told of such a document: a price list is none of an act's business. */
const MOST = 5_000;

/** The sums of pages that belong to no act that is known, as those of an annex are read: nothing is said of what they are for. */
export function readLooseSums(pages: Line[][]): Amount[] {
  return readAmounts('annex', readBlocks('annex', pages, { rules: new Map(), divided: new Map() })).slice(0, MOST);
}
