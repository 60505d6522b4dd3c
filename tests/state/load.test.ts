import { expect, test } from 'vitest';
import { type BytesProgress, LoadError, loadBytes } from '../../lib/state/load.ts';

function load(
  answer: (signal: AbortSignal) => Promise<Response>,
  more: { online?: boolean; patience?: number; most?: number } = {},
) {
  const seen: BytesProgress[] = [];
  const asked: RequestInit[] = [];
  const bytes = loadBytes('https://www.exemple.fr/a.pdf', {
    fetch: (_url, init) => {
      asked.push(init ?? {});
      return answer(init!.signal!);
    },
    isOnline: () => more.online ?? true,
    signal: new AbortController().signal,
    onProgress: (progress) => seen.push(progress),
    ...(more.patience ? { patience: more.patience } : {}),
    ...(more.most ? { most: more.most } : {}),
  });
  return { bytes, seen, asked };
}

const code = async (bytes: Promise<unknown>) => {
  const error = await bytes.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof LoadError ? [error.code, error.status] : error;
};

function pieces(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

test('bytes come with the cookies of the site, and tell how far they are', async () => {
  const headers = { 'content-length': '10' };
  const { bytes, seen, asked } = load(async () => new Response(pieces('%PDF-', '12345'), { headers }));
  expect(new TextDecoder().decode(await bytes)).toBe('%PDF-12345');
  expect(seen).toEqual([0, 5, 10].map((received) => ({ received, total: 10 })));
  expect(asked[0]?.credentials).toBe('include');
});

test('a compressed answer has no known end', async () => {
  const headers = { 'content-length': '10', 'content-encoding': 'gzip' };
  const { bytes, seen } = load(async () => new Response(pieces('%PDF-'), { headers }));
  await bytes;
  expect(seen.at(-1)).toEqual({ received: 5, total: null });
});

test('each way to fail has its own code', async () => {
  const fails = async () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await code(load(async () => new Response('', { status: 404 })).bytes)).toEqual(['not-found', 404]);
  expect(await code(load(async () => new Response('', { status: 503 })).bytes)).toEqual(['http', 503]);
  expect(await code(load(fails).bytes)).toEqual(['no-answer', null]);
  expect(await code(load(fails, { online: false }).bytes)).toEqual(['offline', null]);
  const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('network')) });
  expect(await code(load(async () => new Response(broken)).bytes)).toEqual(['interrupted', null]);
});

test('a site that never answers is given up', async () => {
  const silent = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  expect(await code(load(silent, { patience: 20 }).bytes)).toEqual(['no-answer', null]);
});

test('what has no end is not taken to it', async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(400)),
    cancel: () => {
      cancelled = true;
    },
  });
  const { bytes } = load(async () => new Response(endless), { most: 1000 });
  expect(await code(bytes)).toEqual(['too-big', null]);
  expect(cancelled).toBe(true);
});
