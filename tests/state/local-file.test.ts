import { expect, it } from 'vitest';
import {
  type Channel,
  createHandOver,
  localQuery,
  MOST_FILES,
  parseLocal,
  readLocal,
  sortFiles,
  takeOver,
} from '../../lib/state/local-file.ts';

const pdf = (name: string, before = '') => new File([`${before}%PDF-1.7\n`], name, { type: 'text/plain' });
const signal = new AbortController().signal;

it('knows a PDF by its first bytes, whatever it is called, and says why another file is not opened', async () => {
  const gone = pdf('parti.pdf');
  gone.slice = () => {
    throw new DOMException('gone', 'NotFoundError');
  };
  const { pdfs, refused, left } = await sortFiles([
    pdf('acte.txt'),
    new File(['PK'], 'tableur.pdf'),
    new File([], 'vide.pdf'),
    pdf('entete.pdf', 'x'.repeat(500)),
    gone,
  ]);
  expect(pdfs.map(({ name }) => name)).toEqual(['acte.txt', 'entete.pdf']);
  expect(refused).toEqual([
    { name: 'tableur.pdf', why: 'notPdf' },
    { name: 'vide.pdf', why: 'empty' },
    { name: 'parti.pdf', why: 'unreadable' },
  ]);
  expect(left).toBe(0);
});

it('opens no more files than tabs can be looked at, and counts the rest', async () => {
  const { pdfs, left } = await sortFiles(Array.from({ length: MOST_FILES + 3 }, (_, at) => pdf(`${at}.pdf`)));
  expect(pdfs).toHaveLength(MOST_FILES);
  expect(left).toBe(3);
});

it('reads the bytes, or says that the file is not there any more', async () => {
  expect(new TextDecoder().decode(await readLocal(pdf('a.pdf'), signal))).toBe('%PDF-1.7\n');
  const gone = pdf('a.pdf');
  gone.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
  await expect(readLocal(gone, signal)).rejects.toMatchObject({ code: 'moved' });
});

it('an address says which file, and another address asks for none', () => {
  const asked = { token: 'a-1', name: 'Acte n° 1 & 2.pdf' };
  expect(parseLocal(localQuery(asked))).toEqual(asked);
  expect(parseLocal('?local')).toEqual({ token: '', name: '' });
  expect(parseLocal('?file=https%3A%2F%2Fexample.org')).toBeNull();
});

/** Channels of one name, as a browser has them: Node clones no files. */
function channels(count: number): Channel[] {
  const ends = Array.from({ length: count }, () => new EventTarget());
  return ends.map((end) => ({
    postMessage: (data: unknown) => {
      for (const other of ends) if (other !== end) other.dispatchEvent(new MessageEvent('message', { data }));
    },
    addEventListener: end.addEventListener.bind(end),
    removeEventListener: end.removeEventListener.bind(end),
  }));
}

it('a file goes to the page that asks for it by name, again after a reload, and to no other', async () => {
  const [holder, taker, other] = channels(3) as [Channel, Channel, Channel];
  const hold = createHandOver(holder, () => 'jeton');
  const token = hold(pdf('acte.pdf'));
  expect((await takeOver(taker, token))?.name).toBe('acte.pdf');
  expect((await takeOver(taker, token))?.name).toBe('acte.pdf');
  expect(await takeOver(other, 'autre', 20)).toBeNull();
});
