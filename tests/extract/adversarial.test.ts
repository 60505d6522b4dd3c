import { expect, test } from 'vitest';
import { traps } from '../fixtures/adversary.ts';
import { plainOptions, typeset } from '../fixtures/direct.ts';
import { extractBytes } from '../fixtures/read.ts';
import { score } from '../fixtures/score.ts';

// Of an act without a number, nothing closes the title: it may stay unread.
const unread: Record<string, string> = { 'sans numéro': 'missed title' };

// Everything that is read is held against the truth, so that nothing is invented. Tables have their own measure.
const aside = new Set(['places', 'budgetCells']);

for (const { name, acts } of traps())
  test(`nothing is invented: ${name}`, async () => {
    const { gold, pdf } = await typeset(acts, plainOptions(5), acts.length > 1 ? 'recueil' : undefined);
    const extraction = await extractBytes('trap', pdf);
    const numbers = acts.map(({ id }) => (name === 'sans numéro' ? undefined : id));
    expect(extraction.deliberations.map(({ number }) => number?.value)).toEqual(numbers);
    const wrong = score([{ gold, extraction }])
      .filter(({ kind, precision, recall }) => !aside.has(kind) && (precision < 1 || recall < 1))
      .flatMap(({ misses }) => misses.filter((miss) => !miss.includes(unread[name] ?? '\n')).slice(0, 6));
    expect(wrong).toEqual([]);
  });
