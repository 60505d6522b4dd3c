import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openInNode } from '../../lib/pdf/node.ts';
import { assertPdf, OpenError, readPage, sha256 } from '../../lib/pdf/open.ts';
import { oddFiles, wholeAct } from '../fixtures/damaged.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (content: Uint8Array) => {
  try {
    assertPdf(content);
    return null;
  } catch (error) {
    return error instanceof OpenError ? error.code : 'thrown';
  }
};

describe('the first bytes of a file', () => {
  test.each<[string, string, string | null]>([
    ['a PDF', '%PDF-1.7\n%âãÏÓ', null],
    ['a PDF behind other bytes', `${'\u0000'.repeat(1000)}%PDF-1.4`, null],
    ['a PDF behind a byte order mark', '\ufeff%PDF-1.4', null],
    ['nothing', '', 'empty'],
    ['a web page', '<!DOCTYPE html><html lang="fr">', 'html'],
    ['a web page without its type', '\n\n  <HTML><head>', 'html'],
    ['part of a web page', '<body>Page introuvable', 'html'],
    ['an archive', 'PK\u0003\u0004', 'not-pdf'],
    ['words', 'Bonjour', 'not-pdf'],
    ['words about PDF', 'Le format PDF', 'not-pdf'],
    ['a header that comes too late', `${' '.repeat(1024)}%PDF-1.4`, 'not-pdf'],
    ['one byte', '%', 'not-pdf'],
  ])('%s', (_, content, code) => {
    expect(codeOf(bytes(content))).toBe(code);
  });

  test('never fail in another way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect([null, 'empty', 'html', 'not-pdf']).toContain(codeOf(content));
      }),
    );
  });
});

test('the identity of a file is the SHA-256 of its bytes', async () => {
  expect(await sha256(bytes(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(await sha256(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

describe('opening', () => {
  test('a whole act, page by page: offsets are those of the text', async () => {
    const { pdf, gold } = await wholeAct();
    const document = await openInNode(pdf.slice());
    expect(document.numPages).toBe(gold.pages);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number);
      expect(page.page).toBe(number);
      let end = 0;
      for (const { str, offset, eol } of page.items) {
        expect(offset).toBe(end);
        expect(page.text.slice(offset, offset + str.length)).toBe(str);
        end = offset + str.length + (eol ? 1 : 0);
        if (eol) expect(page.text[end - 1]).toBe('\n');
      }
      expect(page.text.length).toBe(end);
    }
    await expect(readPage(document, gold.pages + 1)).rejects.toThrow();
    await document.loadingTask.destroy();
  });

  test('what cannot be opened says why', async () => {
    const files = (await oddFiles()).filter((file) => file.code && file.expect === 'error');
    expect(files.length).toBeGreaterThan(3);
    for (const { name, bytes: content, code } of files)
      await expect(openInNode(content.slice() as Uint8Array<ArrayBuffer>), name).rejects.toMatchObject({
        name: 'OpenError',
        code,
      });
  });

  test('a reader who leaves, at whatever moment, opens nothing and is told no damage', async () => {
    const { pdf } = await wholeAct();
    for (const wait of [null, 0, 1, 2, 5]) {
      const leave = new AbortController();
      const opening = openInNode(pdf.slice(), leave.signal);
      const outcome = opening.then(
        () => 'opened',
        (error: unknown) => (error as Error).message,
      );
      if (wait !== null) await new Promise((resolve) => setTimeout(resolve, wait));
      leave.abort(new Error('left'));
      // What was open before the reader left stays the caller's to close.
      if (wait === null) expect(await outcome).toBe('left');
      else expect(['left', 'opened']).toContain(await outcome);
      if ((await outcome) === 'opened') await (await opening).loadingTask.destroy();
    }
  });
});
