import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectWords } from '../tests/e2e/selecting.ts';
import { openAct, startWorld } from '../tests/e2e/support.ts';
import { LISTED } from '../tests/site/pages.ts';
import { environment, ROOT } from './install.mjs';

/**
 * Shows the extension on a small official-looking site of invented acts, served by this machine. With `--headless` it does
 * what a reader would do, leaves pictures, the extraction and the exported notes in demo-out/, and ends.
 */

const OUT = join(ROOT, 'demo-out');
const headless = process.argv.includes('--headless');
const [SHOWN = LISTED[0]] = LISTED;
const NOTE = 'À comparer avec le montant voté l’an dernier.';

/** Runs a command of the project and answers its standard output. @param {string} program @param {string[]} args */
function run(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    cwd: ROOT,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${program} ${args[0]} a échoué.`);
  return stdout;
}

/** @param {Awaited<ReturnType<typeof startWorld>>} world */
async function show(world) {
  const page = await world.open('/');
  await page.bringToFront();
  process.stdout.write('Le site d’essai est ouvert. Fermez la fenêtre du navigateur pour finir.\n');
  await new Promise((resolve) => world.context.once('close', resolve));
}

/** @param {Awaited<ReturnType<typeof startWorld>>} world */
async function record(world) {
  mkdirSync(OUT, { recursive: true });
  const out = (/** @type {string} */ name) => join(OUT, name);
  const file = out('deliberation.pdf');
  writeFileSync(file, world.fixture(SHOWN.fixture).pdf);
  writeFileSync(out('extraction.json'), run('node', ['lib/cli/extract.ts', file]));

  const page = await world.open('/');
  await page.waitForTimeout(500);
  await page.screenshot({ path: out('liste.png') });
  const { frame } = await openAct(page, SHOWN.words);
  await selectWords(page, frame, 2, 'attribuer', 'mètres');
  await frame.getByRole('toolbar', { name: 'Annoter la sélection' }).getByRole('button', { name: 'Noter' }).click();
  await frame.getByRole('textbox', { name: 'Note' }).waitFor();
  await page.keyboard.type(NOTE);
  // The words are typed faster than they are saved: the status speaks of the last of them a moment later.
  await page.waitForTimeout(300);
  await frame.getByRole('status').filter({ hasText: 'Enregistré' }).first().waitFor();
  await page.screenshot({ path: out('notes.png') });
  await page.keyboard.press('Escape');
  await frame.getByRole('tab', { name: 'Fiche' }).click();
  await frame.locator('[data-page-number="2"] [data-mark="amount"]').first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: out('lecteur.png') });

  await frame.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await frame.getByRole('menuitem', { name: 'Markdown' }).click();
  await (await download).saveAs(out('notes.md'));
  process.stdout.write('demo-out/ : liste.png, lecteur.png, notes.png, extraction.json, notes.md, deliberation.pdf\n');
}

if (!headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  process.stderr.write('Cette machine n’a pas d’écran : lancez « npm run demo -- --headless ».\n');
  process.exit(1);
}
run('wxt', ['build', '-b', 'chrome', '--mv3']);
const world = await startWorld({ headless });
try {
  await (headless ? record(world) : show(world));
} finally {
  await world.end();
}
