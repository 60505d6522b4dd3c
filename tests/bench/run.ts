import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { timesOfAnchoring } from './anchoring.ts';
import { timesInChromium } from './chromium.ts';
import { compendium, sharedCompendium } from './documents.ts';
import { searchInLibrary } from './library.ts';
import { longestTask } from './long-tasks.ts';
import { type Figure, holds, ratioOf, table } from './measure.ts';
import { memoryInNode, timesInNode } from './node.ts';

/**
 * `npm run bench`: the figures of performance, each against a reference measured in the same run, as a table and as bench.json.
 * `--turns N`: how often each is measured (5); `--only node,anchoring,memory,library,chromium,tasks`. A busy machine makes single figures wrong,
 * ratios less so.
 */
const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '5' },
    only: { type: 'string', default: 'node,anchoring,memory,library,chromium,tasks' },
  },
});
const turns = Number(values.turns);
const parts = values.only.split(',');
const built = process.env.EXTENSION_PATH ?? new URL('../../dist/chrome-mv3', import.meta.url).pathname;

const generated = await compendium(300);
const documents = [generated, sharedCompendium()].filter((document) => document !== null);
const figures: Figure[] = [];
if (parts.includes('node')) for (const document of documents) figures.push(...(await timesInNode(document, turns)));
if (parts.includes('anchoring'))
  for (const document of documents) figures.push(...(await timesOfAnchoring(document, Math.min(turns, 3))));
if (parts.includes('memory')) figures.push(...memoryInNode(1000));
if (parts.includes('library')) figures.push(...(await searchInLibrary(turns)));
if (parts.includes('chromium')) figures.push(...(await timesInChromium(documents, turns)));
if (parts.includes('tasks')) {
  if (existsSync(built))
    for (const document of documents) figures.push(...(await longestTask(document, Math.min(turns, 3))));
  else process.stderr.write('dist/chrome-mv3 manque : `npm run build` d’abord, pour mesurer le lecteur.\n');
}

process.stdout.write(`${table(figures)}\n`);
const machine = `${cpus()[0]?.model ?? '?'} × ${cpus().length}, Node ${process.version}`;
const results = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), holds: holds(figure) }));
writeFileSync(
  new URL('../../bench.json', import.meta.url),
  `${JSON.stringify({ machine, turns, results }, null, 2)}\n`,
);
