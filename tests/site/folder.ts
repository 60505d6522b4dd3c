import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { generate } from 'selfsigned';

/** Where the bookmarklet's folder is hosted in tests: another origin than the site's, and not at its root. */
export const FOLDER_HOST = 'lecteur.exemple.fr';
export const FOLDER = `https://${FOLDER_HOST}/outils/favori/`;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

export type Folder = { port: number; paths: string[]; close(): Promise<void> };

/** Gives the files of a folder over https, and does nothing else: what any web server can do. */
export async function startFolder(folder: string): Promise<Folder> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: FOLDER_HOST }], { keySize: 2048 });
  const root = new URL(FOLDER).pathname;
  const paths: string[] = [];
  const server = createServer({ key, cert }, async (request, response) => {
    const path = new URL(request.url ?? '/', FOLDER).pathname;
    paths.push(path);
    const name = normalize(path.slice(root.length)) || 'index.html';
    const file =
      path.startsWith(root) && !name.startsWith('..') ? join(folder, name === '.' ? 'index.html' : name) : null;
    const bytes = file && (await readFile(file).catch(() => null));
    if (!bytes) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    paths,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
