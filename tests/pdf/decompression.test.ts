import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limitDecompression } from '../../lib/pdf/decompression.ts';
import { bomb } from '../fixtures/hostile/raw.ts';

/** Unpacks as pdf.js does: all that is packed at once, then piece by piece. */
async function unpack(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const scope = { DecompressionStream: globalThis.DecompressionStream as unknown };
  limitDecompression(most, scope);
  const { readable, writable } = new (scope.DecompressionStream as typeof DecompressionStream)('deflate');
  const writer = writable.getWriter();
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  return Buffer.concat(chunks);
}

const words = Buffer.from('Le Conseil départemental décide. '.repeat(4000));

test('what is smaller comes whole', async () => {
  expect(Buffer.compare(await unpack(deflateSync(words), words.length), words)).toBe(0);
  expect(Buffer.compare(await unpack(deflateSync(words), words.length * 2), words)).toBe(0);
});

test('what is larger ends there', async () => {
  expect(await unpack(deflateSync(words), 1000)).toHaveLength(1000);
  expect(await unpack(bomb(' ', 2_000), 5 * 2 ** 20)).toHaveLength(5 * 2 ** 20);
});

test('what is broken is an error', async () => {
  await expect(unpack(Buffer.from('pas du tout'), 1000)).rejects.toThrow();
});
