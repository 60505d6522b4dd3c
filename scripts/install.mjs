import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browsers.mjs';

/** Brings a fresh clone to where its tasks can run. Speaks on standard error only: standard output belongs to the task. */

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const NODE = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');
const STAMP = join(ROOT, 'node_modules', '.installed-for');

/** The environment of every task: the project's own Node first, whatever started the task. */
export const environment = { ...process.env, PATH: [BIN, process.env.PATH].join(delimiter) };

/** Runs a program with its output on standard error. @param {string} program @param {string[]} args */
function run(program, args) {
  return spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env: process.env }).status === 0;
}

/** @param {string} message @returns {never} */
function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** What node_modules must answer to: a change in either file means another installation. */
function wanted() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function ownNodeRuns() {
  return existsSync(NODE) && spawnSync(NODE, ['--version']).status === 0;
}

/** Installs the packages where they are missing or older than package-lock.json, and the project's own Node with them. */
export function installModules() {
  const hash = wanted();
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
    process.stderr.write('Installation des paquets (npm install)…\n');
    // Not `npm ci`: it refuses a lock file whose optional packages of other platforms a registry does not have.
    if (!run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])) {
      stop('npm install a échoué : les paquets du projet ne peuvent pas être installés.');
    }
    writeFileSync(STAMP, wanted());
  }
  // Some npm settings skip install scripts, and Node comes by one.
  if (!ownNodeRuns()) run('npm', ['rebuild', 'node', '--loglevel=error']);
  if (!ownNodeRuns() && Number(process.versions.node.split('.')[0]) < 22) {
    stop("Node 22 n'a pas pu être installé par npm, et ce Node est plus ancien : installez Node 22 ou plus récent.");
  }
}

const PROGRAMS = {
  chromium: { present: () => browserPath('chromium') !== null, variable: 'CHROMIUM_PATH' },
  'firefox-esr': { present: () => browserPath('firefox') !== null, variable: 'FIREFOX_PATH' },
  'poppler-utils': { present: () => spawnSync('pdftotext', ['-v']).error === undefined, variable: null },
  qpdf: { present: () => spawnSync('qpdf', ['--version']).error === undefined, variable: null, optional: true },
};

/** Whether a task can do without a program: what it judges is then not judged. @param {keyof typeof PROGRAMS} name */
const isOptional = (name) => 'optional' in PROGRAMS[name];

/** Installs Debian packages that are missing, where this user may; else says what to install. @param {(keyof typeof PROGRAMS)[]} names */
export function installPrograms(names) {
  const missing = names.filter((name) => !PROGRAMS[name].present());
  if (missing.length === 0) return;
  process.stderr.write(`Installation de ${missing.join(', ')} (apt-get)…\n`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (/** @type {string[]} */ ...args) => {
    const [program = 'apt-get', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(program, rest);
  };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  if (!apt(...install)) {
    apt('update', '-qq');
    apt(...install);
  }
  const lacking = names.filter((name) => !PROGRAMS[name].present());
  for (const name of lacking.filter(isOptional))
    process.stderr.write(`Sans ${name} : ses essais sont laissés de côté.\n`);
  const still = lacking.filter((name) => !isOptional(name));
  if (still.length === 0) return;
  const variables = still.flatMap((name) => PROGRAMS[name].variable ?? []);
  const hint = variables.length > 0 ? ` (ou donnez leur chemin : ${variables.join(', ')})` : '';
  stop(`Il manque ${still.join(', ')}, que ce script n'a pas pu installer. Installez-les${hint}, puis recommencez.`);
}
