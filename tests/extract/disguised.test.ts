import { describe, expect, test } from 'vitest';
import { disguisedAct, disguisedFiles, garbledFiles, sheets } from '../fixtures/disguised.ts';
import { extractBytes } from '../fixtures/read.ts';
import { score } from '../fixtures/score.ts';

/** What says where a value stands: not the same where the page, or its print, is another. */
const WHERE = ['places', 'pageParts'];
/** What a figure that is misread makes wrong. Whole sentences hold such figures as they are printed, and are no values of a number. */
const VALUES = [
  'votes',
  'amounts',
  'grants',
  'number',
  'sessionDate',
  'signedDate',
  'attendance',
  'recusals',
  'reportNumber',
];

const { gold } = await disguisedAct();
const measured = async (name: string, bytes: Uint8Array) =>
  score([{ gold, extraction: await extractBytes(name, bytes) }]);

describe('an act that is printed in another way is read the same', async () => {
  test.each(await disguisedFiles())('$name', async ({ name, bytes }) => {
    const misses = (await measured(name, bytes))
      .filter(({ kind }) => !WHERE.includes(kind))
      .flatMap((kind) => kind.misses);
    expect(misses).toEqual([]);
  });

  test('two pages on a sheet: its decision', async () => {
    const { deliberations } = await extractBytes('feuilles', await sheets());
    const { deliberations: plain } = await extractBytes('feuilles', (await disguisedAct()).pdf);
    for (const field of [
      'number',
      'title',
      'president',
      'attendance',
      'recusals',
      'articles',
      'vote',
      'outcome',
    ] as const) {
      const values = JSON.stringify(deliberations[0]?.[field], (key, value) =>
        key === 'rects' || key === 'page' ? 0 : value,
      );
      const same = JSON.stringify(plain[0]?.[field], (key, value) => (key === 'rects' || key === 'page' ? 0 : value));
      expect(values, field).toBe(same);
    }
  });
});

describe('of an act whose figures are misread, what is read is right', async () => {
  const { deliberations: plain } = await extractBytes('plain', (await disguisedAct()).pdf);
  test.each(await garbledFiles())('$name', async ({ name, bytes }) => {
    const extraction = await extractBytes(name, bytes);
    expect(extraction.deliberations.length).toBeLessThanOrEqual(1);
    const numbers = extraction.deliberations.flatMap(({ number }) => number?.value ?? []);
    expect([[], [plain[0]!.number!.value]]).toContainEqual(numbers);
    // An act without its number has no truth to be held against: it is given it.
    const deliberations = extraction.deliberations.map((act) => ({ ...act, number: plain[0]!.number }));
    const extra = score([{ gold, extraction: { ...extraction, deliberations } }])
      .filter(({ kind }) => VALUES.includes(kind))
      .flatMap(({ misses }) => misses.filter((miss) => miss.includes(': extra ')));
    expect(extra).toEqual([]);
  });
});
