import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launchPrinter } from '../fixtures/chromium.ts';
import { inventHtmlOptions } from '../fixtures/html.ts';
import { inventAct } from '../fixtures/invent.ts';
import { hasLibreOffice, writeActs } from '../fixtures/libreoffice.ts';
import { printedFixture, randomFixture } from '../fixtures/make.ts';
import type { Gold } from '../fixtures/model.ts';
import { openProducers } from '../fixtures/producers.ts';
import { createRandom } from '../fixtures/random.ts';
import { extractBytes } from '../fixtures/read.ts';
import { type Score, score } from '../fixtures/score.ts';
import { fixtureSet } from '../fixtures/set.ts';

/** The lowest F1 for each kind of field. */
const bars: Record<string, number> = {
  number: 0.99,
  title: 0.99,
  sessionDate: 0.99,
  legalityReviewDate: 0.99,
  publicationDate: 0.99,
  signedDate: 0.99,
  president: 0.99,
  secretary: 0.99,
  attendance: 0.99,
  recitals: 0.99,
  recusals: 0.99,
  articles: 0.99,
  votes: 0.99,
  voteGroups: 0.99,
  outcome: 0.99,
  pageParts: 0.97,
  places: 0.97,
};
/** Cells without a unit come with the tables, so recall may lag; what is said to be money is money. */
const amountPrecision = 0.98;

/** Tables of many manners are not read as well as they must be: what is reached must not be lost. */
const reached: Record<string, number> = { ...bars, report: 0.99, budgetCells: 0.95, grants: 0.92, amounts: 0.97 };

function hold(scores: Score[], lowest = bars): void {
  for (const { kind, gold, f1, precision, misses } of scores) {
    const bar = lowest[kind];
    if (bar !== undefined && gold > 0)
      expect(f1, `${kind}\n${misses.slice(0, 10).join('\n')}`).toBeGreaterThanOrEqual(bar);
    if (kind === 'amounts')
      expect(
        precision,
        misses
          .filter((m) => m.includes('extra'))
          .slice(0, 20)
          .join('\n'),
      ).toBeGreaterThanOrEqual(amountPrecision);
  }
}

const read = async (list: { name: string; pdf: Uint8Array; gold: Gold }[]) =>
  Promise.all(list.map(async ({ name, pdf, gold }) => ({ gold, extraction: await extractBytes(name, pdf) })));

describe('the extraction against the truth', () => {
  test('of the fixed set', async () => hold(score(await read(await fixtureSet()))));

  test('of acts at random', async () => {
    // A seed of the day would find more, but a check must give the same answer twice: VARIED_SEED moves it by hand.
    const first = Number(process.env.VARIED_SEED ?? 1);
    const fixtures = await Promise.all(Array.from({ length: 24 }, (_, at) => randomFixture(first + at)));
    hold(score(await read(fixtures)));
  });

  test('of acts of many manners, turned and bound', async () => {
    const { list, close } = await openProducers(['direct']);
    const orders = Array.from({ length: 20 }, (_, at) => ({ seed: 700 + at, bound: at % 10 === 9 }));
    const made = await Promise.all(list.map(({ make }) => make(orders)));
    await close();
    hold(score(await read(made.flat().filter((fixture) => fixture !== null))), reached);
  });

  test('of acts at random as Chromium prints them', async (context) => {
    const printer = await launchPrinter();
    if (!printer) return context.skip('no Chromium was found');
    const printed = [];
    for (let seed = 31; seed < 43; seed += 1) printed.push(await printedFixture(printer, seed));
    await printer.close();
    const fixtures = printed.filter((fixture) => fixture !== null);
    if (fixtures.length === 0)
      return context.skip('pdftotext is not installed: what Chromium prints cannot be measured');
    hold(score(await read(fixtures)));
  }, 60_000);

  test('of acts at random as LibreOffice sets them', async (context) => {
    if (!hasLibreOffice()) return context.skip('soffice is not installed');
    const seeds = Array.from({ length: 9 }, (_, at) => 61 + at);
    const set = await writeActs(
      seeds.map((seed) => ({ act: inventAct(seed), options: inventHtmlOptions(createRandom(seed).fork('odt')) })),
    );
    if (!set) return context.skip('pdftotext is not installed: what LibreOffice sets cannot be measured');
    hold(score(await read(set.filter((fixture) => fixture !== null))));
  }, 120_000);

  const corpus = new URL('../../../shared/corpus', import.meta.url).pathname;
  test('of the shared corpus', async (context) => {
    if (!existsSync(corpus)) return context.skip('the shared corpus is not here');
    const ids = readdirSync(corpus).flatMap((file) => /^(\d.*)\.gold\.json$/.exec(file)?.[1] ?? []);
    const list = ids.map((id) => ({
      name: id,
      pdf: new Uint8Array(readFileSync(join(corpus, `${id}.pdf`))),
      gold: JSON.parse(readFileSync(join(corpus, `${id}.gold.json`), 'utf8')) as Gold,
    }));
    hold(score(await read(list)));
  }, 120_000);
});
