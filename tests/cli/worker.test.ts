import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { wholeAct } from '../fixtures/damaged.ts';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Fails again and again without anybody who waits for it, as pdf.js does at an object that is not where its table says. */
const LEFT_ALONE = `data:text/javascript,${encodeURIComponent(
  'setInterval(() => Promise.reject(new Error("Bad (uncompressed) XRef entry")), 1).unref()',
)}`;

test('a failure within pdf.js that nobody waits for does not end the reading', async () => {
  const path = join(folder, 'acte.pdf');
  writeFileSync(path, (await wholeAct()).pdf);
  const worker = new Worker(new URL('../../lib/cli/worker.ts', import.meta.url), {
    execArgv: ['--import', LEFT_ALONE],
    stderr: true,
  });
  const said = new Promise((resolve, reject) => {
    worker.on('message', (message: object) => 'extraction' in message && resolve(message.extraction));
    worker.on('error', reject);
  });
  worker.postMessage({ path, leftOut: [] });
  await expect(said).resolves.toMatchObject({ deliberations: [{ number: { value: '2024-201' } }] });
  await worker.terminate();
});
