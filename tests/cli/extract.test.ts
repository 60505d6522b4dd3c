import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Extraction, extractionSchema } from '../../lib/model/extraction.ts';
import { oddFiles, wholeAct } from '../fixtures/damaged.ts';

const COMMAND = fileURLToPath(new URL('../../lib/cli/extract.ts', import.meta.url));

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  await writeFile(at('acte.pdf'), (await wholeAct()).pdf);
  await writeFile(at('vide.pdf'), '');
  await writeFile(at('page.pdf'), '<!doctype html><html></html>');
  await writeFile(at('acte é (1).pdf'), (await wholeAct()).pdf);
  await mkdir(at('dossier.pdf'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Run = { status: number; stdout: string; stderr: string; lines: Extraction[] };
const run = (...files: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', COMMAND, ...files],
      { maxBuffer: 64_000_000 },
      (error, stdout, stderr) => {
        const lines = stdout.split('\n').filter(Boolean);
        const status = typeof error?.code === 'number' ? error.code : 0;
        resolve({ status, stdout, stderr, lines: lines.map((line) => extractionSchema.parse(JSON.parse(line))) });
      },
    );
  });

describe('the command', () => {
  test('one line a file, in the order given, whatever becomes of them', async () => {
    const names = ['absent.pdf', 'acte.pdf', 'dossier.pdf', 'vide.pdf', 'page.pdf', 'acte é (1).pdf'];
    const { status, stdout, stderr, lines } = await run(...names.map(at));
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stdout.split('\n')).toHaveLength(names.length + 1);
    expect(lines.map(({ source, error, deliberations }) => [source.name, error?.code, deliberations.length])).toEqual([
      ['absent.pdf', 'not-found', 0],
      ['acte.pdf', undefined, 1],
      ['dossier.pdf', 'not-a-file', 0],
      ['vide.pdf', 'empty', 0],
      ['page.pdf', 'html', 0],
      ['acte é (1).pdf', undefined, 1],
    ]);
    expect(lines[5]!.deliberations).toEqual(lines[1]!.deliberations);
  });

  test('status 0 where every file was read, an act or not', async () => {
    const letter = (await oddFiles()).find((file) => file.expect === 'no-act')!;
    await writeFile(at('lettre.pdf'), letter.bytes);
    const { status, lines } = await run(at('acte.pdf'), at('lettre.pdf'));
    expect(status).toBe(0);
    expect(lines.map(({ deliberations, warnings }) => [deliberations.length, warnings.length > 0])).toEqual([
      [1, expect.any(Boolean)],
      [0, true],
    ]);
  });

  test('the act itself, with its identity', async () => {
    const { pdf, gold } = await wholeAct();
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', pdf.slice())).toString('hex');
    const [line] = (await run(at('acte.pdf'))).lines;
    expect(line!.source).toMatchObject({ name: 'acte.pdf', url: null, sha256: digest, pageCount: gold.pages });
    expect(line!.deliberations[0]!.number?.value).toBe('2024-201');
  });

  test('the same file twice gives the same line', async () => {
    const [one, two] = (await run(at('acte.pdf'), at('acte.pdf'))).stdout.split('\n');
    expect(two).toBe(one);
  });

  test('no file at all: usage on standard error, status 2', async () => {
    const { status, stdout, stderr } = await run();
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('extract');
  });

  test('words for a reader, never a trace', async () => {
    const { stdout } = await run(at('absent.pdf'), at('vide.pdf'));
    expect(stdout).not.toMatch(/\bat \S+:\d+|node:|Error:/);
    for (const line of stdout.trim().split('\n')) {
      const { error } = JSON.parse(line) as Extraction;
      expect(error!.message).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});
