import type { LinkConfig } from './config.ts';
import { chooseAct } from './list.ts';
import { openReader } from './reader-tab.ts';
import { fetched, ofViewer, pageOf, type ViewerApp } from './source.ts';
import { tell } from './window.ts';

/**
 * The bookmarklet: runs in the page that is shown when the reader clicks it, and in nothing else. It asks only for the file that is shown
 * or chosen, of the site itself, and gives it to the reader's page alone.
 */
declare const __LINK_CONFIG__: LinkConfig;
const config = __LINK_CONFIG__;

// Firefox's own viewer, or a site's that is made of the same pdf.js.
const viewer = (window as { PDFViewerApplication?: ViewerApp }).PDFViewerApplication;
if (!viewer && location.protocol === 'file:') {
  // Chromium lets no page read the disk, not even the one that shows the file.
  const onClick = () => void window.open(`${config.reader}?local`);
  tell(config.words, config.words.disk, [{ name: config.words.choose, onClick }]);
} else if (viewer || document.contentType === 'application/pdf') {
  const file = viewer
    ? ofViewer(viewer)
    : fetched({ url: location.href, name: document.title, page: pageOf(location.hash) });
  if (!openReader(config.reader, file)) tell(config.words, config.words.popup);
} else {
  chooseAct(config);
}
