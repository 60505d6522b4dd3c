import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ends a browser as a power cut would: SIGKILL to its main process, the one that runs on this profile and is no helper of
 * another. Answers once it is gone.
 */
export async function killBrowser(profile: string): Promise<void> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isMain(name, profile));
  if (pids.length === 0) throw new Error(`No browser runs on ${profile}.`);
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
  while (pids.some((pid) => isMain(pid, profile))) await new Promise((resolve) => setTimeout(resolve, 50));
}

function isMain(pid: string, profile: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
  } catch {
    return false;
  }
}
