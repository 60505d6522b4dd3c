import { checkExtraction } from '../checks/run.ts';
import { TRUNCATED } from '../extract/extract.ts';
import type { Extraction, Source, Warning } from '../model/extraction.ts';
import type { Answer, Order } from './extraction-protocol.ts';

/** The part of `createExtractor` (lib/extract) that a session drives. */
type Extractor<Page> = {
  addPage(page: Page): void;
  failPage(page: number, message: string): void;
  result(): Extraction;
};
type Page = Extract<Order, { type: 'page' }>['page'];

/**
 * Runs an extractor on orders. Partial results follow pages 1, 2, 4, 8 …: soon at first, and cheap in sum, since each
 * reads the whole document again.
 */
export function createSession(
  create: (source: Source, known: Warning[]) => Extractor<Page>,
  answer: (answer: Answer) => void,
) {
  let extractor: Extractor<Page> | null = null;
  let pages = 0;
  const counted = () => {
    pages += 1;
    if (extractor && Number.isInteger(Math.log2(pages)))
      answer({ type: 'result', extraction: extractor.result(), complete: false });
  };
  return (order: Order) => {
    switch (order.type) {
      case 'start':
        extractor = create(order.source, order.truncated ? [TRUNCATED] : []);
        pages = 0;
        break;
      case 'page':
        extractor?.addPage(order.page);
        counted();
        break;
      case 'failed':
        extractor?.failPage(order.page, order.message);
        counted();
        break;
      case 'finish':
        // An act is held against itself once all of it is read: before that, what is missing would speak against it.
        if (extractor) answer({ type: 'result', extraction: checkExtraction(extractor.result()), complete: true });
    }
  };
}
