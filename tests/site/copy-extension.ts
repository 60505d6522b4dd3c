import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './chromium.ts';

type Manifest = { permissions: string[]; optional_permissions: string[]; host_permissions: string[] };

/**
 * A copy of the built extension whose manifest differs in what `change` changes: a permission that nobody is there to grant, or
 * one that keeps a trouble away. The code is the same.
 */
export function copyExtension(folder: string, change: (manifest: Manifest) => Partial<Manifest>): string {
  cpSync(DIST, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  writeFileSync(path, JSON.stringify({ ...manifest, ...change(manifest) }));
  return folder;
}
