import { expect, test } from 'vitest';
import { askForBackup, onBackupAsked } from '../../lib/messages/backup-page.ts';
import type { MessageListener, Runtime, Sender } from '../../lib/platform/runtime.ts';

const ORIGIN = 'chrome-extension://abc/';

function fakeRuntime(sender: Sender): Runtime {
  const listeners: MessageListener[] = [];
  return {
    id: 'abc',
    origin: ORIGIN,
    send: async (message) => {
      for (const listener of listeners) {
        const answer = listener(message, sender);
        if (answer) return answer;
      }
      return undefined;
    },
    listen: (listener) => listeners.push(listener),
  };
}

const made = { name: 'sauvegarde-deliberations-2031-03-15.json', url: 'blob:chrome-extension://abc/1' };
const own = { id: 'abc', url: `${ORIGIN}background.js` };

test('the background asks the hidden page for a backup', async () => {
  const runtime = fakeRuntime(own);
  onBackupAsked(async (day) => ({ ...made, name: day }), runtime);
  expect(await askForBackup('2031-03-15', runtime)).toEqual({ ...made, name: '2031-03-15' });
});

test.each<[string, Sender, () => Promise<typeof made>]>([
  ['a content script asks', { id: 'abc', url: 'https://www.pasdecalais.fr/' }, async () => made],
  ['another extension asks', { id: 'other', url: own.url }, async () => made],
  ['not everything could be read', own, () => Promise.reject(new Error('refused'))],
  ['the address leads elsewhere', own, async () => ({ ...made, url: 'https://exemple.fr/' })],
])('nothing is written where %s', async (_, sender, make) => {
  const runtime = fakeRuntime(sender);
  onBackupAsked(make, runtime);
  await expect(askForBackup('2031-03-15', runtime)).rejects.toThrow();
});
