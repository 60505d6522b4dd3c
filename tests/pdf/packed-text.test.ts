import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import { expect, test } from 'vitest';
import { localPorts } from '../../lib/pdf/local-ports.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { readPage } from '../../lib/pdf/open.ts';
import { askPacked, COLUMNS, type PackedText, packInThread, packText, STREAM } from '../../lib/pdf/packed-text.ts';
import { TEXT_OPTIONS, toPageText } from '../../lib/pdf/page-text.ts';
import { wholeAct } from '../fixtures/damaged.ts';

const run = (str: string) => ({
  str,
  dir: 'ltr',
  width: 5,
  height: 10,
  transform: [1, 0, 0, 1, 2, 3],
  fontName: 'f',
  hasEOL: false,
});
const chunk = (...strs: string[]) => ({ items: strs.map(run), styles: {}, lang: null }) as unknown as TextContent;

/** A thread that packs, what comes from it, and what is asked of it. */
function thread() {
  const [near, far] = localPorts();
  packInThread(far);
  const come: Record<string, unknown>[] = [];
  near.addEventListener('message', ({ data }) => come.push(data as Record<string, unknown>));
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const ask = (pageIndex: number, streamId: number) =>
    near.postMessage({ action: 'GetTextContent', data: { pageIndex }, streamId });
  const send = (stream: number, streamId: number, piece?: TextContent) =>
    far.postMessage(piece ? { stream, streamId, chunk: piece } : { stream, streamId });
  const runs = () => come.flatMap(({ chunk }) => (chunk as PackedText | undefined)?.items.runs ?? []);
  return { near, come, settle, ask, send, runs };
}

test('a text that is asked for packed comes in order, in few messages, all of it before its end', async () => {
  const { near, come, settle, ask, send, runs } = thread();
  near.postMessage({ packs: 4 });
  ask(4, 7);
  await settle();
  for (let i = 0; i < 15; i++) send(STREAM.enqueue, 7, chunk(...Array.from({ length: 10 }, (_, k) => `${10 * i + k}`)));
  send(STREAM.close, 7);
  await settle();
  expect(runs()).toEqual(Array.from({ length: 150 }, (_, i) => `${i}`));
  expect(come.length).toBe(4);
  expect(come.at(-1)).toEqual({ stream: STREAM.close, streamId: 7 });
  const { items } = come[0]!.chunk as PackedText;
  expect([...items.numbers.subarray(0, COLUMNS)]).toEqual([0, 1, 0, 0, 1, 2, 3, 5, 0]);
  expect(items).toMatchObject({ length: 70, fonts: ['f'] });
});

test('what pdf.js has sent and then empties is whole all the same', async () => {
  const { near, settle, ask, send, runs } = thread();
  near.postMessage({ packs: 0 });
  ask(0, 1);
  await settle();
  const piece = chunk('a', 'b');
  send(STREAM.enqueue, 1, piece);
  piece.items = [];
  send(STREAM.enqueue, 1, chunk('c'));
  send(STREAM.error, 1);
  await settle();
  expect(runs()).toEqual(['a', 'b', 'c']);
});

test('other texts pass as they are: of another page, of another stream, or asked for later', async () => {
  const { near, come, settle, ask, send } = thread();
  near.postMessage({ packs: 2 });
  ask(3, 1);
  ask(2, 2);
  await settle();
  send(STREAM.enqueue, 1, chunk('a'));
  send(STREAM.enqueue, 2, chunk('b'));
  await settle();
  expect(come.map(({ chunk }) => (chunk as TextContent).items)).toEqual([[run('a')], [run('b')]]);
});

test('nothing comes of a text that is no longer wanted', async () => {
  const { near, come, settle, ask, send } = thread();
  near.postMessage({ packs: 0 });
  ask(0, 1);
  await settle();
  send(STREAM.enqueue, 1, chunk('a'));
  near.postMessage({ stream: STREAM.cancel, streamId: 1 });
  await settle();
  send(STREAM.close, 1);
  await settle();
  expect(come).toEqual([{ stream: STREAM.close, streamId: 1 }]);
});

test('marks of marked content are counted, and left out', () => {
  const { items } = packText({ items: [{ type: 'beginMarkedContent' }, run('a')], styles: {}, lang: null } as never);
  expect(items).toMatchObject({ length: 2, runs: ['a'] });
  expect(packText({ items, styles: {}, lang: null }).items).toBe(items);
});

test('the installed pdf.js: what is read packed is what its own text says', async () => {
  const { pdf, gold } = await wholeAct();
  const document = await openInNode(pdf.slice());
  for (let number = 1; number <= gold.pages; number++) {
    const page = await document.getPage(number);
    const plain = await page.getTextContent(TEXT_OPTIONS);
    expect(Array.isArray(plain.items)).toBe(true);
    expect(await readPage(document, number)).toEqual(toPageText(number, page.view, page.rotate, [packText(plain)]));
  }
  await document.loadingTask.destroy();
});

test('the installed pdf.js sends what is asked for packed so', async () => {
  const { pdf } = await wholeAct();
  const document = await openInNode(pdf.slice());
  const page = await document.getPage(1);
  askPacked(document, 1);
  const reader = (page.streamTextContent(TEXT_OPTIONS) as ReadableStream<PackedText>).getReader();
  const first = await reader.read();
  expect(first.value?.items.numbers).toBeInstanceOf(Float64Array);
  await reader.cancel(new Error('seen'));
  await document.loadingTask.destroy();
});
