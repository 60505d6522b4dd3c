import { openPage } from '../../lib/platform/own-pages.ts';
import { localOpener } from './held-files.ts';

/** Opens a PDF of the computer in a tab of the extension. */
export const openLocal = localOpener((query) => void openPage('/reader.html', query));
