import { localDay } from '../../lib/french/local-day.ts';
import { askForBackup, type MadeBackup } from '../../lib/messages/backup-page.ts';
import type { Handlers } from '../../lib/messages/server.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { download, mayDownload } from '../../lib/platform/downloads.ts';
import { hasPage, withHiddenPage } from '../../lib/platform/hidden-page.ts';
import { sessionNumber } from '../../lib/platform/session-memory.ts';
import { createAutoBackup } from '../../lib/state/auto-backup.ts';
import { watchForBackups } from '../../lib/state/backup-watch.ts';
import { blobOfBackup, hasSomethingToKeep } from '../../lib/state/whole-backup.ts';

/**
 * Dated backups, without an alarm: somebody who does not open an act has nothing new to keep. Call what it answers when something was
 * written; `now`: without waiting, as the reader has just chosen a rhythm.
 */
export function startBackups(handlers: Handlers): (now: boolean) => void {
  const repository: Repository = { request: (name, input) => handlers[name](input), onChange: () => {} };
  const check = createAutoBackup({
    settings: () => repository.request('settings.get', {}),
    change: (change) => repository.request('settings.put', { change }),
    allowed: mayDownload,
    holds: () => hasSomethingToKeep(repository),
    write: (day) => (hasPage() ? writeHere(repository, day) : writeByHiddenPage(day)),
    tried: sessionNumber('backupTriedAt'),
    clock: () => new Date(),
    dayOf: localDay,
  });
  return watchForBackups(check);
}

function writeByHiddenPage(day: string): Promise<boolean> {
  return withHiddenPage('/backup.html', 'Makes the file of a backup.', async () => save(await askForBackup(day)));
}

async function writeHere(repository: Repository, day: string): Promise<boolean> {
  const { name, blob } = await blobOfBackup(repository, day);
  const url = blob && URL.createObjectURL(blob);
  try {
    return await save({ name, url });
  } finally {
    if (url) URL.revokeObjectURL(url);
  }
}

async function save({ name, url }: MadeBackup): Promise<boolean> {
  return url !== null && (await download(name, url));
}
