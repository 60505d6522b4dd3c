import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * Everything that must hold before a change goes in, in the order in which it fails fastest. Every step runs, so that one
 * run names all that is wrong; the last line counts the tests of all runners, each failed step without tests as one.
 */

/** No step may hang: seconds after which it is killed and counts as failed. */
const LIMIT = 1500;
const reports = mkdtempSync(join(tmpdir(), 'check-'));

/** @typedef {{ name: string, command: string[], tests?: boolean, after?: string }} Step @type {Step[]} */
const STEPS = [
  { name: 'prepare', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'], tests: true },
  { name: 'browser', command: ['vitest', 'run', '--project', 'browser'], tests: true },
  { name: 'build', command: ['node', 'scripts/run.mjs', 'build'] },
  { name: 'e2e', command: ['vitest', 'run', '--project', 'e2e'], tests: true, after: 'build' },
];

/** Runs one command in a process group of its own; answers its exit status, or null where it was killed. @param {string[]} command */
function run([program = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const kill = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(kill, LIMIT * 1000);
    process.once('SIGINT', kill);
    child.on('error', () => resolve(null));
    child.on('exit', (status) => {
      clearTimeout(timer);
      process.off('SIGINT', kill);
      resolve(status);
    });
  });
}

/** Counts one JSON report of vitest; a report that is missing counts nothing. @param {string} file */
function count(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const total = { passed: 0, failed: 0 };
const failedSteps = new Set();
const lines = [];

for (const step of STEPS) {
  if (step.after && failedSteps.has(step.after)) {
    lines.push(`${step.name.padEnd(8)} pas lancé : ${step.after} a échoué`);
    total.failed += 1;
    continue;
  }
  process.stdout.write(`\n── ${step.name}\n`);
  const report = join(reports, `${step.name}.json`);
  const reporters = step.tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const start = performance.now();
  const status = await run([...step.command, ...reporters]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const tests = step.tests ? count(report) : { passed: 0, failed: 0 };
  if (status !== 0) {
    failedSteps.add(step.name);
    // A step may fail outside its tests: a file that does not load, a type error, a killed process.
    if (tests.failed === 0) tests.failed = 1;
  }
  total.passed += tests.passed;
  total.failed += tests.failed;
  const counted = step.tests ? `, ${tests.passed} passés, ${tests.failed} échoués` : '';
  lines.push(`${step.name.padEnd(8)} ${status === 0 ? 'bon ' : 'RATÉ'} ${seconds} s${counted}`);
}

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && failedSteps.size === 0 ? 0 : 1);
