import search from 'approx-string-match';
import { createFinder } from '../../lib/anchor/find-all.ts';
import { makeTarget } from '../../lib/anchor/target.ts';
import type { PageText } from '../../lib/layout/types.ts';
import type { TextTarget } from '../../lib/model/note.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import type { Document } from './documents.ts';
import { byTurns, type Figure, timed } from './measure.ts';

const NOTES = 200;
/** Characters of each note's passage. */
const LENGTH = 40;
/** The errors that an approximate search allows: half of the passage, as annotators of web pages do. */
const ERRORS = LENGTH / 2;

/** Time to find notes again, half of them lost, against an approximate search for each passage over every page. */
export async function timesOfAnchoring(document: Document, turns: number): Promise<Figure[]> {
  const pages = await read(document);
  const targets = notes(pages);
  const times = await byTurns(
    turns,
    // A finder of its own each time: the folding of the text counts.
    () => timed(async () => createFinder()(pages, targets)),
    () => timed(async () => exhaustive(pages, targets)),
  );
  const where = `Node, ${document.name}, ${NOTES} notes`;
  return [{ what: 'notes retrouvées / recherche approchée', where, ...times, unit: 'ms', target: 0.1 }];
}

function exhaustive(pages: readonly PageText[], targets: readonly TextTarget[]): void {
  for (const { quote } of targets) for (const { text } of pages) search(text, quote.exact, ERRORS);
}

/** Notes all over the document; the words of every other one stand there no more. */
function notes(pages: readonly PageText[]): TextTarget[] {
  const written = pages.filter(({ text }) => text.length > 2 * LENGTH);
  const pageOf = (number: number) => pages.find(({ page }) => page === number);
  return Array.from({ length: NOTES }, (_, at) => {
    const { page, text } = written[(at * 7) % written.length]!;
    const offset = (at * 131) % (text.length - LENGTH);
    const target = makeTarget(pageOf, { page, offset }, { page, offset: offset + LENGTH })!;
    if (at % 2 === 0) return target;
    const { exact, prefix, suffix } = target.quote;
    return { ...target, quote: { exact: turned(exact), prefix: turned(prefix), suffix: turned(suffix) } };
  });
}

/** The same letters in another order. */
const turned = (text: string) => [...text].reverse().join('');

async function read({ bytes }: Document): Promise<PageText[]> {
  const document = await openInNode(bytes.slice());
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
  await document.loadingTask.destroy();
  return pages;
}
