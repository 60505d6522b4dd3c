import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { WARNING_WORDS, warningKind, warningWords } from '../../../components/reader/panels/warning-words.ts';
import { tooManyPages } from '../../../lib/pdf/limits.ts';
import { chooseLanguage } from '../../../lib/platform/i18n.ts';

afterEach(() => chooseLanguage('auto'));

const folder = join(import.meta.dirname, '../../../lib/extract');
const sources = globSync('*.ts', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'utf8'));
/** Told of a page, or of what went wrong with it. */
const VARYING = ['page-failed', 'no-text-layer', 'unreadable-text'];
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
    const french = warningWords({ code, message: '' }, []);
    const printed = sources.some((text) => plain(text).includes(`'${plain(french)}'`));
    expect(printed, french).toBe(true);
    await chooseLanguage('en');
    expect(warningWords({ code, message: '' }, [])).not.toBe(french);
  }
});

it('says of pages in both languages what went wrong with them, together where it is the same', async () => {
  const folder = join(import.meta.dirname, '../../../lib/pdf');
  const told = globSync('*.ts', { cwd: folder }).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/new PageLimitError\(`([^`]+)`/g)].map((match) => match[1]!),
  );
  expect(told.length).toBeGreaterThan(2);
  const unknown = warningKind({ code: 'page-failed', message: 'Invalid reference' });
  for (const message of told) {
    // A new one needs words of its own.
    expect(warningKind({ code: 'page-failed', message }), message).not.toBe(unknown);
  }
  const slow = { code: 'page-failed', message: 'La page 3 demande trop de temps.' };
  expect(plain(warningWords(slow, [3]))).toBe('La page 3 demande trop de temps : elle n’a pas été lue.');
  expect(plain(warningWords(slow, [3, 4, 8]))).toBe(
    'Les pages 3 à 4 et 8 demandent trop de temps : elles n’ont pas été lues.',
  );
  const broken = { code: 'page-failed', message: 'bad XRef entry' };
  expect(warningWords(broken, [2])).toBe("La page 2 n'a pas pu être lue.");
  const cipher = (which: string) => ({ code: 'unreadable-text', message: `Le texte de ${which} n’est pas lisible.` });
  expect(warningWords(cipher('la page 4'), [4])).toMatch(/^Le texte de la page 4 n’est pas lisible/);
  expect(warningWords(cipher('12 pages'), [4])).toMatch(/^Le texte de 12 pages n’est pas lisible/);
  const limit = tooManyPages(20_000);
  expect(plain(warningWords(limit, []))).toBe(plain(limit.message));
  await chooseLanguage('en');
  expect(warningWords(slow, [3])).toBe('Page 3 takes too much time: it was not read.');
  expect(warningWords(broken, [2, 5])).toBe('Pages 2 and 5 could not be read.');
  expect(warningWords(limit, [])).toMatch(/^The document announces 20000 pages: only the first \d+ are read\.$/);
});
