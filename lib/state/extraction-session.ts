import { createChecks } from '../checks/run.ts';
import { type Scope, TRUNCATED } from '../extract/extract.ts';
import type { Rule } from '../layout/rules.ts';
import type { Amount, Deliberation, Extraction, Source, Warning } from '../model/extraction.ts';
import type { Order, Report } from './extraction-protocol.ts';

/** The part of `createExtractor` (lib/extract) that a session drives. */
type Extractor<Page> = {
  addPage(page: Page): boolean;
  failPage(page: number, message: string): void;
  addRules(page: number, rules: Rule[]): void;
  doubtfulPages(scope?: Scope): number[];
  result(scope?: Scope): Extraction;
  looseSums?(): Amount[];
};
type Page = Extract<Order, { type: 'page' }>['page'];

/** The share of the pages so far by which a document must have grown before its finished acts are looked for again. */
const GROWTH = 1 / 12;

/** The pages at the beginning after which also acts of a compendium are told before they are whole. */
const FIRST = 8;

/**
 * Runs an extractor on orders. Partial results follow pages 1, 4, 16, 64 …: soon at first, and cheap in sum, since each
 * reads the act once more from its beginning. Of a compendium the acts that another one has followed are read and sent
 * as they come, so that little is left to do behind the last page, and told behind pages 16, 32, 64, 128 …. Of the acts only those
 * that changed are sent again. The rules of pages whose tables are in doubt are asked for once each, and behind the last page waited for.
 */
export function createSession(
  create: (source: Source, known: Warning[]) => Extractor<Page>,
  report: (report: Report) => void,
) {
  let extractor: Extractor<Page> | null = null;
  let check = createChecks();
  let pages = 0;
  /** How many pages there were when finished acts were last looked for. */
  let looked = 0;
  let sent: Deliberation[] = [];
  let ended = false;
  const asked = new Set<number>();
  const given = new Set<number>();
  /** How many acts the last result had. */
  let told = 0;
  const send = (acts: Deliberation[]) => {
    for (const [index, act] of acts.entries()) if (act !== sent[index]) report({ type: 'act', index, act });
    sent = acts;
  };
  const tell = (read: Extraction, complete: boolean, sums: Amount[] = []) => {
    const { deliberations, ...extraction } = read;
    send(deliberations);
    told = deliberations.length;
    report({ type: 'result', extraction, acts: deliberations.length, complete, ...(sums.length > 0 && { sums }) });
  };
  /** An act is held against itself once all of it is read: before that, what is missing would speak against it. */
  const checkFollowed = (read: Extraction): Extraction => {
    const { deliberations } = check({ ...read, deliberations: read.deliberations.slice(0, -1) });
    return { ...read, deliberations: [...deliberations, ...read.deliberations.slice(-1)] };
  };
  const ask = (doubtful: number[]) => {
    const more = doubtful.filter((page) => !asked.has(page));
    for (const page of more) asked.add(page);
    if (more.length > 0) report({ type: 'rules', pages: more });
  };
  const counted = (begins: boolean) => {
    pages += 1;
    if (!extractor) return;
    // Where acts follow each other, one that is still growing may wait.
    const alone = pages <= FIRST || sent.length < 2;
    const doublings = Math.log2(pages);
    const due = Number.isInteger(alone ? doublings / 2 : doublings);
    if (due && alone) tell(checkFollowed(extractor.result()), false);
    else if (due || (begins && pages - looked > looked * GROWTH)) {
      looked = pages;
      ask(extractor.doubtfulPages('followed'));
      const read = check(extractor.result('followed'));
      if (due && read.deliberations.length >= told) tell(read, false);
      else send(read.deliberations);
    }
  };
  const end = () => {
    if (!extractor || !ended || given.size < asked.size) return;
    const before = asked.size;
    ask(extractor.doubtfulPages());
    if (asked.size === before) tell(check(extractor.result()), true, extractor.looseSums?.());
  };
  return (order: Order) => {
    switch (order.type) {
      case 'start':
        extractor = create(order.source, order.truncated ? [TRUNCATED] : []);
        check = createChecks();
        [pages, looked, told, sent, ended] = [0, 0, 0, [], false];
        asked.clear();
        given.clear();
        break;
      case 'page':
        counted(extractor?.addPage(order.page) ?? false);
        break;
      case 'failed':
        extractor?.failPage(order.page, order.message);
        counted(false);
        break;
      case 'rules':
        extractor?.addRules(order.page, order.rules);
        if (asked.has(order.page)) given.add(order.page);
        end();
        break;
      case 'finish':
        ended = true;
        end();
    }
  };
}
