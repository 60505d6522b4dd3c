import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extractionSchema } from '../../lib/model/extraction.ts';
import { hostileFiles } from '../fixtures/hostile/index.ts';
import { type Outcome, runExtract } from '../fixtures/hostile/measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What words for a reader never hold: a trace, a name of an error, a path. */
const TRACE = /\bat \S+:\d+|Error\b|undefined|\bnull\b|node_modules|file:\/\//;

test('each hostile file is read or refused in a sentence, in time and in memory, and none stops those after it', async () => {
  const files = await hostileFiles();
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  expect(files.length).toBeGreaterThanOrEqual(100);
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  const outcomes: Outcome[] = [];
  // All in one process, as somebody would who reads a folder.
  await runExtract(paths, (outcome) => outcomes.push(outcome));
  outcomes.forEach(({ extraction, stderr, cpu }, at) => {
    const { name, family } = files[at]!;
    expect(stderr, name).toBe('');
    const read = extractionSchema.parse(extraction);
    expect(read.source.name, name).toBe(`${name}.pdf`);
    const said = [...read.warnings.map(({ message }) => message), ...(read.error ? [read.error.message] : [])];
    for (const words of said) {
      expect(words, name).toMatch(/^[A-ZÀ-Ý].+\.$/su);
      expect(words, name).not.toMatch(TRACE);
    }
    // Nothing is passed over in silence: what is no act says so.
    if (read.deliberations.length === 0) expect(said.length, name).toBeGreaterThan(0);
    // A file whose pages are all honest may be long; nothing else takes the processors ten seconds for a page.
    if (name !== 'pages-4000-vraies') expect(cpu, name).toBeLessThan(25_000);
    if (family === 'démesure' && read.source.pageCount === 3) {
      const failed = read.warnings.filter(({ code }) => code === 'page-failed');
      expect(
        failed.every(({ page }) => page === 2),
        `${name}: ${JSON.stringify(failed)}`,
      ).toBe(true);
    }
  });
  expect(outcomes).toHaveLength(files.length);
  expect(outcomes.filter(({ extraction }) => extraction?.error?.code === 'crashed')).toEqual([]);
  expect(Math.max(...outcomes.map(({ megabytes }) => megabytes))).toBeLessThan(1_500);
}, 600_000);
