import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { browserPath } from '../../scripts/browsers.mjs';
import type { Document } from './documents.ts';
import { byTurns, type Figure } from './measure.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
type Bench = (what: 'bare' | 'whole', address: string) => Promise<number>;

/** Time in Chromium, with pdf.js and the extraction each in a worker: the whole reading against pdf.js alone. */
export async function timesInChromium(documents: Document[], turns: number): Promise<Figure[]> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { include: ['pdfjs-dist', 'zod', 'preact', '@preact/signals'] },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  server.middlewares.use((request, response, next) => {
    const index = /^\/bench\/(\d+)\.pdf$/.exec(request.url ?? '')?.[1];
    if (index !== undefined) response.end(documents[Number(index)]?.bytes);
    else if (request.url === '/bench/')
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><script type="module" src="/tests/bench/page.ts"></script>');
    else next();
  });
  await server.listen();
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium est introuvable : donnez son chemin par CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}bench/`);
    await page.waitForFunction(() => 'bench' in globalThis, undefined, { timeout: 60_000 });
    const figures: Figure[] = [];
    for (const [index, { name }] of documents.entries()) {
      const pass = (what: 'bare' | 'whole') =>
        page.evaluate(([pass, address]) => (globalThis as unknown as { bench: Bench }).bench(pass, address), [
          what,
          `/bench/${index}.pdf`,
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
    await server.close();
  }
}
