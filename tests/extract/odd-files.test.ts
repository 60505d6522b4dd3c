import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractFile } from '../../lib/cli/extract-file.ts';
import { oddFiles, wholeAct } from '../fixtures/damaged.ts';
import { score } from '../fixtures/score.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odd-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

for (const { name, bytes, expect: expected, code } of await oddFiles())
  test(`${name}: ${expected}`, async () => {
    const path = join(folder, `${name}.pdf`);
    await writeFile(path, bytes);
    const plain = await extractFile(path);
    const { deliberations, error, warnings } = plain;
    const said = { acts: deliberations.length, error: error?.code, warnings: warnings.map((w) => w.code) };
    if (expected === 'error') {
      expect(error, JSON.stringify(said)).toBeDefined();
      expect(deliberations).toEqual([]);
      if (code) expect(error?.code).toBe(code);
    } else expect(error, JSON.stringify(said)).toBeUndefined();
    if (expected === 'warning') expect(said.warnings).toContain(code);
    if (expected === 'no-act') expect(deliberations).toEqual([]);
    if (expected === 'act') {
      expect(deliberations[0]?.number?.value).toBe('2024-201');
      // Places are those of the unrotated page, whatever the page's turn, origin or unit.
      const { gold } = await wholeAct();
      const scores = score([{ gold, extraction: { ...plain, deliberations } }]).filter(
        ({ kind }) => kind === 'votes' || kind === 'places',
      );
      for (const { kind, f1, misses } of scores) expect(f1, `${kind}: ${misses.join(', ')}`).toBe(1);
    }
  });
