import { LoadError } from './load.ts';

/** Files of the reader's own computer: what can be opened of them, and how one goes from a page of ours to another. */

/** The most files that one choice opens: each is a tab. */
export const MOST_FILES = 10;
/** Where the sign of a PDF must stand at the latest, in bytes. */
const HEAD = 1024;

/** Why a file was not opened. */
export type Refusal = { name: string; why: 'notPdf' | 'empty' | 'unreadable' };
/** What came of some files: those to open, in their order, those that are none, and how many were too many. */
export type Sorted = { pdfs: File[]; refused: Refusal[]; left: number };

/** Looks into files that somebody chose or dropped. Their names and types say nothing: the first bytes do. */
export async function sortFiles(files: readonly File[]): Promise<Sorted> {
  const looked = await Promise.all(files.map(async (file) => ({ file, why: await refusalOf(file) })));
  const pdfs = looked.filter(({ why }) => why === null).map(({ file }) => file);
  const refused = looked.flatMap(({ file, why }) => (why ? [{ name: file.name, why }] : []));
  return { pdfs: pdfs.slice(0, MOST_FILES), refused, left: Math.max(0, pdfs.length - MOST_FILES) };
}

async function refusalOf(file: File): Promise<Refusal['why'] | null> {
  if (file.size === 0) return 'empty';
  try {
    const head = new TextDecoder('latin1').decode(await file.slice(0, HEAD).arrayBuffer());
    return head.includes('%PDF-') ? null : 'notPdf';
  } catch {
    // A folder, or a file that went away meanwhile.
    return 'unreadable';
  }
}

/** Whether a file gives itself for one of notes: a backup, annotations. What it holds is for the import to say, and why it holds none. */
export async function isOfNotes(file: File): Promise<boolean> {
  if (/\.json(ld)?$/i.test(file.name)) return true;
  const head = await file
    .slice(0, HEAD)
    .text()
    .catch(() => '');
  return /^\uFEFF?\s*[{[]/.test(head);
}

/** The bytes of a file. Throws `LoadError` where it is no longer there, or no longer as it was when it was chosen. */
export async function readLocal(file: File, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    signal.throwIfAborted();
    return bytes;
  } catch (error) {
    signal.throwIfAborted();
    throw new LoadError('moved', null, error);
  }
}

/** What a page of ours is asked to open: `token` names a file that another page of ours holds, '' none. Null where the address asks otherwise. */
export function parseLocal(search: string): { token: string; name: string } | null {
  const query = new URLSearchParams(search);
  const token = query.get('local');
  return token === null ? null : { token, name: query.get('name') ?? '' };
}

/** The same as an address. */
export function localQuery({ token, name }: { token: string; name: string }): string {
  return `?local=${encodeURIComponent(token)}&name=${encodeURIComponent(name)}`;
}

/** What goes over the channel: only pages of our own origin are on it. */
type Said = { wants: string } | { token: string; file: File };

/** The part of a `BroadcastChannel` that is needed. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>;

/**
 * Holds files out to other pages of ours for as long as this page is there, also when they are loaded anew. Answers the name that
 * such a page must ask by. A file is a promise of bytes on the disk: holding it costs nothing.
 */
export function createHandOver(channel: Channel, newToken: () => string = () => crypto.randomUUID()) {
  const held = new Map<string, File>();
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    const file = 'wants' in data && held.get(data.wants);
    if (file) channel.postMessage({ token: data.wants, file } satisfies Said);
  });
  return (file: File): string => {
    const token = newToken();
    held.set(token, file);
    return token;
  };
}

/** Asks the other pages for a file; null where none of them answers within `patience`, in milliseconds. */
export function takeOver(channel: Channel, token: string, patience = 1500): Promise<File | null> {
  return new Promise((resolve) => {
    const end = (file: File | null) => {
      clearTimeout(timer);
      channel.removeEventListener('message', hear);
      resolve(file);
    };
    const hear = ({ data }: MessageEvent<Said>) => {
      if ('token' in data && data.token === token && data.file instanceof File) end(data.file);
    };
    const timer = setTimeout(() => end(null), patience);
    channel.addEventListener('message', hear);
    channel.postMessage({ wants: token } satisfies Said);
  });
}
