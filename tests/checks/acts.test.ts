import { describe, expect, it } from 'vitest';
import { checkExtraction } from '../../lib/checks/run.ts';
import type { Check } from '../../lib/model/extraction.ts';
import { RELATION_CODES } from '../../lib/model/relations.ts';
import { plainOptions, typeset } from '../fixtures/direct.ts';
import { inconsistentAct, soundAct } from '../fixtures/inconsistent.ts';
import type { Act } from '../fixtures/model.ts';
import { extractBytes } from '../fixtures/read.ts';

/** The checks of an act as it is read from its PDF. */
async function checksOf(act: Act): Promise<Check[]> {
  const { pdf } = await typeset([act], plainOptions(7));
  return checkExtraction(await extractBytes(act.id, pdf)).deliberations.flatMap(({ checks }) => checks);
}

const failing = (checks: Check[]) => checks.filter(({ status }) => status === 'fails');

/** Relations that a broken figure breaks too, because it stands in both. */
const BESIDE: Partial<Record<(typeof RELATION_CODES)[number], string[]>> = {
  'vote-balance': ['votes-cast'],
  'votes-cast': ['vote-balance'],
  'abstentions-are-recusals': ['vote-balance'],
  'absent-without-proxy': ['vote-balance'],
  'budget-table-articles': ['report-rows'],
  'spend-within-credit': ['report-rows'],
  'report-rows': ['report-balance'],
  'table-totals': ['grants-article'],
  'grants-article': ['budget-table-articles'],
};

describe('an act as it is printed', () => {
  it('holds against itself in every relation', async () => {
    const checks = await checksOf(soundAct());
    expect(failing(checks)).toEqual([]);
    expect([...new Set(checks.map(({ code }) => code))]).toEqual([...RELATION_CODES]);
  });

  it.each(RELATION_CODES)(
    'that breaks %s fails there, and nowhere else but where the same figure stands',
    async (code) => {
      const failed = [
        ...new Set(failing(await checksOf(inconsistentAct([code], '2024-401'))).map((check) => check.code)),
      ];
      expect(failed).toContain(code);
      expect(failed.filter((other) => other !== code && !BESIDE[code]?.includes(other))).toEqual([]);
    },
  );
});
