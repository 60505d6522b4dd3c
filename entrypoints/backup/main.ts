import { z } from 'zod';
import { onBackupAsked } from '../../lib/messages/backup-page.ts';
import { createClient } from '../../lib/messages/client.ts';
import { blobOfBackup } from '../../lib/state/whole-backup.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

// A service worker can make no address of a file; this hidden page can, and is gone once the file is written.
const repository = createClient();
onBackupAsked(async (day) => {
  const { name, blob } = await blobOfBackup(repository, day);
  return { name, url: blob && URL.createObjectURL(blob) };
});
