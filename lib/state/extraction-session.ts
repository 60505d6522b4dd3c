import { checkExtraction } from '../checks/run.ts';
import { TRUNCATED } from '../extract/extract.ts';
import type { Rule } from '../layout/rules.ts';
import type { Amount, Deliberation, Extraction, Source, Warning } from '../model/extraction.ts';
import type { Order, Report } from './extraction-protocol.ts';

/** The part of `createExtractor` (lib/extract) that a session drives. */
type Extractor<Page> = {
  addPage(page: Page): void;
  failPage(page: number, message: string): void;
  addRules(page: number, rules: Rule[]): void;
  doubtfulPages(): number[];
  result(): Extraction;
  looseSums?(): Amount[];
};
type Page = Extract<Order, { type: 'page' }>['page'];

/**
 * Runs an extractor on orders. Partial results follow pages 1, 2, 4, 8 …: soon at first, and cheap in sum, since each
 * holds the whole document against what was read before. Of the acts only those that changed are sent again. Where the last
 * page leaves tables in doubt, the rules of their pages are asked for; a second end of the pages follows them.
 */
export function createSession(
  create: (source: Source, known: Warning[]) => Extractor<Page>,
  report: (report: Report) => void,
) {
  let extractor: Extractor<Page> | null = null;
  let pages = 0;
  let sent: Deliberation[] = [];
  const tell = (read: Extraction, complete: boolean, sums: Amount[] = []) => {
    const { deliberations, ...extraction } = read;
    for (const [index, act] of deliberations.entries()) if (act !== sent[index]) report({ type: 'act', index, act });
    sent = deliberations;
    report({ type: 'result', extraction, acts: deliberations.length, complete, ...(sums.length > 0 && { sums }) });
  };
  const counted = () => {
    pages += 1;
    if (extractor && Number.isInteger(Math.log2(pages))) tell(extractor.result(), false);
  };
  return (order: Order) => {
    switch (order.type) {
      case 'start':
        extractor = create(order.source, order.truncated ? [TRUNCATED] : []);
        pages = 0;
        sent = [];
        break;
      case 'page':
        extractor?.addPage(order.page);
        counted();
        break;
      case 'failed':
        extractor?.failPage(order.page, order.message);
        counted();
        break;
      case 'rules':
        extractor?.addRules(order.page, order.rules);
        break;
      case 'finish': {
        if (!extractor) break;
        const doubtful = extractor.doubtfulPages();
        if (doubtful.length > 0) report({ type: 'rules', pages: doubtful });
        // An act is held against itself once all of it is read: before that, what is missing would speak against it.
        else tell(checkExtraction(extractor.result()), true, extractor.looseSums?.());
      }
    }
  };
}
