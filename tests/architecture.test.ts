import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycle, type Import, ROOT, readSources, roomOf } from './architecture/sources.ts';

/**
 * The rooms of docs/architecture.md and their arrows: a room may import itself, the rooms listed, and the files listed.
 * `types` allows only `import type`. `entrypoints` may import everything and is imported by nobody.
 */
const ARROWS: Record<string, { rooms: string[]; files?: string[]; types?: string[] }> = {
  components: { rooms: ['lib/model', 'lib/state', 'lib/french'], files: ['lib/platform/i18n.ts'] },
  'lib/model': { rooms: [] },
  'lib/french': { rooms: [] },
  'lib/pdf': { rooms: ['lib/model'], files: ['lib/layout/stretch.ts'], types: ['lib/layout'] },
  'lib/layout': { rooms: ['lib/model'] },
  'lib/extract': { rooms: ['lib/layout', 'lib/french', 'lib/model'] },
  'lib/checks': { rooms: ['lib/model', 'lib/french'], files: ['public/_locales/fr/messages.json'] },
  'lib/anchor': { rooms: ['lib/model', 'lib/french', 'lib/layout'] },
  'lib/store': { rooms: ['lib/model'] },
  'lib/messages': { rooms: ['lib/model', 'lib/platform'] },
  'lib/sites': { rooms: ['lib/model'] },
  'lib/exchange': { rooms: ['lib/model', 'lib/french'] },
  'lib/platform': {
    rooms: ['lib/model'],
    files: ['public/_locales/fr/messages.json', 'public/_locales/en/messages.json'],
  },
  'lib/state': {
    rooms: ['lib/model', 'lib/extract', 'lib/checks', 'lib/anchor', 'lib/exchange', 'lib/messages'],
    types: ['lib/layout', 'lib/pdf'],
  },
  'lib/cli': { rooms: ['lib/pdf', 'lib/extract', 'lib/checks', 'lib/model'] },
};

/** Packages that one room alone imports. */
const OWNERS: { package: RegExp; rooms: string[] }[] = [
  { package: /^pdfjs-dist(\/|$)/, rooms: ['lib/pdf'] },
  { package: /^dexie(\/|$)/, rooms: ['lib/store'] },
  { package: /^@cantoo\/pdf-lib(\/|$)/, rooms: ['lib/exchange'] },
  { package: /^(wxt\/browser|webextension-polyfill|@wxt-dev\/browser)$/, rooms: ['lib/platform'] },
  // What is left of wxt is `define…`, for the files that it finds by name.
  { package: /^wxt(\/|$)/, rooms: ['entrypoints', 'lib/platform'] },
  { package: /^preact(\/|$)|^@preact\//, rooms: ['components', 'entrypoints', 'lib/state'] },
];

const LONGEST = 400;
const sources = readSources();
const imports = sources.flatMap((source) => source.imports);

function isAllowed({ from, target, typesOnly }: Import): boolean {
  const [room, other] = [roomOf(from), roomOf(target)];
  if (room === 'entrypoints' || room === other) return true;
  const arrows = ARROWS[room];
  if (!arrows) return false;
  return (
    arrows.rooms.includes(other) ||
    (arrows.files ?? []).includes(target) ||
    (typesOnly && (arrows.types ?? []).includes(other))
  );
}

describe('the house', () => {
  it('is read at all', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(20);
  });

  it('has only rooms with arrows', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => room !== 'entrypoints' && !ARROWS[room])).toEqual([]);
  });

  it('has no wrong arrow', () => {
    const wrong = imports.filter((entry) => entry.kind === 'file' && !isAllowed(entry));
    expect(wrong.map(({ from, target, typesOnly }) => `${from} → ${target}${typesOnly ? ' (types)' : ''}`)).toEqual([]);
  });

  it('has no import that leads nowhere', () => {
    const lost = imports.filter(({ kind, target }) => kind === 'file' && !existsSync(join(ROOT, target)));
    expect(lost.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('has no cycle', () => {
    const graph = new Map(
      sources.map(({ path, imports: own }) => [
        path,
        own.filter(({ kind }) => kind === 'file').map(({ target }) => target),
      ]),
    );
    expect(findCycle(graph)).toBeNull();
  });

  it.each(OWNERS)('has one room that imports $package', ({ package: name, rooms }) => {
    // The packages are matched in order: the first owner of a name is the one.
    const wrong = imports.filter(
      ({ from, target, kind }) =>
        kind === 'package' &&
        OWNERS.find((owner) => owner.package.test(target))?.package === name &&
        !rooms.includes(roomOf(from)),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it(`has no file above ${LONGEST} lines`, () => {
    const tests = globSync('{tests,scripts}/**/*.{ts,tsx,mjs}', { cwd: ROOT }).map((path) => ({
      path,
      text: readFileSync(join(ROOT, path), 'utf8'),
    }));
    const long = [...sources, ...tests].filter(({ text }) => text.split('\n').length > LONGEST + 1);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('never parses markup nor text as code', () => {
    const unsafe =
      /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\beval\(|\bnew Function\(/;
    expect(sources.filter(({ text }) => unsafe.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the bookmarklet', () => {
  /** The files that a file leads to, types apart, and the packages that they import. */
  function reach(from: (path: string) => boolean): { files: Set<string>; packages: Map<string, string[]> } {
    const files = new Set(sources.map(({ path }) => path).filter(from));
    const packages = new Map<string, string[]>();
    for (const path of files) {
      for (const { target, kind, typesOnly } of sources.find((source) => source.path === path)?.imports ?? []) {
        if (typesOnly) continue;
        if (kind === 'file') files.add(target);
        else packages.set(target, [...(packages.get(target) ?? []), path]);
      }
    }
    return { files, packages };
  }

  it('has pages that do without the APIs of an extension', () => {
    const { files, packages } = reach((path) => path.startsWith('entrypoints/bookmarklet/'));
    expect(files).toContain('entrypoints/reader/start.tsx');
    // Both ask first whether there is a browser to ask.
    expect(packages.get('wxt/browser')?.sort()).toEqual(['lib/platform/browser-i18n.ts', 'lib/platform/runtime.ts']);
  });

  it('has a link without any package', () => {
    const { files, packages } = reach((path) => path === 'entrypoints/bookmarklet/link/main.ts');
    expect(files).toContain('lib/sites/pasdecalais.ts');
    expect([...packages.keys()]).toEqual([]);
  });
});

describe('registries', () => {
  it.each(['lib/sites', 'lib/exchange', 'lib/checks'])('%s lists every file that is an entry', (folder) => {
    const registry = sources.find(({ path }) => path === `${folder}/registry.ts`);
    // A room that is still empty has nothing to list.
    if (!sources.some(({ path }) => path.startsWith(`${folder}/`))) return;
    const entry = registry?.text.match(/:\s*readonly\s+(\w+)(?:<[^>]*>)?\[\]/)?.[1];
    expect(entry, `${folder}/registry.ts names the type of its entries`).toBeDefined();
    const listed = new Set(registry?.imports.map(({ target }) => target));
    const declares = new RegExp(`export const \\w+: ${entry}\\b`);
    const entries = sources.filter(({ path, text }) => roomOf(path) === folder && declares.test(text));
    expect(entries.map(({ path }) => path).filter((path) => path !== registry?.path && !listed.has(path))).toEqual([]);
  });
});

describe('words', () => {
  const keysOf = (locale: string) =>
    Object.keys(JSON.parse(readFileSync(join(ROOT, `public/_locales/${locale}/messages.json`), 'utf8')));
  const french = keysOf('fr');
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const code = [...sources.map(({ text }) => text), config].join('\n');

  it('are the same keys in French and English', () => {
    expect(keysOf('en').sort()).toEqual([...french].sort());
  });

  it('exist where they are used', () => {
    const used = [...code.matchAll(/\b(tn?|browserMessage)\(\s*'(\w+)'/g)].flatMap(([, name, key]) =>
      name === 'tn' ? [`${key}One`, `${key}Other`] : [key ?? ''],
    );
    expect([...new Set(used)].filter((key) => !french.includes(key))).toEqual([]);
  });

  it('are each used', () => {
    const templates = [...code.matchAll(/`(\w*\$\{[^`]*\}\w*)`/g)]
      .map((match) => (match[1] ?? '').replace(/\$\{[^}]*\}/g, '\\w+'))
      .filter((pattern) => pattern !== '\\w+' && /^[\w\\+]+$/.test(pattern))
      .map((pattern) => new RegExp(`^${pattern}$`));
    const names = (key: string) => new RegExp(`['.]${key}\\b|__MSG_${key}__`).test(code);
    const isUsed = (key: string) =>
      names(key) || names(key.replace(/(One|Other)$/, '')) || templates.some((template) => template.test(key));
    expect(french.filter((key) => !isUsed(key))).toEqual([]);
  });
});
