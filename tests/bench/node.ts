import { spawnSync } from 'node:child_process';
import { checkExtraction } from '../../lib/checks/run.ts';
import { createExtractor } from '../../lib/extract/extract.ts';
import { settle } from '../../lib/extract/settle.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { TEXT_OPTIONS } from '../../lib/pdf/page-text.ts';
import { readRules } from '../../lib/pdf/rules.ts';
import type { Document } from './documents.ts';
import { byTurns, type Figure, timed } from './measure.ts';

const source = (pageCount: number) => ({ name: '', url: null, sha256: '0'.repeat(64), fingerprint: null, pageCount });

/** pdf.js alone: the file is opened and the text of each page asked for. */
export async function bareInNode({ bytes }: Document): Promise<void> {
  const document = await openInNode(bytes.slice());
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent(TEXT_OPTIONS);
    page.cleanup();
  }
  await document.loadingTask.destroy();
}

/** The whole reading: the same, with everything that is read from it, checks included. `partial`: also after 1, 4, 16… pages. */
export async function wholeInNode({ bytes }: Document, partial = false): Promise<void> {
  const document = await openInNode(bytes.slice());
  const extractor = createExtractor(source(document.numPages));
  for (let number = 1; number <= document.numPages; number++) {
    extractor.addPage(await readPage(document, number));
    if (partial && Number.isInteger(Math.log2(number) / 2)) extractor.result();
  }
  const extraction = await settle(extractor, (page) => readRules(document, page));
  await document.loadingTask.destroy();
  checkExtraction(extraction);
}

/** What a piece of work takes of the processor, in milliseconds: what else the machine does weighs less on it. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Time in Node: the whole reading against pdf.js alone, and results on the way against none. */
export async function timesInNode(document: Document, turns: number): Promise<Figure[]> {
  const whole = await byTurns(
    turns,
    () => timed(() => wholeInNode(document)),
    () => timed(() => bareInNode(document)),
  );
  const worked = await byTurns(
    turns,
    () => processorTime(() => wholeInNode(document)),
    () => processorTime(() => bareInNode(document)),
  );
  const growing = await byTurns(
    turns,
    () => timed(() => wholeInNode(document, true)),
    () => timed(() => wholeInNode(document)),
  );
  const where = `Node, ${document.name}`;
  return [
    { what: 'lecture entière / pdf.js seul', where, ...whole, unit: 'ms', target: 1.25 },
    { what: 'la même, temps de processeur', where, ...worked, unit: 'ms', target: 1.25 },
    { what: 'résultats en route / à la fin seule', where, ...growing, unit: 'ms', target: null },
  ];
}

type Memory = { heap: number; peak: number };

/** Memory in processes of their own, in megabytes: what stays on the heap after the reading, and the most that was resident. */
export function memoryInNode(pages: number): Figure[] {
  const run = (what: 'bare' | 'whole'): Memory => {
    const script = new URL('./memory.ts', import.meta.url).pathname;
    const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', script, what, String(pages)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`La mesure de la mémoire a échoué (${what}).`);
    return JSON.parse(stdout) as Memory;
  };
  const [bare, whole] = [run('bare'), run('whole')];
  const where = `Node, généré, ${pages} p.`;
  return [
    { what: 'tas après lecture', where, measured: whole.heap, reference: null, unit: 'Mo', target: 300 },
    {
      what: 'mémoire résidente au plus haut',
      where,
      measured: whole.peak,
      reference: bare.peak,
      unit: 'Mo',
      target: null,
    },
  ];
}
