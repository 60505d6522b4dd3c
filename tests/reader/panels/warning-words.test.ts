import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { WARNING_WORDS, warningWords } from '../../../components/reader/panels/warning-words.ts';
import { chooseLanguage } from '../../../lib/platform/i18n.ts';

afterEach(() => chooseLanguage('auto'));

const folder = join(import.meta.dirname, '../../../lib/extract');
const sources = globSync('*.ts', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'utf8'));
/** Told of a page, or of what went wrong with it. */
const VARYING = ['page-failed', 'no-text-layer'];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('has words for every warning that the reading gives', () => {
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/warn\(\s*'([a-z-]+)'|\bcode: '([a-z-]+)'/g)].map((match) => match[1] ?? match[2] ?? ''),
  );
  expect(codes.length).toBeGreaterThan(10);
  expect(new Set([...codes, ...VARYING])).toEqual(new Set([...Object.keys(WARNING_WORDS), ...VARYING]));
});

it('says in French what the command prints, and all in English', async () => {
  for (const code of Object.keys(WARNING_WORDS)) {
    await chooseLanguage('fr');
    const french = warningWords({ code, message: '' });
    const printed = sources.some((text) => plain(text).includes(`'${plain(french)}'`));
    expect(printed, french).toBe(true);
    await chooseLanguage('en');
    expect(warningWords({ code, message: '' })).not.toBe(french);
  }
  expect(warningWords({ code: 'page-failed', message: 'La page 3 demande trop de temps.' })).toBe(
    'La page 3 demande trop de temps.',
  );
});
