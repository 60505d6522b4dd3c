import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { expect, test, vi } from 'vitest';
import { guard } from '../../lib/pdf/guarded.ts';
import { LIMITS, PageLimitError } from '../../lib/pdf/limits.ts';

const never = () => new Promise<never>(() => {});

/** Documents that say which one they are; each ends when its signal does. */
function opener() {
  const opened: { signal: AbortSignal; document: PDFDocumentProxy }[] = [];
  const open = vi.fn(async (bytes: Uint8Array, signal: AbortSignal) => {
    expect(bytes).toHaveLength(3);
    const page = {
      pageNumber: 2,
      render: () => 'drawn',
      streamTextContent: () => 'text',
      getAnnotations: async () => [1],
    };
    const document = { id: opened.length, getPage: async () => ({ ...page }) } as unknown as PDFDocumentProxy;
    opened.push({ signal, document });
    return document;
  });
  return { opened, open };
}
const idOf = async (document: PDFDocumentProxy) => (document as unknown as { id: number }).id;
const start = (open: Parameters<typeof guard>[0], signal = new AbortController().signal) =>
  guard(open, new Uint8Array(3), signal, 60);

test('pages that come are given, and errors of their own too', async () => {
  const { open } = opener();
  const guarded = await start(open);
  expect(await guarded.read(1, idOf)).toBe(0);
  await expect(guarded.read(2, () => Promise.reject(new Error('own')))).rejects.toThrow('own');
  expect(open).toHaveBeenCalledOnce();
});

test('a page that never comes is left out, and the ones after it are read anew', async () => {
  const { open, opened } = opener();
  const guarded = await start(open);
  const told: number[] = [];
  guarded.onReplaced((document) => void idOf(document).then((id) => told.push(id)), new AbortController().signal);
  const hung = guarded.read(2, never);
  // Asked for at once, as the reader reads ahead: the first document never answers it.
  const after = guarded.read(3, (document) => (document === opened[0]!.document ? never() : idOf(document)));
  await expect(hung).rejects.toThrow(PageLimitError);
  expect(await after).toBeGreaterThan(0);
  expect(opened.slice(0, -1).every(({ signal }) => signal.aborted)).toBe(true);
  expect(opened.at(-1)!.signal.aborted).toBe(false);
  await expect(guarded.read(2, idOf)).rejects.toThrow(PageLimitError);
  expect(guarded.current()).toBe(opened.at(-1)!.document);
  expect(told).toEqual([opened.length - 1]);
});

test('where a page comes alone, what was being drawn was at fault: it is read, and not drawn again', async () => {
  const { open, opened } = opener();
  const guarded = await start(open);
  guarded.drawing.add(2);
  expect(await guarded.read(1, (document) => (document === opened[0]!.document ? never() : idOf(document)))).toBe(1);
  const page = await guarded.current().getPage(2);
  await expect(page.render({} as never).promise).rejects.toThrow(PageLimitError);
  expect(await page.getAnnotations()).toEqual([]);
  expect(guarded.drawing.size).toBe(0);
});

test('a drawing that does not end is given up in a new document', async () => {
  const { open } = opener();
  const guarded = await start(open);
  await guarded.stopDrawing(2);
  expect(open).toHaveBeenCalledTimes(2);
  await expect((await guarded.current().getPage(2)).render({} as never).promise).rejects.toThrow(PageLimitError);
});

test('a document of nothing but such pages is given up', async () => {
  const { open } = opener();
  const guarded = await start(open);
  for (let page = 1; page <= 6; page++) await expect(guarded.read(page, never)).rejects.toThrow(PageLimitError);
  expect(open.mock.calls.length).toBeLessThan(12);
});

test('all ends with the reader', async () => {
  const { open, opened } = opener();
  const leave = new AbortController();
  const guarded = await start(open, leave.signal);
  const reading = guarded.read(1, never);
  leave.abort();
  await expect(reading).rejects.toThrow();
  expect(opened[0]!.signal.aborted).toBe(true);
});

test('the annotations of a page are asked for once, and the viewer gets no more of them than it can hold', async () => {
  const ask = vi.fn(async () => Array.from({ length: LIMITS.annotations + 5 }, (_, id) => ({ id })));
  const page = { getAnnotations: ask } as unknown as PDFPageProxy;
  const guarded = await start(async () => ({ getPage: async () => page }) as unknown as PDFDocumentProxy);
  const [viewed, read] = await Promise.all([
    guarded
      .current()
      .getPage(1)
      .then((one) => one.getAnnotations({ intent: 'display' })),
    guarded
      .current()
      .getPage(1)
      .then((one) => one.getAnnotations()),
  ]);
  expect([viewed.length, read.length]).toEqual([LIMITS.annotations, LIMITS.annotations + 5]);
  // Whatever the viewer writes into its own is not read by others.
  viewed[0].id = 'changed';
  expect((await page.getAnnotations())[0].id).toBe(0);
  expect(ask).toHaveBeenCalledOnce();
  await page.getAnnotations({ intent: 'print' });
  expect(ask).toHaveBeenCalledTimes(2);
});

test('annotations that did not come may be asked for again', async () => {
  const ask = vi.fn<() => Promise<object[]>>().mockRejectedValueOnce(new Error('torn')).mockResolvedValue([{}]);
  const page = { getAnnotations: ask } as unknown as PDFPageProxy;
  const guarded = await start(async () => ({ getPage: async () => page }) as unknown as PDFDocumentProxy);
  const only = await guarded.current().getPage(1);
  await expect(only.getAnnotations()).rejects.toThrow('torn');
  expect(await only.getAnnotations()).toHaveLength(1);
});
