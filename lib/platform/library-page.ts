import { openPage } from './own-pages.ts';

/** Opens « Mes délibérations » in a tab. */
export async function openLibrary(): Promise<void> {
  await openPage('/library.html');
}
