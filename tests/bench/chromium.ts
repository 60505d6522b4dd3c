import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { browserPath } from '../../scripts/browsers.mjs';
import type { Document } from './documents.ts';
import { byTurns, type Figure } from './measure.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
type Bench = (what: 'bare' | 'whole', address: string) => Promise<number>;

/** Time in Chromium, with pdf.js and the extraction each in a worker: the whole reading against pdf.js alone. */
export async function timesInChromium(documents: Document[], turns: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  // Built as what is shipped is: modules fetched one by one would count against the worker that reads the act.
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rollupOptions: { input: join(ROOT, 'tests/bench/page.ts'), output: { entryFileNames: 'page.js' } },
    },
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const index = /^\/(\d+)\.pdf$/.exec(path)?.[1];
    try {
      if (index !== undefined) response.end(documents[Number(index)]?.bytes);
      else if (path === '/')
        response
          .setHeader('content-type', 'text/html')
          .end('<!doctype html><script type="module" src="/page.js"></script>');
      else {
        const root = path.startsWith('/pdfjs/') ? join(ROOT, 'node_modules/pdfjs-dist/legacy/build') : folder;
        const bytes = await readFile(join(root, path.replace('/pdfjs/', '/')));
        response.setHeader('content-type', 'text/javascript').end(bytes);
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium est introuvable : donnez son chemin par CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction(() => 'bench' in globalThis, undefined, { timeout: 60_000 });
    const figures: Figure[] = [];
    for (const [index, { name }] of documents.entries()) {
      const pass = (what: 'bare' | 'whole') =>
        page.evaluate(([pass, address]) => (globalThis as unknown as { bench: Bench }).bench(pass, address), [
          what,
          `/${index}.pdf`,
        ] as const);
      const measures = await byTurns(
        turns,
        () => pass('whole'),
        () => pass('bare'),
      );
      figures.push({
        what: 'lecture entière / pdf.js seul',
        where: `Chromium, ${name}`,
        ...measures,
        unit: 'ms',
        target: 1.25,
      });
    }
    return figures;
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
