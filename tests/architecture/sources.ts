import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';

/** The project's own sources and what each imports, as data for architecture.test.ts. */

export const ROOT = resolve(import.meta.dirname, '../..');

/** One import of one file. `target` is a path in the project, or the name of a package. */
export type Import = { from: string; target: string; kind: 'file' | 'package'; typesOnly: boolean };
export type Source = { path: string; text: string; imports: Import[] };

const FROM = /(?:^|[\n;])\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/g;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;
const BY_URL = /new URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g;

/** Comments may quote code; strings that hold `//` are addresses, which are no imports. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const found = [
    ...[...code.matchAll(FROM)].map((match) => ({ specifier: match[2] ?? '', typesOnly: match[1] !== undefined })),
    ...[...code.matchAll(DYNAMIC), ...code.matchAll(BY_URL)].map((match) => ({
      specifier: match[1] ?? '',
      typesOnly: false,
    })),
  ];
  return found.map(({ specifier, typesOnly }) => {
    const file = specifier.startsWith('.');
    const bare = specifier.replace(/\?.*$/, '');
    const target = file ? posix.normalize(posix.join(dirname(path), bare)) : bare;
    return { from: path, target, kind: file ? 'file' : 'package', typesOnly };
  });
}

/** Every TypeScript and CSS file of the rooms that ship, sorted by path. */
export function readSources(): Source[] {
  return globSync('{entrypoints,components,lib}/**/*.{ts,tsx,css}', { cwd: ROOT })
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: path.endsWith('.css') ? [] : importsOf(path, text) };
    });
}

/** The room of a path: `lib/pdf` for lib/pdf/open.ts, `components` for components/ui/Tabs.tsx. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' ? `lib/${second}` : first;
}

/** A cycle of the graph as the files along it, the first one repeated at the end; null where there is none. */
export function findCycle(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, trail: string[]): string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return null;
}
