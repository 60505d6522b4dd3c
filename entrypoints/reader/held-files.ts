import { createHandOver, localQuery } from '../../lib/state/local-file.ts';

/** Our own pages hold files of the computer out to one another here. */
export const channel = new BroadcastChannel('deliberations-fichiers');

/** Opens a PDF of the computer in a tab of its own: this page holds the file out to it. `open` opens the reader with a query. */
export function localOpener(open: (query: string) => void): (pdf: File) => void {
  const hold = createHandOver(channel);
  return (pdf) => open(localQuery({ token: hold(pdf), name: pdf.name }));
}
