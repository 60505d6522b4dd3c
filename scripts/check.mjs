import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * Everything that must hold before a change goes in, in the order in which it fails fastest. Every step runs, so that one
 * run names all that is wrong; the last line counts the tests of all runners, each failed step without tests as one.
 */

/** No step may hang: seconds after which it is killed and counts as failed. */
const LIMIT = 1500;
const reports = mkdtempSync(join(tmpdir(), 'check-'));

/**
 * `again`: the files that failed are run once more by themselves, since a real browser on a busy machine is late now and
 * then. Such a file is named at the end, so that an unsteady test is seen; what fails twice has failed.
 * @typedef {{ name: string, command: string[], tests?: boolean, after?: string, again?: boolean }} Step @type {Step[]}
 */
const STEPS = [
  { name: 'prepare', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'], tests: true },
  { name: 'browser', command: ['vitest', 'run', '--project', 'browser'], tests: true },
  { name: 'build', command: ['node', 'scripts/run.mjs', 'build'] },
  { name: 'e2e', command: ['vitest', 'run', '--project', 'e2e'], tests: true, after: 'build', again: true },
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

/** Counts one JSON report of vitest, names its failed files and counts what passed in them; a missing report counts nothing. @param {string} file */
function count(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const failedFiles = testResults.filter(({ status }) => status === 'failed');
    const held = failedFiles
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => status === 'passed').length;
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      files: failedFiles.map(({ name }) => relative(ROOT, name)),
      held,
    };
  } catch {
    return { passed: 0, failed: 0, files: [], held: 0 };
  }
}

/** Runs one step of tests; answers its status and its counts. @param {string[]} command @param {string} report */
async function runTests(command, report) {
  const status = await run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return { status, ...count(report) };
}

/** Files beyond which it is no longer the machine that is to blame. */
const FEW = 3;

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
  const start = performance.now();
  const report = join(reports, `${step.name}.json`);
  const result = step.tests
    ? await runTests(step.command, report)
    : { status: await run(step.command), passed: 0, failed: 0, files: [], held: 0 };
  let note = '';
  if (step.again && result.status !== 0 && result.files.length > 0 && result.files.length <= FEW) {
    process.stdout.write(`\n── ${step.name}, une seconde fois : ${result.files.join(', ')}\n`);
    const second = await runTests([...step.command, ...result.files], report);
    if (second.status === 0) {
      Object.assign(result, { status: 0, passed: result.passed - result.held + second.passed, failed: 0 });
      note = `, repris : ${result.files.join(', ')}`;
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  if (result.status !== 0) {
    failedSteps.add(step.name);
    // A step may fail outside its tests: a file that does not load, a type error, a killed process.
    if (result.failed === 0) result.failed = 1;
  }
  total.passed += result.passed;
  total.failed += result.failed;
  const counted = step.tests ? `, ${result.passed} passés, ${result.failed} échoués${note}` : '';
  lines.push(`${step.name.padEnd(8)} ${result.status === 0 ? 'bon ' : 'RATÉ'} ${seconds} s${counted}`);
}

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && failedSteps.size === 0 ? 0 : 1);
