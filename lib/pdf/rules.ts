import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { Rule } from '../layout/rules.ts';
import type { Rect } from '../model/geometry.ts';
import { toRules } from './rule-paths.ts';

/** pdf.js's annotation mode without annotations: a form's fields are no rules of a table. */
const NO_ANNOTATIONS = 0;

/**
 * The straight rules drawn on one page, in PDF points of the unrotated page. It costs about as much as the page's text: ask
 * only for pages whose tables text alone leaves in doubt. Never rejects: a page whose drawing cannot be read has no rules.
 */
export async function readRules(document: PDFDocumentProxy, pageNumber: number): Promise<Rule[]> {
  try {
    const page = await document.getPage(pageNumber);
    try {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
      const box: Rect = [x0, y0, x1, y1];
      return toRules(await page.getOperatorList({ annotationMode: NO_ANNOTATIONS }), box);
    } finally {
      page.cleanup();
    }
  } catch {
    return [];
  }
}
