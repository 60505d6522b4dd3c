import { expect, test } from 'vitest';
import { traps } from '../fixtures/adversary.ts';
import { plainOptions, typeset } from '../fixtures/direct.ts';
import { extractBytes } from '../fixtures/read.ts';
import { score } from '../fixtures/score.ts';

const kinds = [
  'number',
  'title',
  'sessionDate',
  'secretary',
  'attendance',
  'recusals',
  'articles',
  'votes',
  'voteGroups',
  'outcome',
];

// An older act in an annex is still told apart as an act of its own; the fields of the act itself must hold all the same.
const bound = 'acte ancien en annexe';

for (const { name, act } of traps())
  test(`nothing is invented: ${name}`, async () => {
    const { gold, pdf } = await typeset([act], plainOptions(5));
    const extraction = await extractBytes(act.id, pdf);
    if (name !== bound) expect(extraction.deliberations.map(({ number }) => number?.value)).toEqual([act.id]);
    const wrong = score([{ gold, extraction }])
      .filter(
        ({ kind, precision, recall }) =>
          kinds.includes(kind) && !(name === bound && kind === 'pageParts') && (precision < 1 || recall < 1),
      )
      .flatMap(({ misses }) => misses.slice(0, 6));
    expect(wrong).toEqual([]);
  });
