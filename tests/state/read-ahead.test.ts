import { expect, test } from 'vitest';
import { type Read, readAhead } from '../../lib/state/read-ahead.ts';

async function all<T>(pages: AsyncGenerator<Read<T>>): Promise<Read<T>[]> {
  const out: Read<T>[] = [];
  for await (const page of pages) out.push(page);
  return out;
}

test('gives pages out in order, a failed one as its error', async () => {
  const broken = new Error('broken');
  const read = async (page: number) => {
    if (page === 2) throw broken;
    return `text ${page}`;
  };
  expect(await all(readAhead(3, read))).toEqual([
    { page: 1, text: 'text 1' },
    { page: 2, error: broken },
    { page: 3, text: 'text 3' },
  ]);
  expect(await all(readAhead(0, read))).toEqual([]);
});

test('has the next eight pages asked for, and no more, while one is worked on', async () => {
  const asked: number[] = [];
  const pages = readAhead(12, async (page) => asked.push(page));
  const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
  await pages.next();
  expect(asked).toEqual(upTo(9));
  await pages.next();
  expect(asked).toEqual(upTo(10));
  await pages.return(undefined);
  expect(asked).toEqual(upTo(10));
});
