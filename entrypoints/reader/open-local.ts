import { openPage } from '../../lib/platform/own-pages.ts';
import { createHandOver, localQuery } from '../../lib/state/local-file.ts';

/** Pages of the extension hold files of the computer out to one another here. */
export const channel = new BroadcastChannel('deliberations-fichiers');
const hold = createHandOver(channel);

/** Opens a PDF of the computer in a tab of its own: this page holds the file out to it. */
export function openLocal(pdf: File): void {
  void openPage('/reader.html', localQuery({ token: hold(pdf), name: pdf.name }));
}
