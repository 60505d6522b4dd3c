import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DIST } from '../site/chromium.ts';

const FIREFOX = process.env.EXTENSION_PATH_FIREFOX ?? resolve(import.meta.dirname, '../../dist/firefox-mv3');
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
const read = (folder: string, path: string) => readFileSync(join(folder, path));

/** What the stores take of a folder, in bytes: each file deflated, with what an archive adds to it. */
const zipped = (folder: string) =>
  files(folder).reduce((sum, path) => sum + deflateRawSync(read(folder, path)).length + 2 * path.length + 120, 0);

describe.each([
  ['Chrome', DIST],
  ['Firefox', FIREFOX],
])('the package for %s', (browser, folder) => {
  const manifest = JSON.parse(read(folder, 'manifest.json').toString('utf8'));
  it('is small, and what runs on every page of a site is smaller', () => {
    expect(zipped(folder)).toBeLessThan(3_000_000);
    for (const script of ['detector.js', 'elsewhere.js']) expect(read(folder, script).length).toBeLessThan(10_240);
  });

  it('has the version of the project, its icons, and both languages', () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
    for (const path of Object.values(manifest.icons as Record<string, string>))
      expect(existsSync(join(folder, path)), path).toBe(true);
    for (const language of ['fr', 'en'])
      expect(existsSync(join(folder, '_locales', language, 'messages.json'))).toBe(true);
  });

  it('asks for no more than docs/security.md gives a reason for', () => {
    const words = readFileSync(resolve(import.meta.dirname, '../../docs/security.md'), 'utf8');
    const asked = [...manifest.permissions, ...(manifest.optional_permissions ?? [])] as string[];
    for (const permission of asked) expect(words, permission).toContain(`\`${permission}\``);
    expect(manifest.host_permissions).toEqual(['*://*.pasdecalais.fr/*', '*://*.cdpasdecalais.fr/*']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    const [shown, ...more] = manifest.web_accessible_resources;
    expect(more).toEqual([]);
    expect(shown).toMatchObject({ resources: ['reader.html'], matches: manifest.host_permissions });
    expect(manifest.content_security_policy.extension_pages).toBe(
      "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    );
    expect(manifest.externally_connectable).toBeUndefined();
    expect(browser === 'Firefox').toBe('browser_specific_settings' in manifest);
  });

  it('runs nothing from elsewhere, and compiles nothing as it runs', () => {
    for (const path of files(folder).filter((name) => name.endsWith('.html')))
      expect(read(folder, path).toString('utf8'), path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const path of files(folder).filter((name) => /\.m?js$/.test(name)))
      expect(read(folder, path).toString('utf8'), path).not.toMatch(
        /\bimport\(["'`]https?:|\bnew Function\(|[^.\w]eval\(/,
      );
  });
});
