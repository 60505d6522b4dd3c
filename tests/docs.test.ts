import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');

describe.each(['fr', 'en'])('the store texts, %s', (language) => {
  const words = read(`docs/store/${language}.md`);
  const messages = JSON.parse(read(`public/_locales/${language}/messages.json`)) as Record<string, { message: string }>;
  it('have the name and the summary that the browser shows, and no more than stores take', () => {
    expect(words).toContain(`\n${messages.extensionName!.message}\n`);
    expect(words).toContain(`\n${messages.extensionDescription!.message}\n`);
    expect(messages.extensionName!.message.length).toBeLessThanOrEqual(75);
    expect(messages.extensionDescription!.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the journal of changes', () => {
  it('begins with the version of the project', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});

describe('what is said of security', () => {
  it('names files that are there, and the limits as they are', async () => {
    const words = read('docs/security.md');
    const files = [...words.matchAll(/`((?:lib|tests|entrypoints|docs)\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(files.length).toBeGreaterThan(8);
    for (const path of files)
      expect(() => readFileSync(resolve(import.meta.dirname, '..', path)), path).not.toThrow(/ENOENT/);
    const { LIMITS } = await import('../lib/pdf/limits.ts');
    expect(words).toContain(`${LIMITS.pages.toLocaleString('fr-FR').replace(/\s/g, ' ')} pages lues`);
    expect(words).toContain(`${LIMITS.stream / 2 ** 20} Mo pour ce qu'un flux`);
    expect(words).toContain(`${LIMITS.image / 1e6} millions de points`);
  });
});
