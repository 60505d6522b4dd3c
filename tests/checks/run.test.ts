import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relations } from '../../lib/checks/registry.ts';
import { checkExtraction } from '../../lib/checks/run.ts';
import { checkSchema } from '../../lib/model/extraction.ts';
import { RELATION_CODES } from '../../lib/model/relations.ts';
import { emptyDeliberation, fakeExtraction } from '../makers.ts';
import { checksOf, soundAct } from './act.ts';

describe('relations', () => {
  it('are those that the model names, in its order, each in the file of its code', () => {
    expect(relations.map(({ code }) => code)).toEqual([...RELATION_CODES]);
    const files = new Set(
      globSync('*.ts', { cwd: join(import.meta.dirname, '../../lib/checks') }).map((f) => basename(f, '.ts')),
    );
    expect(RELATION_CODES.filter((code) => !files.has(code))).toEqual([]);
  });

  it('all hold of an act that agrees with itself, each with a sentence and a place', () => {
    const checks = checksOf(soundAct());
    expect(checks.filter(({ status }) => status === 'fails')).toEqual([]);
    expect([...new Set(checks.map(({ code }) => code))]).toEqual([...RELATION_CODES]);
    for (const check of checks) {
      checkSchema.parse(check);
      expect(check.message).toMatch(/^\p{Lu}.*\.$|^\d.*\.$/u);
      expect(check.evidence.length, check.code).toBeGreaterThan(0);
      expect(check.evidence.length).toBeLessThanOrEqual(12);
    }
  });

  it('are silent on an act in which nothing was recognised', () => {
    expect(checksOf(emptyDeliberation())).toEqual([]);
  });

  it('that need whole pages are silent where some were not read', () => {
    const act = soundAct();
    const scan = { code: 'no-text-layer', message: '', page: 3 };
    const codes = new Set(checksOf(act, { warnings: [scan] }).map(({ code }) => code));
    expect(['grants-article', 'table-totals', 'cited-annexes'].filter((code) => codes.has(code))).toEqual([]);
    expect(codes.has('vote-balance')).toBe(true);
    const elsewhere = checksOf(act, { warnings: [{ ...scan, page: 40 }] });
    expect(elsewhere.some(({ code }) => code === 'grants-article')).toBe(true);
  });
});

describe('checkExtraction', () => {
  it('marks the fields that a failing check makes doubtful, wherever they occur, and no others', () => {
    const act = soundAct();
    act.grants[0]!.amount.value = 24_000;
    act.amounts.find(({ role, value }) => role === 'grant' && value === 25_000)!.value = 24_000;
    const extraction = fakeExtraction({ deliberations: [act] });
    const [checked] = checkExtraction(extraction).deliberations;
    expect(checked?.checks.filter(({ status }) => status === 'fails').map(({ code }) => code)).toEqual([
      'table-totals',
      'grants-article',
    ]);
    expect(checked?.grants[0]?.amount.doubt).toBe('table-totals');
    expect(checked?.amounts.find(({ role }) => role === 'grant')?.doubt).toBe('table-totals');
    expect(checked?.amounts.find(({ role }) => role === 'decision')?.doubt).toBe('grants-article');
    expect(checked?.title?.doubt).toBeUndefined();
    expect(act.grants[0]?.amount.doubt).toBeUndefined();
  });

  it('leaves a doubt of the reading as it is', () => {
    const act = soundAct();
    act.signedDate = { ...act.signedDate!, value: '2030-03-01', doubt: 'signature-by-fallback' };
    const [checked] = checkExtraction(fakeExtraction({ deliberations: [act] })).deliberations;
    expect(checked?.signedDate?.doubt).toBe('signature-by-fallback');
    expect(checked?.sessionDate?.doubt).toBe('signed-date');
  });
});
