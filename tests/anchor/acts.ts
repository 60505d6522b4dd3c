import { type Finding, findPassage } from '../../lib/anchor/find.ts';
import { type Located, locate, toLocated } from '../../lib/anchor/locate.ts';
import { makeTarget } from '../../lib/anchor/target.ts';
import { indexPages } from '../../lib/anchor/text-index.ts';
import type { PageText } from '../../lib/layout/types.ts';
import type { TextTarget } from '../../lib/model/note.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { type DirectOptions, plainOptions, typeset } from '../fixtures/direct.ts';
import { inventAct } from '../fixtures/invent.ts';
import type { Act, Block, Cell, Rich } from '../fixtures/model.ts';

/** The act that is changed: people, a table of grants and one of the budget, votes. Its words are those that the tests name. */
export const act = (): Act =>
  inventAct(108, { plenary: false, recusals: true, articles: { count: 4, giving: 2 }, report: false });

export async function readPages(pdf: Uint8Array): Promise<PageText[]> {
  const document = await openInNode(pdf.slice());
  const pages: PageText[] = [];
  for (let page = 1; page <= document.numPages; page++) pages.push(await readPage(document, page));
  await document.loadingTask.destroy();
  return pages;
}

/** The pages of an act in the plain setting, or another. */
export async function print(printed: Act, options: Partial<DirectOptions> = {}): Promise<PageText[]> {
  return readPages((await typeset([printed], { ...plainOptions(3), ...options })).pdf);
}

/** An act with each of its texts written anew; the truth about its values is dropped. */
export function rewrite(changed: Act, say: (text: string) => string): Act {
  const text = (rich: Rich): Rich => ({ text: say(rich.text), marks: [] });
  const cell = (one: Cell | null): Cell | null => one && { ...one, rich: text(one.rich) };
  const block = (one: Block): Block =>
    one.type === 'para'
      ? { ...one, rich: text(one.rich) }
      : { ...one, header: one.header.map((row) => row.map(cell)), rows: one.rows.map((row) => row.map(cell)) };
  return { ...changed, parts: changed.parts.map((part) => ({ ...part, blocks: part.blocks.map(block) })) };
}

/** An act with other rows in its tables. */
export function withRows(changed: Act, rows: (rows: (Cell | null)[][]) => (Cell | null)[][]): Act {
  const block = (one: Block): Block => (one.type === 'table' ? { ...one, rows: rows(one.rows) } : one);
  return { ...changed, parts: changed.parts.map((part) => ({ ...part, blocks: part.blocks.map(block) })) };
}

/** A note on words of the pages; `near` are words that stand before them, where they stand in several places. */
export function noteOn(pages: readonly PageText[], exact: string, near = ''): TextTarget {
  const spaced = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  for (const { page, text } of pages) {
    const from = near ? text.search(new RegExp(spaced(near))) : 0;
    const found = from < 0 ? null : new RegExp(spaced(exact)).exec(text.slice(from));
    if (!found) continue;
    const offset = from + found.index;
    return makeTarget(pageOf(pages), { page, offset }, { page, offset: offset + found[0].length })!;
  }
  throw new Error(`« ${exact} » is not in the act`);
}

export const pageOf = (pages: readonly PageText[]) => (number: number) => pages.find(({ page }) => page === number);

/** Where a note is on other pages, as the reader finds it. */
export function relocate(pages: readonly PageText[], target: TextTarget): Located {
  const finding: Finding = findPassage(indexPages(pages), target);
  return locate(pageOf(pages), target) ?? toLocated(pageOf(pages), target, finding)!;
}

/** The words of a place, blanks as single spaces. */
export const wordsOf = (located: Located): string =>
  located.state === 'lost' ? '' : located.target.quote.exact.replace(/\s+/g, ' ');
