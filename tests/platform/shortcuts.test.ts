import { expect, it } from 'vitest';
import type { Command } from '../../lib/model/command.ts';
import type { MessageListener, Runtime } from '../../lib/platform/runtime.ts';
import { onCommand } from '../../lib/platform/shortcuts.ts';

const origin = 'chrome-extension://notre/';

function listenAs() {
  const heard: Command[] = [];
  let listener: MessageListener = () => undefined;
  const runtime = {
    id: 'notre',
    origin,
    send: async () => {},
    listen: (on: MessageListener) => {
      listener = on;
    },
  } satisfies Runtime;
  onCommand((command) => heard.push(command), new AbortController().signal, runtime);
  return { heard, tell: (...said: Parameters<MessageListener>) => listener(...said) };
}

it('hears the background, and answers nothing', () => {
  const { heard, tell } = listenAs();
  expect(tell({ command: 'next-vote' }, { id: 'notre', url: `${origin}background.js` })).toBeUndefined();
  expect(heard).toEqual(['next-vote']);
});

it.each([
  ['a script in the page of a site', { id: 'notre', url: 'https://www.pasdecalais.fr/' }],
  ['another extension', { id: 'autre', url: 'chrome-extension://autre/background.js' }],
  ['nobody that the browser names', { id: 'notre' }],
])('does not hear %s', (_who, sender) => {
  const { heard, tell } = listenAs();
  tell({ command: 'next-vote' }, sender);
  expect(heard).toEqual([]);
});

it.each([{ command: 'erase-everything' }, { command: 3 }, null, 'next-vote'])('does nothing of %j', (message) => {
  const { heard, tell } = listenAs();
  tell(message, { id: 'notre', url: `${origin}background.js` });
  expect(heard).toEqual([]);
});
