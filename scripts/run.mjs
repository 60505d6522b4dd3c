import { spawnSync } from 'node:child_process';
import { environment, installModules, installPrograms, ROOT } from './install.mjs';

/**
 * The one door of every `npm run` task. It needs nothing but Node and npm: it installs what the task needs, then runs it with
 * the project's own Node. A task is a list of commands; the arguments after the task's name go to the last one.
 */

/** @type {Record<string, { needs: Parameters<typeof installPrograms>[0], commands: string[][], whereAsked?: boolean }>} */
const TASKS = {
  build: {
    needs: [],
    commands: [
      ['wxt', 'build', '-b', 'chrome', '--mv3'],
      ['wxt', 'build', '-b', 'firefox', '--mv3'],
      ['vite', 'build', '-c', 'vite.bookmarklet.config.mjs', '--logLevel', 'warn'],
    ],
  },
  zip: {
    needs: [],
    commands: [
      ['wxt', 'zip', '-b', 'chrome', '--mv3'],
      ['wxt', 'zip', '-b', 'firefox', '--mv3'],
    ],
  },
  check: { needs: ['chromium', 'firefox-esr', 'poppler-utils', 'qpdf'], commands: [['node', 'scripts/check.mjs']] },
  demo: { needs: ['chromium'], commands: [['node', 'scripts/demo.mjs']] },
  bench: { needs: ['chromium'], commands: [['node', 'tests/bench/run.ts']] },
  test: { needs: ['chromium', 'firefox-esr', 'poppler-utils', 'qpdf'], commands: [['vitest', 'run']] },
  format: { needs: [], commands: [['biome', 'check', '--write', '.']] },
  // The files are named from where the command was typed, not from the project's folder.
  extract: { needs: [], commands: [['node', `${ROOT}lib/cli/extract.ts`]], whereAsked: true },
};

const [name = '', ...rest] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
  process.stderr.write(`Tâche inconnue : « ${name} ». Tâches : ${Object.keys(TASKS).join(', ')}.\n`);
  process.exit(1);
}

installModules();
installPrograms(task.needs);

const cwd = task.whereAsked ? (process.env.INIT_CWD ?? ROOT) : ROOT;
for (const [index, command] of task.commands.entries()) {
  const [program = 'node', ...args] = command;
  const more = index === task.commands.length - 1 ? rest : [];
  const { status } = spawnSync(program, [...args, ...more], { cwd, stdio: 'inherit', env: environment });
  if (status !== 0) process.exit(status ?? 1);
}
