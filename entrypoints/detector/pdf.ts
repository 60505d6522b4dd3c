import type { PdfTabAnswer, PdfTabMessage } from '../../lib/model/pdf-tab.ts';
import { STAND_IN } from '../../lib/model/stand-in.ts';
import { browserRuntime } from '../../lib/platform/runtime.ts';
import { type Offer, offerOf } from '../../lib/sites/offer.ts';

/**
 * In a tab that shows a PDF: tells the background, and opens the reader where it says so. In Firefox, whose viewer lets no script in,
 * this runs in the empty page that stands for the PDF: the reader opens at once, and closing it brings the PDF.
 */
export function servePdfTab(open: (offer: Offer, closed: () => void) => void): void {
  const standsIn = document.querySelector(`meta[name="${STAND_IN}"]`) !== null;
  if (!standsIn && document.contentType !== 'application/pdf') return;
  const tell = (pdfTab: PdfTabMessage['pdfTab']) => browserRuntime.send({ pdfTab }).catch(() => undefined);
  let leaving = false;
  const read = () => {
    const offer = offerOf({ href: location.href, text: document.title, type: 'application/pdf' });
    if (offer) open(offer, () => standsIn && !leaving && void tell('closed').then(() => location.reload()));
  };
  if (standsIn) {
    // The file that the empty page took the place of is let go: the reader asks for it, and the tab would go on loading.
    window.stop();
    read();
    window.addEventListener('pagehide', () => {
      leaving = true;
    });
  } else void tell('shown').then((answer) => (answer as PdfTabAnswer | undefined)?.open && read());
}
