import { expect, test, vi } from 'vitest';
import { FIREFOX_VIEWER } from '../../lib/model/handoff-names.ts';
import { receiveHandoff } from '../../lib/state/handoff.ts';

const SITE = 'https://www.exemple.fr';
const FILE = { type: 'deliberation:file', name: ' Acte\n 12 ', url: `${SITE}/a.pdf#page=2` };
const bytesOf = (...values: number[]) => new Uint8Array(values).buffer;

/** A page that answers the reader: `say` is its voice, `asked` counts the times that the reader was ready. */
function fakePage(origin = SITE, there = true) {
  let hear: (said: unknown) => void = () => {};
  const page = { origin, asked: 0, say: (said: unknown) => hear(said) };
  const port = {
    origin,
    ask: () => {
      page.asked += 1;
      return there;
    },
    listen: (listener: (said: unknown) => void) => {
      hear = listener;
    },
  };
  return { page, port };
}

async function announced(origin = SITE, file: unknown = FILE, patience?: number) {
  const { page, port } = fakePage(origin);
  const handoff = receiveHandoff(port, new AbortController().signal, patience);
  page.say(file);
  return { page, handoff: (await handoff)! };
}
const code = (promise: Promise<unknown>) => promise.then(() => 'ok').catch((error) => [error.code, error.status]);
const load = (handoff: Awaited<ReturnType<typeof announced>>['handoff'], onProgress = () => {}) =>
  handoff.load(new AbortController().signal, onProgress);

test('a file comes with its name, its address and its progress, even where it is faster than the reader', async () => {
  const { page, handoff } = await announced();
  expect(handoff.address).toEqual({ url: `${SITE}/a.pdf`, name: 'Acte 12', refusal: null });
  page.say({ type: 'deliberation:bytes', bytes: bytesOf(1, 2) });
  expect([...(await load(handoff))]).toEqual([1, 2]);

  const second = await announced();
  const onProgress = vi.fn();
  const bytes = load(second.handoff, onProgress);
  second.page.say({ type: 'deliberation:progress', received: 1, total: null });
  second.page.say({ type: 'deliberation:bytes', bytes: bytesOf(3) });
  expect([...(await bytes)]).toEqual([3]);
  expect(onProgress).toHaveBeenCalledWith(expect.objectContaining({ received: 1, total: null }));
});

test('a file without a name is called as its address ends', async () => {
  const { handoff } = await announced(SITE, { ...FILE, name: ' ', url: `${SITE}/b/Acte+12.pdf` });
  expect(handoff.address.name).toBe('Acte 12.pdf');
});

test('why there are no bytes is said, and the reader may ask again', async () => {
  const { page, handoff } = await announced();
  const first = load(handoff);
  page.say({ type: 'deliberation:failure', code: 'http', status: 503 });
  expect(await code(first)).toEqual(['http', 503]);
  expect(page.asked).toBe(1);
  const second = load(handoff);
  expect(page.asked).toBe(2);
  page.say(FILE);
  page.say({ type: 'deliberation:bytes', bytes: bytesOf(4) });
  expect([...(await second)]).toEqual([4]);
});

test.each([
  ['an address of another site', SITE, 'https://www.pasdecalais.fr/a.pdf', null],
  ['an address that is not https', 'http://www.exemple.fr', 'http://www.exemple.fr/a.pdf', null],
  ['no address at all', SITE, 'javascript:1', null],
  ['a file of the disk', FIREFOX_VIEWER, 'file:///home/a.pdf', null],
  [
    'any address that Firefox shows',
    FIREFOX_VIEWER,
    'https://qui:secret@www.pasdecalais.fr/a.pdf',
    'https://www.pasdecalais.fr/a.pdf',
  ],
])('%s', async (_, origin, url, kept) => {
  const { handoff } = await announced(origin, { ...FILE, url });
  expect(handoff.address.url).toBe(kept);
});

test('what is no message of ours is not heard, and what is too big is refused', async () => {
  const { page, handoff } = await announced();
  const bytes = load(handoff);
  for (const said of [null, 'bytes', { type: 'deliberation:bytes', bytes: [1] }, { type: 'deliberation:bytes' }])
    page.say(said);
  page.say({ type: 'deliberation:failure', code: 'anything', status: null });
  page.say({ type: 'deliberation:bytes', bytes: new ArrayBuffer(256 * 1024 * 1024 + 1) });
  expect(await code(bytes)).toEqual(['too-big', null]);
});

test('a page that is not there, or says nothing, is not waited for', async () => {
  const gone = fakePage(SITE, false);
  expect(await receiveHandoff(gone.port, new AbortController().signal)).toBeNull();
  const silent = fakePage();
  expect(await receiveHandoff(silent.port, new AbortController().signal, 5)).toBeNull();
  const { handoff } = await announced(SITE, FILE, 5);
  expect(await code(load(handoff))).toEqual(['no-answer', null]);
});

test('a reading that is given up ends with its reason', async () => {
  const { handoff } = await announced();
  const stop = new AbortController();
  const bytes = handoff.load(stop.signal, () => {});
  stop.abort(new Error('given up'));
  await expect(bytes).rejects.toThrow('given up');
});
